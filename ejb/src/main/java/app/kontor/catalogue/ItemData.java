package app.kontor.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that staff keep of an item, as it is read, changed and given back.
 *
 * @param number article number; kept as it is once the item exists
 * @param version as it was read, {@link #NEW} for one that is to be added
 * @param categories codes of the categories it is found in, the main one first; one at least
 * @param texts by language code
 * @param active whether it is sold
 * @param successor what is sold in its place, or null
 * @param properties what it has of the seller's properties, by their codes; see {@link
 *     PropertyValue#value}
 * @param kin which family it is of, or in what its own variants differ
 */
public record ItemData(
    ItemNumber number,
    long version,
    ItemTrade trade,
    ItemMeasures measures,
    ItemUnits units,
    List<String> categories,
    Map<String, ItemWords> texts,
    boolean active,
    @Nullable ItemNumber successor,
    Map<String, String> properties,
    ItemKin kin)
    implements Serializable {
  /** The version of an item that is not there yet. */
  public static final long NEW = -1;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  public ItemData {
    categories = List.copyOf(categories);
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /** An item that stands for itself alone. */
  public ItemData(
      ItemNumber number,
      long version,
      ItemTrade trade,
      ItemMeasures measures,
      ItemUnits units,
      List<String> categories,
      Map<String, ItemWords> texts,
      boolean active,
      @Nullable ItemNumber successor,
      Map<String, String> properties) {
    this(
        number,
        version,
        trade,
        measures,
        units,
        categories,
        texts,
        active,
        successor,
        properties,
        ItemKin.NONE);
  }

  /** An item without properties. */
  public ItemData(
      ItemNumber number,
      long version,
      ItemTrade trade,
      ItemMeasures measures,
      ItemUnits units,
      List<String> categories,
      Map<String, ItemWords> texts,
      boolean active,
      @Nullable ItemNumber successor) {
    this(number, version, trade, measures, units, categories, texts, active, successor, Map.of());
  }

  /** One line of text without blanks that nobody sees. */
  static String line(String typed) {
    return BLANKS.matcher(typed).replaceAll(" ").strip();
  }

  private static @Nullable String lineOrNull(@Nullable String typed) {
    String line = typed == null ? "" : line(typed);
    return line.isEmpty() ? null : line;
  }

  /**
   * The same as it is kept: without blanks nobody meant, a GTIN in digits, descriptions safe to be
   * shown, a category named once. What cannot be read stays as it was typed, to be refused.
   */
  public ItemData normalised() {
    Map<String, ItemWords> kept = new TreeMap<>();
    texts.forEach(
        (language, words) -> {
          if (!words.isEmpty()) {
            kept.put(language, words.normalised());
          }
        });
    return new ItemData(
        new ItemNumber(line(number.value())),
        version,
        normalised(trade),
        measures,
        units,
        categories.stream().map(ItemData::line).filter(code -> !code.isEmpty()).distinct().toList(),
        kept,
        active,
        successor == null || successor.value().isBlank()
            ? null
            : new ItemNumber(line(successor.value())),
        said(properties),
        kin.normalised());
  }

  private static Map<String, String> said(Map<String, String> properties) {
    Map<String, String> said = new TreeMap<>();
    properties.forEach(
        (code, value) -> {
          String line = line(value);
          if (!line.isEmpty()) {
            said.put(code, line);
          }
        });
    return said;
  }

  private static ItemTrade normalised(ItemTrade trade) {
    String gtin = lineOrNull(trade.gtin());
    String customs = lineOrNull(trade.customsCode());
    String origin = lineOrNull(trade.origin());
    return new ItemTrade(
        trade.type(),
        gtin == null ? null : Gtin.read(gtin).orElse(gtin),
        lineOrNull(trade.maker()),
        lineOrNull(trade.makerNumber()),
        lineOrNull(trade.supplier()),
        lineOrNull(trade.supplierNumber()),
        line(trade.vatClass()).toUpperCase(Locale.ROOT),
        customs == null ? null : customs.replace(" ", ""),
        origin == null ? null : origin.toUpperCase(Locale.ROOT));
  }

  /** The same with another version. */
  public ItemData at(long other) {
    return new ItemData(
        number,
        other,
        trade,
        measures,
        units,
        categories,
        texts,
        active,
        successor,
        properties,
        kin);
  }

  /** The same with other values of properties. */
  public ItemData having(Map<String, String> values) {
    return new ItemData(
        number, version, trade, measures, units, categories, texts, active, successor, values, kin);
  }

  /** The same, belonging to others otherwise. */
  public ItemData akin(ItemKin other) {
    return new ItemData(
        number,
        version,
        trade,
        measures,
        units,
        categories,
        texts,
        active,
        successor,
        properties,
        other);
  }

  /** The same, sold or not. */
  public ItemData sold(boolean now) {
    return new ItemData(
        number,
        version,
        trade,
        measures,
        units,
        categories,
        texts,
        now,
        successor,
        properties,
        kin);
  }

  /**
   * A new item like this one under another number. The GTIN and the successor are this one's alone,
   * and so is the place in a family, where no two variants have the same values.
   */
  public ItemData copiedTo(ItemNumber other) {
    ItemTrade like =
        new ItemTrade(
            trade.type(),
            null,
            trade.maker(),
            trade.makerNumber(),
            trade.supplier(),
            trade.supplierNumber(),
            trade.vatClass(),
            trade.customsCode(),
            trade.origin());
    ItemKin alone = kin.family() == null ? kin : ItemKin.NONE;
    return new ItemData(
        other, NEW, like, measures, units, categories, texts, false, null, properties, alone);
  }

  /**
   * Each value as text under the name of its field, in the order of the form; empty where there is
   * none. Texts are under {@code <language>:<field>}, other units under {@code <code>:factor},
   * properties under {@code <code>:property}. So two states of an item are compared field by field.
   */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("type", "enum.ItemType." + trade.type().name());
    values.put("active", String.valueOf(active));
    values.put("successor", text(successor));
    values.put("family", text(kin.family()));
    values.put("axes", String.join(", ", kin.axes()));
    values.put("gtin", text(trade.gtin()));
    values.put("maker", text(trade.maker()));
    values.put("makerNumber", text(trade.makerNumber()));
    values.put("supplier", text(trade.supplier()));
    values.put("supplierNumber", text(trade.supplierNumber()));
    values.put("vatClass", trade.vatClass());
    values.put("customsCode", text(trade.customsCode()));
    values.put("origin", text(trade.origin()));
    values.put("weightKg", text(measures.weightKg()));
    values.put("lengthMm", text(measures.lengthMm()));
    values.put("widthMm", text(measures.widthMm()));
    values.put("heightMm", text(measures.heightMm()));
    values.put("unit", units.unit().code());
    values.put("packaging", text(units.packaging()));
    values.put("minimum", text(units.minimum()));
    values.put("carton", text(units.carton()));
    units.sold().forEach((unit, factor) -> values.put(unit + ":factor", text(factor)));
    values.put("categories", String.join(", ", categories));
    properties.forEach((code, value) -> values.put(code + ":property", value));
    texts.forEach(
        (language, words) -> {
          values.put(language + ":name", words.name());
          values.put(language + ":summary", words.summary());
          values.put(language + ":description", RichText.plain(words.description()));
        });
    return values;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
