package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which open amounts a payment could be made of. */
class SubsetSumTest {

  @Test
  void two_of_three_amounts_make_the_sum() {
    assertThat(SubsetSum.find(new long[] {100, 250, 400}, 350, 5)).containsExactly(List.of(0, 1));
  }

  @Test
  void one_amount_alone_is_no_set() {
    assertThat(SubsetSum.find(new long[] {100, 250, 400}, 250, 5)).isEmpty();
  }

  @Test
  void nothing_makes_nothing() {
    assertThat(SubsetSum.find(new long[] {}, 100, 5)).isEmpty();
    assertThat(SubsetSum.find(new long[] {100}, 0, 5)).isEmpty();
    assertThat(SubsetSum.find(new long[] {100, 200}, 0, 5)).isEmpty();
  }

  @Test
  void equal_amounts_are_different_documents() {
    assertThat(SubsetSum.find(new long[] {100, 100, 100}, 200, 9)).hasSize(3);
  }

  @Test
  void no_more_solutions_are_looked_for_than_are_enough() {
    assertThat(SubsetSum.find(new long[] {100, 100, 100, 100}, 200, 2)).hasSize(2);
  }

  @Test
  void what_lies_beyond_the_first_twenty_four_is_not_looked_at() {
    long[] amounts = new long[SubsetSum.MOST + 1];
    java.util.Arrays.fill(amounts, 1_000_000);
    amounts[0] = 3;
    amounts[SubsetSum.MOST] = 4;
    assertThat(SubsetSum.find(amounts, 7, 5)).isEmpty();
    amounts[SubsetSum.MOST - 1] = 4;
    assertThat(SubsetSum.find(amounts, 7, 5)).containsExactly(List.of(0, SubsetSum.MOST - 1));
  }

  /** The oracle tries every set. */
  @Test
  void it_finds_every_set_that_there_is_and_no_other() {
    long seed = 24;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      long[] amounts = new long[1 + random.nextInt(10)];
      for (int i = 0; i < amounts.length; i++) {
        amounts[i] = 1 + random.nextInt(20);
      }
      long target = 1 + random.nextInt(60);
      Set<Set<Integer>> expected = all(amounts, target);
      Set<Set<Integer>> found = new HashSet<>();
      SubsetSum.find(amounts, target, 5_000).forEach(set -> found.add(new HashSet<>(set)));
      assertThat(found).as("seed %d round %d", seed, round).isEqualTo(expected);
    }
  }

  private static Set<Set<Integer>> all(long[] amounts, long target) {
    Set<Set<Integer>> all = new HashSet<>();
    for (int mask = 0; mask < 1 << amounts.length; mask++) {
      long sum = 0;
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < amounts.length; i++) {
        if ((mask & 1 << i) != 0) {
          sum += amounts[i];
          positions.add(i);
        }
      }
      if (sum == target && positions.size() > 1) {
        all.add(new HashSet<>(positions));
      }
    }
    return all;
  }
}
