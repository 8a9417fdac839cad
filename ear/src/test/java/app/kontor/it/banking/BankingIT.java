package app.kontor.it.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.AllocationView;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryNotWaiting;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.FileBuiltUpon;
import app.kontor.banking.FileInUse;
import app.kontor.banking.ProposalOutdated;
import app.kontor.banking.RestTooLarge;
import app.kontor.banking.StatementReport;
import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bank statements against the real database, with several clerks at once. */
@ExtendWith(ArquillianExtension.class)
class BankingIT {
  private static final Money CENT = Money.of("0.01", "PLN");

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Banking banking;
  @Inject private Ordering ordering;

  private Customer customer;
  private Actor clerk;

  @BeforeEach
  void a_customer_and_a_clerk() {
    trade.open();
    customer = trade.customer("GRANIT", null);
    clerk = trade.staff(Role.ACCOUNTING);
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void a_payment_with_the_reference_is_booked_by_itself() {
    String order = order();
    StatementReport report = load(order, pays(order, open(order), trade.paymentReference(order)));

    assertThat(report.booked()).isEqualTo(1);
    assertThat(report.repeated()).isFalse();
    EntryView entry = entry(order);
    assertThat(entry.work()).isEqualTo(EntryWork.SETTLED);
    assertThat(entry.allocations()).extracting(AllocationView::automatic).containsExactly(true);
    assertThat(open(order)).isEqualTo(Money.of("0.00", "PLN"));
    assertThat(paymentStatus(order)).isEqualTo(PaymentStatus.PAID);
  }

  @Test
  void the_same_statement_twice_books_nothing_twice() {
    String order = order();
    Money half = part(open(order), "0.5");
    Camt statement = pays(order, half, trade.paymentReference(order));
    load(order, statement);
    allocate(order, half);
    Money open = open(order);

    StatementReport again = load(order, statement);
    assertThat(again.repeated()).isTrue();
    assertThat(entries(order)).hasSize(1);
    assertThat(open(order)).isEqualTo(open);
  }

  @Test
  void an_overlapping_statement_brings_only_what_is_new() {
    String order = order();
    String reference = trade.paymentReference(order);
    Money third = part(open(order), "0.3");
    load(order, pays(order, third, reference));
    Camt longer =
        pays(order, third, reference)
            .credit(part(third, "0.5"), customer.name(), customer.account(), reference);
    StatementReport report = load(order + "-longer", longer);
    assertThat(report.repeated()).isFalse();
    assertThat(report.entriesKnown()).isEqualTo(1);
    assertThat(report.entriesNew()).isEqualTo(1);
    assertThat(entries(order)).hasSize(2);
  }

  @Test
  void a_proposal_is_accepted_and_taken_back() {
    String order = order();
    Money gross = open(order);
    Money half = part(gross, "0.5");
    StatementReport report = load(order, pays(order, half, trade.paymentReference(order)));
    assertThat(report.booked()).isZero();
    EntryView waiting = entry(order);
    assertThat(waiting.work()).isEqualTo(EntryWork.WAITING);
    assertThat(waiting.proposals()).isNotEmpty();

    trade.as(clerk, () -> banking.accept(Trade.key(), waiting.reference(), best(waiting)));
    EntryView settled = entry(order);
    assertThat(settled.work()).isEqualTo(EntryWork.SETTLED);
    assertThat(open(order)).isEqualTo(gross.minus(half));
    String source = settled.allocations().get(0).source();

    trade.as(clerk, () -> banking.undo(source));
    assertThat(entry(order).work()).isEqualTo(EntryWork.WAITING);
    assertThat(entry(order).allocated()).isEqualTo(Money.of("0.00", "PLN"));
    assertThat(open(order)).isEqualTo(gross);
    assertThatThrownBy(() -> trade.as(clerk, () -> banking.undo(source)))
        .isInstanceOf(EntryNotWaiting.class);
  }

  @Test
  void a_proposal_that_was_not_shown_is_not_booked() {
    String order = order();
    Money half = part(open(order), "0.5");
    load(order, pays(order, half, trade.paymentReference(order)));
    EntryView waiting = entry(order);
    List<AllocationPart> shown =
        best(waiting).stream()
            .map(part -> new AllocationPart(part.documentNumber(), part.amount().minus(CENT)))
            .toList();
    assertThatThrownBy(
            () -> trade.as(clerk, () -> banking.accept(Trade.key(), waiting.reference(), shown)))
        .isInstanceOf(ProposalOutdated.class);
    assertThat(entry(order)).isEqualTo(waiting);
  }

  @Test
  void of_clerks_accepting_the_same_entry_at_once_one_books_it() throws Exception {
    String order = order();
    Money gross = open(order);
    Money half = part(gross, "0.5");
    load(order, pays(order, half, trade.paymentReference(order)));
    String reference = entry(order).reference();
    List<AllocationPart> best = best(entry(order));

    List<Object> outcomes =
        hands.atOnce(
            many(
                4,
                () -> {
                  trade.as(clerk, () -> banking.accept(Trade.key(), reference, best));
                  return "BOOKED";
                }));
    assertThat(outcomes).containsOnlyOnce("BOOKED");
    assertThat(entry(order).allocations()).hasSize(1);
    assertThat(open(order)).isEqualTo(gross.minus(half));
  }

  @Test
  void entries_racing_for_one_document_never_settle_more_than_it_owes() throws Exception {
    String order = order();
    Money gross = open(order);
    Money most = part(gross, "0.7");
    Camt statement = pays(order, most, "payment one " + order);
    statement.credit(most, customer.name(), customer.account(), "payment two " + order);
    load(order, statement);
    List<EntryView> entries = entries(order);
    assertThat(entries).hasSize(2).extracting(EntryView::work).containsOnly(EntryWork.WAITING);

    String document = trade.proForma(order).number().value();
    List<Callable<String>> work = new ArrayList<>();
    for (EntryView entry : entries) {
      work.add(
          () -> {
            trade.as(
                clerk,
                () ->
                    banking.allocate(
                        Trade.key(),
                        entry.reference(),
                        List.of(new AllocationPart(new DocumentNumber(document), most))));
            return "BOOKED";
          });
    }
    assertThat(hands.atOnce(work)).containsExactlyInAnyOrder("BOOKED", "MORE_THAN_OPEN");
    assertThat(open(order)).isEqualTo(gross.minus(most));
  }

  @Test
  void the_same_statement_from_two_clerks_at_once_is_loaded_once() throws Exception {
    String order = order();
    Camt statement = pays(order, open(order), trade.paymentReference(order));
    byte[] xml = statement.xml();
    List<Object> outcomes =
        hands.atOnce(
            many(
                3,
                () ->
                    trade
                        .as(clerk, () -> banking.upload(Trade.key(), order + ".xml", xml))
                        .repeated()));
    assertThat(outcomes).containsOnlyOnce(false);
    assertThat(entries(order)).hasSize(1);
    assertThat(entry(order).allocations()).hasSize(1);
    assertThat(open(order)).isEqualTo(Money.of("0.00", "PLN"));
  }

  @Test
  void a_cent_too_much_is_written_off_and_comes_back_with_the_payment() {
    String order = order();
    Money gross = open(order);
    load(order, pays(order, gross.plus(CENT), trade.paymentReference(order)));
    String reference = entry(order).reference();
    trade.as(clerk, () -> banking.accept(Trade.key(), reference, best(entry(order))));
    assertThat(entry(order).work()).isEqualTo(EntryWork.WAITING);
    assertThat(entry(order).left()).isEqualTo(CENT);

    trade.as(clerk, () -> banking.writeOff(Trade.key(), reference, "rounding"));
    EntryView settled = entry(order);
    assertThat(settled.work()).isEqualTo(EntryWork.SETTLED);
    assertThat(settled.writtenOff()).isEqualTo(CENT);
    assertThat(settled.restReason()).isEqualTo("rounding");

    String source = settled.allocations().get(0).source();
    trade.as(clerk, () -> banking.undo(source));
    assertThat(entry(order).left()).isEqualTo(gross.plus(CENT));
    assertThat(open(order)).isEqualTo(gross);
  }

  @Test
  void what_is_left_is_put_aside_or_kept_as_credit_that_pays_later() {
    String order = order();
    Money gross = open(order);
    Money extra = Money.of("50.00", "PLN");
    load(order, pays(order, gross.plus(extra), trade.paymentReference(order)));
    String reference = entry(order).reference();
    assertThatThrownBy(
            () -> trade.as(clerk, () -> banking.writeOff(Trade.key(), reference, "too early")))
        .isInstanceOf(RestTooLarge.class);
    trade.as(clerk, () -> banking.accept(Trade.key(), reference, best(entry(order))));
    assertThatThrownBy(
            () -> trade.as(clerk, () -> banking.writeOff(Trade.key(), reference, "too much")))
        .isInstanceOf(RestTooLarge.class);

    trade.as(clerk, () -> banking.ignore(reference, "refund on Friday"));
    assertThat(entry(order).work()).isEqualTo(EntryWork.IGNORED);
    trade.as(clerk, () -> banking.resume(reference));
    trade.as(
        clerk,
        () ->
            banking.keepOnAccount(Trade.key(), reference, new PartnerNumber(""), "asked by phone"));
    EntryView kept = entry(order);
    assertThat(kept.work()).isEqualTo(EntryWork.ON_ACCOUNT);
    assertThat(kept.creditedTo()).contains(customer.name());
    assertThat(kept.left()).isEqualTo(extra);

    String later = order();
    Money before = open(later);
    String document = trade.proForma(later).number().value();
    trade.as(
        clerk,
        () ->
            banking.allocate(
                Trade.key(),
                reference,
                List.of(new AllocationPart(new DocumentNumber(document), extra))));
    assertThat(entry(order).work()).isEqualTo(EntryWork.SETTLED);
    assertThat(open(later)).isEqualTo(before.minus(extra));
  }

  @Test
  void a_payment_the_bank_takes_back_opens_its_document_again() {
    String order = order();
    Money gross = open(order);
    load(order, pays(order, gross, trade.paymentReference(order)));
    String payment = entry(order).reference();
    Camt back =
        new Camt(order + "-R", trade.today())
            .takenBack(gross, customer.name(), customer.account(), "recall");
    load(order + "-R", back);
    EntryView returned = entry(order + "-R");
    assertThat(returned.work()).isEqualTo(EntryWork.WAITING);
    assertThat(returned.isReturn()).isTrue();
    assertThat(trade.as(clerk, () -> banking.returnable(returned.reference())))
        .extracting(EntryView::reference)
        .contains(payment);

    trade.as(clerk, () -> banking.takeBack(Trade.key(), returned.reference(), payment));
    assertThat(entryOf(payment).work()).isEqualTo(EntryWork.RETURNED);
    assertThat(entryOf(payment).allocated()).isEqualTo(Money.of("0.00", "PLN"));
    assertThat(entryOf(returned.reference()).work()).isEqualTo(EntryWork.SETTLED);
    assertThat(open(order)).isEqualTo(gross);
    assertThat(paymentStatus(order)).isEqualTo(PaymentStatus.OPEN);

    trade.as(clerk, () -> banking.resume(returned.reference()));
    assertThat(entryOf(payment).work()).isEqualTo(EntryWork.WAITING);
    assertThat(entryOf(returned.reference()).work()).isEqualTo(EntryWork.WAITING);
    trade.as(clerk, () -> banking.takeBack(Trade.key(), returned.reference(), payment));
  }

  @Test
  void a_wrong_file_is_withdrawn_and_can_be_loaded_again() {
    String order = order();
    Money gross = open(order);
    Camt statement = pays(order, gross, trade.paymentReference(order));
    String sha256 = load(order, statement).sha256();
    String first = entry(order).reference();
    assertThatThrownBy(
            () -> trade.as(clerk, () -> banking.withdrawFile(Trade.key(), sha256, false)))
        .isInstanceOf(FileInUse.class);
    assertThat(open(order)).isEqualTo(Money.of("0.00", "PLN"));

    trade.as(clerk, () -> banking.withdrawFile(Trade.key(), sha256, true));
    assertThat(entries(order)).isEmpty();
    assertThat(open(order)).isEqualTo(gross);
    assertThat(paymentStatus(order)).isEqualTo(PaymentStatus.OPEN);

    StatementReport again = load(order, statement);
    assertThat(again.repeated()).isFalse();
    assertThat(again.entriesNew()).isEqualTo(1);
    assertThat(again.booked()).isEqualTo(1);
    assertThat(entry(order).reference()).isNotEqualTo(first);
    assertThat(open(order)).isEqualTo(Money.of("0.00", "PLN"));
    trade.as(clerk, () -> banking.withdrawFile(Trade.key(), sha256, true));
    assertThat(load(order, statement).booked()).isEqualTo(1);
  }

  @Test
  void a_file_that_a_later_one_repeats_stays() {
    String order = order();
    Money third = part(open(order), "0.3");
    Camt shorter = pays(order, third, "unknown " + order);
    String sha256 = load(order, shorter).sha256();
    Camt longer =
        pays(order, third, "unknown " + order)
            .credit(part(third, "0.5"), customer.name(), customer.account(), "more");
    String later = load(order + "-longer", longer).sha256();

    assertThatThrownBy(() -> trade.as(clerk, () -> banking.withdrawFile(Trade.key(), sha256, true)))
        .isInstanceOf(FileBuiltUpon.class);
    trade.as(clerk, () -> banking.withdrawFile(Trade.key(), later, true));
    trade.as(clerk, () -> banking.withdrawFile(Trade.key(), sha256, true));
    assertThat(entries(order)).isEmpty();
  }

  @Test
  void old_entries_that_never_match_do_not_starve_new_ones() {
    String filler = order();
    load(filler, pays(filler, Money.of("0.37", "PLN"), "nothing of ours"));
    String model = entry(filler).reference();
    trade.sql(
        "INSERT INTO statement_entry (id, reference, statement_id, account_id, seller_id,"
            + " dedupe_key, content_hash, status, work, proven, booking_date, currency, amount,"
            + " allocated, reversal, bank_reference, customer_reference, end_to_end_id,"
            + " transaction_code, counterparty_name, counterparty_account, virtual_account,"
            + " remittance, structured, raw, proposals)"
            + " SELECT -seq, CONCAT('OLD', seq), statement_id, account_id, seller_id,"
            + " CONCAT('OLD', seq), 'OLD', status, 'WAITING', proven, '2020-01-01', currency,"
            + " amount, 0, FALSE, '', '', '', '', 'old', '', '', 'old', '', '', ''"
            + " FROM statement_entry, seq_1_to_5001 WHERE reference = ?1",
        model);
    try {
      String order = order();
      StatementReport report = load(order, pays(order, open(order), trade.paymentReference(order)));
      assertThat(report.booked()).isEqualTo(1);
    } finally {
      trade.sql("DELETE FROM statement_entry WHERE reference LIKE ?1", "OLD%");
    }
  }

  private EntryView entryOf(String reference) {
    return trade.as(clerk, () -> banking.entry(reference));
  }

  private String order() {
    return trade.confirmed(customer, 10, Trade.key(), "IT");
  }

  private Camt pays(String order, Money amount, String text) {
    return new Camt(order, trade.today()).credit(amount, customer.name(), customer.account(), text);
  }

  private StatementReport load(String name, Camt statement) {
    return trade.load(name.replace('/', '-') + ".xml", statement);
  }

  private void allocate(String order, Money amount) {
    String document = trade.proForma(order).number().value();
    String reference = entry(order).reference();
    trade.as(
        clerk,
        () ->
            banking.allocate(
                Trade.key(),
                reference,
                List.of(new AllocationPart(new DocumentNumber(document), amount))));
  }

  private List<EntryView> entries(String order) {
    return trade
        .as(clerk, () -> banking.entries(EntryFilter.all(), PageRequest.first(500)))
        .rows()
        .stream()
        .filter(entry -> entry.bankReference().startsWith(order + "-"))
        .toList();
  }

  private EntryView entry(String order) {
    List<EntryView> entries = entries(order);
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private Money open(String order) {
    Money open = trade.proForma(order).open();
    assertThat(open).isNotNull();
    return open == null ? Money.of("0.00", "PLN") : open;
  }

  private PaymentStatus paymentStatus(String order) {
    return trade.as(clerk, () -> ordering.order(new OrderNumber(order))).paymentStatus();
  }

  private static Money part(Money whole, String share) {
    return whole.times(new BigDecimal(share), RoundingMode.HALF_UP);
  }

  private static <T> List<Callable<T>> many(int hands, Callable<T> work) {
    return java.util.Collections.nCopies(hands, work);
  }

  /** What the first proposal would book. */
  private static List<AllocationPart> best(EntryView entry) {
    return entry.proposals().get(0).allocations();
  }
}
