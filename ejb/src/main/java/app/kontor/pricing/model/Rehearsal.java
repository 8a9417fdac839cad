package app.kontor.pricing.model;

import app.kontor.pricing.model.PriceStep.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares what lists say before and after a change, formulas worked out. */
public final class Rehearsal {
  private Rehearsal() {}

  /** All that decides what lists say. */
  public record Side(PriceBook book, PriceBook.Entries entries) {
    List<PriceStep> steps(long listId, long itemId, LocalDate day) {
      return book.steps(listId, itemId, day, entries);
    }
  }

  /**
   * A price that is another one.
   *
   * @param place from which quantity of which unit
   * @param before null if there was none
   * @param after null if there is none
   */
  public record Changed(
      long listId,
      long itemId,
      Place place,
      @Nullable PriceStep before,
      @Nullable PriceStep after) {}

  /** Tells every price of these items in these lists that changes on a day. */
  public static void compare(
      Collection<Long> lists,
      Collection<Long> items,
      LocalDate day,
      Side before,
      Side after,
      Consumer<Changed> changed) {
    for (Long item : items) {
      for (Long list : lists) {
        TreeMap<Place, PriceStep> was = byPlace(before.steps(list, item, day));
        for (PriceStep now : after.steps(list, item, day)) {
          PriceStep then = was.remove(now.place());
          if (then == null || then.isCheaperThan(now) || now.isCheaperThan(then)) {
            changed.accept(new Changed(list, item, now.place(), then, now));
          }
        }
        was.values()
            .forEach(gone -> changed.accept(new Changed(list, item, gone.place(), gone, null)));
      }
    }
  }

  private static TreeMap<Place, PriceStep> byPlace(List<PriceStep> steps) {
    TreeMap<Place, PriceStep> all = new TreeMap<>();
    steps.forEach(step -> all.put(step.place(), step));
    return all;
  }
}
