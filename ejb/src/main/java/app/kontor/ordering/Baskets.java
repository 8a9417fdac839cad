package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;
import app.kontor.tax.VatBreakdown;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signed-in buyer's basket; kept in the database, so it survives sign-out and devices. */
@Local
public interface Baskets {

  /** The basket with today's prices and availability. */
  Basket basket();

  /**
   * A page of the basket with today's prices; what is free is asked for its lines alone, sums and
   * obstacles are those of the whole basket.
   *
   * @param page from 1; behind the last one the last is meant
   * @param size lines of a page, 1 to 500
   * @throws app.kontor.platform.failure.InvalidInput for another size
   */
  BasketPart part(BasketQuery query, int page, int size);

  /** Number of lines, for the badge. */
  int lineCount();

  /**
   * Adds base units of an item to what is in the basket in them.
   *
   * @return what came of it
   * @throws app.kontor.platform.failure.InvalidInput with the nearest valid quantities if the
   *     quantity is no multiple of the packaging
   */
  Added add(ItemNumber itemNumber, BigDecimal quantity);

  /**
   * Adds an item in a unit it is sold in. What is in the basket in another unit stays a line of its
   * own; minimum, steps of prices and stock count both.
   *
   * @param quantity whole units
   * @return what came of it
   * @throws app.kontor.platform.failure.InvalidInput with the nearest valid quantities in the unit
   *     if so many of it are no multiple of the packaging; UNIT_NOT_SOLD at {@code unit}
   */
  Added addUnits(ItemNumber itemNumber, BigDecimal quantity, UnitCode unit);

  /**
   * So many of a unit.
   *
   * @param unit one the item is sold in, or null for the base unit
   */
  record Amount(BigDecimal value, @Nullable UnitCode unit) implements Serializable {}

  /**
   * An item was added.
   *
   * @param lines in the basket now
   * @param shortage what of the item's quantity in the basket cannot be had now, or nothing
   */
  record Added(int lines, Optional<Shortage> shortage) {}

  /**
   * Adds base units of several items; those that cannot be added stay out and are told why, the
   * others are in the basket.
   *
   * @param quantities by article number, in the order of the rows
   */
  AddedMany addAll(Map<ItemNumber, BigDecimal> quantities);

  /**
   * What came of several rows.
   *
   * @param added the numbers of the items that were added, as they are kept
   * @param refused why the others were not, by the numbers as they were asked for
   */
  record AddedMany(List<ItemNumber> added, Map<ItemNumber, BusinessException> refused) {
    public AddedMany {
      added = List.copyOf(added);
      refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }
  }

  /** Sets the quantity of an item's line in base units; zero takes that line out. */
  void setQuantity(ItemNumber itemNumber, BigDecimal quantity);

  /**
   * Sets several quantities, all or none.
   *
   * @param quantities by line; zero removes, also what is not sold any more; lines that come to the
   *     same item and unit become one
   * @return what brings lines back that were taken out ({@link Removals}); empty if none were
   * @throws app.kontor.platform.failure.InvalidInput naming the line, a colon and {@code quantity}
   *     or {@code unit} as the field
   */
  String setQuantities(Map<LineKey, Amount> quantities);

  /**
   * Takes a line out.
   *
   * @return what brings it back ({@link Removals}); empty if it is not there
   */
  String remove(LineKey line);

  /**
   * Takes all lines out.
   *
   * @return what brings them back ({@link Removals}); empty if there are none
   */
  String clear();

  /** The actor has seen what the lines cost today: no price is another than before from now on. */
  void seePrices();

  /** The delivery methods that can be chosen for the basket, with what they cost. */
  List<DeliveryOffer> deliveryMethods();

  /**
   * What the order would be with a delivery method and address, for the review page.
   *
   * @param requestedDate the day the buyer asks for, today or later where the seller is
   */
  Review review(String addressCode, String deliveryMethod, @Nullable LocalDate requestedDate);

  /**
   * The same with what else the buyer says.
   *
   * @throws app.kontor.platform.failure.InvalidInput naming the field or, by its item number, the
   *     line: {@code K-11:lineDate} or {@code K-11:lineNote}
   */
  Review review(
      String addressCode,
      String deliveryMethod,
      @Nullable LocalDate requestedDate,
      OrderWishes wishes);

  /** What the seller lets the buyer choose about deliveries in parts, the usual first. */
  List<DeliveryParts> partsOffered();

  /**
   * The order to be.
   *
   * @param deliveryCharge net
   * @param totals of goods and delivery
   * @param parts whether the goods come in parts
   * @param forecasts when the goods can be there, by line; work is left out
   * @param changes of prices since the buyer put lines in or saw them last; dearer goods are to be
   *     agreed with
   */
  record Review(
      Basket basket,
      Money deliveryCharge,
      VatBreakdown totals,
      DeliveryParts parts,
      List<LineForecast> forecasts,
      PriceChanges changes) {
    public Review {
      forecasts = List.copyOf(forecasts);
    }

    /** Those of what is wanted for a day on which it cannot be there. */
    public List<LineForecast> late() {
      return forecasts.stream().filter(LineForecast::isLate).toList();
    }

    /** The first day on which all goods can be there; null if of some nobody can say. */
    public @Nullable LocalDate complete() {
      LocalDate last = null;
      for (LineForecast line : forecasts) {
        LocalDate day = line.earliest();
        if (day == null) {
          return null;
        }
        last = last == null || day.isAfter(last) ? day : last;
      }
      return last;
    }
  }
}
