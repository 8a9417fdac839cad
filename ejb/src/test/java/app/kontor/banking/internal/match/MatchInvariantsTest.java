package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every result, whatever is open and whatever was written; small crowded worlds. */
class MatchInvariantsTest {
  private static final String[] WORDS = {
    "faktura ", "FV ", "proforma ", "zamówienie ", "Rechnung ", "", "zwrot ", "nasz nr ", "WZ "
  };
  private static final String[] BETWEEN = {" ", ", ", " i ", "-", " do ", "/", "|", ""};

  @ParameterizedTest
  @ValueSource(strings = {"PLN", "EUR", "JPY", "KWD"})
  void a_proposal_pays_each_document_once_and_never_beyond_payment_or_open(String currency) {
    for (int seed = 1; seed <= 4; seed++) {
      World world = new World(seed, currency);
      for (MatchResult result : world.match(world.payments)) {
        for (Proposal proposal : result.proposals()) {
          String what = currency + " seed " + seed + " payment " + result.payment().id();
          assertThat(proposal.parts()).as(what).isNotEmpty();
          assertThat(proposal.parts())
              .as(what)
              .allMatch(part -> part.amount().isPositive())
              .allMatch(part -> part.amount().compareTo(part.item().open()) <= 0)
              .allMatch(part -> part.item().partnerId() == proposal.partnerId());
          assertThat(proposal.parts().stream().map(Proposal.Part::item).distinct())
              .as(what)
              .hasSameSizeAs(proposal.parts());
          assertThat(total(proposal, currency).compareTo(result.payment().amount()))
              .as(what)
              .isLessThanOrEqualTo(0);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLN", "JPY", "KWD"})
  void the_first_proposals_of_a_batch_take_no_more_than_is_open(String currency) {
    for (int seed = 1; seed <= 12; seed++) {
      World world = new World(seed, currency);
      Map<OpenItem, Money> taken = new HashMap<>();
      for (MatchResult result : world.match(world.payments)) {
        result
            .best()
            .ifPresent(
                best ->
                    best.parts()
                        .forEach(part -> taken.merge(part.item(), part.amount(), Money::plus)));
      }
      taken.forEach((item, sum) -> assertThat(sum.compareTo(item.open())).isLessThanOrEqualTo(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLN", "JPY"})
  void what_is_booked_pays_the_whole_payment_and_nothing_speaks_against_it(String currency) {
    int booked = 0;
    for (int seed = 1; seed <= 12; seed++) {
      World world = new World(seed, currency);
      for (MatchResult result : world.match(world.payments)) {
        if (result.decision() == Decision.AUTO) {
          booked++;
          Proposal best = result.best().orElseThrow();
          assertThat(total(best, currency)).isEqualTo(result.payment().amount());
          assertThat(result.remarks()).isEmpty();
          assertThat(best.evidence())
              .extracting(Evidence::code)
              .doesNotContain(
                  Evidence.Code.OTHER_PAYER,
                  Evidence.Code.OTHER_VAT_ID,
                  Evidence.Code.BEFORE_ISSUE);
          assertThat(best.score()).isGreaterThanOrEqualTo(110);
        }
      }
    }
    assertThat(booked).as("some are booked at all").isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void the_order_of_payments_and_of_open_items_does_not_matter(int seed) {
    World world = new World(seed, "PLN");
    List<MatchResult> first = byId(world.match(world.payments));
    Random random = new Random(seed);
    for (int round = 0; round < 3; round++) {
      List<Payment> shuffled = new ArrayList<>(world.payments);
      Collections.shuffle(shuffled, random);
      Collections.shuffle(world.open, random);

      List<MatchResult> again = byId(world.match(shuffled));

      assertThat(again)
          .extracting(MatchResult::decision)
          .isEqualTo(first.stream().map(MatchResult::decision).toList());
      assertThat(again)
          .extracting(MatchInvariantsTest::bestParts)
          .isEqualTo(first.stream().map(MatchInvariantsTest::bestParts).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12})
  void proposals_are_sorted_different_and_decided_by_the_first(int seed) {
    World world = new World(seed, "PLN");
    for (MatchResult result : world.match(world.payments)) {
      assertThat(result.proposals()).hasSizeLessThanOrEqualTo(5);
      Set<List<Proposal.Part>> seen = new HashSet<>();
      int before = Integer.MAX_VALUE;
      for (Proposal proposal : result.proposals()) {
        assertThat(seen.add(proposal.parts())).isTrue();
        assertThat(proposal.score()).isBetween(40, before);
        before = proposal.score();
      }
      assertThat(result.proposals().isEmpty()).isEqualTo(result.decision() == Decision.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22})
  void a_returned_or_unproven_batch_books_nothing_and_proposes_the_same(int seed) {
    World world = new World(seed, "PLN");
    List<Payment> unproven = world.payments.stream().map(MatchInvariantsTest::unproven).toList();

    List<MatchResult> results = world.match(unproven);

    assertThat(results).extracting(MatchResult::decision).doesNotContain(Decision.AUTO);
    for (Payment payment : world.payments) {
      List<List<Proposal.Part>> proven = partsOf(world.match(List.of(payment)).get(0));
      List<List<Proposal.Part>> doubtful = partsOf(world.match(List.of(unproven(payment))).get(0));
      assertThat(doubtful).isEqualTo(proven);
    }
  }

  private static Payment unproven(Payment payment) {
    return new Payment(
        payment.id(),
        payment.amount(),
        payment.bookingDate(),
        payment.tight(),
        payment.spaced(),
        payment.creditorReferences(),
        payment.documents(),
        payment.endToEndId(),
        payment.payerName(),
        payment.payerAccount(),
        payment.virtualAccount(),
        payment.charges(),
        false,
        payment.returned());
  }

  private static List<List<Proposal.Part>> partsOf(MatchResult result) {
    return result.proposals().stream().map(Proposal::parts).toList();
  }

  private static List<Proposal.Part> bestParts(MatchResult result) {
    return result.best().map(Proposal::parts).orElse(List.of());
  }

  private static List<MatchResult> byId(List<MatchResult> results) {
    return results.stream()
        .sorted(java.util.Comparator.comparingLong(result -> result.payment().id()))
        .toList();
  }

  private static Money total(Proposal proposal, String currency) {
    return Money.total(
        proposal.parts().stream().map(Proposal.Part::amount).toList(),
        java.util.Currency.getInstance(currency));
  }

  /** Few customers, few amounts, low numbers: much that could be taken for something else. */
  private static final class World {
    final List<OpenItem> open = new ArrayList<>();
    final List<OpenItem> settled = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    private final Random random;
    private final java.util.Currency currency;

    World(int seed, String code) {
      random = new Random(seed);
      currency = java.util.Currency.getInstance(code);
      for (int i = 1; i <= 14; i++) {
        long customer = 1 + random.nextInt(4);
        String amount = amount();
        boolean paid = random.nextInt(5) == 0;
        OpenItem item =
            Sample.item(
                    String.format(Locale.ROOT, "%s/2026/11/%05d", i % 2 == 0 ? "FV" : "PF", i),
                    paid ? "0" : amount)
                .gross(amount)
                .of(customer, "Firma " + "ABCDE".charAt((int) customer) + "lfax")
                .order(String.format(Locale.ROOT, "ZA/2026/11/%05d", 1 + random.nextInt(20)))
                .in(code)
                .get();
        (paid ? settled : open).add(item);
      }
      for (int i = 1; i <= 16; i++) {
        payments.add(payment(i));
      }
    }

    List<MatchResult> match(List<Payment> some) {
      Map<String, Map<Long, Integer>> history =
          Map.of("ACC1", Map.of(1L, 3), "ACC2", Map.of(2L, 1), "ACC3", Map.of(1L, 1, 3L, 2));
      return new Matcher(open, settled, new PayerHistory(history)).match(some);
    }

    private String amount() {
      return Money.ofMinor(1_005L * (1 + random.nextInt(9)), currency).amount().toPlainString();
    }

    private Payment payment(int id) {
      String paid = random.nextInt(3) == 0 ? sum() : amount();
      Sample.Credit credit =
          Sample.credit(paid)
              .in(currency.getCurrencyCode())
              .id(id)
              .text(text())
              .from(random.nextBoolean() ? "ACC" + (1 + random.nextInt(4)) : "")
              .by(random.nextInt(3) == 0 ? "Firma Clfax" : "");
      if (random.nextInt(4) == 0) {
        for (int i = 0; i < 2; i++) {
          credit.document(
              open.get(random.nextInt(open.size())).documentNumber().value(),
              random.nextBoolean() ? amount() : paid);
        }
      }
      if (random.nextInt(5) == 0) {
        credit.charges(amount(), currency.getCurrencyCode());
      }
      return credit.get();
    }

    private String sum() {
      Money sum = Money.zero(currency);
      for (int i = 0; i < 2; i++) {
        sum = sum.plus(open.get(random.nextInt(open.size())).open());
      }
      return sum.amount().toPlainString();
    }

    private String text() {
      return random
          .ints(random.nextInt(4), 0, 20)
          .mapToObj(
              i ->
                  WORDS[random.nextInt(WORDS.length)]
                      + (random.nextBoolean() ? i : String.format(Locale.ROOT, "%05d", i))
                      + (random.nextBoolean() ? "/11/2026" : "")
                      + BETWEEN[random.nextInt(BETWEEN.length)])
          .collect(Collectors.joining());
    }
  }
}
