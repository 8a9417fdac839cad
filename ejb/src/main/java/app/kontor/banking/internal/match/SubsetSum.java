package app.kontor.banking.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which amounts add up to a sum: exact by meeting in the middle, for up to 24 amounts.
 *
 * @see #find
 */
final class SubsetSum {
  static final int MOST = 24;

  private SubsetSum() {}

  /**
   * The sets of at least two positions whose amounts make the target.
   *
   * @param amounts positive, in minor units; only the first {@value #MOST} are looked at
   * @param most how many solutions are enough
   */
  static List<List<Integer>> find(long[] amounts, long target, int most) {
    long[] used = amounts.length > MOST ? Arrays.copyOf(amounts, MOST) : amounts;
    int half = used.length / 2;
    Map<Long, List<Integer>> left = sums(used, 0, half);
    List<List<Integer>> found = new ArrayList<>();
    int rightCount = used.length - half;
    for (int mask = 0; mask < 1 << rightCount && found.size() < most; mask++) {
      long sum = sum(used, half, mask);
      for (int other : left.getOrDefault(target - sum, List.of())) {
        if (Integer.bitCount(mask) + Integer.bitCount(other) > 1 && found.size() < most) {
          found.add(positions(other, mask, half));
        }
      }
    }
    return found;
  }

  private static Map<Long, List<Integer>> sums(long[] amounts, int from, int to) {
    Map<Long, List<Integer>> sums = new HashMap<>();
    for (int mask = 0; mask < 1 << (to - from); mask++) {
      sums.computeIfAbsent(sum(amounts, from, mask), any -> new ArrayList<>(1)).add(mask);
    }
    return sums;
  }

  private static long sum(long[] amounts, int from, int mask) {
    long sum = 0;
    for (int bits = mask; bits != 0; bits &= bits - 1) {
      sum += amounts[from + Integer.numberOfTrailingZeros(bits)];
    }
    return sum;
  }

  private static List<Integer> positions(int left, int right, int half) {
    List<Integer> positions = new ArrayList<>();
    for (int bits = left; bits != 0; bits &= bits - 1) {
      positions.add(Integer.numberOfTrailingZeros(bits));
    }
    for (int bits = right; bits != 0; bits &= bits - 1) {
      positions.add(half + Integer.numberOfTrailingZeros(bits));
    }
    return positions;
  }
}
