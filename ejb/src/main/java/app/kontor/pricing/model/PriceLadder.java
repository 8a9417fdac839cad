package app.kontor.pricing.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of an item by quantity: rungs that rise, each of which holds up to the next.
 *
 * @param rungs by quantity, none twice
 */
record PriceLadder(List<Rung> rungs) {
  static final PriceLadder EMPTY = new PriceLadder(List.of());

  /**
   * From this quantity on the price is this.
   *
   * @param from where it begins to hold here; not below where the list's step begins
   */
  record Rung(BigDecimal from, PriceStep step, PriceChain.Link source) {}

  /**
   * How much is wanted, as rungs count it.
   *
   * @param line in the unit that is asked for, in base units
   * @param item of the item in all, in base units
   */
  record Count(BigDecimal line, BigDecimal item) {

    /** As much of one as of the other. */
    static Count of(BigDecimal quantity) {
      return new Count(quantity, quantity);
    }

    private boolean reaches(Rung rung) {
      BigDecimal counted = rung.step().unit() == null ? item : line;
      return rung.from().compareTo(counted) <= 0;
    }
  }

  PriceLadder {
    rungs = List.copyOf(rungs);
  }

  /**
   * @param steps of one list, smallest quantity first
   */
  static PriceLadder of(List<PriceStep> steps, PriceChain.Link source) {
    if (steps.isEmpty()) {
      return EMPTY;
    }
    Rung[] rungs = new Rung[steps.size()];
    for (int i = 0; i < rungs.length; i++) {
      PriceStep step = steps.get(i);
      rungs[i] = new Rung(step.from(), step, source);
    }
    return new PriceLadder(List.of(rungs));
  }

  boolean isEmpty() {
    return rungs.isEmpty();
  }

  /** The rung that a quantity has reached, or null below the first. */
  @Nullable Rung reached(BigDecimal quantity) {
    Rung reached = null;
    for (Rung rung : rungs) {
      if (rung.from().compareTo(quantity) > 0) {
        break;
      }
      reached = rung;
    }
    return reached;
  }

  /**
   * The last rung that is reached as it counts, or null below the first: a rung of a unit counts
   * what is wanted in it, so that loose pieces never make up for boxes.
   */
  @Nullable Rung reached(Count count) {
    if (count.line().compareTo(count.item()) == 0) {
      return reached(count.line());
    }
    Rung reached = null;
    for (Rung rung : rungs) {
      if (count.reaches(rung)) {
        reached = rung;
      }
    }
    return reached;
  }

  /** The rung of what is wanted: below the first rung it is the first. */
  Optional<Rung> at(Count count) {
    Rung reached = reached(count);
    return reached == null ? rungs.stream().findFirst() : Optional.of(reached);
  }

  /** The rung of a quantity: below the first rung it is the first. */
  Optional<Rung> at(BigDecimal quantity) {
    Rung reached = reached(quantity);
    return reached == null ? rungs.stream().findFirst() : Optional.of(reached);
  }

  /** This with the steps of a list further away where there is room for them. */
  PriceLadder filledUpBy(PriceLadder further, PriceChain.Room room) {
    if (rungs.isEmpty() || further.rungs.isEmpty() || room == PriceChain.Room.NOWHERE) {
      return rungs.isEmpty() ? further : this;
    }
    List<Rung> all = new ArrayList<>(rungs);
    for (Rung rung : further.rungs) {
      Rung here = reached(rung.from());
      if (here == null
          || room == PriceChain.Room.EVERYWHERE
              && here.from().compareTo(rung.from()) != 0
              && rung.step().isCheaperThan(here.step())) {
        all.add(rung);
      }
    }
    all.sort(Comparator.comparing(Rung::from));
    return new PriceLadder(all);
  }

  /** The lower of the two at each quantity that one of them has reached; this one if equal. */
  PriceLadder orLower(PriceLadder other) {
    if (rungs.isEmpty() || other.rungs.isEmpty()) {
      return rungs.isEmpty() ? other : this;
    }
    List<Rung> lowest = new ArrayList<>();
    for (BigDecimal from : froms(other)) {
      add(lowest, from, lower(reached(from), other.reached(from)));
    }
    return new PriceLadder(lowest);
  }

  /** This with the rungs of promotions where they cost less; below the first rung the first. */
  PriceLadder promoted(PriceLadder promotions) {
    if (rungs.isEmpty() || promotions.rungs.isEmpty()) {
      return rungs.isEmpty() ? promotions : this;
    }
    List<Rung> promoted = new ArrayList<>();
    for (BigDecimal from : froms(promotions)) {
      Rung promotion = promotions.reached(from);
      Rung usual = at(from).orElseThrow();
      boolean lower = promotion != null && promotion.step().isCheaperThan(usual.step());
      if (lower || usual.from().compareTo(from) <= 0) {
        add(promoted, from, lower ? promotion : usual);
      }
    }
    return new PriceLadder(promoted);
  }

  private List<BigDecimal> froms(PriceLadder other) {
    List<BigDecimal> froms = new ArrayList<>();
    rungs.forEach(rung -> froms.add(rung.from()));
    for (Rung rung : other.rungs) {
      if (froms.stream().noneMatch(from -> from.compareTo(rung.from()) == 0)) {
        froms.add(rung.from());
      }
    }
    froms.sort(Comparator.naturalOrder());
    return froms;
  }

  private static @Nullable Rung lower(@Nullable Rung one, @Nullable Rung other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.step().isCheaperThan(one.step()) ? other : one;
  }

  private static void add(List<Rung> rungs, BigDecimal from, @Nullable Rung rung) {
    Rung last = rungs.isEmpty() ? null : rungs.get(rungs.size() - 1);
    boolean same =
        rung != null
            && last != null
            && last.step().equals(rung.step())
            && last.source().equals(rung.source());
    if (rung != null && !same) {
      rungs.add(new Rung(from, rung.step(), rung.source()));
    }
  }
}
