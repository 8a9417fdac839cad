package app.kontor.quoting;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What somebody wants of a line of a counter cart instead.
 *
 * @param place of the line as it was seen, from 1
 * @param itemNumber the same item, or another variant of its family
 * @param quantity in the base unit; zero takes the line out
 */
public record CartLine(int place, ItemNumber itemNumber, BigDecimal quantity)
    implements Serializable {}
