package app.kontor.pricing.model;

import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.WithinLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The price by the words of the rule, slowly: all lists and all quantities are looked at. */
final class PriceOracle {
  private static final long AGREED = PriceChain.Link.AGREED_ID;

  private final PriceWorld world;
  private final PriceContext context;
  private final long item;

  /** Whether a price is agreed, so that others are asked for smaller quantities only. */
  private boolean agreed;

  PriceOracle(PriceWorld world, PriceContext context, long item) {
    this.world = world;
    this.context = context;
    this.item = item;
  }

  /** What is asked, by whom, and for how many units. */
  record Answer(String list, BigDecimal from, BigDecimal amount, BigDecimal per) {

    /** Whether one unit costs less by this than by the other; exactly, so nothing is divided. */
    boolean isBelow(Answer other) {
      return amount.multiply(other.per).compareTo(other.amount.multiply(per)) < 0;
    }
  }

  private record Ranked(@Nullable PriceListTerms list, int place, String code, boolean merging) {}

  @Nullable Answer price(BigDecimal quantity) {
    agreed = false;
    TreeMap<BigDecimal, Answer> usual = new TreeMap<>();
    for (PriceLevel level : PriceLevel.values()) {
      List<Ranked> lists = lists(level);
      boolean lowest = world.within.get(level) == WithinLevel.LOWEST;
      boolean stops = lowest ? lowest(usual, lists) : inOrder(usual, lists);
      agreed |=
          level == PriceLevel.CONTRACT
              && context.buyer() != null
              && !world.own(AGREED, item).isEmpty();
      if (stops) {
        break;
      }
    }
    Answer answer = null;
    if (!usual.isEmpty()) {
      Map.Entry<BigDecimal, Answer> reached = usual.floorEntry(quantity);
      answer = reached == null ? usual.firstEntry().getValue() : reached.getValue();
    }
    for (Ranked promotion : promotions()) {
      Map.Entry<BigDecimal, Answer> reached = steps(promotion).floorEntry(quantity);
      if (reached != null && (answer == null || reached.getValue().isBelow(answer))) {
        answer = reached.getValue();
      }
    }
    return answer;
  }

  private boolean lowest(TreeMap<BigDecimal, Answer> usual, List<Ranked> lists) {
    boolean stops = false;
    TreeMap<BigDecimal, Answer> best = new TreeMap<>();
    for (Ranked list : lists) {
      stops |= !steps(list).isEmpty() && !list.merging() && list.list() != null;
      for (BigDecimal from : steps(list).keySet()) {
        best.put(from, best(lists, from));
      }
    }
    Answer last = null;
    for (BigDecimal from : List.copyOf(best.keySet())) {
      if (Objects.equals(best.get(from), last)) {
        best.remove(from);
      } else {
        last = best.get(from);
      }
    }
    add(usual, best, agreed);
    return stops;
  }

  private Answer best(List<Ranked> lists, BigDecimal quantity) {
    Answer best = null;
    for (Ranked list : lists) {
      Map.Entry<BigDecimal, Answer> reached = steps(list).floorEntry(quantity);
      if (reached != null && (best == null || reached.getValue().isBelow(best))) {
        best = reached.getValue();
      }
    }
    return Objects.requireNonNull(best);
  }

  private boolean inOrder(TreeMap<BigDecimal, Answer> usual, List<Ranked> lists) {
    TreeMap<BigDecimal, Answer> level = new TreeMap<>();
    boolean stops = false;
    boolean below = false;
    for (Ranked list : lists) {
      if (!stops) {
        add(level, steps(list), below);
        stops = !steps(list).isEmpty() && !list.merging() && list.list() != null;
        below |= list.list() == null && !steps(list).isEmpty();
      }
    }
    add(usual, level, agreed);
    return stops;
  }

  /**
   * Adds steps of lists that come later.
   *
   * @param below whether only those from less than everything that is there
   */
  private static void add(
      TreeMap<BigDecimal, Answer> earlier, TreeMap<BigDecimal, Answer> later, boolean below) {
    TreeMap<BigDecimal, Answer> before = new TreeMap<>(earlier);
    later.forEach(
        (from, answer) -> {
          Map.Entry<BigDecimal, Answer> there = before.floorEntry(from);
          boolean free = !before.containsKey(from);
          if (free && (there == null || !below && answer.isBelow(there.getValue()))) {
            earlier.put(from, answer);
          }
        });
  }

