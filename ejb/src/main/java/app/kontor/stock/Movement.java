package app.kontor.stock;

import app.kontor.measure.Quantity;
import java.io.Serializable;
import java.time.Instant;

/**
 * One row of the stock ledger.
 *
 * @param kind RECEIPT, ISSUE or CORRECTION
 * @param quantity positive in, negative out
 */
public record Movement(
    Instant at, String warehouseCode, String kind, Quantity quantity, String reference, String who)
    implements Serializable {}
