package app.kontor.demo;

import app.kontor.platform.file.FileStore;
import app.kontor.platform.number.NumberKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, items with texts and pictures, price lists in three currencies, and stock. */
final class DemoItems {
  /** All rows of a table name the same columns. */
  static final String ITEM =
      "id, seller_id, number, plain_number, ean, category_id, unit, packaging, weight_kg,"
          + " vat_class, maker, picture_file_id, active, family_id, kind";

  /** What the demo company's goods are described in. */
  private static final List<String> LANGUAGES = List.of("pl", "de", "en");

  /** Euro and dollar prices are prices of their own; they only start from a rounded quotient. */
  private static final BigDecimal PER_EURO = new BigDecimal("4.10");

  /** Codes of the families whose sizes are variants, shown together. */
  private static final Set<String> FAMILIES = Set.of("D933109");

  private static final BigDecimal PER_DOLLAR = new BigDecimal("3.60");

  private final Bulk bulk;
  private final long seller;
  private final DemoScale scale;
  private final DemoMedia media;
  private final DemoSheets sheets;
  private final Clock clock;
  private final Random random = new Random(912933);
  private final Map<String, Long> lists = new HashMap<>();
  private final List<Long> warehouses = new ArrayList<>();
  private final DemoProperties properties;
  private final DemoRelations relations;
  private @Nullable Shown hammer;
  private int count;

  DemoItems(Bulk bulk, long seller, DemoScale scale, FileStore files, Clock clock) {
    this.bulk = bulk;
    this.seller = seller;
    this.scale = scale;
    this.media = new DemoMedia(bulk, seller, files);
    this.sheets = new DemoSheets(bulk, files);
    this.clock = clock;
    this.properties = new DemoProperties(bulk, seller);
    this.relations = new DemoRelations(bulk, seller);
  }

  int count() {
    return count;
  }

  void write() throws SQLException {
    List<Family> families = Family.all();
    priceLists();
    properties.write();
    warehouse("WRO", "Magazyn główny", "Przemysłowa", "14", "52-407", "Wrocław", "PL");
    warehouse("POZ", "Magazyn Poznań", "Składowa", "3", "61-897", "Poznań", "PL");
    warehouse("BER", "Lager Berlin", "Hafenplatz", "9", "10963", "Berlin", "DE");
    Map<String, Long> groups = new HashMap<>();
    for (List<String> group : Family.GROUPS) {
      groups.put(group.get(0), category(group.get(0), null, "/", group));
    }
    int hue = 0;
    for (Family family : families) {
      Long parent = groups.get(family.parent());
      long category =
          category(
              family.code(),
              parent,
              "/" + family.parent() + "/",
              List.of(family.code(), family.pl(), family.de(), family.en()));
      hue = (hue + 47) % 360;
      Shown shown = new Shown(media.draw(family, hue), sheets.write(family));
      if (family.code().equals("HAMR")) {
        hammer = shown;
      }
      family(family, category, shown, families.size());
    }
    relations.write();
    Shown shown = Objects.requireNonNull(hammer, "the demo company has no hammers");
    DemoSpecials specials = new DemoSpecials(bulk, seller, lists);
    long set = specials.starterSet(groups.getOrDefault("HAND", 0L), shown.shots().mainFile());
    media.show(set, shown.shots(), Integer.MAX_VALUE);
    relations.bundle(set, DemoSpecials.STARTER_SET);
    specials.work(category("SERV", null, "/", DemoSpecials.WORK));
  }

  /** What a family's items are shown by, and the papers they have. */
  private record Shown(DemoMedia.Shots shots, List<DemoSheets.Sheet> sheets) {
    Shown {
      sheets = List.copyOf(sheets);
    }
  }

  private void family(Family family, long category, Shown shown, int families) throws SQLException {
    int rounds = Math.max(1, scale.items() / (families * 12));
    if (scale.items() < 1000) {
      rounds = 1;
    }
    Long together = FAMILIES.contains(family.code()) ? together(family, category, shown) : null;
    for (int round = 0; round < rounds; round++) {
      for (int n = 0; n < family.sizes().size(); n++) {
        item(family, new Place(category, round == 0 ? together : null), shown, n, round);
      }
    }
  }

