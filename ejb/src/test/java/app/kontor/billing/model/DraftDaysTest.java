package app.kontor.billing.model;

import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.model.DocumentParty.Role;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due days over the ends of months and years, and what no kind of document may change. */
class DraftDaysTest {
  private static final DocumentNumber NUMBER = new DocumentNumber("FV/1");

  @ParameterizedTest
  @CsvSource({
    "2028-02-15, 14, 2028-02-29",
    "2027-02-15, 14, 2027-03-01",
    "2028-02-29, 365, 2029-02-28",
    "2026-12-31, 1, 2027-01-01",
    "2026-11-27, 30, 2026-12-27",
    "2026-11-27, 0, 2026-11-27"
  })
  void an_invoice_is_due_so_many_days_after_it_is_issued(
      LocalDate issued, int days, LocalDate due) {
    SalesOrder order = despatched(days);
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), issued).orElseThrow();
    Draft draft =
        drafts(order).invoice(NUMBER, plan, issued, null, Money.zero(Currencies.PLN), null);
    assertThat(draft.dates().due()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"0, 7, 2028-03-07", "0, 0, 2028-02-29", "14, 7, 2028-03-14", "1, 90, 2028-03-01"})
  void only_who_pays_in_advance_has_the_days_of_the_setting(
      int paymentDays, int advanceDays, LocalDate due) {
    Draft draft =
        drafts(despatched(paymentDays)).proForma(NUMBER, LocalDate.of(2028, 2, 29), advanceDays);
    assertThat(draft.dates().due()).isEqualTo(due);
    assertThat(draft.dates().supplied()).as("nothing is supplied by it").isNull();
  }

  @Test
  void an_invoice_on_advance_terms_is_due_at_once() {
    SalesOrder order = despatched(0);
    LocalDate today = LocalDate.of(2026, 11, 27);
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), today).orElseThrow();
    Draft draft =
        drafts(order).invoice(NUMBER, plan, today, null, Money.zero(Currencies.PLN), null);
    assertThat(draft.dates().due()).isEqualTo(today);
  }

  @Test
  void what_is_still_due_is_the_gross_less_the_advance_for_any_of_them() {
    SalesOrder order = despatched(14);
    LocalDate today = LocalDate.of(2026, 11, 27);
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), today).orElseThrow();
    Random random = new Random(14);
    for (int round = 0; round < 200; round++) {
      Money advance =
          Money.ofMinor(random.nextInt((int) plan.sums().gross().minorUnits() + 1), Currencies.PLN);
      Draft draft = drafts(order).invoice(NUMBER, plan, today, null, advance, null);
      assertThat(draft.amounts().due().plus(advance)).isEqualTo(plan.sums().gross());
    }
  }

  @Test
  void every_kind_of_document_names_the_same_three_parties() {
    SalesOrder order = despatched(14);
    LocalDate today = LocalDate.of(2026, 11, 27);
    InvoicePlan plan = InvoicePlan.of(order.detail(), List.of(), today).orElseThrow();
    for (Draft draft :
        List.of(
            drafts(order).proForma(NUMBER, today, 7),
            drafts(order).invoice(NUMBER, plan, today, null, Money.zero(Currencies.PLN), null))) {
      assertThat(draft.parties())
          .extracting(DocumentParty::role)
          .containsExactly(Role.SELLER, Role.BUYER, Role.DELIVERY);
      assertThat(draft.party(Role.SELLER).vatId()).isEqualTo("PL5260001246");
      assertThat(draft.party(Role.BUYER).taxNumber()).isNull();
      assertThat(draft.party(Role.DELIVERY).vatId()).isNull();
    }
  }

  /** A pro-forma is about the order as it was placed, whatever has left since. */
  @Test
  void a_pro_forma_does_not_shrink_with_what_has_left() {
    SalesOrder order = SalesOrders.placed(0, goods(11, "2.00", 10), charge("5.00"));
    LocalDate today = LocalDate.of(2026, 11, 27);
    Draft before = drafts(order).proForma(NUMBER, today, 7);
    order.confirm(SalesOrders.NOW);
    order.despatch(pieces(1, 4));
    Draft after = drafts(order).proForma(NUMBER, today, 7);
    assertThat(after.amounts()).isEqualTo(before.amounts());
    assertThat(after.lines()).hasSameSizeAs(before.lines());
  }

  private static SalesOrder despatched(int paymentDays) {
    SalesOrder order = SalesOrders.placed(paymentDays, goods(11, "2.00", 10), charge("5.00"));
    order.confirm(SalesOrders.NOW);
    order.despatch(pieces(1, 10));
    return order;
  }

  private static Drafts drafts(SalesOrder order) {
    return Drafts.of(Sellers.polish(), order.detail());
  }
}
