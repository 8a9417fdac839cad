package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemSurroundings;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.PropertyValue;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.RelationKind;
import app.kontor.catalogue.RichText;
import app.kontor.catalogue.internal.search.Sought;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue's lists show and others ask of items. Native: the lists are cut into pages and
 * sorted in the order of a language, with texts joined in that language alone; orders and baskets
 * read hundreds of items that they do not change.
 */
@Dependent
public class CatalogueRows {
  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;
  @Inject private Parties parties;
  @Inject private PropertyRows properties;
  @Inject private KeptItems kept;
  @Inject private BuyersNumberRows buyers;
  @Inject private CurrentActor actor;

  /** The first parameter for numbers of items. */
  private static final int KEYS = 10;

  private static final int MOST_BY_NUMBER = 1_000;

  private static final String ITEM_TEXTS = "FROM item_text o WHERE o.item_id = i.id";
  private static final String CATEGORY_TEXTS = "FROM category_text o WHERE o.category_id = c.id";

  /** Active items that are found in a category or below it and have their main one elsewhere. */
  private static final String FURTHER =
      " FROM category b JOIN item_place p ON p.category_id = b.id"
          + " JOIN item i ON i.id = p.item_id AND i.active JOIN category m ON m.id = i.category_id"
          + " WHERE b.seller_id = c.seller_id AND b.path LIKE CONCAT(c.path, '%')"
          + " AND m.path NOT LIKE CONCAT(c.path, '%'))";

  private static final String SELECT =
      "SELECT i.id, i.number, i.ean, COALESCE("
          + Rows.text("t.name", ITEM_TEXTS, "?9")
          + ", i.number) AS name, i.category_id, i.unit, i.packaging, COALESCE(i.minimum,"
          + " i.packaging) AS minimum, "
          + BundleRepository.weight()
          + " AS weight_kg, i.vat_class, i.picture_file_id, f.sha256,"
          + " i.active, i.kind, (SELECT GROUP_CONCAT(u.unit, '=', u.factor ORDER BY u.factor)"
          + " FROM item_unit u WHERE u.item_id = i.id) AS units, "
          + BundleRepository.parts()
          + " AS parts";

  /** Formatted where somebody has formatted it, in the language of the name. */
  private static final String TEXT =
      "CASE WHEN t.item_id IS NOT NULL THEN COALESCE(t.formatted, t.description) ELSE"
          + " (SELECT COALESCE(o.formatted, o.description) "
          + ITEM_TEXTS
          + " ORDER BY o.language = ?9 DESC, o.language LIMIT 1) END";

  private static final String JOINS =
      " LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2"
          + " LEFT JOIN v_platform_stored_file f ON f.id = i.picture_file_id";

  private static final String FROM = " FROM item i" + JOINS;

  private static final String WITHDRAWN =
      "NOT i.active AND (EXISTS (SELECT 1 FROM item_relation r JOIN item o ON o.id = r.related_id"
          + " AND o.active WHERE r.seller_id = ?1 AND r.item_id = i.id AND r.kind IN"
          + " ('ALTERNATIVE', 'UP_SELL')) OR EXISTS (SELECT 1 FROM item_relation r JOIN item o ON"
          + " o.id = r.item_id AND o.active WHERE r.seller_id = ?1 AND r.related_id = i.id AND"
          + " r.kind = 'ALTERNATIVE'))";

  /**
   * What is kept is the same for everybody; what the actor's company calls items is told with each
   * answer, by one statement, and none for a company without own numbers.
   */
  private List<Item> own(long sellerId, List<Item> items) {
    long partner = actor.get().partnerId();
    if (items.isEmpty() || !buyers.has(sellerId, partner)) {
      return items;
    }
    Map<Long, String> numbers =
        buyers.preferred(partner, items.stream().map(Item::id).distinct().toList());
    return numbers.isEmpty()
        ? items
        : items.stream().map(item -> item.called(numbers.get(item.id()))).toList();
  }

