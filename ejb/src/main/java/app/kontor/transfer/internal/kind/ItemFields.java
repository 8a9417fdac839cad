package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.measure.DecimalText;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.ValueWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of items in files, and items as rows of them. */
final class ItemFields {
  static final String NUMBER = "itemNumber";
  static final String PATH = "categoryPath";
  static final List<TransferField> ALL = all();

  private static final ItemWords NO_WORDS = new ItemWords("", "", "");
  private static final String BETWEEN = "; ";

  private ItemFields() {}

  private static List<TransferField> all() {
    List<TransferField> fields = new ArrayList<>();
    fields.add(TransferField.text(NUMBER, 80).needed());
    for (String language : Languages.codes()) {
      fields.add(TransferField.text("name_" + language, 200));
    }
    fields.add(TransferField.text(PATH, 1_000));
    fields.add(TransferField.text("categories", 1_000));
    Stream.of("type", "unit", "vatClass").forEach(key -> fields.add(TransferField.text(key, 40)));
    Stream.of("packaging", "minimum", "carton")
        .forEach(key -> fields.add(TransferField.decimal(key)));
    fields.add(TransferField.text("soldUnits", 500));
    Stream.of("gtin", "maker", "makerNumber", "supplier", "supplierNumber", "customsCode", "origin")
        .forEach(key -> fields.add(TransferField.text(key, 120)));
    Stream.of("weightKg", "lengthMm", "widthMm", "heightMm")
        .forEach(key -> fields.add(TransferField.decimal(key)));
    fields.add(TransferField.flag("active"));
    fields.add(TransferField.text("successor", 80));
    fields.add(TransferField.text("family", 80));
    fields.add(TransferField.text("axes", 200));
    for (String language : Languages.codes()) {
      fields.add(TransferField.text("summary_" + language, 500));
      fields.add(TransferField.text("description_" + language, ItemRules.MAX_DESCRIPTION));
    }
    return List.copyOf(fields);
  }

  /** What a new item is where the file says nothing. */
  static ItemData fresh(ItemNumber number) {
    return new ItemData(
        number,
        ItemData.NEW,
        ItemTrade.goods("STANDARD"),
        ItemMeasures.weighing(BigDecimal.ZERO),
        ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
        List.of(),
        Map.of(),
        true,
        null);
  }

  /**
   * What a row makes of an item.
   *
   * @param main code of the main category that a way of names leads to, or null
   * @throws InvalidInput naming the field whose word is none of its list
   */
  static ItemData merged(SourceRow row, ItemData kept, @Nullable String main) {
    String successor = row.textOrNull("successor", text(kept.successor()));
    ItemData merged =
        new ItemData(
            kept.number(),
            kept.version(),
            trade(row, kept.trade()),
            measures(row, kept.measures()),
            units(row, kept.units()),
            row.has("categories") ? parts(row.text("categories", "")) : kept.categories(),
            words(row, kept.texts()),
            row.flag("active", kept.active()),
            successor == null ? null : new ItemNumber(successor),
            kept.properties(),
            kin(row, kept.kin()));
    return main == null ? merged : in(merged, main);
  }

  /** Of which family it is, and in what its own variants differ, {@code thread; length}. */
  private static ItemKin kin(SourceRow row, ItemKin kept) {
    String family = row.textOrNull("family", text(kept.family()));
    return new ItemKin(
        family == null ? null : new ItemNumber(family),
        row.has("axes") ? parts(row.text("axes", "")) : kept.axes());
  }

  private static ItemTrade trade(SourceRow row, ItemTrade kept) {
    return new ItemTrade(
        ItemType.valueOf(word(row, "type", "type", kept.type().name())),
        row.textOrNull("gtin", kept.gtin()),
        row.textOrNull("maker", kept.maker()),
        row.textOrNull("makerNumber", kept.makerNumber()),
        row.textOrNull("supplier", kept.supplier()),
        row.textOrNull("supplierNumber", kept.supplierNumber()),
        word(row, "vatClass", "vat", kept.vatClass()),
        row.textOrNull("customsCode", kept.customsCode()),
        row.textOrNull("origin", kept.origin()));
  }

  private static ItemMeasures measures(SourceRow row, ItemMeasures kept) {
    BigDecimal weight = row.decimal("weightKg");
    return new ItemMeasures(
        weight == null ? kept.weightKg() : weight,
        decimal(row, "lengthMm", kept.lengthMm()),
        decimal(row, "widthMm", kept.widthMm()),
        decimal(row, "heightMm", kept.heightMm()));
  }

  private static ItemUnits units(SourceRow row, ItemUnits kept) {
    BigDecimal packaging = row.decimal("packaging");
    return new ItemUnits(
        new UnitCode(word(row, "unit", "unit", kept.unit().code())),
        packaging == null ? kept.packaging() : packaging,
        decimal(row, "minimum", kept.minimum()),
        decimal(row, "carton", kept.carton()),
        row.has("soldUnits") ? sold(row.text("soldUnits", "")) : kept.sold());
  }

  private static Map<String, ItemWords> words(SourceRow row, Map<String, ItemWords> kept) {
    Map<String, ItemWords> words = new TreeMap<>(kept);
    for (String language : Languages.codes()) {
      ItemWords before = kept.getOrDefault(language, NO_WORDS);
      words.put(
          language,
          new ItemWords(
              row.text("name_" + language, before.name()),
              row.text("summary_" + language, before.summary()),
              row.text("description_" + language, before.description())));
    }
    return words;
  }

