package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static app.kontor.banking.internal.match.Sample.parts;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.OpenItem;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Payments of a customer that has many documents open, more than are ever tried together. */
class ManyOpenDocumentsTest {
  private static final long SEED = 20261128;
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final PayerHistory KNOWN = new PayerHistory(Map.of(ACCOUNT, Map.of(1L, 3)));

  private static OpenItem invoice(int number, long minor) {
    return item(
            "FV/2026/11/%05d".formatted(number),
            Money.ofMinor(minor, Currencies.PLN).amount().toPlainString())
        .get();
  }

  private static MatchResult match(List<OpenItem> open, Sample.Credit credit) {
    return new Matcher(open, List.of(), KNOWN).match(List.of(credit.get())).get(0);
  }

  private static List<Set<String>> proposed(MatchResult result) {
    return result.proposals().stream()
        .map(proposal -> (Set<String>) new HashSet<>(parts(proposal)))
        .toList();
  }

  /** Those too dear to be part of the rest must not keep the others from being tried. */
  @Test
  void two_cheap_ones_beside_a_named_one_are_found_among_dear_ones() {
    List<OpenItem> open = new ArrayList<>();
    open.add(invoice(1, 90_017));
    for (int i = 0; i < 2 * SubsetSum.MOST; i++) {
      open.add(invoice(100 + i, 80_000 + 13L * i));
    }
    open.add(invoice(801, 4_031));
    open.add(invoice(802, 6_025));
    MatchResult result =
        match(open, credit("1000.73").text("FV/2026/11/00001 i inne").from(ACCOUNT));

    assertThat(result.decision()).isEqualTo(Decision.PROPOSE);
    assertThat(proposed(result))
        .contains(
            Set.of("FV/2026/11/00001 900.17", "FV/2026/11/00801 40.31", "FV/2026/11/00802 60.25"));
  }

  /** Whoever names all it pays, and pays their sum, is understood whatever else is open. */
  @Test
  void all_that_is_named_and_its_sum_are_the_first_proposal_and_booked() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<OpenItem> open = open(random, 40);
      List<OpenItem> paid = some(open, 1 + random.nextInt(6), random);
      String text =
          paid.stream()
              .map(item -> item.documentNumber().value())
              .collect(Collectors.joining(", "));
      MatchResult result = match(open, credit(sum(paid)).text(text).from(ACCOUNT));
      String where = "seed %d, round %d: %s".formatted(SEED, round, text);
      assertThat(result.proposals()).as(where).isNotEmpty();
      assertThat(new HashSet<>(parts(result.proposals().get(0)))).as(where).isEqualTo(whole(paid));
      assertThat(result.decision()).as(where).isEqualTo(Decision.AUTO);
    }
  }

  /** The order in which documents are read from the database decides nothing. */
  @Test
  void the_first_proposal_does_not_depend_on_the_order_of_what_is_open() {
    Random random = new Random(SEED + 1);
    for (int round = 0; round < 200; round++) {
      List<OpenItem> open = open(random, 12);
      List<OpenItem> paid = some(open, 1 + random.nextInt(3), random);
      OpenItem named = paid.get(0);
      Sample.Credit credit =
          credit(sum(paid)).text("faktura " + named.documentNumber()).from(ACCOUNT);
      MatchResult result = match(open, credit);
      List<OpenItem> shuffled = new ArrayList<>(open);
      Collections.shuffle(shuffled, random);
      MatchResult again = match(shuffled, credit);
      String where = "seed %d, round %d: %s of %s".formatted(SEED + 1, round, named, open);
      assertThat(again.decision()).as(where).isEqualTo(result.decision());
      assertThat(again.best().map(best -> new HashSet<>(parts(best))))
          .as(where)
          .isEqualTo(result.best().map(best -> new HashSet<>(parts(best))));
    }
  }

  /** Nothing is booked by itself that names one thing and pays another. */
  @Test
  void a_sum_that_is_not_that_of_the_named_ones_is_never_booked() {
    Random random = new Random(SEED + 2);
    for (int round = 0; round < 300; round++) {
      List<OpenItem> open = open(random, 20);
      List<OpenItem> named = some(open, 1 + random.nextInt(4), random);
      List<OpenItem> paid = some(open, 1 + random.nextInt(4), random);
      String text =
          named.stream()
              .map(item -> item.documentNumber().value())
              .collect(Collectors.joining(" "));
      MatchResult result = match(open, credit(sum(paid)).text(text).from(ACCOUNT));
      if (result.decision() == Decision.AUTO) {
        assertThat(new HashSet<>(parts(result.proposals().get(0))))
            .as("seed %d, round %d: %s, %s paid", SEED + 2, round, text, sum(paid))
            .isEqualTo(whole(named));
      }
    }
  }

  private static List<OpenItem> open(Random random, int count) {
    List<OpenItem> open = new ArrayList<>();
    Set<Long> amounts = new HashSet<>();
    for (int i = 0; i < count; i++) {
      long minor = 1_001L + random.nextInt(500_000);
      if (minor % 10 != 0 && amounts.add(minor)) {
        open.add(invoice(100 + 7 * i, minor));
      }
    }
    return open;
  }

  private static List<OpenItem> some(List<OpenItem> open, int count, Random random) {
    List<OpenItem> shuffled = new ArrayList<>(open);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  private static Set<String> whole(List<OpenItem> items) {
    return items.stream()
        .map(item -> item.documentNumber() + " " + item.open().amount())
        .collect(Collectors.toSet());
  }

  private static String sum(List<OpenItem> items) {
    return Money.total(items.stream().map(OpenItem::open).toList(), Currencies.PLN)
        .amount()
        .toPlainString();
  }
}
