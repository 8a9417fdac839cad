package app.kontor.banking.internal.match;

import app.kontor.billing.OpenItem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a payment names: each item with the strongest evidence, and by which written numbers. One
 * written number may fit several items: an order, a pro-forma and an invoice of one month.
 */
final class Named {
  /** Stands for evidence that can mean one item only. */
  private static final String CERTAIN = "";

  private final Map<OpenItem, Evidence> evidence = new LinkedHashMap<>();
  private final Map<OpenItem, Set<String>> numbers = new LinkedHashMap<>();

  void put(OpenItem item, Evidence found) {
    put(item, found, CERTAIN);
  }

  void put(OpenItem item, Evidence found, String number) {
    evidence.merge(item, found, (one, other) -> other.weight() > one.weight() ? other : one);
    numbers.computeIfAbsent(item, any -> new HashSet<>(2)).add(number);
  }

  Map<OpenItem, Evidence> evidence() {
    return evidence;
  }

  /** What names the item, which must be one of those named. */
  Evidence evidenceOf(OpenItem item) {
    return Objects.requireNonNull(evidence.get(item), "not named");
  }

  int weightOf(OpenItem item) {
    Evidence found = evidence.get(item);
    return found == null ? 0 : found.weight();
  }

  int strongest() {
    return evidence.values().stream().mapToInt(Evidence::weight).max().orElse(0);
  }

  /** Whether the item is named by nothing but numbers that the other one fits as well. */
  boolean isOtherReadingOf(OpenItem item, OpenItem chosen) {
    Set<String> its = numbers.getOrDefault(item, Set.of());
    Set<String> chosens = numbers.getOrDefault(chosen, Set.of());
    return !its.isEmpty() && !its.contains(CERTAIN) && chosens.containsAll(its);
  }
}
