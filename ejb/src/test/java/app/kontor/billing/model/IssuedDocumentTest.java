package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoreThanOpen;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssuedDocumentTest {
  private static final Address ADDRESS =
      new Address("A", null, "S", "1", null, "00-001", "C", "PL", null, null);

  @Test
  void a_payment_lowers_what_is_open_and_cannot_exceed_it() {
    IssuedDocument document = proForma("1000.00");
    document.receive(pln("999.99"));
    assertThat(document.open()).isEqualTo(pln("0.01"));
    assertThatThrownBy(() -> document.receive(pln("0.02"))).isInstanceOf(MoreThanOpen.class);
    document.receive(pln("0.01"));
    assertThat(document.open()).isEqualTo(pln("0.00"));
  }

  @Test
  void a_payment_in_another_currency_is_a_defect() {
    assertThatThrownBy(() -> proForma("10.00").receive(Money.of("1.00", "EUR")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_and_less_is_no_payment() {
    assertThatThrownBy(() -> proForma("10.00").receive(pln("0.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_paid_pro_forma_settles_its_invoices_in_turn() {
    IssuedDocument proForma = proForma("1000.00");
    proForma.receive(pln("700.00"));
    AdvanceSettlement first = proForma.settleOn(pln("600.00"), false);
    assertThat(first).isEqualTo(new AdvanceSettlement(pln("600.00"), pln("0.00")));
    assertThat(proForma.open()).isEqualTo(pln("300.00"));
    AdvanceSettlement second = proForma.settleOn(pln("400.00"), true);
    assertThat(second).isEqualTo(new AdvanceSettlement(pln("100.00"), pln("300.00")));
    assertThat(proForma.open()).isEqualTo(pln("0.00"));
    assertThat(proForma.unused()).isEqualTo(pln("0.00"));
  }

  @Test
  void an_unpaid_pro_forma_hands_the_whole_debt_to_the_invoice() {
    IssuedDocument proForma = proForma("1000.00");
    assertThat(proForma.settleOn(pln("600.00"), false).due()).isEqualTo(pln("600.00"));
    assertThat(proForma.open()).isEqualTo(pln("400.00"));
  }

  @Test
  void what_was_paid_beyond_the_invoices_stays_as_credit() {
    IssuedDocument proForma = proForma("1000.00");
    proForma.receive(pln("1000.00"));
    proForma.settleOn(pln("999.99"), true);
    assertThat(proForma.unused()).isEqualTo(pln("0.01"));
  }

  @Test
  void a_payment_taken_back_reopens_the_invoice_that_used_it() {
    IssuedDocument proForma = proForma("1000.00");
    proForma.receive(pln("1000.00"));
    AdvanceSettlement settlement = proForma.settleOn(pln("600.00"), false);
    IssuedDocument invoice = invoice("600.00", settlement.settled());
    assertThat(proForma.usedBeyond(pln("1000.00"))).isEqualTo(pln("600.00"));
    assertThatThrownBy(() -> proForma.takeBack(pln("1000.00")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void taking_back_keeps_every_zloty_due_exactly_once() {
    IssuedDocument proForma = proForma("1000.00");
    proForma.receive(pln("1000.00"));
    IssuedDocument invoice = invoice("600.00", proForma.settleOn(pln("600.00"), false).settled());
    Money returned = proForma.usedBeyond(pln("1000.00"));
    proForma.returnAdvance(invoice, returned);
    proForma.takeBack(pln("1000.00"));
    proForma.carry(returned);
    assertThat(invoice.open()).isEqualTo(pln("600.00"));
    assertThat(proForma.open()).isEqualTo(pln("400.00"));
  }

  @Test
  void a_cancelled_order_leaves_nothing_to_pay() {
    IssuedDocument proForma = proForma("1000.00");
    proForma.receive(pln("250.00"));
    proForma.takeBack(pln("250.00"));
    proForma.lapse(pln("0.00"));
    proForma.cancel();
    assertThat(proForma.open()).isEqualTo(pln("0.00"));
    assertThat(proForma.unused()).isEqualTo(pln("0.00"));
    assertThat(proForma.isCancelled()).isTrue();
  }

  @Test
  void of_an_order_whose_rest_is_closed_only_what_has_left_is_to_be_paid() {
    IssuedDocument proForma = proForma("1000.00");
    proForma.receive(pln("250.00"));
    proForma.lapse(pln("50.00"));
    assertThat(proForma.open()).isEqualTo(pln("50.00"));
    assertThat(proForma.settleOn(pln("300.00"), true))
        .isEqualTo(new AdvanceSettlement(pln("250.00"), pln("50.00")));
    assertThat(proForma.open()).isEqualTo(pln("0.00"));
  }

  /** Whatever happens, open is never negative and order value is due or paid exactly once. */
  @Test
  void open_on_pro_forma_and_invoices_and_what_was_paid_make_up_the_order() {
    long seed = 50_2026;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      long total = 1 + random.nextInt(1_000_000);
      IssuedDocument proForma = document(DocumentKind.PRO_FORMA, minor(total), minor(0));
      java.util.List<IssuedDocument> invoices = new java.util.ArrayList<>();
      long invoiced = 0;
      long paid = 0;
      for (int step = 0; step < 12; step++) {
        if (random.nextBoolean()) {
          List<IssuedDocument> all = new java.util.ArrayList<>(invoices);
          all.add(proForma);
          IssuedDocument target = all.get(random.nextInt(all.size()));
          if (target.open().isPositive()) {
            long amount = 1 + (long) (random.nextFloat() * (target.open().minorUnits() - 1));
            target.receive(minor(amount));
            paid += amount;
          }
        } else if (invoiced < total) {
          long part = step > 8 ? total - invoiced : 1 + random.nextInt((int) (total - invoiced));
          invoiced += part;
          Money settled = proForma.settleOn(minor(part), invoiced == total).settled();
          invoices.add(invoice(minor(part), settled));
        }
        long open =
            proForma.open().minorUnits()
                + invoices.stream().mapToLong(i -> i.open().minorUnits()).sum();
        assertThat(open + paid).as("seed %d round %d step %d", seed, round, step).isEqualTo(total);
      }
    }
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }

  private static Money minor(long amount) {
    return Money.ofMinor(amount, Currencies.PLN);
  }

  private static IssuedDocument proForma(String gross) {
    return document(DocumentKind.PRO_FORMA, pln(gross), pln("0.00"));
  }

  private static IssuedDocument invoice(String gross, Money advance) {
    return invoice(pln(gross), advance);
  }

  private static IssuedDocument invoice(Money gross, Money advance) {
    return document(DocumentKind.SALES_INVOICE, gross, advance);
  }

  private static IssuedDocument document(DocumentKind kind, Money gross, Money advance) {
    VatRate export = new VatRate("G", BigDecimal.ZERO);
    return new IssuedDocument(
        new Draft(
            1,
            kind,
            new DocumentNumber("PF/2026/11/00001"),
            new Draft.Customer(7, new PartnerNumber("K-7"), null, Locale.ENGLISH),
            new Draft.Origin(new OrderNumber("2026-1"), null, List.of()),
            new Draft.Dates(LocalDate.EPOCH, null, null),
            List.of(new DocumentParty(DocumentParty.Role.BUYER, ADDRESS, null, null)),
            List.of(),
            new Draft.Amounts(
                VatTreatment.EXPORT,
                new VatBreakdown(
                    Currencies.PLN, List.of(new VatSum(export, gross, Money.zero(Currencies.PLN)))),
                advance,
                CreditorReference.ofDocument("PF/2026/11/00001"),
                null),
            new AgreedTerms("", 0, 0, BigDecimal.ZERO)),
        Instant.EPOCH,
        "test");
  }
}
