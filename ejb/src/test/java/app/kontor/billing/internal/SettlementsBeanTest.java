package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoreThanOpen;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.UnknownDocument;
import app.kontor.billing.model.Documents;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What payments, taken as they come, do to pro-forma, invoices, order and the rows behind them. */
class SettlementsBeanTest {
  private static final DocumentNumber PRO_FORMA = new DocumentNumber("PF/1");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private MemoryDocuments documents = new MemoryDocuments();
  private SettlementsBean settlements = bean(documents);
  private IssuedDocument proForma = add(DocumentKind.PRO_FORMA, "PF/1", "1000.00", "0.00");

  private void fresh(Money gross) {
    documents = new MemoryDocuments();
    settlements = bean(documents);
    proForma = add(DocumentKind.PRO_FORMA, "PF/1", gross, Money.zero(gross.currency()));
  }

  private static SettlementsBean bean(MemoryDocuments documents) {
    CurrentActor actor = new CurrentActor();
    actor.become(Actor.system(1));
    SalesOrder order = SalesOrders.placed(SalesOrders.goods(11, "100.00", 100));
    return new SettlementsBean(
        actor,
        Clock.fixed(SalesOrders.NOW, ZoneOffset.UTC),
        documents,
        OneOrder.of(order, documents.log),
        IssuingWorld.toldNobody(),
        new Unheard<>());
  }