  /** In which language texts are looked for, and which comes next. */
  private Query spoken(Query query, long sellerId, Locale language) {
    return query
        .setParameter(2, language.getLanguage())
        .setParameter(9, parties.seller(sellerId).language().getLanguage());
  }

  /**
   * The language in which a seller's items are sorted and searched for a reader: their own if the
   * seller keeps its catalogue in it, so that most categories are named in it; else the seller's.
   */
  Locale listed(long sellerId, Locale language) {
    return tree(sellerId, language).isNamed() ? language : parties.seller(sellerId).language();
  }

  /** Makes items of rows; what their categories are called is kept and need not be joined. */
  private Function<Rows, Item> items(long sellerId, Locale language) {
    CategoryTree tree = tree(sellerId, language);
    return row ->
        item(
            row,
            tree.find(row.number("category_id"))
                .or(
                    () ->
                        new CategoryTree(nodes(sellerId, language)).find(row.number("category_id")))
                .orElseThrow());
  }

  private static Item item(Rows row, CategoryTree.Node category) {
    UnitCode unit = new UnitCode(row.text("unit"));
    return new Item(
        row.number("id"),
        new ItemNumber(row.text("number")),
        row.textOrNull("ean"),
        row.text("name"),
        category.code(),
        category.name(),
        unit,
        Quantity.of(row.decimal("packaging"), unit),
        Quantity.of(row.decimal("minimum"), unit),
        row.decimal("weight_kg"),
        row.text("vat_class"),
        row.numberOrNull("picture_file_id"),
        row.textOrNull("sha256"),
        row.flag("active"),
        ItemType.valueOf(row.text("kind")),
        sold(row.textOrNull("units")),
        BundleRepository.shown(row.textOrNull("parts")),
        null);
  }

  private static List<SalesUnit> sold(@Nullable String units) {
    return units == null
        ? List.of()
        : Stream.of(units.split(",", -1))
            .map(
                unit -> {
                  int middle = unit.indexOf('=');
                  return new SalesUnit(
                      new UnitCode(unit.substring(0, middle)),
                      new BigDecimal(unit.substring(middle + 1)));
                })
            .toList();
  }

