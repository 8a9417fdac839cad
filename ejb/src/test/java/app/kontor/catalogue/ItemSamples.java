package app.kontor.catalogue;

import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items for tests, each changed in what a test is about. */
public final class ItemSamples {
  private ItemSamples() {}

  /** A bolt in packages of a hundred, named in Polish. */
  public static ItemData bolt(String number) {
    return new ItemData(
        new ItemNumber(number),
        ItemData.NEW,
        ItemTrade.goods("STANDARD"),
        ItemMeasures.weighing(new BigDecimal("0.02")),
        ItemUnits.by(UnitCode.PIECE, new BigDecimal("100")),
        List.of("BOLTS"),
        Map.of("pl", new ItemWords("Śruba " + number, "", "")),
        true,
        null);
  }

  public static ItemData with(ItemData item, ItemTrade trade) {
    return new ItemData(
        item.number(),
        item.version(),
        trade,
        item.measures(),
        item.units(),
        item.categories(),
        item.texts(),
        item.active(),
        item.successor());
  }

  public static ItemData with(ItemData item, ItemMeasures measures) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        measures,
        item.units(),
        item.categories(),
        item.texts(),
        item.active(),
        item.successor());
  }

  public static ItemData with(ItemData item, ItemUnits units) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        units,
        item.categories(),
        item.texts(),
        item.active(),
        item.successor());
  }

  public static ItemData in(ItemData item, String... categories) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        item.units(),
        List.of(categories),
        item.texts(),
        item.active(),
        item.successor());
  }

  public static ItemData said(ItemData item, Map<String, ItemWords> texts) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        item.units(),
        item.categories(),
        texts,
        item.active(),
        item.successor());
  }

  public static ItemData followed(ItemData item, @Nullable String successor) {
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        item.units(),
        item.categories(),
        item.texts(),
        item.active(),
        successor == null ? null : new ItemNumber(successor));
  }

  /** Trade data with one value of interest. */
  public static ItemTrade trade(
      @Nullable String gtin, String vatClass, @Nullable String customs, @Nullable String origin) {
    return new ItemTrade(ItemType.GOODS, gtin, null, null, null, null, vatClass, customs, origin);
  }
}
