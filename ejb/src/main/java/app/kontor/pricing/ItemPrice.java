package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of some price list, as the page of its item shows it.
 *
 * @param list code of the price list
 * @param base whether the list is for every customer of its currency
 * @param promotion whether it is a promotion's
 * @param validTo last day of the list, or null for no end
 * @param from the quantity from which the price holds, in the unit that the price is for
 * @param version for {@link SetPrice}
 * @param unit a unit sold that the price is for; null for the base unit
 */
public record ItemPrice(
    String list,
    String listName,
    boolean base,
    boolean promotion,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    PriceListState state,
    Quantity from,
    UnitPrice price,
    long version,
    @Nullable UnitCode unit)
    implements Serializable {}
