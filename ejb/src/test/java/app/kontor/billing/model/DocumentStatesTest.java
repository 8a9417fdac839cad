package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoreThanOpen;
import app.kontor.money.Currencies;
import app.kontor.money.CurrencyMismatchException;
import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each verb of a document that is paid, used, given back and lapses, in each of its states. */
class DocumentStatesTest {
  private static final VatRate EXPORT = new VatRate("G", BigDecimal.ZERO);

  /** A pro-forma of 1000.00 on its way; each state says what is open and what is unused. */
  private enum State {
    ISSUED("1000.00", "0.00"),
    PARTLY_PAID("700.00", "300.00"),
    PAID("0.00", "1000.00"),
    USED_IN_PART("300.00", "100.00"),
    USED_UP("0.00", "0.00"),
    LAPSED("0.00", "0.00"),
    CANCELLED("0.00", "0.00");

    private final Money open;
    private final Money unused;

    State(String open, String unused) {
      this.open = pln(open);
      this.unused = pln(unused);
    }

    private IssuedDocument document() {
      IssuedDocument document = proForma("1000.00");
      switch (this) {
        case ISSUED -> {}
        case PARTLY_PAID -> document.receive(pln("300.00"));
        case PAID -> document.receive(pln("1000.00"));
        case USED_IN_PART -> {
          document.receive(pln("700.00"));
          document.settleOn(pln("600.00"), false);
        }
        case USED_UP -> {
          document.receive(pln("1000.00"));
          document.settleOn(pln("1000.00"), true);
        }
        case LAPSED -> document.lapse(pln("0.00"));
        case CANCELLED -> {
          document.lapse(pln("0.00"));
          document.cancel();
        }
      }
      return document;
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void every_state_says_what_is_open_and_what_is_unused(State state) {
    IssuedDocument document = state.document();
    assertThat(document.open()).isEqualTo(state.open);
    assertThat(document.unused()).isEqualTo(state.unused);
    assertThat(document.isCancelled()).isEqualTo(state == State.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void in_every_state_exactly_what_is_open_can_be_received(State state) {
    IssuedDocument document = state.document();
    Money more = state.open.plus(pln("0.01"));
    assertThatThrownBy(() -> document.receive(more))
        .isInstanceOfSatisfying(
            MoreThanOpen.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("MORE_THAN_OPEN");
              assertThat(refusal.args())
                  .isEqualTo(List.of(new DocumentNumber("PF/1"), more, state.open));
            });
    assertThat(document.open()).as("a refused payment changes nothing").isEqualTo(state.open);
    if (state.open.isPositive()) {
      document.receive(state.open);
      assertThat(document.open().isZero()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void in_every_state_what_is_unused_and_no_more_can_be_taken_back(State state) {
    IssuedDocument document = state.document();
    if (state.unused.isPositive()) {
      document.takeBack(state.unused);
      assertThat(document.unused().isZero()).isTrue();
    }
    assertThatThrownBy(() -> document.takeBack(pln("0.01")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PF/1");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void in_every_state_an_invoice_uses_what_is_unused_and_open_moves_to_it(State state) {
    IssuedDocument document = state.document();
    Money gross = pln("250.00");
    AdvanceSettlement settlement = document.settleOn(gross, false);
    assertThat(settlement.settled()).isEqualTo(state.unused.min(gross));
    assertThat(document.unused()).isEqualTo(state.unused.minus(settlement.settled()));
    assertThat(document.open())
        .isEqualTo(state.open.minus(settlement.due()).max(Money.zero(Currencies.PLN)));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void after_the_last_invoice_nothing_is_open_here_in_any_state(State state) {
    IssuedDocument document = state.document();
    document.settleOn(pln("10.00"), true);
    assertThat(document.open().isZero()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void a_lapse_leaves_open_what_is_still_needed_and_never_adds_to_it(State state) {
    for (String needed : List.of("-5.00", "0.00", "0.01", "299.99", "300.00", "5000.00")) {
      IssuedDocument document = state.document();
      document.lapse(pln(needed));
      Money expected = state.open.min(pln(needed).max(pln("0.00")));
      assertThat(document.open()).as(needed).isEqualTo(expected);
      document.lapse(pln(needed));
      assertThat(document.open()).as("twice is once").isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.00", "-0.01", "-1000.00"})
  void nothing_and_less_than_nothing_is_neither_received_nor_taken_nor_given_back(String amount) {
    IssuedDocument proForma = State.USED_IN_PART.document();
    IssuedDocument invoice = invoice("600.00", "600.00");
    Money nothing = pln(amount);
    assertThatThrownBy(() -> proForma.receive(nothing))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proForma.takeBack(nothing))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proForma.returnAdvance(invoice, nothing))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(proForma.used()).isEqualTo(pln("600.00"));
    assertThat(invoice.advance()).isEqualTo(pln("600.00"));
  }

  @Test
  void money_of_another_currency_meets_no_verb() {
    IssuedDocument document = State.PAID.document();
    Money euro = Money.of("1.00", "EUR");
    assertThatThrownBy(() -> document.receive(euro)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> document.usedBeyond(euro))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> document.settleOn(euro, false))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> document.carry(euro)).isInstanceOf(CurrencyMismatchException.class);
    assertThat(document.unused()).isEqualTo(pln("1000.00"));
  }

  @ParameterizedTest
  @CsvSource({"0.01, 0.00", "100.00, 0.00", "100.01, 0.01", "400.00, 300.00", "700.00, 600.00"})
  void taking_back_uncovers_what_invoices_have_used_beyond_the_rest(String back, String beyond) {
    IssuedDocument document = State.USED_IN_PART.document();
    assertThat(document.usedBeyond(pln(back))).isEqualTo(pln(beyond));
  }

  @Test
  void a_goods_issue_note_takes_no_money() {
    IssuedDocument note = Documents.note("WZ/1", LocalDate.of(2026, 11, 27));
    assertThat(note.hasPrices()).isFalse();
    assertThat(note.open().isZero()).isTrue();
    assertThatThrownBy(() -> note.receive(pln("0.01"))).isInstanceOf(MoreThanOpen.class);
  }

  /**
   * Payments in, payments back, invoices in between: what is open on all papers and what was paid
   * and stands make up the order's value, as long as nothing lapses.
   */
  @Test
  void no_history_loses_or_doubles_a_minor_unit() {
    long seed = 20261128;
    Random random = new Random(seed);
    for (int round = 0; round < 600; round++) {
      History history = new History(1 + random.nextInt(500_000));
      for (int step = 0; step < 20; step++) {
        history.step(random);
        history.check("seed %d round %d step %d".formatted(seed, round, step));
      }
    }
  }

  /** A pro-forma with its payments and invoices. */
  private static final class History {
    private final long total;
    private final IssuedDocument proForma;
    private final List<IssuedDocument> invoices = new ArrayList<>();
    private final List<Money> payments = new ArrayList<>();
    private long invoiced;

    private History(long total) {
      this.total = total;
      this.proForma = document(DocumentKind.PRO_FORMA, "PF/1", minor(total), minor(0));
    }

    private void step(Random random) {
      switch (random.nextInt(3)) {
        case 0 -> pay(random);
        case 1 -> invoice(random);
        default -> takeBack(random);
      }
    }

    private void pay(Random random) {
      if (proForma.open().isPositive()) {
        Money amount =
            minor(1 + (long) (random.nextDouble() * proForma.open().minorUnits()))
                .min(proForma.open());
        proForma.receive(amount);
        payments.add(amount);
      }
    }

    private void invoice(Random random) {
      if (invoiced < total) {
        long part = 1 + random.nextInt((int) (total - invoiced));
        invoiced += part;
        Money settled = proForma.settleOn(minor(part), invoiced == total).settled();
        invoices.add(document(DocumentKind.SALES_INVOICE, "FV/1", minor(part), settled));
      }
    }

    /** As a payment is reversed: invoices are open for it again, the latest first. */
    private void takeBack(Random random) {
      if (payments.isEmpty()) {
        return;
      }
      Money amount = payments.remove(random.nextInt(payments.size()));
      Money beyond = proForma.usedBeyond(amount);
      Money left = beyond;
      for (int i = invoices.size() - 1; i >= 0; i--) {
        Money part = left.min(invoices.get(i).advance());
        if (part.isPositive()) {
          proForma.returnAdvance(invoices.get(i), part);
          left = left.minus(part);
        }
      }
      proForma.takeBack(amount);
      proForma.carry(beyond);
    }

    private void check(String where) {
      Money zero = minor(0);
      Money open = proForma.open();
      Money advances = zero;
      for (IssuedDocument invoice : invoices) {
        assertThat(invoice.open()).as(where).isGreaterThanOrEqualTo(zero);
        open = open.plus(invoice.open());
        advances = advances.plus(invoice.advance());
      }
      assertThat(proForma.open()).as(where).isGreaterThanOrEqualTo(zero);
      assertThat(proForma.unused()).as(where).isGreaterThanOrEqualTo(zero);
      assertThat(proForma.used()).as(where).isEqualTo(advances);
      assertThat(proForma.paid()).as(where).isEqualTo(Money.total(payments, Currencies.PLN));
      if (invoiced < total) {
        assertThat(open.plus(proForma.paid())).as(where).isEqualTo(minor(total));
      }
    }
  }

  private static IssuedDocument proForma(String gross) {
    return document(DocumentKind.PRO_FORMA, "PF/1", pln(gross), pln("0.00"));
  }

  private static IssuedDocument invoice(String gross, String advance) {
    return document(DocumentKind.SALES_INVOICE, "FV/1", pln(gross), pln(advance));
  }

  private static IssuedDocument document(
      DocumentKind kind, String number, Money gross, Money advance) {
    VatBreakdown sums =
        new VatBreakdown(
            Currencies.PLN, List.of(new VatSum(EXPORT, gross, Money.zero(Currencies.PLN))));
    return Documents.document(
        kind, number, List.of(), sums, advance, LocalDate.of(2026, 11, 27), List.of());
  }

  private static Money minor(long amount) {
    return Money.ofMinor(amount, Currencies.PLN);
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