  private long category(String code, @Nullable Long parent, String path, List<String> names)
      throws SQLException {
    long id = bulk.id();
    bulk.row(
        "category",
        "id, seller_id, code, parent_id, path",
        id,
        seller,
        code,
        parent,
        path + code + "/");
    for (int i = 0; i < LANGUAGES.size(); i++) {
      bulk.row(
          "category_text", "category_id, language, name", id, LANGUAGES.get(i), names.get(i + 1));
    }
    return id;
  }

  private void priceLists() throws SQLException {
    priceList("BASE-PLN", "Cennik podstawowy PLN", "PLN", true);
    priceList("BASE-EUR", "Preisliste EUR", "EUR", true);
    priceList("BASE-USD", "Price list USD", "USD", true);
    priceList("KEY-PLN", "Klienci kluczowi PLN", "PLN", false);
    priceList("KEY-EUR", "Schlüsselkunden EUR", "EUR", false);
  }

  private void priceList(String code, String name, String currency, boolean base)
      throws SQLException {
    long id = bulk.id();
    lists.put(code, id);
    bulk.row(
        "price_list",
        "id, seller_id, code, name, currency, base, valid_from, valid_to, decimals",
        id,
        seller,
        code,
        name,
        currency,
        base,
        LocalDate.of(2024, 1, 1),
        null,
        4);
  }

  /** A branch that is open on working days. */
  private void warehouse(
      String code,
      String name,
      String street,
      String house,
      String postcode,
      String city,
      String country)
      throws SQLException {
    long id = bulk.id();
    warehouses.add(id);
    bulk.row(
        "warehouse",
        "id, seller_id, code, name, street, house, postcode, city, country, active",
        id,
        seller,
        code,
        name,
        street,
        house,
        postcode,
        city,
        country,
        true);
    for (int day = 1; day <= 5; day++) {
      bulk.row(
          "warehouse_hours", "warehouse_id, weekday, opens, closes", id, day, "07:00", "15:30");
    }
  }

  /**
   * Where an item lies.
   *
   * @param family of which it is a variant, or null
   */
  private record Place(long category, @Nullable Long family) {}

  /** What stands for all sizes of a family, its first round's. */
  private long together(Family family, long category, Shown shown) throws SQLException {
    long id = bulk.id();
    bulk.row(
        "item",
        ITEM,
        id,
        seller,
        family.code(),
        NumberKey.of(family.code()),
        null,
        category,
        "C62",
        BigDecimal.valueOf(family.packaging()),
        BigDecimal.ZERO,
        "STANDARD",
        "Norwid",
        shown.shots().mainFile(),
        true,
        null,
        "FAMILY");
    media.show(id, shown.shots(), Integer.MAX_VALUE);
    sheets.attach(id, shown.sheets());
    text(id, "pl", family.pl(), family.textPl());
    text(id, "de", family.de(), family.textDe());
    text(id, "en", family.en(), family.textEn());
    properties.axes(id, "thread", "length");
    return id;
  }

  private void item(Family family, Place place, Shown shown, int n, int round) throws SQLException {
    long id = bulk.id();
    count++;
    String size = family.sizes().get(n);
    String number = number(family, size, round);
    bulk.row(
        "item",
        ITEM,
        id,
        seller,
        number,
        NumberKey.of(number),
        MadeUpNumbers.ean(200_000_000_000L + count),
        place.category(),
        "C62",
        BigDecimal.valueOf(family.packaging()),
        BigDecimal.valueOf((long) family.grams() * (4 + n), 3)
            .divide(BigDecimal.valueOf(4), 4, RoundingMode.HALF_UP),
        "STANDARD",
        "Norwid",
        shown.shots().mainFile(),
        true,
        place.family(),
        "GOODS");
    if (family.code().equals("D933")) {
      bulk.row(
          "item_unit",
          "item_id, unit, factor",
          id,
          "XPK",
          BigDecimal.valueOf(family.packaging() * 10L));
    }
    // of a large company's many rounds only the first has all pictures and papers
    media.show(id, shown.shots(), round == 0 ? Integer.MAX_VALUE : 1);
    if (round == 0) {
      sheets.attach(id, shown.sheets());
      relations.add(number, id, family, size);
    }
    text(id, "pl", family.pl() + " " + size, family.textPl());
    text(id, "de", family.de() + " " + size, family.textDe());
    text(id, "en", family.en() + " " + size, family.textEn());
    properties.describe(id, family, size);
    prices(id, family, n);
    if (family.code().equals("D933") && n == 0 && round == 0) {
      boxPrice(id, family, n);
    }
    stock(id, family);
  }

