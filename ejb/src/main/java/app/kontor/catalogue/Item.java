package app.kontor.catalogue;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as lists and other capabilities see it, in the language asked for.
 *
 * @param number article number, unique per seller, in URLs
 * @param ean GTIN-8, -12, -13 or -14, or null
 * @param packaging order quantity is a multiple of this; its unit is the item's base unit
 * @param minimum the least that is ordered, a multiple of the packaging
 * @param weightKg of one base unit; of a bundle that has none of its own, what its parts weigh
 * @param vatClass STANDARD, REDUCED or ZERO; the percentage is the tax capability's
 * @param pictureFileId in the file store, or null
 * @param picture SHA-256 of the picture, its name in addresses, or null
 * @param active inactive items cannot be ordered
 * @param sold units it is sold in beside the base unit, smallest first
 * @param parts of a bundle, in their order; empty for all else
 * @param buyersNumber what the actor's own company calls it, or null
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
    Quantity minimum,
    BigDecimal weightKg,
    String vatClass,
    @Nullable Long pictureFileId,
    @Nullable String picture,
    boolean active,
    ItemType type,
    List<SalesUnit> sold,
    List<BundlePart> parts,
    @Nullable String buyersNumber)
    implements Serializable {
  public Item {
    sold = List.copyOf(sold);
    parts = List.copyOf(parts);
  }

  /** An item that is no bundle. */
  public Item(
      long id,
      ItemNumber number,
      @Nullable String ean,
      String name,
      String categoryCode,
      String categoryName,
      UnitCode unit,
      Quantity packaging,
      Quantity minimum,
      BigDecimal weightKg,
      String vatClass,
      @Nullable Long pictureFileId,
      @Nullable String picture,
      boolean active,
      ItemType type,
      List<SalesUnit> sold) {
    this(
        id,
        number,
        ean,
        name,
        categoryCode,
        categoryName,
        unit,
        packaging,
        minimum,
        weightKg,
        vatClass,
        pictureFileId,
        picture,
        active,
        type,
        sold,
        List.of(),
        null);
  }

  /**
   * The same as a company sees it.
   *
   * @param own what it calls the item, or null
   */
  public Item called(@Nullable String own) {
    return Objects.equals(own, buyersNumber)
        ? this
        : new Item(
            id,
            number,
            ean,
            name,
            categoryCode,
            categoryName,
            unit,
            packaging,
            minimum,
            weightKg,
            vatClass,
            pictureFileId,
            picture,
            active,
            type,
            sold,
            parts,
            own);
  }

  /** Whether it stands for its variants and is not sold itself. */
  public boolean isFamily() {
    return type == ItemType.FAMILY;
  }

  /** Several goods sold as one position. */
  public boolean isBundle() {
    return type == ItemType.BUNDLE;
  }

  /** A bundle of which something cannot be had any more, or that has no parts yet. */
  public boolean isIncomplete() {
    return isBundle() && (parts.isEmpty() || !parts.stream().allMatch(BundlePart::sold));
  }

  /** Work that is done: it has no stock, no weight to send and no goods-issue note. */
  public boolean isService() {
    return type.isService();
  }

  /**
   * A unit the item is sold in, or nothing if it is sold in the base unit alone or not in this one.
   *
   * @param code null for the base unit
   */
  public Optional<SalesUnit> soldIn(@Nullable UnitCode code) {
    return sold.stream().filter(one -> one.unit().equals(code)).findFirst();
  }
}
