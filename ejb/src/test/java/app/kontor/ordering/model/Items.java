package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceLevel;
import java.math.BigDecimal;
import java.util.List;

/** Items of the catalogue for tests: {@code K-11} is the one with the id 11. */
public final class Items {
  private Items() {}

  /** In packages of ten pieces. */
  public static Item item(long id) {
    return packed(id, Quantity.pieces(10));
  }

  /** In packages of this size, whose unit is the item's. */
  public static Item packed(long id, Quantity packaging) {
    return packed(id, packaging, packaging);
  }

  /** In packages of this size, of which no less than the minimum is ordered. */
  public static Item packed(long id, Quantity packaging, Quantity minimum) {
    return of(id, packaging, minimum, "STANDARD", true);
  }

  /** In packages of ten pieces, with this VAT class. */
  public static Item taxed(long id, String vatClass) {
    return of(id, Quantity.pieces(10), Quantity.pieces(10), vatClass, true);
  }

  /** Not sold any more. */
  public static Item withdrawn(long id) {
    return of(id, Quantity.pieces(10), Quantity.pieces(10), "STANDARD", false);
  }

  /** A price per piece from the base list in zloty. */
  public static Price price(String amount) {
    return price(UnitPrice.of(amount, "PLN", UnitCode.PIECE));
  }

  /** A price from the base list. */
  public static Price price(UnitPrice unit) {
    return new Price(
        unit,
        List.of(new Price.Break(unit.baseQuantity(), unit)),
        new Price.Reason("BASE", PriceLevel.BASE, false, unit.baseQuantity(), null),
        2);
  }

  private static Item of(
      long id, Quantity packaging, Quantity minimum, String vatClass, boolean active) {
    return new Item(
        id,
        new ItemNumber("K-" + id),
        null,
        "Hammer " + id,
        "TOOLS",
        "Tools",
        packaging.unit(),
        packaging,
        minimum,
        BigDecimal.ONE,
        vatClass,
        null,
        null,
        active,
        ItemType.GOODS,
        List.of());
  }
}
