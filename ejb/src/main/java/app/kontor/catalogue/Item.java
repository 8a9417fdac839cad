package app.kontor.catalogue;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item as lists and other capabilities see it, in the language asked for.
 *
 * @param number article number, unique per seller, in URLs
 * @param ean GTIN-13, or null
 * @param packaging order quantity is a multiple of this; its unit is the item's base unit
 * @param weightKg of one base unit
 * @param vatClass STANDARD, REDUCED or ZERO; the percentage is the tax capability's
 * @param pictureFileId in the file store, or null
 * @param picture SHA-256 of the picture, its name in addresses, or null
 * @param active inactive items cannot be ordered
 */
public record Item(
    long id,
    ItemNumber number,
    @Nullable String ean,
    String name,
    String categoryCode,
    String categoryName,
    UnitCode unit,
    Quantity packaging,
    BigDecimal weightKg,
    String vatClass,
    @Nullable Long pictureFileId,
    @Nullable String picture,
    boolean active)
    implements Serializable {}
