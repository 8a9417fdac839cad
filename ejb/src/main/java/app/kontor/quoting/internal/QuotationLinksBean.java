package app.kontor.quoting.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.Transactions;
import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.QuotationFile;
import app.kontor.quoting.QuotationLinks;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.UnknownQuotation;
import app.kontor.quoting.model.LinkToken;
import app.kontor.quoting.model.Quotation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;

/** Quotations for whoever has the link; the seller's system acts for one quotation alone. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuotationLinksBean implements QuotationLinks {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private QuotationRows rows;
  @Inject private QuotationViews views;
  @Inject private QuotationAcceptance acceptance;
  @Inject private QuotationNews news;
  @Inject private QuotationFiles files;
  @Inject private QuotationHolds holds;
  @Inject private Parties parties;
  @Inject private Transactions transactions;

  @Override
  @Open
  public Linked quotation(String token) {
    return linked(
        token,
        found ->
            actor.callAs(
                Actor.system(found.sellerId()),
                () ->
                    new Linked(
                        found.sellerId(),
                        parties.seller(found.sellerId()).shownName(),
                        views.detail(
                            rows.get(Actor.system(found.sellerId()), found.number()), false))));
  }

  @Override
  @Open
  @Command
  public String accept(String token, AcceptQuotation command) {
    return change(token, quotation -> acceptance.accept(quotation, command).value());
  }

  @Override
  @Open
  public void decline(String token, long version, String reason) {
    change(
        token,
        quotation -> {
          if (reason.length() > Quotations.MAX_REASON) {
            throw new InvalidInput("reason", "TOO_LONG", Quotations.MAX_REASON);
          }
          QuotationsBean.current(quotation, version);
          holds.free(quotation);
          quotation.decline(reason.strip(), clock.instant());
          news.tell(
              quotation,
              QuotationStep.DECLINE,
              quotation.customer().contact(),
              reason.strip(),
              null);
          return true;
        });
  }

  @Override
  @Open
  public void say(String token, String key, String text) {
    String said = text.strip();
    change(
        token,
        quotation -> {
          if (said.isEmpty()) {
            throw InvalidInput.required("text");
          }
          if (said.length() > Quotations.MAX_TEXT) {
            throw new InvalidInput("text", "TOO_LONG", Quotations.MAX_TEXT);
          }
          quotation.say(false, clock.instant());
          news.tell(quotation, QuotationStep.ASK, quotation.customer().contact(), said, null);
          return true;
        });
  }

  @Override
  @Open
  @OwnTransactions
  public QuotationFile file(String token, int sent) {
    QuotationRows.Linked found = transactions.read(() -> linked(token, one -> one));
    return files.file(() -> rows.get(Actor.system(found.sellerId()), found.number()), sent);
  }

  private <T> T change(String token, Function<Quotation, T> then) {
    return linked(
        token,
        found -> {
          Actor system = Actor.system(found.sellerId());
          return actor.callAs(system, () -> then.apply(rows.lock(system, found.number())));
        });
  }

  private <T> T linked(String token, Function<QuotationRows.Linked, T> then) {
    return then.apply(rows.linked(LinkToken.hash(token)).orElseThrow(UnknownQuotation::new));
  }
}