  /**
   * A page of all items or of a category. Ids are put in order and cut to the page first, by an
   * index; texts, category and picture are joined to the rows of the page alone.
   */
  Page<Item> list(long sellerId, ItemQuery query, PageRequest page, Locale language) {
    Locale listed = listed(sellerId, language);
    ItemPage ids = new ItemPage(query, page, tree(sellerId, language), listed);
    if (ids.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    List<Item> items = new ArrayList<>(page(sellerId, ids.sql(), listed));
    int missing = page.limit() - items.size();
    if (ids.isOfNamed() && missing > 0 && page.offset() + items.size() < ids.kept()) {
      long named = items.isEmpty() ? named(sellerId, ids, listed) : page.offset() + items.size();
      int passed = (int) Math.max(0, page.offset() - named);
      items.addAll(page(sellerId, ids.nameless(passed, missing), listed));
    }
    return new Page<>(items, ids.kept());
  }

  private List<Item> page(long sellerId, String ids, Locale language) {
    Query query = em.createNativeQuery(ids).setParameter(1, sellerId);
    if (ids.contains("?2")) {
      query.setParameter(2, language.getLanguage());
    }
    return inOrder(sellerId, Rows.numbers(query), language);
  }

  private List<Item> inOrder(long sellerId, List<Long> ids, Locale language) {
    Map<Long, Item> items = new HashMap<>();
    byIds(sellerId, ids, language).forEach(item -> items.put(item.id(), item));
    return ids.stream().map(items::get).filter(Objects::nonNull).toList();
  }

  private long named(long sellerId, ItemPage ids, Locale language) {
    return Rows.numbers(
            em.createNativeQuery(ids.named())
                .setParameter(1, sellerId)
                .setParameter(2, language.getLanguage()))
        .get(0);
  }

  /** The active ones of these items, in the order of the ids. */
  List<Item> shown(long sellerId, List<Long> ids, Locale language) {
    return inOrder(sellerId, ids, listed(sellerId, language)).stream()
        .filter(Item::active)
        .toList();
  }

  /** What an article number that begins so, or a GTIN, finds while there is no index yet. */
  Sought.Found byNumber(long sellerId, ItemQuery query, PageRequest page, Locale language) {
    String key = NumberKey.of(query.text());
    if (key.isEmpty()) {
      return new Sought.Found(List.of(), 0);
    }
    CategoryTree tree = tree(sellerId, language);
    String within =
        query.categoryCode() == null
            ? ""
            : " AND " + ItemPage.within("n", tree, query.categoryCode());
    List<Long> ids =
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT n.id FROM item n WHERE n.seller_id = ?1 AND n.active"
                        + " AND n.plain_number LIKE ?4"
                        + within
                        + " UNION SELECT n.id FROM item n WHERE n.seller_id = ?1 AND n.active"
                        + " AND n.ean = ?5"
                        + within
                        + " LIMIT "
                        + MOST_BY_NUMBER)
                .setParameter(1, sellerId)
                .setParameter(4, LikePattern.begins(key))
                .setParameter(5, key));
    return new Sought.Found(
        ids.stream().skip(page.offset()).limit(page.limit()).toList(), ids.size());
  }

  /** Items by their ids, each once and in the order of these, inactive ones included. */
  List<Item> byIds(long sellerId, Collection<Long> ids, Locale language) {
    return own(
        sellerId,
        kept.byIds(
            spoken(sellerId, language),
            ids,
            missing ->
                Rows.list(
                    spoken(
                        em.createNativeQuery(
                            SELECT + FROM + " WHERE i.id IN (" + Rows.in(missing) + ")"),
                        sellerId,
                        language),
                    items(sellerId, language))));
  }

  /** The items that numbers with one of these keys can mean, inactive ones included. */
  List<Item> byKeys(long sellerId, List<String> keys, Locale language) {
    return own(
        sellerId,
        kept.byKeys(
            spoken(sellerId, language),
            keys,
            missing ->
                Rows.list(
                    spoken(withKeys(SELECT + FROM, sellerId, missing), sellerId, language),
                    items(sellerId, language))));
  }

  private KeptItems.Spoken spoken(long sellerId, Locale language) {
    return new KeptItems.Spoken(
        sellerId, language.getLanguage(), parties.seller(sellerId).language().getLanguage());
  }

  /** Their ids by their numbers. */
  Map<ItemNumber, Long> idsByKeys(long sellerId, List<String> keys) {
    Map<ItemNumber, Long> ids = new HashMap<>();
    if (!keys.isEmpty()) {
      Rows.list(
          withKeys("SELECT i.number, i.id FROM item i", sellerId, keys),
          row -> ids.put(new ItemNumber(row.text("number")), row.number("id")));
    }
    return ids;
  }

  private Query withKeys(String select, long sellerId, List<String> keys) {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      marks.add("?" + (KEYS + i));
    }
    Query query =
        em.createNativeQuery(
                select
                    + " WHERE i.seller_id = ?1 AND i.plain_number IN ("
                    + String.join(",", marks)
                    + ")")
            .setParameter(1, sellerId);
    for (int i = 0; i < keys.size(); i++) {
      query.setParameter(KEYS + i, keys.get(i));
    }
    return query;
  }

  /** What is sold in place of withdrawn items, as it is kept; see {@link ReferenceData}. */
  Successors successors(long sellerId) {
    return reference.get(
        Category.TOPIC,
        Successors.class,
        List.of("successors", sellerId),
        () -> new Successors(links(sellerId)));
  }

  private List<Successors.Link> links(long sellerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT i.id, i.plain_number, i.number, i.active, i.successor_id FROM item i"
                    + " WHERE i.successor_id IS NOT NULL AND i.seller_id = ?1"
                    + " UNION SELECT s.id, s.plain_number, s.number, s.active, s.successor_id"
                    + " FROM item i JOIN item s ON s.id = i.successor_id WHERE i.seller_id = ?1")
            .setParameter(1, sellerId),
        row ->
            new Successors.Link(
                row.number("id"),
                row.text("plain_number"),
                new ItemNumber(row.text("number")),
                row.flag("active"),
                row.numberOrNull("successor_id")));
  }

  /** What has to do with an item: what it names, by kind and in their order, and what names it. */
  ItemSurroundings around(long sellerId, long itemId, RelatedRows which, Locale language) {
    List<Named> named =
        Rows.list(
            em.createNativeQuery(which.union() + " ORDER BY naming, relation_kind, place, relation")
                .setParameter(1, sellerId)
                .setParameter(3, itemId),
            row -> new Named(row.number("id"), row.text("relation_kind"), row.flag("naming")));
    Map<Long, Item> items = new HashMap<>();
    byIds(sellerId, named.stream().map(Named::id).toList(), language)
        .forEach(item -> items.put(item.id(), item));
    List<RelatedItem> related = new ArrayList<>();
    List<Item> others = new ArrayList<>();
    for (Named each : named) {
      Item item = items.get(each.id());
      if (item != null && each.kind().isEmpty()) {
        others.add(item);
      } else if (item != null) {
        related.add(new RelatedItem(RelationKind.valueOf(each.kind()), each.naming(), item));
      }
    }
    return new ItemSurroundings(related, others);
  }

  /** What has to do with an item: its id, how, and which of both names the other. */
  private record Named(long id, String kind, boolean naming) {}

  /** An item that is sold. */
  Optional<ItemDetail> detail(long sellerId, ItemNumber number, Locale language) {
    return detail(sellerId, number, language, "i.active");
  }

  /** An item that is no longer sold and for which something else that is can be offered. */
  Optional<ItemDetail> withdrawn(long sellerId, ItemNumber number, Locale language) {
    return detail(sellerId, number, language, WITHDRAWN);
  }

  private Optional<ItemDetail> detail(
      long sellerId, ItemNumber number, Locale language, String condition) {
    Function<Rows, Item> items = items(sellerId, language);
    return Rows.list(
            spoken(
                em.createNativeQuery(
                        SELECT
                            + ", COALESCE("
                            + Rows.text("t.summary", ITEM_TEXTS, "?9")
                            + ", '') AS summary, COALESCE("
                            + TEXT
                            + ", '') AS description, i.maker, i.maker_number,"
                            + " i.customs_code, i.origin, i.length_mm, i.width_mm, i.height_mm,"
                            + " i.minimum AS least, i.carton, (SELECT q.number FROM item q WHERE"
                            + " q.id = i.family_id) AS family, (SELECT"
                            + " JSON_OBJECTAGG(v.property_id, v.value) FROM item_value v WHERE"
                            + " v.item_id = i.id) AS property_values, "
                            + PictureRepository.SHOWN
                            + " AS pictures, "
                            + DocumentRepository.SHOWN
                            + " AS documents"
                            + FROM
                            + " WHERE i.seller_id = ?1 AND i.number = ?3 AND "
                            + condition)
                    .setParameter(1, sellerId)
                    .setParameter(3, number.value()),
                sellerId,
                language),
            row -> {
              Item item = own(sellerId, List.of(items.apply(row))).get(0);
              return new ItemDetail(
                  item,
                  new ItemWords(
                      item.name(), row.text("summary"), RichText.clean(row.text("description"))),
                  trade(row, item),
                  new ItemMeasures(
                      item.weightKg(),
                      row.decimalOrNull("length_mm"),
                      row.decimalOrNull("width_mm"),
                      row.decimalOrNull("height_mm")),
                  units(row, item),
                  values(sellerId, row, language),
                  PictureRepository.shown(row.textOrNull("pictures"), item.name()),
                  DocumentRepository.shown(row.textOrNull("documents"), language),
                  tree(sellerId, language).pathTo(item.categoryCode()),
                  null,
                  Optional.ofNullable(row.textOrNull("family")).map(ItemNumber::new).orElse(null));
            })
        .stream()
        .findFirst();
  }

  private static ItemTrade trade(Rows row, Item item) {
    return new ItemTrade(
        item.type(),
        item.ean(),
        row.textOrNull("maker"),
        row.textOrNull("maker_number"),
        null,
        null,
        item.vatClass(),
        row.textOrNull("customs_code"),
        row.textOrNull("origin"));
  }

  private List<PropertyValue> values(long sellerId, Rows row, Locale language) {
    String json = row.textOrNull("property_values");
    if (json == null) {
      return List.of();
    }
    Map<Long, String> values = new HashMap<>();
    try (JsonReader reader = JsonLibrary.get().createReader(new StringReader(json))) {
      JsonObject read = reader.readObject();
      read.keySet().forEach(id -> values.put(Long.valueOf(id), read.getString(id)));
    }
    return properties
        .all(sellerId)
        .values(values, language.getLanguage(), parties.seller(sellerId).language().getLanguage());
  }

  private static ItemUnits units(Rows row, Item item) {
    Map<String, BigDecimal> sold = new HashMap<>();
    item.sold().forEach(one -> sold.put(one.unit().code(), one.factor()));
    return new ItemUnits(
        item.unit(),
        item.packaging().value(),
        row.decimalOrNull("least"),
        row.decimalOrNull("carton"),
        sold);
  }

  /** The seller's categories as they are kept; see {@link ReferenceData}. */
  CategoryTree tree(long sellerId, Locale language) {
    return reference.get(
        Category.TOPIC,
        CategoryTree.class,
        List.of(sellerId, language.getLanguage()),
        () -> new CategoryTree(nodes(sellerId, language)));
  }

  private List<CategoryTree.Node> nodes(long sellerId, Locale language) {
    return Rows.list(
        spoken(
            em.createNativeQuery(
                    "SELECT c.id, c.code, p.code AS parent, c.path, COALESCE("
                        + Rows.text("ct.name", CATEGORY_TEXTS, "?9")
                        + ", c.code) AS shown, ct.name IS NOT NULL AS named, COALESCE(n.items, 0)"
                        + " AS items, COALESCE(n.variants, 0) AS variants, f.sha256, c.hidden,"
                        + " own.sha256 AS own, (SELECT COUNT(DISTINCT CASE WHEN i.family_id IS NULL"
                        + " THEN p.item_id END)"
                        + FURTHER
                        + " AS further, (SELECT COUNT(DISTINCT CASE WHEN i.family_id IS NOT NULL"
                        + " THEN p.item_id END)"
                        + FURTHER
                        + " AS further_variants FROM category c LEFT JOIN category p ON p.id ="
                        + " c.parent_id LEFT JOIN category_text ct ON ct.category_id = c.id AND"
                        + " ct.language = ?2 LEFT JOIN (SELECT category_id, SUM(family_id IS NULL)"
                        + " AS items, SUM(family_id IS NOT NULL) AS variants, MIN(picture_file_id)"
                        + " AS picture FROM item WHERE active GROUP BY category_id) n ON"
                        + " n.category_id = c.id LEFT JOIN v_platform_stored_file f ON f.id ="
                        + " n.picture LEFT JOIN v_platform_stored_file own ON own.id ="
                        + " c.picture_file_id WHERE c.seller_id = ?1 ORDER BY c.place, shown")
                .setParameter(1, sellerId),
            sellerId,
            language),
        row ->
            new CategoryTree.Node(
                row.number("id"),
                row.text("code"),
                row.textOrNull("parent"),
                row.text("path"),
                row.text("shown"),
                row.flag("named"),
                (int) row.number("items"),
                row.textOrNull("sha256"),
                (int) row.number("further"),
                row.flag("hidden"),
                row.textOrNull("own"),
                (int) row.number("variants"),
                (int) row.number("further_variants")));
  }
}
