package app.kontor.stock;

import app.kontor.measure.Quantity;
import java.io.Serializable;

/**
 * Goods that are set aside and have not left yet.
 *
 * @param demand what they are set aside for
 * @param line of the order, from 1
 */
public record Reservation(DemandNumber demand, int line, String warehouseCode, Quantity quantity)
    implements Serializable {}