  @Test
  void a_payment_is_recorded_with_its_day_and_who_booked_it() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    assertThat(proForma.paid()).isEqualTo(pln("250.00"));
    Settlement row = documents.settlements(proForma).get(0);
    assertThat(row.kind()).isEqualTo(SettlementKind.PAYMENT);
    assertThat(row.amount(Currencies.PLN)).isEqualTo(pln("250.00"));
    assertThat(row.settledOn()).as("the bank's day, not today").isEqualTo(DAY);
    assertThat(row.recordedAt()).isEqualTo(SalesOrders.NOW);
    assertThat(row.recordedBy()).isEqualTo("Kontor");
  }

  @Test
  void the_order_is_locked_before_its_document_and_told_what_was_paid_in_all() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    add(DocumentKind.SALES_INVOICE, "FV/1", "400.00", "0.00");
    settlements.registerPayment(new DocumentNumber("FV/1"), pln("100.00"), DAY, "S2");
    settlements.reversePayment("S1");
    assertThat(documents.log)
        .containsExactly(
            "lock order 2026-1017",
            "lock PF/1",
            "paid PLN 250.00",
            "lock order 2026-1017",
            "lock FV/1",
            "paid PLN 350.00",
            "lock order 2026-1017",
            "lock PF/1",
            "paid PLN 100.00");
  }

  @Test
  void the_same_source_is_recorded_once() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    assertThat(proForma.paid()).isEqualTo(pln("250.00"));
    assertThat(documents.settlements(proForma)).hasSize(1);
  }

  @Test
  void a_source_that_stands_for_another_payment_is_refused() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    IssuedDocument invoice = add(DocumentKind.SALES_INVOICE, "FV/1", "400.00", "0.00");
    assertThatThrownBy(() -> settlements.registerPayment(PRO_FORMA, pln("250.01"), DAY, "S1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("S1");
    assertThatThrownBy(
            () -> settlements.registerPayment(invoice.number(), pln("250.00"), DAY, "S1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(proForma.paid()).isEqualTo(pln("250.00"));
    assertThat(invoice.paid().isZero()).isTrue();
  }

  @Test
  void more_than_is_open_leaves_no_row_and_tells_nobody() {
    assertThatThrownBy(() -> settlements.registerPayment(PRO_FORMA, pln("1000.01"), DAY, "S1"))
        .isInstanceOf(MoreThanOpen.class);
    assertThat(documents.settlements(proForma)).isEmpty();
    assertThat(documents.log).noneMatch(line -> line.startsWith("paid"));
  }

  @Test
  void a_document_nobody_knows_takes_no_money() {
    assertThatThrownBy(
            () -> settlements.registerPayment(new DocumentNumber("PF/9"), pln("1.00"), DAY, "S1"))
        .isInstanceOf(UnknownDocument.class);
  }

  @Test
  void a_payment_goes_back_as_a_row_of_its_own() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    settlements.reversePayment("S1");
    assertThat(proForma.open()).isEqualTo(pln("1000.00"));
    assertThat(documents.settlements(proForma))
        .extracting(row -> row.kind() + " " + row.amount(Currencies.PLN) + " " + row.source())
        .containsExactly("PAYMENT PLN 250.00 S1", "REVERSAL PLN -250.00 S1");
    assertThat(documents.standingPayments(proForma)).isEmpty();
  }

  @Test
  void a_payment_goes_back_once() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    settlements.reversePayment("S1");
    settlements.reversePayment("S1");
    settlements.reducePayment("S1", pln("10.00"), "S1/kept");
    assertThat(documents.settlements(proForma)).hasSize(2);
    assertThat(proForma.paid().isZero()).isTrue();
  }

  @Test
  void what_was_never_paid_cannot_go_back() {
    assertThatThrownBy(() -> settlements.reversePayment("S9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("S9");
    assertThatThrownBy(() -> settlements.reducePayment("S9", pln("1.00"), "K"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_latest_invoice_is_open_first_for_an_advance_that_goes_back() {
    settlements.registerPayment(PRO_FORMA, pln("1000.00"), DAY, "S1");
    IssuedDocument first = invoice("FV/1", "300.00", false);
    IssuedDocument second = invoice("FV/2", "500.00", false);
    settlements.reversePayment("S1");
    assertThat(second.open()).isEqualTo(pln("500.00"));
    assertThat(first.open()).isEqualTo(pln("300.00"));
    assertThat(proForma.open()).as("not due twice").isEqualTo(pln("200.00"));
    assertThat(documents.settlements(second))
        .extracting(row -> row.kind() + " " + row.source())
        .contains("ADVANCE_RETURNED S1:3");
  }

  @Test
  void only_so_much_of_an_advance_goes_back_as_the_other_payments_do_not_cover() {
    settlements.registerPayment(PRO_FORMA, pln("300.00"), DAY, "S1");
    settlements.registerPayment(PRO_FORMA, pln("300.00"), DAY, "S2");
    IssuedDocument first = invoice("FV/1", "200.00", false);
    IssuedDocument second = invoice("FV/2", "250.00", false);
    settlements.reversePayment("S1");
    assertThat(second.advance()).isEqualTo(pln("100.00"));
    assertThat(first.advance()).isEqualTo(pln("200.00"));
    assertThat(proForma.unused().isZero()).isTrue();
  }

  @Test
  void a_payment_that_is_reduced_keeps_a_part_under_another_source() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    settlements.reducePayment("S1", pln("49.99"), "S1/kept");
    assertThat(proForma.paid()).isEqualTo(pln("49.99"));
    assertThat(documents.standingPayments(proForma))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.source()).isEqualTo("S1/kept");
              assertThat(kept.amount(Currencies.PLN)).isEqualTo(pln("49.99"));
              assertThat(kept.settledOn()).as("received when it was").isEqualTo(DAY);
            });
  }

  @Test
  void a_payment_that_is_reduced_to_nothing_leaves_no_new_one() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    settlements.reducePayment("S1", pln("0.00"), "S1/kept");
    assertThat(documents.standingPayments(proForma)).isEmpty();
    assertThat(proForma.open()).isEqualTo(pln("1000.00"));
  }

  @Test
  void what_invoices_have_used_cannot_be_given_back_by_reducing() {
    settlements.registerPayment(PRO_FORMA, pln("250.00"), DAY, "S1");
    invoice("FV/1", "200.00", false);
    assertThatThrownBy(() -> settlements.reducePayment("S1", pln("199.99"), "S1/kept"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PF/1");
  }

  /** Rows and sums say the same, whatever comes, goes back, is used or reduced. */
  @Test
  void the_rows_of_any_history_add_up_to_what_documents_say() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String where = "seed %d round %d".formatted(seed, round);
      long total = 1_000 + random.nextInt(500_000);
      fresh(Money.ofMinor(total, Currencies.PLN));
      List<IssuedDocument> invoices = new ArrayList<>();
      long invoiced = 0;
      for (int step = 0; step < 15; step++) {
        switch (random.nextInt(4)) {
          case 0, 1 -> payWhatIsOpen(random, step);
          case 2 -> {
            long part = 1 + random.nextInt((int) Math.max(1, total - invoiced));
            if (invoiced + part < total) {
              invoiced += part;
              invoices.add(invoice("FV/" + step, Money.ofMinor(part, Currencies.PLN), false));
            }
          }
          default -> takeOneBack(random);
        }
        Money open = proForma.open();
        for (IssuedDocument invoice : invoices) {
          open = open.plus(invoice.open());
          assertThat(
                  documents.sum(invoice, SettlementKind.ADVANCE, SettlementKind.ADVANCE_RETURNED))
              .as(where)
              .isEqualTo(invoice.advance());
        }
        assertThat(documents.sum(proForma, SettlementKind.PAYMENT, SettlementKind.REVERSAL))
            .as(where)
            .isEqualTo(proForma.paid());
        assertThat(open.plus(proForma.paid()).minorUnits()).as(where).isEqualTo(total);
      }
    }
  }

  private void payWhatIsOpen(Random random, int step) {
    Money open = proForma.open();
    if (open.isPositive()) {
      Money part =
          Money.ofMinor(1 + (long) (random.nextDouble() * open.minorUnits()), Currencies.PLN);
      settlements.registerPayment(PRO_FORMA, part.min(open), DAY.plusDays(step), "S" + step);
    }
  }

  private void takeOneBack(Random random) {
    List<Settlement> standing = documents.standingPayments(proForma);
    if (standing.isEmpty()) {
      return;
    }
    Settlement one = standing.get(random.nextInt(standing.size()));
    Money amount = one.amount(Currencies.PLN);
    Money unused = proForma.unused().min(amount);
    if (random.nextBoolean() && unused.isPositive()) {
      settlements.reducePayment(one.source(), amount.minus(unused), one.source() + "k");
    } else {
      settlements.reversePayment(one.source());
    }
  }

  private IssuedDocument invoice(String number, String gross, boolean last) {
    return invoice(number, pln(gross), last);
  }

  /** As it is issued: the advance is used up and stands as a row. */
  private IssuedDocument invoice(String number, Money gross, boolean last) {
    Money settled = proForma.settleOn(gross, last).settled();
    IssuedDocument invoice = add(DocumentKind.SALES_INVOICE, number, gross, settled);
    if (settled.isPositive()) {
      documents.add(
          new Settlement(
              invoice.id(), SettlementKind.ADVANCE, settled, DAY, number, SalesOrders.NOW, "T"));
    }
    return invoice;
  }

  private IssuedDocument add(DocumentKind kind, String number, String gross, String advance) {
    return add(kind, number, pln(gross), pln(advance));
  }

  private IssuedDocument add(DocumentKind kind, String number, Money gross, Money advance) {
    Money vat = gross.percent(BigDecimal.TEN, RoundingMode.HALF_UP);
    VatBreakdown sums =
        new VatBreakdown(
            gross.currency(), List.of(new VatSum(SalesOrders.FULL, gross.minus(vat), vat)));
    IssuedDocument document =
        Documents.document(kind, number, List.of(), sums, advance, DAY, List.of());
    documents.add(document);
    return document;
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