  private TreeMap<BigDecimal, Answer> steps(Ranked list) {
    TreeMap<BigDecimal, Answer> steps = new TreeMap<>();
    Collection<PriceStep> own =
        list.list() == null ? world.own(AGREED, item) : worked(list.list(), 0);
    for (PriceStep step : own) {
      steps.put(step.from(), new Answer(list.code(), step.from(), step.amount(), step.per()));
    }
    return steps;
  }

  private Collection<PriceStep> worked(PriceListTerms list, int depth) {
    List<PriceStep> own = world.own(list.id(), item);
    PriceFormula formula = list.formula();
    if (!own.isEmpty() || formula == null || depth > 20) {
      return own;
    }
    List<PriceStep> worked = new ArrayList<>();
    for (PriceListTerms source : world.lists) {
      if (source.code().equals(formula.source()) && isValid(source)) {
        for (PriceStep step : worked(source, depth + 1)) {
          BigDecimal price = rounded(formula, step.amount());
          if (price.signum() > 0 || step.amount().signum() == 0) {
            worked.add(PriceStep.of(step.from(), price, step.per()));
          }
        }
      }
    }
    return worked;
  }

  /** Counts steps up from nothing, so to say. */
  private static BigDecimal rounded(PriceFormula formula, BigDecimal amount) {
    BigDecimal exact = amount.multiply(new BigDecimal(100).add(formula.percent())).movePointLeft(2);
    if (formula.rate() != null) {
      exact = exact.multiply(formula.rate());
    }
    BigDecimal below = exact.subtract(exact.remainder(formula.step()));
    BigDecimal rest = exact.subtract(below);
    boolean up =
        switch (formula.rounding()) {
          case DOWN -> false;
          case UP -> rest.signum() > 0;
          case NEAREST -> rest.add(rest).compareTo(formula.step()) >= 0;
        };
    return up ? below.add(formula.step()) : below;
  }

  private boolean isValid(PriceListTerms list) {
    return !context.day().isBefore(list.validFrom())
        && (list.validTo() == null || !context.day().isAfter(list.validTo()));
  }

  private List<Ranked> lists(PriceLevel level) {
    List<Ranked> lists = new ArrayList<>();
    if (level == PriceLevel.CONTRACT && context.buyer() != null) {
      lists.add(new Ranked(null, Integer.MIN_VALUE, PriceChain.Link.AGREED, false));
    }
    for (PriceListTerms list : world.lists) {
      PriceAudience mine = mine(list);
      if (!list.promotion() && mine != null && mine.kind().level() == level) {
        lists.add(new Ranked(list, mine.place(), list.code(), list.merging()));
      }
    }
    lists.sort(Comparator.comparing(Ranked::place).thenComparing(Ranked::code));
    return lists;
  }

  private List<Ranked> promotions() {
    List<Ranked> lists = new ArrayList<>();
    for (PriceLevel level : PriceLevel.values()) {
      List<Ranked> some = new ArrayList<>();
      for (PriceListTerms list : world.lists) {
        PriceAudience mine = mine(list);
        if (list.promotion() && mine != null && mine.kind().level() == level) {
          some.add(new Ranked(list, mine.place(), list.code(), false));
        }
      }
      some.sort(Comparator.comparing(Ranked::place).thenComparing(Ranked::code));
      lists.addAll(some);
    }
    return lists;
  }

  /** The nearest of all ways in which a valid list of the currency is the buyer's. */
  private @Nullable PriceAudience mine(PriceListTerms list) {
    if (!isValid(list) || !list.currency().equals(context.currency())) {
      return null;
    }
    List<PriceAudience> all = new ArrayList<>();
    PriceContext.Buyer buyer = context.buyer();
    if (buyer != null && !list.promotion() && list.code().equals(buyer.agreedList())) {
      all.add(new PriceAudience(AudienceKind.CUSTOMER, buyer.number(), 0));
    }
    for (PriceAudience audience : list.audiences()) {
      boolean mine =
          audience.kind() == AudienceKind.ALL
              || buyer != null
                  && (audience.kind() == AudienceKind.ZONE && audience.code().equals(buyer.zone())
                      || audience.kind() == AudienceKind.GROUP
                          && buyer.groups().contains(audience.code())
                      || audience.kind().isCustomer() && audience.code().equals(buyer.number()));
      if (mine) {
        all.add(audience);
      }
    }
    if (list.base()) {
      all.add(new PriceAudience(AudienceKind.ALL, "", 0));
    }
    return all.stream()
        .min(Comparator.comparing((PriceAudience audience) -> audience.kind().level()))
        .orElse(null);
  }
}