  static String number(Family family, String size, int round) {
    String plain =
        size.replace(",", "").replace(" ", "-").replace("/", "-").toUpperCase(Locale.ROOT);
    return family.code() + "-" + plain + (round == 0 ? "" : "-" + round);
  }

  private void text(long item, String language, String name, String text) throws SQLException {
    bulk.row("item_text", "item_id, language, name, description", item, language, name, text);
  }

  private void prices(long item, Family family, int n) throws SQLException {
    BigDecimal zloty =
        BigDecimal.valueOf((long) family.cents() * (10 + n * 3L), 3)
            .setScale(4, RoundingMode.HALF_UP);
    BigDecimal euro = zloty.divide(PER_EURO, 4, RoundingMode.HALF_UP);
    BigDecimal dollar = zloty.divide(PER_DOLLAR, 4, RoundingMode.HALF_UP);
    breaks("BASE-PLN", item, zloty, family);
    breaks("BASE-EUR", item, euro, family);
    // a few items are on request for customers overseas
    if (count % 40 != 0) {
      breaks("BASE-USD", item, dollar, family);
    }
    if (count % 3 == 0) {
      entry("KEY-PLN", item, 1, percent(zloty, 88));
      entry("KEY-EUR", item, 1, percent(euro, 88));
    }
  }

  /** A whole box is cheaper than as many pieces. */
  private void boxPrice(long item, Family family, int n) throws SQLException {
    BigDecimal pieces =
        BigDecimal.valueOf((long) family.cents() * (10 + n * 3L), 3)
            .multiply(BigDecimal.valueOf(family.packaging() * 10L));
    entry("BASE-PLN", item, 1, "XPK", percent(pieces, 85));
  }

  private void breaks(String list, long item, BigDecimal price, Family family) throws SQLException {
    entry(list, item, family.packaging(), price);
    entry(list, item, family.packaging() * 10, percent(price, 95));
    entry(list, item, family.packaging() * 50, percent(price, 90));
  }

  private static BigDecimal percent(BigDecimal price, int percent) {
    return price
        .multiply(BigDecimal.valueOf(percent))
        .movePointLeft(2)
        .setScale(4, RoundingMode.HALF_UP);
  }

  private void entry(String list, long item, int from, BigDecimal price) throws SQLException {
    entry(list, item, from, "", price);
  }

  private void entry(String list, long item, int from, String unit, BigDecimal price)
      throws SQLException {
    bulk.row(
        "price_entry",
        "list_id, item_id, from_quantity, unit, amount, base_quantity",
        lists.get(list),
        item,
        BigDecimal.valueOf(from),
        unit,
        price.max(new BigDecimal("0.0100")),
        BigDecimal.ONE);
  }

  private void stock(long item, Family family) throws SQLException {
    LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(20);
    LocalDate today = at.toLocalDate().plusDays(20);
    for (int w = 0; w < warehouses.size(); w++) {
      boolean empty = count % 17 == 0 || (w > 0 && random.nextInt(3) == 0);
      long packages = empty ? 0 : 5 + random.nextInt(w == 0 ? 200 : 40);
      BigDecimal onHand = BigDecimal.valueOf(packages * family.packaging());
      bulk.row(
          "stock_balance",
          "item_id, warehouse_id, on_hand, expected_on",
          item,
          warehouses.get(w),
          onHand,
          empty && w == 0 ? today.plusDays(7 + random.nextInt(20)) : null);
      if (!empty) {
        bulk.row(
            "stock_movement",
            "id, item_id, warehouse_id, kind, quantity, reference, at, who",
            bulk.id(),
            item,
            warehouses.get(w),
            "RECEIPT",
            onHand,
            "BO",
            at,
            "Kontor");
      }
    }
  }
}
