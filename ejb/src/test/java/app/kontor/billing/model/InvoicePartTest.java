package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InvoicePartTest {
  private static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));
  private static final List<VatRate> RATES =
      List.of(
          FULL,
          new VatRate("S", BigDecimal.valueOf(8)),
          new VatRate("S", BigDecimal.valueOf(5)),
          new VatRate("Z", BigDecimal.ZERO));
  private static final Address ADDRESS =
      new Address("A", null, "S", "1", null, "00-001", "C", "PL", null, null);

  /** A line as ordered, and how much of it is invoiced so far. */
  private static final class Line {
    private final int number;
    private final UnitPrice price;
    private final VatRate rate;
    private final Quantity ordered;
    private Quantity invoiced;

    private Line(int number, UnitPrice price, VatRate rate, Quantity ordered) {
      this.number = number;
      this.price = price;
      this.rate = rate;
      this.ordered = ordered;
      this.invoiced = Quantity.zero(ordered.unit());
    }

    private LinePrice agreed() {
      return LinePrice.of(price, ordered, rate);
    }

    private Money net() {
      return agreed().net();
    }

    private InvoicePart.Share share(Quantity now) {
      InvoicePart.Share share = new InvoicePart.Share(number, agreed(), ordered, invoiced, now);
      invoiced = invoiced.plus(now);
      return share;
    }

    private Quantity open() {
      return ordered.minus(invoiced);
    }
  }

  /** An order that is invoiced part by part. */
  private static final class Order {
    private final Currency currency;
    private final List<Line> lines;
    private final List<IssuedDocument> invoices = new ArrayList<>();

    private Order(Currency currency, List<Line> lines) {
      this.currency = currency;
      this.lines = List.copyOf(lines);
    }

    private VatBreakdown totals() {
      return VatBreakdown.of(currency, lines.stream().map(Line::agreed).toList());
    }

    private IssuedDocument invoice(List<InvoicePart.Share> shares, Money advance) {
      InvoicePart plan =
          InvoicePart.of(currency, shares, InvoicePart.Taken.by(List.copyOf(invoices)));
      List<DocumentLine> printed = new ArrayList<>();
      for (InvoicePart.Share share : shares) {
        printed.add(
            new DocumentLine(
                printed.size() + 1,
                share.orderLine(),
                LineItem.named(new ItemNumber("I" + share.orderLine()), ""),
                share.now(),
                Objects.requireNonNull(plan.prices().get(share.orderLine()))));
      }
      IssuedDocument invoice =
          document(
              DocumentKind.SALES_INVOICE, "FV/" + invoices.size(), printed, plan.sums(), advance);
      invoices.add(invoice);
      return invoice;
    }
  }

  @Test
  void two_halves_of_half_a_grosz_come_to_the_order() {
    Line goods = new Line(1, price("4.495"), FULL, Quantity.pieces(50));
    Line delivery = new Line(2, price("19.90"), FULL, Quantity.pieces(1));
    Order order = new Order(Currencies.PLN, List.of(goods, delivery));
    assertThat(order.totals().gross()).isEqualTo(pln("300.92"));
    IssuedDocument proForma = proForma(order);
    proForma.receive(pln("300.92"));

    IssuedDocument first =
        order.invoice(
            List.of(goods.share(Quantity.pieces(25)), delivery.share(Quantity.pieces(1))),
            pln("0.00"));
    assertThat(first.gross()).isEqualTo(pln("162.70"));
    assertThat(proForma.settleOn(first.gross(), false).due()).isEqualTo(pln("0.00"));

    IssuedDocument last = order.invoice(List.of(goods.share(Quantity.pieces(25))), pln("0.00"));
    assertThat(last.net()).isEqualTo(pln("112.37"));
    assertThat(last.gross()).isEqualTo(pln("138.22"));
    assertThat(proForma.settleOn(last.gross(), true).due()).isEqualTo(pln("0.00"));
    assertThat(proForma.open()).isEqualTo(pln("0.00"));
    assertThat(proForma.unused()).isEqualTo(pln("0.00"));
  }

  @Test
  void a_part_after_which_the_rest_is_closed_costs_what_was_delivered() {
    Line goods = new Line(1, price("4.495"), FULL, Quantity.pieces(50));
    Order order = new Order(Currencies.PLN, List.of(goods));
    order.invoice(List.of(goods.share(Quantity.pieces(7))), pln("0.00"));
    order.invoice(List.of(goods.share(Quantity.pieces(6))), pln("0.00"));
    assertThat(sum(order, IssuedDocument::net)).isEqualTo(pln("58.44"));
    assertThat(sum(order, IssuedDocument::vat)).isEqualTo(pln("13.44"));
  }

  /** Invoices issued before the rule was kept may have taken a minor unit too much. */
  @Test
  void what_earlier_invoices_took_too_much_is_missing_from_the_last() {
    Line goods = new Line(1, price("0.005"), FULL, Quantity.pieces(4));
    Order order = new Order(Currencies.PLN, List.of(goods));
    VatBreakdown odd =
        new VatBreakdown(Currencies.PLN, List.of(new VatSum(FULL, pln("0.01"), pln("0.01"))));
    for (int i = 0; i < 3; i++) {
      InvoicePart.Share share = goods.share(Quantity.pieces(1));
      DocumentLine line =
          new DocumentLine(
              1,
              1,
              LineItem.named(new ItemNumber("I1"), ""),
              share.now(),
              share.price().withNet(pln("0.01")));
      order.invoices.add(
          document(DocumentKind.SALES_INVOICE, "OLD/" + i, List.of(line), odd, pln("0.00")));
    }
    IssuedDocument last = order.invoice(List.of(goods.share(Quantity.pieces(1))), pln("0.00"));
    assertThat(last.gross()).isEqualTo(pln("0.00"));
  }

  @Test
  void any_split_of_any_order_comes_to_the_order_and_ends_at_zero_to_pay() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 1500; round++) {
      Order order = order(random);
      VatBreakdown totals = order.totals();
      IssuedDocument proForma = proForma(order);
      proForma.receive(totals.gross());
      String where = "seed " + seed + " round " + round;
      while (order.lines.stream().anyMatch(line -> line.open().isPositive())) {
        IssuedDocument part = order.invoice(shares(order, random), Money.zero(order.currency));
        boolean last = order.lines.stream().noneMatch(line -> line.open().isPositive());
        assertThat(proForma.settleOn(part.gross(), last).due().isZero()).as(where).isTrue();
        assertThat(part.gross()).as(where).isEqualTo(part.net().plus(part.vat()));
      }
      InvoicePart.Taken taken = InvoicePart.Taken.by(order.invoices);
      for (Line line : order.lines) {
        assertThat(taken.nets().get(line.number)).as(where).isEqualTo(line.net());
      }
      assertThat(taken.sums().values())
          .as(where)
          .containsExactlyInAnyOrderElementsOf(totals.sums());
      assertThat(sum(order, IssuedDocument::gross)).as(where).isEqualTo(totals.gross());
      assertThat(proForma.open().isZero()).as(where).isTrue();
      assertThat(proForma.unused().isZero()).as(where).isTrue();
    }
  }

  @Test
  void no_part_is_off_its_own_rounding_by_more_than_one_minor_unit() {
    long seed = 4495;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Order order = order(random);
      while (order.lines.stream().anyMatch(line -> line.open().isPositive())) {
        List<InvoicePart.Share> shares = shares(order, random);
        IssuedDocument part = order.invoice(shares, Money.zero(order.currency));
        for (InvoicePart.Share share : shares) {
          Money alone = share.price().unit().times(share.now(), RoundingMode.HALF_UP);
          Money said =
              part.lines().stream()
                  .filter(line -> line.orderLine() == share.orderLine())
                  .findFirst()
                  .flatMap(line -> line.price(order.currency))
                  .map(LinePrice::net)
                  .orElseThrow();
          assertThat(said.minus(alone).abs().minorUnits())
              .as("seed %d round %d", seed, round)
              .isLessThanOrEqualTo(1);
        }
        for (VatSum sum : part.vatSums()) {
          Money alone = sum.net().percent(sum.rate().percent(), RoundingMode.HALF_UP);
          assertThat(sum.vat().minus(alone).abs().minorUnits())
              .as("seed %d round %d", seed, round)
              .isLessThanOrEqualTo(1);
        }
      }
    }
  }

  private static Order order(Random random) {
    List<Line> lines = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    Currency currency = Currencies.of(List.of("PLN", "EUR", "JPY").get(random.nextInt(3)));
    for (int i = 1; i <= count; i++) {
      Quantity base = Quantity.of(random.nextInt(4) == 0 ? 100 : 1, UnitCode.PIECE);
      UnitPrice price =
          new UnitPrice(BigDecimal.valueOf(1 + random.nextInt(99_999), 3), currency, base);
      BigDecimal ordered = BigDecimal.valueOf(1 + random.nextInt(9_999), random.nextInt(3));
      lines.add(
          new Line(
              i,
              price,
              RATES.get(random.nextInt(RATES.size())),
              Quantity.of(ordered, UnitCode.PIECE)));
    }
    return new Order(currency, lines);
  }

  /** Some of what is open, at least something; all of it now and then. */
  private static List<InvoicePart.Share> shares(Order order, Random random) {
    boolean all = random.nextInt(6) == 0;
    List<InvoicePart.Share> shares = new ArrayList<>();
    while (shares.isEmpty()) {
      for (Line line : order.lines) {
        BigDecimal part =
            line.open()
                .value()
                .multiply(BigDecimal.valueOf(random.nextInt(11), 1))
                .setScale(2, RoundingMode.HALF_UP)
                .min(line.open().value());
        BigDecimal now = all ? line.open().value() : part;
        if (now.signum() > 0) {
          shares.add(line.share(Quantity.of(now, UnitCode.PIECE)));
        }
      }
    }
    return shares;
  }

  private static Money sum(Order order, java.util.function.Function<IssuedDocument, Money> amount) {
    return Money.total(order.invoices.stream().map(amount).toList(), order.currency);
  }

  private static IssuedDocument proForma(Order order) {
    return document(
        DocumentKind.PRO_FORMA, "PF/1", List.of(), order.totals(), Money.zero(order.currency));
  }

  private static IssuedDocument document(
      DocumentKind kind,
      String number,
      List<DocumentLine> lines,
      VatBreakdown sums,
      Money advance) {
    return new IssuedDocument(
        new Draft(
            1,
            kind,
            new DocumentNumber(number),
            new Draft.Customer(1, new PartnerNumber("K1"), null, Locale.ENGLISH),
            new Draft.Origin(new OrderNumber("ZA/1"), null, List.of()),
            new Draft.Dates(LocalDate.of(2026, 11, 27), null, null),
            List.of(
                new DocumentParty(DocumentParty.Role.SELLER, ADDRESS, null, null),
                new DocumentParty(DocumentParty.Role.BUYER, ADDRESS, null, null)),
            lines,
            new Draft.Amounts(VatTreatment.DOMESTIC, sums, advance, null, null),
            new AgreedTerms("", 0, 0, BigDecimal.ZERO)),
        Instant.EPOCH,
        "T");
  }

  private static UnitPrice price(String amount) {
    return UnitPrice.of(amount, "PLN", UnitCode.PIECE);
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
