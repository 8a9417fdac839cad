package app.kontor.quoting.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.setting.Settings;
import app.kontor.quoting.CartLine;
import app.kontor.quoting.CounterCart;
import app.kontor.quoting.CounterCarts;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationState;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotingSettings;
import app.kontor.quoting.UnknownQuotation;
import app.kontor.quoting.model.LinkToken;
import app.kontor.quoting.model.Quotation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carts of the counter behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CounterCartsBean implements CounterCarts {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Catalogue catalogue;
  @Inject private QuotationRows rows;
  @Inject private QuotationBeginning beginning;
  @Inject private QuotationWriting writing;
  @Inject private QuotationViews views;
  @Inject private QuotationSending sending;
  @Inject private QuotationNews news;
  @Inject private Settings settings;
  @Inject private Once once;

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public QuotationNumber open(CounterCart command) {
    return new QuotationNumber(
        once.run(
                "open-counter-cart",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> new Made(opened(command).number().value()))
            .reference());
  }

  private Quotation opened(CounterCart command) {
    Integer said = command.minutes();
    int minutes =
        checked(said == null ? settings.get(seller(), QuotingSettings.HOLD_MINUTES) : said);
    Quotation quotation =
        beginning.begin(
            new NewQuotation(
                command.key(),
                customer(command),
                command.name(),
                command.email(),
                command.phone(),
                command.language()));
    Instant until = until(minutes);
    quotation.hold(until, parties.seller().dayOf(until));
    List<QuotationDraft.Line> lines =
        command.lines().stream()
            .map(
                line ->
                    new QuotationDraft.Line(
                        line.word(),
                        "",
                        line.quantity(),
                        line.unit(),
                        null,
                        null,
                        null,
                        "",
                        LineChoice.FIXED))
            .toList();
    write(quotation, lines);
    sending.send(quotation);
    return quotation;
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private static int checked(int minutes) {
    NumberRange.HOLD_MINUTES.check("minutes", BigDecimal.valueOf(minutes));
    return minutes;
  }

  private Instant until(int minutes) {
    return clock.instant().plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The customer that was named, or the one that has this e-mail address alone. */
  private PartnerNumber customer(CounterCart command) {
    if (!command.partnerNumber().isEmpty() || command.email().isBlank()) {
      return command.partnerNumber();
    }
    String email = command.email().strip();
    List<Partner> found =
        parties.list(email, PageRequest.first(2)).rows().stream()
            .filter(one -> one.email().equalsIgnoreCase(email))
            .toList();
    return found.size() == 1 ? found.get(0).number() : command.partnerNumber();
  }

  private void write(Quotation quotation, List<QuotationDraft.Line> lines) {
    Partner partner = views.partner(quotation);
    QuotationDraft draft = quotation.draft().with(lines);
    quotation.edit(draft, writing.lines(quotation, partner, draft), clock.instant());
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public void extend(QuotationNumber number, long version, int minutes) {
    Quotation quotation = QuotationsBean.current(rows.lock(actor.get(), number), version);
    requireCart(quotation);
    Instant until = until(checked(minutes));
    quotation.extend(until, parties.seller().dayOf(until), clock.instant());
    news.note(quotation, "EXTEND", true, actor.get().name(), "");
  }

  private static void requireCart(Quotation quotation) {
    if (!quotation.isCounter()) {
      throw new QuotationNotOpen(quotation.number(), quotation.state());
    }
    quotation.require(QuotationStep.ACCEPT);
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void change(QuotationNumber number, int seen, List<CartLine> lines) {
    Actor who = actor.get();
    change(rows.lock(who, number), seen, lines, who.name());
  }

  @Override
  @Open
  public void changeLinked(String token, int seen, List<CartLine> lines) {
    QuotationRows.Linked linked =
        rows.linked(LinkToken.hash(token)).orElseThrow(UnknownQuotation::new);
    Actor system = Actor.system(linked.sellerId());
    actor.runAs(
        system,
        () -> {
          Quotation quotation = rows.lock(system, linked.number());
          change(quotation, seen, lines, quotation.customer().contact());
        });
  }

  private void change(Quotation quotation, int seen, List<CartLine> lines, String who) {
    requireCart(quotation);
    if (quotation.isHeldNoLonger(clock.instant())) {
      throw new QuotationNotOpen(quotation.number(), QuotationState.EXPIRED);
    }
    if (quotation.sent() != seen) {
      throw new ChangedMeanwhile();
    }
    List<QuotationDraft.Line> wanted = wanted(quotation, lines);
    if (wanted.isEmpty()) {
      throw new InvalidInput("choice", "QUOTATION_NOTHING_CHOSEN", "");
    }
    write(quotation, wanted);
    news.note(quotation, "CHANGE", false, who, "");
    sending.renew(quotation);
  }

  private List<QuotationDraft.Line> wanted(Quotation quotation, List<CartLine> lines) {
    Map<Integer, CartLine> changes = new HashMap<>();
    lines.forEach(line -> changes.put(line.place(), line));
    List<QuotationDraft.Line> wanted = new ArrayList<>();
    for (QuotedLine line : views.written(quotation).lines()) {
      CartLine change = changes.get(line.place());
      BigDecimal quantity = change == null ? line.quantity() : change.quantity();
      ItemNumber item = new ItemNumber(line.item());
      if (change != null && !change.itemNumber().equals(item)) {
        item = sibling(item, change.itemNumber());
      }
      if (quantity.signum() != 0) {
        boolean same = item.value().equals(line.item());
        wanted.add(
            new QuotationDraft.Line(
                item.value(),
                same ? line.name() : "",
                quantity,
                line.service() ? line.amount().unit() : null,
                null,
                null,
                null,
                line.service() ? line.vatClass() : "",
                LineChoice.FIXED));
      }
    }
    return wanted;
  }

  /** Another variant of the same family, and nothing else. */
  private ItemNumber sibling(ItemNumber item, ItemNumber other) {
    ItemNumber family = catalogue.item(item).family();
    if (family == null || !family.equals(catalogue.item(other).family())) {
      throw new InvalidInput("choice", "NOT_A_VALUE", other);
    }
    return other;
  }
}
