package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.model.InvoicePart.Share;
import app.kontor.billing.model.InvoicePart.Taken;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.CurrencyMismatchException;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One part of an order at the edges: currencies, units, prices of nothing, odd earlier parts. */
class InvoicePartBoundsTest {
  private static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));
  private static final VatRate REDUCED = new VatRate("S", BigDecimal.valueOf(8));
  private static final VatRate INTRA_EU = new VatRate("K", BigDecimal.ZERO);
  private static final Taken NOTHING = new Taken(Map.of(), Map.of());

  /** Three parts of one piece each, of a line of three pieces that cost so much in all. */
  @ParameterizedTest
  @CsvSource({
    "PLN, 0.335, 0.34 0.33 0.34, 0.08 0.07 0.08",
    "PLN, 0.01, 0.01 0.01 0.01, 0.00 0.00 0.01",
    "PLN, 0.005, 0.01 0.00 0.01, 0.00 0.00 0.00",
    "PLN, 0.001, 0.00 0.00 0.00, 0.00 0.00 0.00",
    "JPY, 0.5, 1 0 1, 0 0 0",
    "JPY, 100, 100 100 100, 23 23 23",
    "KWD, 0.3335, 0.334 0.333 0.334, 0.077 0.076 0.077",
    "EUR, 0, 0.00 0.00 0.00, 0.00 0.00 0.00"
  })
  void each_part_takes_what_is_due_so_far_less_what_was_taken(
      String currency, String price, String nets, String vats) {
    List<String> said = new ArrayList<>();
    List<String> taxed = new ArrayList<>();
    List<IssuedDocument> invoices = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      InvoicePart part =
          InvoicePart.of(
              Currencies.of(currency),
              List.of(share(1, price, currency, FULL, 3, before, 1)),
              Taken.by(invoices));
      invoices.add(invoice(part, currency));
      said.add(part.sums().net().amount().toPlainString());
      taxed.add(part.sums().vat().amount().toPlainString());
    }
    assertThat(String.join(" ", said)).isEqualTo(nets);
    assertThat(String.join(" ", taxed)).isEqualTo(vats);
  }

  @Test
  void a_part_of_nothing_but_nothing_has_no_sums() {
    InvoicePart part = InvoicePart.of(Currencies.PLN, List.of(), NOTHING);
    assertThat(part.prices()).isEmpty();
    assertThat(part.sums().sums()).isEmpty();
    assertThat(part.sums().gross()).isEqualTo(pln("0.00"));
  }

  @Test
  void an_exempt_part_has_a_sum_of_its_rate_without_vat() {
    InvoicePart part =
        InvoicePart.of(
            Currencies.EUR, List.of(share(1, "12.50", "EUR", INTRA_EU, 4, 0, 4)), NOTHING);
    assertThat(part.sums().sums())
        .containsExactly(new VatSum(INTRA_EU, Money.of("50.00", "EUR"), Money.of("0.00", "EUR")));
  }

  @Test
  void a_price_per_hundred_is_not_rounded_before_the_quantity_is_known() {
    UnitPrice perHundred =
        new UnitPrice(new BigDecimal("0.99"), Currencies.PLN, Quantity.pieces(100));
    Quantity ordered = Quantity.pieces(1_000);
    LinePrice price = LinePrice.of(perHundred, ordered, FULL);
    InvoicePart part =
        InvoicePart.of(
            Currencies.PLN,
            List.of(new Share(1, price, ordered, Quantity.pieces(0), Quantity.pieces(1))),
            NOTHING);
    assertThat(part.sums().net()).isEqualTo(pln("0.01"));
    InvoicePart half =
        InvoicePart.of(
            Currencies.PLN,
            List.of(new Share(1, price, ordered, Quantity.pieces(1), Quantity.pieces(499))),
            Taken.by(List.of(invoice(part, "PLN"))));
    assertThat(half.sums().net()).as("4.95 in all, less the grosz").isEqualTo(pln("4.94"));
  }

  @Test
  void a_line_in_metres_is_parted_to_the_millimetre() {
    Quantity ordered = metres("10.001");
    LinePrice price = LinePrice.of(UnitPrice.of("3.33", "PLN", UnitCode.METRE), ordered, FULL);
    InvoicePart first =
        InvoicePart.of(
            Currencies.PLN,
            List.of(new Share(1, price, ordered, metres("0"), metres("0.001"))),
            NOTHING);
    assertThat(first.sums().net()).isEqualTo(pln("0.00"));
    InvoicePart last =
        InvoicePart.of(
            Currencies.PLN,
            List.of(new Share(1, price, ordered, metres("0.001"), metres("10"))),
            Taken.by(List.of(invoice(first, "PLN"))));
    assertThat(last.sums().net()).isEqualTo(price.net());
  }

  /** What was agreed for the whole line holds, also where it is not unit price times quantity. */
  @Test
  void the_last_part_comes_to_the_price_agreed_for_the_whole_line() {
    LinePrice agreed =
        LinePrice.of(UnitPrice.of("3.33", "PLN", UnitCode.PIECE), Quantity.pieces(3), FULL)
            .withNet(pln("9.90"));
    InvoicePart whole =
        InvoicePart.of(
            Currencies.PLN,
            List.of(
                new Share(1, agreed, Quantity.pieces(3), Quantity.pieces(0), Quantity.pieces(3))),
            NOTHING);
    assertThat(whole.sums().net()).isEqualTo(pln("9.90"));
  }

  @Test
  void more_than_was_ordered_costs_no_more_than_the_line() {
    InvoicePart part =
        InvoicePart.of(Currencies.PLN, List.of(share(1, "2.00", "PLN", FULL, 5, 3, 4)), NOTHING);
    assertThat(part.sums().net()).isEqualTo(pln("10.00"));
  }

  @Test
  void what_was_taken_of_other_lines_and_rates_does_not_matter() {
    Taken others =
        new Taken(
            Map.of(2, pln("99.00")),
            Map.of(REDUCED, new VatSum(REDUCED, pln("99.00"), pln("7.92"))));
    List<Share> shares = List.of(share(1, "2.00", "PLN", FULL, 5, 0, 5));
    assertThat(InvoicePart.of(Currencies.PLN, shares, others))
        .isEqualTo(InvoicePart.of(Currencies.PLN, shares, NOTHING));
  }

  @Test
  void earlier_parts_that_took_too_much_are_never_paid_back_by_an_invoice() {
    Taken tooMuch =
        new Taken(
            Map.of(1, pln("11.00")), Map.of(FULL, new VatSum(FULL, pln("11.00"), pln("9.00"))));
    InvoicePart part =
        InvoicePart.of(Currencies.PLN, List.of(share(1, "2.00", "PLN", FULL, 5, 4, 1)), tooMuch);
    assertThat(part.sums().net()).isEqualTo(pln("0.00"));
    assertThat(part.sums().vat()).isEqualTo(pln("0.00"));
  }

  @Test
  void the_order_of_lines_does_not_matter() {
    long seed = 5;
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      List<Share> shares = new ArrayList<>();
      int lines = 1 + random.nextInt(8);
      for (int line = 1; line <= lines; line++) {
        int ordered = 1 + random.nextInt(50);
        int before = random.nextInt(ordered);
        VatRate rate = random.nextBoolean() ? FULL : REDUCED;
        String price = BigDecimal.valueOf(random.nextInt(100_000), 3).toPlainString();
        shares.add(share(line, price, "PLN", rate, ordered, before, ordered - before));
      }
      InvoicePart part = InvoicePart.of(Currencies.PLN, shares, NOTHING);
      Collections.shuffle(shares, random);
      assertThat(InvoicePart.of(Currencies.PLN, shares, NOTHING))
          .as("seed %d round %d", seed, round)
          .isEqualTo(part);
    }
  }

  @Test
  void what_invoices_have_taken_is_added_up_per_line_and_per_rate() {
    InvoicePart one =
        InvoicePart.of(
            Currencies.PLN,
            List.of(
                share(1, "2.00", "PLN", FULL, 10, 0, 4),
                share(2, "1.00", "PLN", REDUCED, 10, 0, 10)),
            NOTHING);
    IssuedDocument first = invoice(one, "PLN");
    InvoicePart two =
        InvoicePart.of(
            Currencies.PLN,
            List.of(share(1, "2.00", "PLN", FULL, 10, 4, 6)),
            Taken.by(List.of(first)));
    Taken taken = Taken.by(List.of(first, Documents.note("WZ/1", DAY), invoice(two, "PLN")));
    assertThat(taken.nets()).isEqualTo(Map.of(1, pln("20.00"), 2, pln("10.00")));
    assertThat(taken.sums())
        .isEqualTo(
            Map.of(
                FULL, new VatSum(FULL, pln("20.00"), pln("4.60")),
                REDUCED, new VatSum(REDUCED, pln("10.00"), pln("0.80"))));
  }

  @Test
  void a_pro_forma_takes_nothing() {
    InvoicePart all =
        InvoicePart.of(Currencies.PLN, List.of(share(1, "2.00", "PLN", FULL, 5, 0, 5)), NOTHING);
    IssuedDocument proForma =
        Documents.document(
            DocumentKind.PRO_FORMA, "PF/1", lines(all), all.sums(), pln("0.00"), DAY, List.of());
    assertThat(Taken.by(List.of(proForma))).isEqualTo(NOTHING);
  }

  @Test
  void a_line_in_another_currency_is_a_defect() {
    List<Share> euro = List.of(share(1, "2.00", "EUR", FULL, 5, 0, 5));
    assertThatThrownBy(() -> InvoicePart.of(Currencies.PLN, euro, NOTHING))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static Share share(
      int line, String price, String currency, VatRate rate, int ordered, int before, int now) {
    Quantity all = Quantity.pieces(ordered);
    return new Share(
        line,
        LinePrice.of(UnitPrice.of(price, currency, UnitCode.PIECE), all, rate),
        all,
        Quantity.pieces(before),
        Quantity.pieces(now));
  }

  private static IssuedDocument invoice(InvoicePart part, String currency) {
    VatBreakdown sums = part.sums();
    return Documents.document(
        DocumentKind.SALES_INVOICE,
        "FV/1",
        lines(part),
        sums,
        Money.zero(Currencies.of(currency)),
        DAY,
        List.of());
  }

  private static List<DocumentLine> lines(InvoicePart part) {
    return part.prices().keySet().stream()
        .sorted()
        .map(
            line -> {
              LinePrice price = Objects.requireNonNull(part.prices().get(line));
              UnitCode unit = price.unit().baseQuantity().unit();
              return new DocumentLine(
                  line,
                  line,
                  LineItem.named(new ItemNumber("I" + line), ""),
                  Quantity.of(1, unit),
                  price);
            })
        .toList();
  }

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
