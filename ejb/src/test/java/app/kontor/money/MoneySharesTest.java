package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an amount is split: fair to the minor unit, whatever the weights are counted in. */
class MoneySharesTest {
  private static final int ROUNDS = 1_000;
  private static final List<String> CURRENCIES = List.of("PLN", "EUR", "JPY", "KWD");

  private Random random = new Random(0);

  @BeforeEach
  void begin() {
    random = new Random(20261127);
  }

  private Money whole() {
    return Money.ofMinor(
        random.nextLong(-1_000_000, 1_000_001),
        Currencies.of(CURRENCIES.get(random.nextInt(CURRENCIES.size()))));
  }

  private long[] weights(int most) {
    long[] weights = new long[1 + random.nextInt(7)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextInt(most);
    }
    weights[random.nextInt(weights.length)]++;
    return weights;
  }

  @Test
  void equal_weights_differ_by_one_minor_unit_at_most_and_the_first_have_it() {
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = whole();
      long[] weights = new long[1 + random.nextInt(12)];
      Arrays.fill(weights, 1 + random.nextInt(9));
      List<Long> shares = minor(whole.allocate(weights));
      assertThat(shares.get(0) - shares.get(shares.size() - 1)).as("%s", whole).isBetween(0L, 1L);
      for (int i = 1; i < shares.size(); i++) {
        assertThat(shares.get(i)).as("%s", whole).isLessThanOrEqualTo(shares.get(i - 1));
      }
    }
  }

  @Test
  void a_larger_weight_never_gets_less() {
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = whole();
      long[] weights = weights(50);
      List<Long> shares = minor(whole.allocate(weights));
      for (int i = 0; i < weights.length; i++) {
        for (int j = 0; j < weights.length; j++) {
          if (weights[i] > weights[j]) {
            assertThat(shares.get(i))
                .as("%s by %s", whole, Arrays.toString(weights))
                .isGreaterThanOrEqualTo(shares.get(j));
          }
        }
      }
    }
  }

  @Test
  void weights_in_another_unit_split_the_same() {
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = whole();
      long[] weights = weights(1_000);
      long factor = 1 + random.nextInt(1_000_000);
      long[] scaled = Arrays.stream(weights).map(weight -> weight * factor).toArray();
      assertThat(whole.allocate(scaled))
          .as("%s by %s times %d", whole, Arrays.toString(weights), factor)
          .isEqualTo(whole.allocate(weights));
    }
  }

  @Test
  void a_credit_is_split_as_the_charge_was() {
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = whole();
      long[] weights = weights(100);
      assertThat(whole.negated().allocate(weights))
          .as("%s by %s", whole, Arrays.toString(weights))
          .isEqualTo(whole.allocate(weights).stream().map(Money::negated).toList());
    }
  }

  @Test
  void who_has_no_weight_gets_nothing_and_changes_nothing_for_the_others() {
    for (int round = 0; round < ROUNDS; round++) {
      Money whole = whole();
      long[] weights = weights(100);
      int at = random.nextInt(weights.length + 1);
      long[] more = new long[weights.length + 1];
      System.arraycopy(weights, 0, more, 0, at);
      System.arraycopy(weights, at, more, at + 1, weights.length - at);
      List<Long> shares = new ArrayList<>(minor(whole.allocate(more)));
      assertThat(shares.remove(at)).as("%s", whole).isZero();
      assertThat(shares).as("%s", whole).isEqualTo(minor(whole.allocate(weights)));
    }
  }

  @Test
  void weights_as_large_as_numbers_are_split_exactly() {
    assertThat(Money.of("10.00", "EUR").allocate(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
        .containsExactly(Money.of("3.34", "EUR"), Money.of("3.33", "EUR"), Money.of("3.33", "EUR"));
    assertThat(Money.of("0.01", "EUR").allocate(1, Long.MAX_VALUE))
        .containsExactly(Money.of("0.00", "EUR"), Money.of("0.01", "EUR"));
    assertThat(Money.of("99999999999999999999.99", "EUR").allocate(1, 1))
        .containsExactly(
            Money.of("50000000000000000000.00", "EUR"), Money.of("49999999999999999999.99", "EUR"));
  }

  private static List<Long> minor(List<Money> shares) {
    return shares.stream().map(share -> Long.valueOf(share.abs().minorUnits())).toList();
  }
}
