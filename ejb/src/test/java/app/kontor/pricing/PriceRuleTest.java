package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.pricing.model.Ranked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceRuleTest {
  private static final Currency PLN = Currency.getInstance("PLN");

  @Test
  void an_item_that_is_in_no_list_has_no_price() {
    assertThat(Ranked.resolve(List.of(), Quantity.pieces(1), PLN)).isEmpty();
  }

  @Test
  void the_partners_list_wins_even_where_the_base_list_is_cheaper() {
    List<Ranked.Entry> entries = List.of(entry(1, 1, "5"), entry(0, 1, "7"));
    assertThat(amount(entries, 3)).isEqualByComparingTo("7");
  }

  @Test
  void a_quantity_below_the_smallest_break_gets_the_smallest_break() {
    assertThat(amount(List.of(entry(0, 100, "2")), 1)).isEqualByComparingTo("2");
  }

  @Test
  void random_lists_give_what_a_plain_search_finds() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      List<Ranked.Entry> entries = entries(random);
      long wanted = 1 + random.nextInt(60);
      Optional<Price> found = Ranked.resolve(entries, Quantity.pieces(wanted), PLN);
      assertThat(found.map(price -> price.price().amount().stripTrailingZeros()))
          .as("seed %d, round %d, %s of %s", seed, round, wanted, entries)
          .isEqualTo(oracle(entries, wanted).map(BigDecimal::stripTrailingZeros));
    }
  }

  /** Walks all quantities downwards, list by list. */
  private static Optional<BigDecimal> oracle(List<Ranked.Entry> entries, long wanted) {
    for (int rank = 0; rank <= 2; rank++) {
      for (long from = wanted; from >= 1; from--) {
        for (Ranked.Entry entry : entries) {
          if (entry.rank() == rank && entry.from().longValueExact() == from) {
            return Optional.of(entry.amount());
          }
        }
      }
      for (long from = wanted + 1; from <= 100; from++) {
        for (Ranked.Entry entry : entries) {
          if (entry.rank() == rank && entry.from().longValueExact() == from) {
            return Optional.of(entry.amount());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Ranked.Entry> entries(Random random) {
    List<Ranked.Entry> entries = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int n = random.nextInt(7); n > 0; n--) {
      int rank = random.nextInt(3);
      int from = 1 + random.nextInt(50);
      if (used.add(rank + "/" + from)) {
        entries.add(entry(rank, from, String.valueOf(1 + random.nextInt(10_000))));
      }
    }
    return entries;
  }

  private static BigDecimal amount(List<Ranked.Entry> entries, long quantity) {
    return Ranked.resolve(entries, Quantity.pieces(quantity), PLN).orElseThrow().price().amount();
  }

  private static Ranked.Entry entry(int rank, int from, String amount) {
    return new Ranked.Entry(
        rank, "L" + rank, BigDecimal.valueOf(from), new BigDecimal(amount), BigDecimal.ONE);
  }
}
