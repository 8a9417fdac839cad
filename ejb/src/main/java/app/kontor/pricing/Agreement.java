package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price that is agreed with one customer for one item.
 *
 * @param from the quantity from which it holds
 * @param validTo last day, or null for no end
 * @param note what it goes back to, such as a letter; may be empty
 */
public record Agreement(
    long id,
    ItemNumber itemNumber,
    String itemName,
    Quantity from,
    UnitPrice price,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String note,
    PriceListState state,
    long version)
    implements Serializable {}
