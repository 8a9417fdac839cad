package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.banking.internal.match.PaymentGenerator.Kind;
import app.kontor.banking.internal.match.PaymentGenerator.Labelled;
import app.kontor.billing.OpenItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Counts how often the matcher is right in a made-up world on fixed seeds. Prints the table; the
 * bars below it are what must never get worse.
 */
class MatcherBenchmarkTest {
  private static final long[] SEEDS = {1, 2};
  private static final int CUSTOMERS = 1_000;
  private static final int DOCUMENTS = 6_000;
  private static final int PAYMENTS = 2_000;

  private static final class Count {
    int payments;
    int auto;
    int wrongAuto;
    int firstRight;
  }

  @Test
  void sure_bookings_are_right_and_most_payments_are_one_click_at_most() {
    Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    Count twice = counts.computeIfAbsent(Kind.DOUBLE, any -> new Count());
    Count foreign = counts.computeIfAbsent(Kind.FOREIGN, any -> new Count());
    List<String> wrong = new ArrayList<>();
    for (long seed : SEEDS) {
      PaymentGenerator world = new PaymentGenerator(seed, CUSTOMERS, DOCUMENTS, PAYMENTS);
      Matcher matcher = new Matcher(world.open, world.settled, world.history());
      List<MatchResult> results =
          matcher.match(world.payments.stream().map(Labelled::payment).toList());
      for (int i = 0; i < results.size(); i++) {
        count(seed, world.payments.get(i), results.get(i), counts, wrong);
      }
    }
    Count all = print(counts);

    assertThat(wrong).isEmpty();
    assertThat(twice.auto).isZero();
    assertThat(foreign.auto).isZero();
    assertThat(100 * all.auto / all.payments).isGreaterThanOrEqualTo(69);
    int answerable = all.payments - twice.payments - foreign.payments;
    assertThat(100 * all.firstRight / answerable).isGreaterThanOrEqualTo(95);
  }

  @Test
  void in_a_world_of_equal_numbers_no_trap_is_booked_and_most_payments_are() {
    int[] payable = new int[2];
    int[] auto = new int[2];
    List<String> wrong = new ArrayList<>();
    Map<MonthlyWorld.Kind, int[]> kinds = new EnumMap<>(MonthlyWorld.Kind.class);
    for (long seed : SEEDS) {
      MonthlyWorld world = new MonthlyWorld(seed, 700, DOCUMENTS, PAYMENTS);
      Matcher matcher = new Matcher(world.open, world.settled, world.history());
      List<MatchResult> results =
          matcher.match(world.payments.stream().map(MonthlyWorld.Labelled::payment).toList());
      for (int i = 0; i < results.size(); i++) {
        MonthlyWorld.Labelled labelled = world.payments.get(i);
        int trap = labelled.kind().isTrap() ? 1 : 0;
        payable[trap]++;
        boolean booked = results.get(i).decision() == Decision.AUTO;
        auto[trap] += booked ? 1 : 0;
        int[] kind = kinds.computeIfAbsent(labelled.kind(), any -> new int[2]);
        kind[0]++;
        kind[1] += booked ? 1 : 0;
        Proposal best = results.get(i).best().orElse(null);
        if (booked && (best == null || !pays(best, labelled.truth()))) {
          wrong.add("seed " + seed + " " + labelled + " -> " + best);
        }
      }
    }
    kinds.forEach(
        (kind, count) ->
            System.out.printf(
                "%-20s payments %5d  auto %5d (%3d %%)%n",
                kind, count[0], count[1], 100 * count[1] / count[0]));
    System.out.printf("payable %d, auto %d; traps %d%n", payable[0], auto[0], payable[1]);

    assertThat(wrong).isEmpty();
    assertThat(auto[1]).isZero();
    assertThat(100 * auto[0] / payable[0]).isGreaterThanOrEqualTo(70);
  }

  private static boolean pays(Proposal proposal, @Nullable OpenItem truth) {
    return proposal.parts().size() == 1 && proposal.parts().get(0).item().equals(truth);
  }

  private static void count(
      long seed,
      Labelled labelled,
      MatchResult result,
      Map<Kind, Count> counts,
      List<String> wrong) {
    Count count = counts.computeIfAbsent(labelled.kind(), any -> new Count());
    count.payments++;
    Proposal best = result.best().orElse(null);
    boolean right = PaymentGenerator.isRight(labelled, best);
    count.firstRight += right && best != null ? 1 : 0;
    if (result.decision() == Decision.AUTO) {
      count.auto++;
      if (!right) {
        count.wrongAuto++;
        wrong.add("seed " + seed + " " + labelled + " -> " + best);
      }
    }
  }

  private static Count print(Map<Kind, Count> counts) {
    Count all = new Count();
    counts.forEach(
        (kind, count) -> {
          line(kind.name(), count);
          all.payments += count.payments;
          all.auto += count.auto;
          all.wrongAuto += count.wrongAuto;
          all.firstRight += count.firstRight;
        });
    line("ALL", all);
    return all;
  }

  private static void line(String name, Count count) {
    System.out.printf(
        "%-16s payments %5d  auto %5d (%3d %%)  wrong auto %3d  first right %5d (%3d %%)%n",
        name,
        count.payments,
        count.auto,
        100 * count.auto / count.payments,
        count.wrongAuto,
        count.firstRight,
        100 * count.firstRight / count.payments);
  }
}
