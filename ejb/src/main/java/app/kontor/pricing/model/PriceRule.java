package app.kontor.pricing.model;

import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.PriceChain.Room;
import app.kontor.pricing.model.PriceLadder.Rung;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which price holds among the lists of a chain.
 *
 * <ul>
 *   <li>The nearest level decides that has a price of the item at all.
 *   <li>Within a level the lowest price for the quantity decides, or the first list in order that
 *       has the item, as the seller has set it.
 *   <li>In a list the step with the largest quantity not above the one wanted holds. A quantity
 *       below the smallest step has the smallest step's price.
 *   <li>The steps of a level that takes the lowest price are those where the price changes.
 *   <li>Where the list that decides is merging, steps of the lists behind it are added: those from
 *       quantities for which it has none, unless they cost more than it does there. That goes on as
 *       long as the lists that come next are merging too.
 *   <li>What is agreed for a single item holds from its smallest quantity on; below it the lists
 *       behind it hold.
 *   <li>A promotion holds where a unit costs less by it, from its smallest step on.
 * </ul>
 */
public final class PriceRule {
  private PriceRule() {}

  /** The steps of one list of the chain for the item in question. */
  @FunctionalInterface
  public interface Steps {
    List<PriceStep> of(PriceChain.Link link);
  }

  /**
   * What holds for an item.
   *
   * @param usual without promotions
   */
  record Found(PriceLadder usual, PriceLadder promotions) {

    /** The rung that a quantity pays, or null if the price is on request. */
    @Nullable Rung at(PriceLadder.Count count) {
      Optional<Rung> rung = usual.at(count);
      Rung promotion = promotions.reached(count);
      if (rung.isEmpty() || promotion == null) {
        return rung.orElse(promotion);
      }
      return promotion.step().isCheaperThan(rung.get().step()) ? promotion : rung.get();
    }

    /** All rungs with the promotions in them. */
    List<Rung> rungs() {
      return usual.promoted(promotions).rungs();
    }
  }

  /** What the lists have for an item, for every quantity. */
  static Found find(PriceChain chain, Steps steps) {
    PriceLadder usual = PriceLadder.EMPTY;
    Room room = Room.EVERYWHERE;
    for (PriceChain.Level level : chain.levels()) {
      if (room != Room.NOWHERE) {
        Part part =
            level.within() == WithinLevel.LOWEST ? lowest(level, steps) : first(level, steps);
        usual = usual.filledUpBy(part.ladder(), room);
        room = room.and(part.room());
      }
    }
    PriceLadder promotions = PriceLadder.EMPTY;
    for (PriceChain.Link link : chain.promotions()) {
      promotions = promotions.orLower(PriceLadder.of(steps.of(link), link));
    }
    return new Found(usual, promotions);
  }

  /**
   * What a level has.
   *
   * @param room for what levels behind it may add
   */
  private record Part(PriceLadder ladder, Room room) {}

  private static Part lowest(PriceChain.Level level, Steps steps) {
    PriceLadder ladder = PriceLadder.EMPTY;
    Room room = Room.EVERYWHERE;
    for (PriceChain.Link link : level.lists()) {
      PriceLadder one = PriceLadder.of(steps.of(link), link);
      ladder = ladder.orLower(one);
      room = one.isEmpty() ? room : room.and(link.room());
    }
    return new Part(ladder, room);
  }

  private static Part first(PriceChain.Level level, Steps steps) {
    PriceLadder ladder = PriceLadder.EMPTY;
    Room room = Room.EVERYWHERE;
    for (PriceChain.Link link : level.lists()) {
      PriceLadder one = PriceLadder.of(steps.of(link), link);
      ladder = ladder.filledUpBy(one, room);
      room = one.isEmpty() ? room : room.and(link.room());
    }
    return new Part(ladder, room);
  }
}
