package app.kontor.demo;

import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.PropertyRules;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demo company's items are told apart by: their families' sizes, material and drive. */
final class DemoProperties {
  private static final List<String> LANGUAGES = List.of("pl", "de", "en");
  private static final Pattern THREAD = Pattern.compile("(M\\d+)(?:x(\\d+))?");
  private static final Pattern NUMBER = Pattern.compile("(\\d+(?:,\\d+)?)(?:x(\\d+))?(?: mm)?");

  /** Families that are told apart by the first number of their size. */
  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("D7981", "diameter"),
          Map.entry("PLUG", "diameter"),
          Map.entry("DRHS", "diameter"),
          Map.entry("SDSP", "diameter"),
          Map.entry("HOLE", "diameter"),
          Map.entry("WRCH", "flats"),
          Map.entry("SOCK", "flats"),
          Map.entry("ALLN", "flats"),
          Map.entry("PLRS", "length"),
          Map.entry("FILE", "length"));

  private static final Map<String, String> MATERIAL =
      Map.ofEntries(
          Map.entry("D912", "steel-88"),
          Map.entry("D933", "steel-88"),
          Map.entry("D934", "steel"),
          Map.entry("D125", "steel"),
          Map.entry("D7981", "steel"),
          Map.entry("ANKR", "steel"),
          Map.entry("PLUG", "nylon"));

  private static final Map<String, String> DRIVE =
      Map.of("D912", "socket", "D933", "hexagon", "D7981", "torx", "D934", "hexagon");

  private final Bulk bulk;
  private final long seller;
  private final Map<String, Long> ids = new HashMap<>();

  DemoProperties(Bulk bulk, long seller) {
    this.bulk = bulk;
    this.seller = seller;
  }

  /** The properties themselves. */
  void write() throws SQLException {
    property("thread", PropertyKind.TEXT, "", List.of("Gwint", "Gewinde", "Thread"));
    property("diameter", PropertyKind.NUMBER, "mm", List.of("Średnica", "Durchmesser", "Diameter"));
    property("length", PropertyKind.NUMBER, "mm", List.of("Długość", "Länge", "Length"));
    property(
        "flats",
        PropertyKind.NUMBER,
        "mm",
        List.of("Rozwartość klucza", "Schlüsselweite", "Width across flats"));
    property("material", PropertyKind.LIST, "", List.of("Materiał", "Werkstoff", "Material"));
    choices(
        "material",
        List.of("steel", "stal", "Stahl", "steel"),
        List.of("steel-88", "stal 8.8", "Stahl 8.8", "steel 8.8"),
        List.of("steel-109", "stal 10.9", "Stahl 10.9", "steel 10.9"),
        List.of("a2", "stal nierdzewna A2", "Edelstahl A2", "stainless steel A2"),
        List.of("nylon", "nylon", "Nylon", "nylon"));
    property("drive", PropertyKind.LIST, "", List.of("Gniazdo", "Antrieb", "Drive"));
    choices(
        "drive",
        List.of("hexagon", "sześciokąt zewnętrzny", "Außensechskant", "external hexagon"),
        List.of("socket", "sześciokąt wewnętrzny", "Innensechskant", "hexagon socket"),
        List.of("torx", "Torx", "Torx", "Torx"));
  }

  private void property(String code, PropertyKind kind, String unit, List<String> names)
      throws SQLException {
    long id = bulk.id();
    ids.put(code, id);
    bulk.row(
        "item_property",
        "id, seller_id, code, kind, unit, facet, place",
        id,
        seller,
        code,
        kind.name(),
        unit,
        true,
        10 * ids.size());
    for (int i = 0; i < LANGUAGES.size(); i++) {
      bulk.row(
          "item_property_text", "property_id, language, name", id, LANGUAGES.get(i), names.get(i));
    }
  }

  @SafeVarargs
  private final void choices(String property, List<String>... all) throws SQLException {
    for (int place = 0; place < all.length; place++) {
      for (int i = 0; i < LANGUAGES.size(); i++) {
        bulk.row(
            "item_property_choice",
            "property_id, code, language, name, place",
            ids.get(property),
            all[place].get(0),
            LANGUAGES.get(i),
            all[place].get(i + 1),
            place);
      }
    }
  }

  /** What an item of a family and a size has of them. */
  void describe(long item, Family family, String size) throws SQLException {
    for (Map.Entry<String, String> value : of(family.code(), size).entrySet()) {
      bulk.row(
          "item_value",
          "item_id, property_id, value",
          item,
          ids.get(value.getKey()),
          value.getValue());
    }
  }

  /** In what the sizes of a family differ. */
  void axes(long family, String... codes) throws SQLException {
    for (int place = 0; place < codes.length; place++) {
      bulk.row("item_axis", "family_id, place, property_id", family, place, ids.get(codes[place]));
    }
  }

  /** Values by the codes of the properties. */
  static Map<String, String> of(String family, String size) {
    Map<String, String> values = new LinkedHashMap<>();
    String kin = family.replaceAll("(?<=D912|D933|D934|D125|D7981)(A2|109)$", "");
    Matcher thread = THREAD.matcher(size);
    Matcher number = NUMBER.matcher(size);
    if (thread.matches()) {
      values.put("thread", String.valueOf(thread.group(1)));
      length(values, thread);
    } else if (FIRST.containsKey(kin) && number.matches()) {
      values.put(FIRST.get(kin), plain(String.valueOf(number.group(1))));
      length(values, number);
    }
    if (MATERIAL.containsKey(kin)) {
      values.put(
          "material",
          family.equals(kin) ? MATERIAL.get(kin) : family.endsWith("A2") ? "a2" : "steel-109");
    }
    if (DRIVE.containsKey(kin)) {
      values.put("drive", DRIVE.get(kin));
    }
    return values;
  }

  private static void length(Map<String, String> values, Matcher size) {
    String length = size.group(2);
    if (length != null) {
      values.put("length", plain(length));
    }
  }

  private static String plain(String number) {
    return PropertyRules.plain(new BigDecimal(number.replace(',', '.')));
  }
}
