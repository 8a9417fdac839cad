package app.kontor.it.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.Actor;
import app.kontor.access.Role;
import app.kontor.banking.AllocationPart;
import app.kontor.banking.AllocationView;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryNotWaiting;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.StatementReport;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.platform.PageRequest;
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

    trade.as(clerk, () -> banking.accept(Trade.key(), waiting.reference(), 0));
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
  void of_clerks_accepting_the_same_entry_at_once_one_books_it() throws Exception {
    String order = order();
    Money gross = open(order);
    Money half = part(gross, "0.5");
    load(order, pays(order, half, trade.paymentReference(order)));
    String reference = entry(order).reference();

    List<Object> outcomes =
        hands.atOnce(
            many(
                4,
                () -> {
                  trade.as(clerk, () -> banking.accept(Trade.key(), reference, 0));
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

    String document = trade.proForma(order).number();
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
                        List.of(new AllocationPart(document, most))));
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
    String document = trade.proForma(order).number();
    String reference = entry(order).reference();
    trade.as(
        clerk,
        () ->
            banking.allocate(
                Trade.key(), reference, List.of(new AllocationPart(document, amount))));
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
    return trade.as(clerk, () -> ordering.order(order)).paymentStatus();
  }

  private static Money part(Money whole, String share) {
    return whole.times(new BigDecimal(share), RoundingMode.HALF_UP);
  }

  private static <T> List<Callable<T>> many(int hands, Callable<T> work) {
    return java.util.Collections.nCopies(hands, work);
  }
}
