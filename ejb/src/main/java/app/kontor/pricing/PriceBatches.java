package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices of several lists at a time, for files. */
@Local
public interface PriceBatches {

  /**
   * Where prices can be set.
   *
   * @param days by the codes of all lists and promotions
   * @param direct whether the seller lets prices change without a release
   */
  record Targets(Map<String, Days> days, boolean direct) implements Serializable {
    public Targets {
      days = Map.copyOf(days);
    }
  }

  /**
   * When the prices of a list hold.
   *
   * @param until last day, or null for no end
   */
  record Days(LocalDate from, @Nullable LocalDate until) implements Serializable {}

  /**
   * A list with how it gives its prices.
   *
   * @param formula null if it has only prices of its own
   */
  record RuledList(PriceListView list, boolean merging, @Nullable PriceFormula formula)
      implements Serializable {}

  /** All lists that are no promotions, by currency and code. */
  List<RuledList> lists();

  /** Where prices can be set now. */
  Targets targets();

  /** Those of the spots at which there is a price, in any order. */
  List<SpotPrice> prices(List<PriceSpot> spots);

  /** All prices of lists and promotions, by list and item, in a fixed order. */
  Page<SpotPrice> all(PageRequest page);

  /**
   * The same part by part, for files: each goes on behind the one before.
   *
   * @param last of the part before, or null to begin
   */
  PricePart part(PricePart.@Nullable Place last);

  /**
   * Sets many prices, all or none; each list gets one new edition.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if one of them is not as it was read
   * @throws InvalidInput as {@link PriceLists#set}; PRICES_BY_RELEASE where the seller wants prices
   *     in releases
   */
  void set(List<SetPrice> prices);
}
