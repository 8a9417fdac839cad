package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Total;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release would change if it were released now, or has changed when it was: in the lists it
 * is about and in all that follow from them by a formula.
 *
 * @param editions grows with each change of one of its lists; for {@link ReleaseOrder}
 * @param mode how the seller wants prices to change
 * @param own whether the person who looks has written in it
 * @param rules lists that shall give their prices in another way
 * @param bands how many prices change by how much, none of zero
 * @param moves the largest changes first, new and removed prices last; some of them
 */
public record PriceRehearsal(
    PriceReleaseView release,
    long editions,
    PriceChangeMode mode,
    boolean own,
    Counts counts,
    List<Affected> lists,
    List<Rule> rules,
    List<Band> bands,
    List<Move> moves)
    implements Serializable {
  public PriceRehearsal {
    lists = List.copyOf(lists);
    rules = List.copyOf(rules);
    bands = List.copyOf(bands);
    moves = List.copyOf(moves);
  }

  /**
   * How many prices do what.
   *
   * @param belowCost of those that are set, how many are below what the item costs
   * @param belowFloor how many leave less than the seller's margin floor, those below cost not
   *     counted
   */
  public record Counts(
      long raised, long lowered, long added, long removed, long belowCost, long belowFloor)
      implements Serializable {
    public long all() {
      return raised + lowered + added + removed;
    }
  }

  /**
   * A list whose prices change, and for whom it is.
   *
   * @param byFormula whether only by a formula over another list
   * @param base whether it is for everybody in its currency
   * @param customers who have it as their own
   */
  public record Affected(
      String code,
      String name,
      Currency currency,
      boolean byFormula,
      boolean base,
      List<PriceAudience> audiences,
      Total customers,
      long prices)
      implements Serializable {
    public Affected {
      audiences = List.copyOf(audiences);
    }
  }

  /**
   * How a list shall give its prices.
   *
   * @param merging whether it shall take in steps of the lists behind it
   * @param before its formula now, or before the release; null for prices of its own only
   * @param after null for prices of its own only
   */
  public record Rule(
      String list, boolean merging, @Nullable PriceFormula before, @Nullable PriceFormula after)
      implements Serializable {}

  /** How many prices change by so much. */
  public record Band(PriceBand band, long prices) implements Serializable {}

  /**
   * One price.
   *
   * @param list code
   * @param unit a unit sold that the price is for; null for the base unit
   * @param direct whether the release says this very price; otherwise a formula does
   * @param before null if the price is new
   * @param after null if it is removed
   * @param percent how much more, or less if negative; null without a price above zero before
   * @param cost of a unit in the same currency; null if it is not known or not the reader's to see
   * @param margin per cent of the new price above cost; null where the cost is
   * @param warned whether it is below cost or floor and the reader may know
   */
  public record Move(
      String list,
      Currency currency,
      ItemNumber itemNumber,
      String itemName,
      BigDecimal from,
      @Nullable UnitCode unit,
      boolean direct,
      PriceMove.@Nullable Terms before,
      PriceMove.@Nullable Terms after,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal margin,
      boolean warned)
      implements Serializable {

    /** Whether only a formula changes it, from a price that it could keep. */
    public boolean keepable() {
      return !direct && before != null;
    }
  }
}
