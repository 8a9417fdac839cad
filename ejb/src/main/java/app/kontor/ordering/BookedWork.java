package app.kontor.ordering;

import app.kontor.measure.Quantity;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Work of an order line that was done.
 *
 * @param quantity in the item's base unit
 * @param person who did it
 */
public record BookedWork(int lineNumber, Quantity quantity, LocalDate day, String person)
    implements Serializable {}
