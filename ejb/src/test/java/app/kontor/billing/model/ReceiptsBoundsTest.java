package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.Receipts.Returned;
import app.kontor.billing.model.Receipts.Used;
import app.kontor.money.Currencies;
import app.kontor.money.CurrencyMismatchException;
import app.kontor.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments P0 of 100, P1 of 50 and P2 of 7 at their edges. */
class ReceiptsBoundsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0; ''",
        "0; 1; 0:1",
        "0; 100; 0:100",
        "0; 101; 0:100 1:1",
        "99; 1; 0:1",
        "99; 2; 0:1 1:1",
        "100; 1; 1:1",
        "100; 50; 1:50",
        "150; 7; 2:7",
        "0; 157; 0:100 1:50 2:7",
        "156; 1; 2:1",
        "157; 0; ''"
      })
  void a_payment_is_used_to_its_last_minor_unit_before_the_next(
      long before, long advance, String expected) {
    assertThat(
            Receipts.used(payments(Currencies.PLN), Currencies.PLN, pln(before), pln(advance))
                .stream()
                .map(
                    used ->
                        used.receivedOn().getDayOfMonth() - 1 + ":" + used.amount().minorUnits())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; ''",
        "1; P2:6",
        "6; P2:1",
        "7; P2:0",
        "8; P2:0 P1:49",
        "57; P2:0 P1:0",
        "58; P2:0 P1:0 P0:99",
        "157; P2:0 P1:0 P0:0"
      })
  void the_latest_payment_goes_back_before_an_older_one_is_touched(long back, String expected) {
    assertThat(
            Receipts.returned(payments(Currencies.PLN), pln(back)).stream()
                .map(part -> part.payment().source() + ":" + part.kept().minorUnits())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  /** More cannot be used or go back than is there, whoever asks. */
  @Test
  void what_is_not_there_is_neither_used_nor_given_back() {
    List<Settlement> payments = payments(Currencies.PLN);
    assertThat(sum(Receipts.used(payments, Currencies.PLN, pln(0), pln(1_000)))).isEqualTo(157);
    assertThat(sum(Receipts.used(payments, Currencies.PLN, pln(157), pln(5)))).isZero();
    assertThat(
            Receipts.returned(payments, pln(1_000)).stream()
                .map(Returned::kept)
                .filter(Money::isPositive))
        .isEmpty();
  }

  @Test
  void payments_of_one_day_stay_two_receipts() {
    List<Settlement> payments = List.of(payment("A", 0, 30, "PLN"), payment("B", 0, 20, "PLN"));
    assertThat(Receipts.used(payments, Currencies.PLN, pln(0), pln(50)))
        .containsExactly(new Used(FIRST, pln(30)), new Used(FIRST, pln(20)));
  }

  @ParameterizedTest
  @CsvSource({"JPY", "KWD", "EUR"})
  void the_minor_unit_is_that_of_the_currency(String code) {
    Currency currency = Currencies.of(code);
    List<Used> used =
        Receipts.used(
            payments(currency), currency, Money.zero(currency), Money.ofMinor(101, currency));
    assertThat(used)
        .extracting(Used::amount)
        .containsExactly(Money.ofMinor(100, currency), Money.ofMinor(1, currency));
  }

  @Test
  void another_currency_than_that_of_the_payments_is_a_defect() {
    List<Settlement> payments = payments(Currencies.PLN);
    assertThatThrownBy(
            () ->
                Receipts.used(
                    payments, Currencies.PLN, Money.zero(Currencies.EUR), Money.of("1.00", "EUR")))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  /** Two invoices one after the other use what one invoice over both would use. */
  @Test
  void how_an_advance_is_split_over_invoices_does_not_matter() {
    long seed = 31;
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      List<Settlement> payments = payments(Currencies.PLN);
      int all = 1 + random.nextInt(157);
      int first = random.nextInt(all + 1);
      List<Used> parts = new ArrayList<>();
      parts.addAll(Receipts.used(payments, Currencies.PLN, pln(0), pln(first)));
      parts.addAll(Receipts.used(payments, Currencies.PLN, pln(first), pln(all - first)));
      List<Used> whole = Receipts.used(payments, Currencies.PLN, pln(0), pln(all));
      for (Used used : whole) {
        assertThat(
                sum(parts.stream().filter(p -> p.receivedOn().equals(used.receivedOn())).toList()))
            .as("seed %d round %d", seed, round)
            .isEqualTo(used.amount().minorUnits());
      }
      assertThat(sum(parts)).isEqualTo(sum(whole)).isEqualTo(all);
    }
  }

  private static long sum(List<Used> used) {
    return used.stream().mapToLong(part -> part.amount().minorUnits()).sum();
  }

  private static List<Settlement> payments(Currency currency) {
    String code = currency.getCurrencyCode();
    return List.of(
        payment("P0", 0, 100, code), payment("P1", 1, 50, code), payment("P2", 2, 7, code));
  }

  private static Settlement payment(String source, int day, long minor, String currency) {
    return new Settlement(
        1,
        SettlementKind.PAYMENT,
        Money.ofMinor(minor, Currencies.of(currency)),
        FIRST.plusDays(day),
        source,
        Instant.EPOCH,
        "T");
  }

  private static Money pln(long minor) {
    return Money.ofMinor(minor, Currencies.PLN);
  }
}
