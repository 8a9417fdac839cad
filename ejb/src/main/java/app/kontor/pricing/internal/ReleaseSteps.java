package app.kontor.pricing.internal;

import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.internal.ReleaseRuleRows.Rule;
import app.kontor.pricing.internal.ReleaseRuleRows.Side;
import app.kontor.pricing.model.PriceRelease;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lets releases become true, and takes them back. */
@Dependent
public class ReleaseSteps {
  private final Clock clock;
  private final Parties parties;
  private final PriceListRepository lists;
  private final KeptPriceLists kept;
  private final RuleChange rules;
  private final ReleaseRows rows;
  private final ReleaseRuleRows ruleRows;

  @Inject
  ReleaseSteps(
      Clock clock,
      Parties parties,
      PriceListRepository lists,
      KeptPriceLists kept,
      RuleChange rules,
      ReleaseRows rows,
      ReleaseRuleRows ruleRows) {
    this.clock = clock;
    this.parties = parties;
    this.lists = lists;
    this.kept = kept;
    this.rules = rules;
    this.rows = rows;
    this.ruleRows = ruleRows;
  }

  /** Its prices and formulas hold from now on; lists are raised in the order of their ids. */
  void carryOut(long sellerId, PriceRelease release) {
    parties.hold(sellerId);
    Map<Long, Long> editions = raised(release.id());
    rows.keep(release.id());
    ruleRows.keep(release.id());
    editions.forEach((list, edition) -> rows.write(release.id(), list, edition));
    apply(sellerId, ruleRows.of(release.id(), Side.NEW));
    release.released(clock.instant());
  }

  /**
   * What was there before holds again.
   *
   * @throws InvalidInput RELEASE_OVERLAPPED if somebody has changed a price of it since
   */
  void restore(long sellerId, PriceRelease release) {
    parties.hold(sellerId);
    Map<Long, Long> editions = raised(release.id());
    rows.overlap(release.id())
        .ifPresent(
            one -> {
              throw new InvalidInput(
                  "release", "RELEASE_OVERLAPPED", one.list(), one.itemNumber(), one.from());
            });
    Map<Long, Rule> made = ruleRows.of(release.id(), Side.NEW);
    requireRules(sellerId, made);
    editions.forEach((list, edition) -> rows.restore(release.id(), list, edition));
    apply(sellerId, ruleRows.of(release.id(), Side.OLD));
  }

  private Map<Long, Long> raised(long releaseId) {
    Map<Long, Long> editions = new TreeMap<>();
    rows.lists(releaseId).forEach(list -> editions.put(list, lists.nextEdition(list)));
    return editions;
  }

  private void apply(long sellerId, Map<Long, Rule> all) {
    all.values()
        .forEach(
            rule ->
                rules.apply(
                    sellerId,
                    new PriceRuleData(
                        rule.code(),
                        rule.merging(),
                        rule.formula(),
                        lists.get(sellerId, rule.code()).version())));
  }

  private void requireRules(long sellerId, Map<Long, Rule> made) {
    made.forEach(
        (list, rule) -> {
          if (!isSame(kept.of(sellerId).book().formula(list), rule.formula())) {
            throw new InvalidInput("release", "RELEASE_RULE_OVERLAPPED", rule.code());
          }
        });
  }

  private static boolean isSame(@Nullable PriceFormula one, @Nullable PriceFormula other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.source().equals(other.source())
        && one.percent().compareTo(other.percent()) == 0
        && one.step().compareTo(other.step()) == 0
        && one.rounding() == other.rounding()
        && Objects.equals(plain(one), plain(other));
  }

  private static @Nullable String plain(PriceFormula formula) {
    return formula.rate() == null
        ? null
        : Objects.requireNonNull(formula.rate()).stripTrailingZeros().toPlainString();
  }
}
