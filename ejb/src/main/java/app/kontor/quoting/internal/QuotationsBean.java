package app.kontor.quoting.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.money.Currencies;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.AskQuotation;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationFile;
import app.kontor.quoting.QuotationFilter;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotationSummary;
import app.kontor.quoting.Quotations;
import app.kontor.quoting.model.LinkToken;
import app.kontor.quoting.model.Quotation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Quotations behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QuotationsBean implements Quotations {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private QuotationRows rows;
  @Inject private QuotationWriting writing;
  @Inject private QuotationViews views;
  @Inject private QuotationSending sending;
  @Inject private QuotationAcceptance acceptance;
  @Inject private QuotationDeliveries deliveries;
  @Inject private QuotationNews news;
  @Inject private QuotationFiles files;
  @Inject private QuotationBeginning beginning;
  @Inject private QuotationHolds holds;
  @Inject private Once once;

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public Page<QuotationSummary> list(QuotationFilter filter, PageRequest page) {
    return rows.list(actor.get(), filter, page);
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public QuotationDetail quotation(QuotationNumber number) {
    Actor who = actor.get();
    return views.detail(rows.get(who, number), who.isStaff());
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public QuotationNumber ask(AskQuotation command) {
    Actor who = actor.get();
    return new QuotationNumber(
        once.run(
                "ask-quotation",
                who.userId() + ":" + command.key(),
                command,
                Made.class,
                () -> new Made(asked(who, command).number().value()))
            .reference());
  }

  private Quotation asked(Actor who, AskQuotation command) {
    Partner partner = parties.ownPartner();
    Seller seller = parties.seller();
    check(command, seller.today(clock), partner.currency());
    Quotation quotation =
        beginning.begin(
            new QuotationDetail.Customer(
                partner.number(),
                partner.name(),
                who.name(),
                who.email(),
                "",
                partner.language().toLanguageTag()),
            partner,
            seller);
    quotation.request(command.targetNet(), command.wishedOn(), command.note().strip());
    quotation.write(writing.lines(partner, command.lines()));
    rows.add(quotation);
    news.tell(quotation, QuotationStep.ASK, who.name(), command.note().strip(), null);
    return quotation;
  }

  private static void check(AskQuotation command, LocalDate today, Currency currency) {
    if (command.lines().isEmpty()) {
      throw new InvalidInput("lines", "QUOTATION_EMPTY");
    }
    if (command.lines().size() > MAX_LINES) {
      throw new InvalidInput("lines", "TOO_MANY_LINES", MAX_LINES);
    }
    text("note", command.note(), MAX_TEXT);
    LocalDate wished = command.wishedOn();
    if (wished != null && wished.isBefore(today)) {
      throw new InvalidInput("wishedOn", "DATE_IN_THE_PAST", wished);
    }
    BigDecimal target = command.targetNet();
    if (target != null) {
      amount("targetNet", target, currency);
    }
  }

  /** An amount has no more decimals than its currency. */
  private static void amount(String field, BigDecimal amount, Currency currency) {
    BusinessException.raise(
        NumberRange.AMOUNT.refusal(field, amount, currency.getDefaultFractionDigits()));
  }

  private static void text(String field, String text, int most) {
    if (text.length() > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public QuotationNumber begin(NewQuotation command) {
    return new QuotationNumber(
        once.run(
                "begin-quotation",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> new Made(beginning.begin(command).number().value()))
            .reference());
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public void edit(QuotationNumber number, QuotationDraft draft) {
    Quotation quotation = current(rows.lock(actor.get(), number), draft.version());
    quotation.require(QuotationStep.EDIT);
    text("subject", draft.subject(), MAX_SUBJECT);
    text("message", draft.message(), MAX_TEXT);
    QuotationWriting.percent("wholeDiscount", draft.discount());
    amount("deliveryCharge", draft.deliveryCharge(), Currencies.of(quotation.currency()));
    if (draft.validUntil().isBefore(parties.seller().today(clock))) {
      throw new InvalidInput("validUntil", "DATE_IN_THE_PAST", draft.validUntil());
    }
    places(quotation, draft);
    quotation.edit(
        draft, writing.lines(quotation, views.partner(quotation), draft), clock.instant());
  }

  /** The address is one of the customer's, the method one that can be named. */
  private void places(Quotation quotation, QuotationDraft draft) {
    boolean known =
        draft.addressCode().isEmpty()
            || quotation.partnerId() != 0
                && parties.deliveryAddresses(quotation.customer().number()).stream()
                    .anyMatch(one -> one.code().equals(draft.addressCode()));
    if (!known) {
      throw new InvalidInput("address", "NOT_A_VALUE", draft.addressCode());
    }
    if (!draft.deliveryMethod().isEmpty()
        && deliveries.offered(quotation).stream()
            .noneMatch(one -> one.code().equals(draft.deliveryMethod()))) {
      throw new InvalidInput("method", "NOT_A_VALUE", draft.deliveryMethod());
    }
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public void send(QuotationNumber number, long version) {
    sending.send(current(rows.lock(actor.get(), number), version));
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_PLACE, Permission.ORDER_ENTER},
      audit = true)
  public void say(QuotationNumber number, String key, String text) {
    Actor who = actor.get();
    say(rows.lock(who, number), who.isStaff(), who.name(), text);
  }

  /** One of the sides says something. */
  void say(Quotation quotation, boolean seller, String who, String text) {
    String said = text.strip();
    if (said.isEmpty()) {
      throw InvalidInput.required("text");
    }
    text("text", said, MAX_TEXT);
    quotation.say(seller, clock.instant());
    news.tell(quotation, seller ? QuotationStep.ANSWER : QuotationStep.ASK, who, said, null);
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public void withdraw(QuotationNumber number, long version, String reason) {
    Quotation quotation = current(rows.lock(actor.get(), number), version);
    text("reason", reason, MAX_REASON);
    boolean seen = quotation.isShown();
    holds.free(quotation);
    quotation.withdraw(reason.strip(), clock.instant());
    if (seen) {
      news.tell(quotation, QuotationStep.WITHDRAW, actor.get().name(), reason.strip(), null);
    } else {
      news.note(quotation, QuotationStep.WITHDRAW.name(), true, actor.get().name(), reason.strip());
    }
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public String accept(String key, QuotationNumber number, AcceptQuotation command) {
    Actor who = actor.get();
    return once.run(
            "accept-quotation",
            who.userId() + ":" + key,
            command,
            Made.class,
            () -> new Made(acceptance.accept(rows.lock(who, number), command).value()))
        .reference();
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void decline(QuotationNumber number, long version, String reason) {
    decline(current(rows.lock(actor.get(), number), version), actor.get().name(), reason);
  }

  /** The customer does not want it. */
  void decline(Quotation quotation, String who, String reason) {
    text("reason", reason, MAX_REASON);
    holds.free(quotation);
    quotation.decline(reason.strip(), clock.instant());
    news.tell(quotation, QuotationStep.DECLINE, who, reason.strip(), null);
  }

  static Quotation current(Quotation quotation, long version) {
    if (quotation.version() != version) {
      throw new ChangedMeanwhile();
    }
    return quotation;
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public String link(QuotationNumber number) {
    Quotation quotation = rows.lock(actor.get(), number);
    if (!quotation.state().isOffered()) {
      throw new QuotationNotOpen(number, quotation.state());
    }
    return made(quotation);
  }

  @Override
  @Within
  @Command
  public String linkForMail(QuotationNumber number) {
    return made(rows.lock(actor.get(), number));
  }

  private String made(Quotation quotation) {
    String token = LinkToken.random();
    rows.addLink(quotation, LinkToken.hash(token), clock.instant());
    return token;
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public List<Method> methods(QuotationNumber number) {
    return deliveries.offered(rows.get(actor.get(), number));
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  @OwnTransactions
  public QuotationFile file(QuotationNumber number, int sent) {
    Actor who = actor.get();
    return files.file(() -> rows.get(who, number), sent);
  }
}
