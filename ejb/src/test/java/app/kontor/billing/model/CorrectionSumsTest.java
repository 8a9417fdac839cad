package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What invoices come to with their corrections, against a sum that knows nothing of corrections: it
 * keeps what every line is now, and adds up.
 */
class CorrectionSumsTest {
  private static final int ORDERS = 4_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final int[] RATES = {23, 8, 5, 0};
  private static final List<BigDecimal> ALLOWED =
      List.of(
          BigDecimal.valueOf(23), BigDecimal.valueOf(8), BigDecimal.valueOf(5), BigDecimal.ZERO);

  /** An invoice as plain numbers. */
  private static final class Plain {
    private final List<BigDecimal> quantities = new ArrayList<>();
    private final List<BigDecimal> prices = new ArrayList<>();
    private final List<Integer> rates = new ArrayList<>();
    private final List<BigDecimal> nets = new ArrayList<>();
    private final Map<Integer, BigDecimal> net = new TreeMap<>();
    private final Map<Integer, BigDecimal> vat = new TreeMap<>();

    private void issued(IssuedDocument invoice) {
      for (DocumentLine line : invoice.lines()) {
        LinePrice price = line.price(Currencies.PLN).orElseThrow();
        quantities.add(line.view(Currencies.PLN).quantity().value());
        prices.add(price.unit().amount());
        rates.add(price.vat().percent().intValue());
        nets.add(price.net().amount());
      }
      for (VatSum sum : invoice.vatSums()) {
        net.put(sum.rate().percent().intValue(), sum.net().amount());
        vat.put(sum.rate().percent().intValue(), sum.vat().amount());
      }
    }

