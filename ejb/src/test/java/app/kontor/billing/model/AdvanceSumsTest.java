package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentKind;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Orders that are paid in parts before they are delivered in parts: advance invoices never come to
 * more than was received, and what invoices tax is, with the advances, the order to the cent.
 */
class AdvanceSumsTest {
  private static final int ORDERS = 3_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final int[] RATES = {23, 8, 5, 0};

  private final Random random = new Random(86);
  private int numbers;

  @Test
  void advances_are_deducted_to_nothing_and_all_taxed_once() {
    for (int i = 0; i < ORDERS; i++) {
      List<VatBreakdown> parts = parts();
      VatBreakdown order = sum(parts);
      List<IssuedDocument> documents = new ArrayList<>();
      Money received = zero();
      Money used = zero();
      VatBreakdown rest = order;
      for (VatBreakdown part : parts) {
        for (int n = random.nextInt(3); n > 0; n--) {
          Money open = order.gross().minus(received);
          if (open.isPositive()) {
            received =
                received.plus(
                    random.nextInt(3) == 0
                        ? open
                        : Money.ofMinor(
                            1 + (long) (random.nextDouble() * open.minorUnits() * 0.999),
                            Currencies.PLN));
            advance(rest, received.minus(used), documents).ifPresent(documents::add);
            assertThat(issued(documents)).isLessThanOrEqualTo(received);
          }
        }
        Advances before = Advances.of(Currencies.PLN, documents);
        List<DeductedAdvance> deducted = before.deduct(part);
        documents.add(Documents.deducting("FV/" + ++numbers, part, deducted));
        for (VatSum left : Advances.less(part, deducted).sums()) {
          assertThat(left.net().plus(left.vat()).isNegative()).as("%s", left).isFalse();
        }
        used = used.plus(part.gross().min(received.minus(used)));
        rest = less(rest, part);
      }
      assertThat(Advances.of(Currencies.PLN, documents).gross()).isEqualTo(zero());
      taxedOnce(order, documents);
    }
  }

  private static Money issued(List<IssuedDocument> documents) {
    return documents.stream()
        .filter(document -> document.kind() == DocumentKind.ADVANCE_INVOICE)
        .map(IssuedDocument::gross)
        .reduce(zero(), Money::plus);
  }

  private static void taxedOnce(VatBreakdown order, List<IssuedDocument> documents) {
    Map<Integer, BigDecimal> net = new TreeMap<>();
    Map<Integer, BigDecimal> vat = new TreeMap<>();
    for (IssuedDocument document : documents) {
      document.vatSums().forEach(sum -> add(net, vat, sum, 1));
      document.deductions().forEach(one -> add(net, vat, one.sum(Currencies.PLN), -1));
    }
    for (VatSum sum : order.sums()) {
      int rate = sum.rate().percent().intValue();
      assertThat(net.get(rate)).isEqualByComparingTo(sum.net().amount());
      assertThat(vat.get(rate)).isEqualByComparingTo(sum.vat().amount());
    }
  }

  private static void add(
      Map<Integer, BigDecimal> net, Map<Integer, BigDecimal> vat, VatSum sum, int sign) {
    int rate = sum.rate().percent().intValue();
    BigDecimal factor = BigDecimal.valueOf(sign);
    net.merge(rate, sum.net().amount().multiply(factor), BigDecimal::add);
    vat.merge(rate, sum.vat().amount().multiply(factor), BigDecimal::add);
  }

  @Test
  void what_went_back_is_taken_off_to_the_cent() {
    for (int i = 0; i < ORDERS; i++) {
      VatBreakdown order = sum(parts());
      IssuedDocument advance = advance(order, order.gross(), List.of()).orElseThrow();
      Money back =
          Money.ofMinor(
              1 + (long) (random.nextDouble() * (order.gross().minorUnits() - 1)), Currencies.PLN);
      Advances.Left left = Advances.of(Currencies.PLN, List.of(advance)).left().get(0);
      CorrectionPlan plan =
          AdvanceReduction.of(InvoiceState.of(advance, List.of()), Advances.taken(left, back));
      assertThat(plan.difference().gross()).isEqualTo(back.negated());
      assertThat(plan.after().sums().gross()).isEqualTo(order.gross().minus(back));
      Map<VatRate, VatSum> all = Advances.taken(left, order.gross());
      assertThat(
              AdvanceReduction.of(InvoiceState.of(advance, List.of()), all).after().sums().sums())
          .allMatch(sum -> sum.net().isZero() && sum.vat().isZero());
    }
  }

  private Optional<IssuedDocument> advance(
      VatBreakdown rest, Money unused, List<IssuedDocument> documents) {
    return AdvancePlan.of(
            rest,
            VatBreakdown.of(Currencies.PLN, List.of()),
            unused,
            Advances.of(Currencies.PLN, documents))
        .map(
            plan ->
                Documents.persisted(
                    Documents.document(
                        DocumentKind.ADVANCE_INVOICE,
                        "FZ/" + ++numbers,
                        plan.lines("Advance"),
                        plan.sums(),
                        zero(),
                        DAY,
                        List.of()),
                    numbers));
  }

  private static VatBreakdown sum(List<VatBreakdown> parts) {
    Map<Integer, VatSum> sums = new TreeMap<>();
    for (VatBreakdown part : parts) {
      for (VatSum sum : part.sums()) {
        sums.merge(
            sum.rate().percent().intValue(),
            sum,
            (one, other) ->
                new VatSum(one.rate(), one.net().plus(other.net()), one.vat().plus(other.vat())));
      }
    }
    return new VatBreakdown(Currencies.PLN, List.copyOf(sums.values()));
  }

  private static VatBreakdown less(VatBreakdown rest, VatBreakdown part) {
    List<VatSum> sums = new ArrayList<>();
    for (VatSum sum : rest.sums()) {
      VatSum left = sum;
      for (VatSum off : part.sums()) {
        if (off.rate().equals(sum.rate())) {
          left = new VatSum(sum.rate(), sum.net().minus(off.net()), sum.vat().minus(off.vat()));
        }
      }
      sums.add(left);
    }
    return new VatBreakdown(Currencies.PLN, sums);
  }

  /** What the invoices of an order come to, each with VAT once per rate or a cent beside it. */
  private List<VatBreakdown> parts() {
    List<VatBreakdown> parts = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      List<VatSum> sums = new ArrayList<>();
      for (int percent : RATES) {
        if (sums.isEmpty() || random.nextBoolean()) {
          VatRate rate = VatRate.of(VatTreatment.DOMESTIC, BigDecimal.valueOf(percent));
          Money net = Money.ofMinor(100 + random.nextInt(500_000), Currencies.PLN);
          Money vat = rate.on(net);
          Money aside = Money.ofMinor(percent == 0 ? 0 : random.nextInt(3) - 1, Currencies.PLN);
          sums.add(new VatSum(rate, net, vat.plus(aside)));
        }
      }
      parts.add(new VatBreakdown(Currencies.PLN, sums));
    }
    return parts;
  }

  private static Money zero() {
    return Money.zero(Currencies.PLN);
  }
}
