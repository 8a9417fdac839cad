package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.Receipts.Returned;
import app.kontor.billing.model.Receipts.Used;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which payments an invoice uses, and which go back when an order ends. */
class ReceiptsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @Test
  void an_invoice_uses_the_oldest_payments_and_names_their_days() {
    List<Settlement> payments = List.of(payment(0, 10_000), payment(1, 5_000));
    assertThat(used(payments, 0, 12_000))
        .containsExactly(new Used(FIRST, pln(10_000)), new Used(FIRST.plusDays(1), pln(2_000)));
  }

  @Test
  void what_earlier_invoices_used_is_skipped() {
    List<Settlement> payments = List.of(payment(0, 10_000), payment(1, 5_000), payment(2, 700));
    assertThat(used(payments, 12_000, 3_500))
        .containsExactly(
            new Used(FIRST.plusDays(1), pln(3_000)), new Used(FIRST.plusDays(2), pln(500)));
  }

  @Test
  void an_invoice_without_an_advance_uses_nothing() {
    assertThat(used(List.of(payment(0, 10_000)), 0, 0)).isEmpty();
    assertThat(used(List.of(), 0, 0)).isEmpty();
  }

  @Test
  void the_latest_payments_go_back_first_and_the_last_of_them_in_part() {
    List<Settlement> payments = List.of(payment(0, 10_000), payment(1, 5_000), payment(2, 700));
    List<Returned> back = Receipts.returned(payments, pln(6_000));
    assertThat(back).extracting(part -> part.payment().source()).containsExactly("P2", "P1", "P0");
    assertThat(back).extracting(Returned::kept).containsExactly(pln(0), pln(0), pln(9_700));
  }

  @Test
  void nothing_goes_back_if_nothing_does() {
    assertThat(Receipts.returned(List.of(payment(0, 10_000)), pln(0))).isEmpty();
  }

  /** Invoices after each other use every grosz once, oldest first, whatever the portions. */
  @Test
  void every_payment_is_used_once_and_goes_back_once() {
    long seed = 1127;
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      String where = "seed %d round %d".formatted(seed, round);
      List<Settlement> payments = new ArrayList<>();
      long all = 0;
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        long minor = 1 + random.nextInt(100_000);
        payments.add(payment(i, minor));
        all += minor;
      }
      long usedBefore = 0;
      long[] perDay = new long[payments.size()];
      while (usedBefore < all) {
        long advance = 1 + (random.nextInt(3) == 0 ? all - usedBefore - 1 : random.nextInt(50_000));
        advance = Math.min(advance, all - usedBefore);
        long sum = 0;
        for (Used part : used(payments, usedBefore, advance)) {
          perDay[(int) (part.receivedOn().toEpochDay() - FIRST.toEpochDay())] +=
              part.amount().minorUnits();
          sum += part.amount().minorUnits();
        }
        assertThat(sum).as(where).isEqualTo(advance);
        usedBefore += advance;
      }
      for (int i = 0; i < perDay.length; i++) {
        assertThat(perDay[i])
            .as(where)
            .isEqualTo(payments.get(i).amount(Currencies.PLN).minorUnits());
      }
      long back = (long) (random.nextInt(1_000) / 1_000.0 * all);
      long returned =
          Receipts.returned(payments, pln(back)).stream()
              .mapToLong(
                  part -> part.payment().amount(Currencies.PLN).minus(part.kept()).minorUnits())
              .sum();
      assertThat(returned).as(where).isEqualTo(back);
    }
  }

  private static List<Used> used(List<Settlement> payments, long before, long advance) {
    return Receipts.used(payments, Currencies.PLN, pln(before), pln(advance));
  }

  private static Settlement payment(int day, long minor) {
    return new Settlement(
        1, SettlementKind.PAYMENT, pln(minor), FIRST.plusDays(day), "P" + day, Instant.EPOCH, "T");
  }

  private static Money pln(long minor) {
    return Money.ofMinor(minor, Currencies.PLN);
  }
}
