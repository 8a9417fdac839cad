package app.kontor.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How an item is known to makers, suppliers, customs and the tax office.
 *
 * @param gtin GTIN-8, -12, -13 or -14 in digits, or null
 * @param maker brand or maker, or null
 * @param makerNumber the maker's own number of it, or null
 * @param supplier who it is bought from, or null
 * @param supplierNumber the supplier's own number of it, or null
 * @param vatClass STANDARD, REDUCED or ZERO
 * @param customsCode eight digits of the EU's combined nomenclature, or null
 * @param origin country it comes from, ISO 3166-1 alpha-2, or null
 */
public record ItemTrade(
    ItemType type,
    @Nullable String gtin,
    @Nullable String maker,
    @Nullable String makerNumber,
    @Nullable String supplier,
    @Nullable String supplierNumber,
    String vatClass,
    @Nullable String customsCode,
    @Nullable String origin)
    implements Serializable {

  /** Goods of which nothing else is known. */
  public static ItemTrade goods(String vatClass) {
    return new ItemTrade(ItemType.GOODS, null, null, null, null, null, vatClass, null, null);
  }
}