    private void corrected(CorrectInvoice command) {
      for (CorrectInvoice.Line line : command.lines()) {
        int at = line.position() - 1;
        boolean same =
            quantities.get(at).compareTo(line.quantity()) == 0
                && prices.get(at).compareTo(line.price()) == 0;
        quantities.set(at, line.quantity());
        prices.set(at, line.price());
        rates.set(at, line.percent().intValue());
        if (!same) {
          nets.set(at, line.quantity().multiply(line.price()).setScale(2, RoundingMode.HALF_UP));
        }
      }
      for (int rate : RATES) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (int i = 0; i < nets.size(); i++) {
          sum = rates.get(i) == rate ? sum.add(nets.get(i)) : sum;
        }
        if (sum.compareTo(net.getOrDefault(rate, BigDecimal.ZERO)) != 0) {
          net.put(rate, sum);
          vat.put(
              rate,
              sum.multiply(BigDecimal.valueOf(rate))
                  .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP));
        }
      }
    }

    private BigDecimal gross() {
      BigDecimal gross = BigDecimal.ZERO.setScale(2);
      for (BigDecimal one : net.values()) {
        gross = gross.add(one);
      }
      for (BigDecimal one : vat.values()) {
        gross = gross.add(one);
      }
      return gross;
    }
  }

  private final Random random = new Random(20_261_128);
  private int documents;

  @Test
  void whatever_is_corrected_in_whatever_order_no_cent_is_lost() {
    for (int i = 0; i < ORDERS; i++) {
      for (IssuedDocument invoice : order()) {
        Plain plain = new Plain();
        plain.issued(invoice);
        List<IssuedDocument> corrections = new ArrayList<>();
        int times = random.nextInt(4);
        for (int n = 0; n < times; n++) {
          InvoiceState state = InvoiceState.of(invoice, corrections);
          CorrectInvoice command = command(changes(state));
          CorrectionPlan plan = plan(state, command);
          plain.corrected(command);
          if (!plan.isEmpty()) {
            corrections.add(issued(plan));
          }
          assertThat(sum(invoice, corrections).amount()).isEqualTo(plain.gross());
          assertThat(plan.after().minus(InvoiceState.of(invoice, corrections)).sums()).isEmpty();
        }
        takenBack(invoice, corrections);
      }
    }
  }

  private void takenBack(IssuedDocument invoice, List<IssuedDocument> corrections) {
    InvoiceState state = InvoiceState.of(invoice, corrections);
    CorrectionPlan last = plan(state, command(CorrectionPlan.toZero(state)));
    if (!last.isEmpty()) {
      corrections.add(issued(last));
    }
    assertThat(sum(invoice, corrections)).isEqualTo(Money.zero(Currencies.PLN));
    for (VatSum rate : InvoiceState.of(invoice, corrections).sums().sums()) {
      assertThat(rate.net().isZero() && rate.vat().isZero()).as("%s", rate).isTrue();
    }
  }

  @Test
  void vat_in_the_sellers_currency_is_what_stands_converted_once() {
    ExchangeRate rate =
        new ExchangeRate(Currencies.PLN, Currencies.EUR, new BigDecimal("0.2346"), DAY, "T");
    for (int i = 0; i < 1_000; i++) {
      IssuedDocument invoice = order().get(0);
      List<IssuedDocument> corrections = new ArrayList<>();
      Map<VatRate, Money> home =
          new HashMap<>(HomeVat.of(InvoiceState.of(invoice, List.of()).sums(), rate).amounts());
      for (int n = 0; n < 3; n++) {
        InvoiceState before = InvoiceState.of(invoice, corrections);
        CorrectionPlan plan = plan(before, command(changes(before)));
        HomeVat.between(before, plan.after(), rate)
            .amounts()
            .forEach((vat, amount) -> home.merge(vat, amount, Money::plus));
        corrections.add(issued(plan));
      }
      for (VatSum sum : InvoiceState.of(invoice, corrections).sums().sums()) {
        assertThat(home.getOrDefault(sum.rate(), Money.zero(Currencies.EUR)))
            .isEqualTo(rate.convert(sum.vat(), RoundingMode.HALF_UP));
      }
    }
  }

  @Test
  void the_parts_of_an_order_taken_back_line_by_line_come_to_nothing() {
    for (int i = 0; i < 500; i++) {
      Money left = Money.zero(Currencies.PLN);
      for (IssuedDocument invoice : order()) {
        List<IssuedDocument> corrections = new ArrayList<>();
        for (DocumentLine line : invoice.lines()) {
          InvoiceState state = InvoiceState.of(invoice, corrections);
          Map<Integer, Quantity> back = new TreeMap<>();
          back.put(line.orderLine(), Quantity.pieces(100_000));
          CorrectionPlan plan = plan(state, command(ReturnedGoods.take(state, back)));
          if (!plan.isEmpty()) {
            corrections.add(issued(plan));
          }
        }
        left = left.plus(sum(invoice, corrections));
      }
      assertThat(left).isEqualTo(Money.zero(Currencies.PLN));
    }
  }

  @Test
  void what_a_line_cannot_be_is_refused_at_its_field() {
    InvoiceState state = InvoiceState.of(order().get(0), List.of());
    refused(state, line("-1", "1", "23"), "1:quantity", "TOO_SMALL");
    refused(state, line("1.1234567", "1", "23"), "1:quantity", "TOO_MANY_DECIMALS");
    refused(state, line("1", "-0.01", "23"), "1:price", "TOO_SMALL");
    refused(state, line("1", "1", "19"), "1:percent", "CORRECTION_RATE");
    refused(
        state,
        new CorrectInvoice.Line(99, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO),
        "99:quantity",
        "NOT_A_VALUE");
  }

  private static CorrectInvoice.Line line(String quantity, String price, String percent) {
    return new CorrectInvoice.Line(
        1, new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(percent));
  }

  private static void refused(
      InvoiceState state, CorrectInvoice.Line line, String field, String code) {
    assertThatThrownBy(() -> plan(state, command(List.of(line))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  private static Money sum(IssuedDocument invoice, List<IssuedDocument> corrections) {
    return corrections.stream().map(IssuedDocument::gross).reduce(invoice.gross(), Money::plus);
  }

  private static CorrectionPlan plan(InvoiceState state, CorrectInvoice command) {
    return CorrectionPlan.of(state, command, VatTreatment.DOMESTIC, ALLOWED);
  }

  private static CorrectInvoice command(List<CorrectInvoice.Line> lines) {
    return new CorrectInvoice(
        "",
        new DocumentNumber("FV/1"),
        new DocumentNumber("FV/1"),
        CorrectionCause.PRICE,
        CorrectionEffect.CORRECTION_DATE,
        "R",
        lines,
        null,
        null);
  }

  private IssuedDocument issued(CorrectionPlan plan) {
    return document(DocumentKind.CORRECTIVE_INVOICE, plan.lines(), plan.difference());
  }

  private IssuedDocument document(
      DocumentKind kind, List<DocumentLine> lines, app.kontor.tax.VatBreakdown sums) {
    documents++;
    return Documents.persisted(
        Documents.document(
            kind, kind + "/" + documents, lines, sums, Money.zero(Currencies.PLN), DAY, List.of()),
        documents);
  }

  /** Some of the lines are changed: fewer or more, dearer or cheaper, at another rate. */
  private List<CorrectInvoice.Line> changes(InvoiceState state) {
    List<CorrectInvoice.Line> lines = new ArrayList<>();
    for (InvoiceState.Line line : state.lines()) {
      int what = random.nextInt(5);
      BigDecimal quantity =
          what == 1 ? BigDecimal.valueOf(random.nextInt(60)) : line.quantity().value();
      BigDecimal price =
          what == 2
              ? BigDecimal.valueOf(random.nextInt(2_000_000), 2 + random.nextInt(3))
              : line.price().unit().amount();
      BigDecimal percent =
          what == 3
              ? BigDecimal.valueOf(RATES[random.nextInt(RATES.length)])
              : line.price().vat().percent();
      if (what > 0) {
        lines.add(new CorrectInvoice.Line(line.position(), quantity, price, percent));
      }
    }
    return lines;
  }

  /** An order that left in parts, each with its invoice; the parts add up to it. */
  private List<IssuedDocument> order() {
    int lines = 1 + random.nextInt(5);
    List<LinePrice> prices = new ArrayList<>();
    List<Quantity> ordered = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Quantity quantity = Quantity.pieces(1 + random.nextInt(50));
      int percent = RATES[random.nextInt(RATES.length)];
      prices.add(
          LinePrice.of(
              UnitPrice.of(
                  BigDecimal.valueOf(1 + random.nextInt(900_000), 2 + random.nextInt(3)),
                  Currencies.PLN,
                  UnitCode.PIECE),
              quantity,
              VatRate.of(VatTreatment.DOMESTIC, BigDecimal.valueOf(percent))));
      ordered.add(quantity);
    }
    List<IssuedDocument> invoices = new ArrayList<>();
    List<Quantity> before = new ArrayList<>();
    ordered.forEach(quantity -> before.add(Quantity.pieces(0)));
    int parts = 1 + random.nextInt(3);
    for (int part = 1; part <= parts; part++) {
      List<InvoicePart.Share> shares = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        Quantity rest = ordered.get(i).minus(before.get(i));
        Quantity now =
            part == parts
                ? rest
                : Quantity.pieces(random.nextInt(rest.value().intValueExact() + 1));
        if (now.isPositive()) {
          shares.add(
              new InvoicePart.Share(i + 1, prices.get(i), ordered.get(i), before.get(i), now));
          before.set(i, before.get(i).plus(now));
        }
      }
      if (!shares.isEmpty()) {
        invoices.add(invoice(shares, invoices));
      }
    }
    return invoices;
  }

  private IssuedDocument invoice(List<InvoicePart.Share> shares, List<IssuedDocument> before) {
    InvoicePart part = InvoicePart.of(Currencies.PLN, shares, InvoicePart.Taken.by(before));
    List<DocumentLine> lines = new ArrayList<>();
    for (InvoicePart.Share share : shares) {
      lines.add(
          new DocumentLine(
              lines.size() + 1,
              share.orderLine(),
              LineItem.named(new ItemNumber("I-" + share.orderLine()), "Item"),
              share.now(),
              part.prices().get(share.orderLine())));
    }
    return document(DocumentKind.SALES_INVOICE, lines, part.sums());
  }
}
