package app.kontor.returns;

import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderLine;
import java.io.Serializable;

/**
 * A line of an order of which goods have left.
 *
 * @param returning what is in other returns already, in the line's base unit
 * @param returnable what may still be announced now, in the line's base unit; zero if all that has
 *     left is in other returns, or if it left too long ago
 */
public record ReturnableLine(OrderLine line, Quantity returning, Quantity returnable)
    implements Serializable {}