  private static @Nullable BigDecimal decimal(
      SourceRow row, String field, @Nullable BigDecimal kept) {
    return row.has(field) ? row.decimal(field) : kept;
  }

  /** The value that a word of a closed list means. */
  private static String word(SourceRow row, String field, String list, String kept) {
    String said = row.text(field);
    return said == null
        ? kept
        : ValueWords.read(list, said)
            .orElseThrow(() -> new InvalidInput(field, "NOT_A_VALUE", said));
  }

  /** {@code XBX = 100; XCT = 1000}: units and how many base units each has. */
  private static Map<String, BigDecimal> sold(String text) {
    Map<String, BigDecimal> sold = new TreeMap<>();
    for (String part : parts(text)) {
      String[] pair = part.split("=", -1);
      String unit = pair.length == 2 ? ValueWords.read("unit", pair[0]).orElse("") : "";
      BigDecimal factor =
          pair.length == 2 ? DecimalText.of(pair[1].strip()).only().orElse(null) : null;
      if (unit.isEmpty() || factor == null) {
        throw new InvalidInput("soldUnits", "NOT_A_VALUE", part);
      }
      sold.put(unit, factor);
    }
    return sold;
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split("[;|]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The same with another main category; those besides stay. */
  static ItemData in(ItemData item, String main) {
    List<String> categories =
        Stream.concat(
                Stream.of(main),
                item.categories().stream().skip(1).filter(code -> !code.equals(main)))
            .toList();
    return new ItemData(
        item.number(),
        item.version(),
        item.trade(),
        item.measures(),
        item.units(),
        categories,
        item.texts(),
        item.active(),
        item.successor(),
        item.properties(),
        item.kin());
  }

  /**
   * Values by field, to be compared.
   *
   * @param withoutMain whether its main category is told otherwise than by its code
   */
  static Map<String, @Nullable Object> values(ItemData item, boolean withoutMain) {
    Map<String, @Nullable Object> values = values(item);
    if (withoutMain) {
      values.put(
          "categories", item.categories().stream().skip(1).collect(Collectors.joining(BETWEEN)));
    }
    return values;
  }

  /** Values by field. */
  static Map<String, @Nullable Object> values(ItemData item) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    item.texts().forEach((language, words) -> values.put("name_" + language, words.name()));
    values.put("categories", String.join(BETWEEN, item.categories()));
    values.put("type", item.trade().type().name());
    values.put("unit", item.units().unit().code());
    values.put("vatClass", item.trade().vatClass());
    values.put("packaging", item.units().packaging());
    values.put("minimum", item.units().minimum());
    values.put("carton", item.units().carton());
    values.put(
        "soldUnits",
        item.units().sold().entrySet().stream()
            .map(one -> one.getKey() + '=' + one.getValue().stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(BETWEEN)));
    values.put("gtin", item.trade().gtin());
    values.put("maker", item.trade().maker());
    values.put("makerNumber", item.trade().makerNumber());
    values.put("supplier", item.trade().supplier());
    values.put("supplierNumber", item.trade().supplierNumber());
    values.put("customsCode", item.trade().customsCode());
    values.put("origin", item.trade().origin());
    values.put("weightKg", item.measures().weightKg());
    values.put("lengthMm", item.measures().lengthMm());
    values.put("widthMm", item.measures().widthMm());
    values.put("heightMm", item.measures().heightMm());
    values.put("active", item.active());
    values.put("successor", text(item.successor()));
    values.put("family", text(item.kin().family()));
    values.put("axes", String.join(BETWEEN, item.kin().axes()));
    item.texts()
        .forEach(
            (language, words) -> {
              values.put("summary_" + language, words.summary());
              values.put("description_" + language, words.description());
            });
    return values;
  }

  /** An item as a row of a file; its categories stand there by code. */
  static Map<String, @Nullable Object> record(ItemData item) {
    Map<String, @Nullable Object> values = values(item);
    values.put(NUMBER, item.number().value());
    return values;
  }

  private static @Nullable String text(@Nullable ItemNumber number) {
    return number == null ? null : number.value();
  }

  /** The field that an item's rule is about, {@code pl:name} is {@code name_pl}. */
  static String field(String rules) {
    String bare = rules.substring(rules.lastIndexOf(' ') + 1);
    String[] parts = bare.split(":", -1);
    if (parts.length < 2) {
      return bare;
    }
    String last = parts[parts.length - 1];
    String before = parts[parts.length - 2];
    if (last.equals("property")) {
      return PropertyColumns.key(before);
    }
    return last.equals("factor")
        ? "soldUnits"
        : Languages.isOne(before) ? last + '_' + before : last;
  }

  static Map<String, Object> example(String language) {
    return Map.ofEntries(
        Map.entry(NUMBER, "D933-M8X40"),
        Map.entry("name_" + language, "DIN 933 M8x40 8.8"),
        Map.entry(PATH, "DIN > DIN 933"),
        Map.entry("type", "GOODS"),
        Map.entry("unit", "C62"),
        Map.entry("vatClass", "STANDARD"),
        Map.entry("packaging", new BigDecimal("100")),
        Map.entry("carton", new BigDecimal("1000")),
        Map.entry("soldUnits", "XBX=100"),
        Map.entry("gtin", "5901234123457"),
        Map.entry("maker", "Kontor"),
        Map.entry("customsCode", "73181588"),
        Map.entry("origin", "PL"),
        Map.entry("weightKg", new BigDecimal("0.0226")),
        Map.entry("active", true));
  }
}
