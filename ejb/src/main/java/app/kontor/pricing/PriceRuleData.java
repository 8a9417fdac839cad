package app.kontor.pricing;

import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which rule a price list gives its prices.
 *
 * @param code of the list
 * @param merging whether quantity steps of lists that come behind it are added to its own
 * @param formula how its prices follow from another list, or null if it has only its own
 * @param version of the list as it was read
 */
public record PriceRuleData(
    String code, boolean merging, @Nullable PriceFormula formula, long version)
    implements Serializable {

  /**
   * The rule with those it is for.
   *
   * @param examples some prices as the formula makes them now
   */
  public record Shown(PriceRuleData rule, List<PriceAudience> audiences, List<Example> examples)
      implements Serializable {
    public Shown {
      audiences = List.copyOf(audiences);
      examples = List.copyOf(examples);
    }
  }

  /**
   * How the price of an item follows from the source's now.
   *
   * @param price as the formula makes it, or null if it comes out as nothing
   */
  public record Example(ListedPrice source, @Nullable UnitPrice price) implements Serializable {}
}
