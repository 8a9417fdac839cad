package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.internal.search.Sought;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /** The first parameter for numbers of items. */
  private static final int KEYS = 10;

  private static final int MOST_BY_NUMBER = 1_000;

  private static final String ITEM_TEXTS = "FROM item_text o WHERE o.item_id = i.id";
  private static final String CATEGORY_TEXTS = "FROM category_text o WHERE o.category_id = c.id";

  private static final String SELECT =
      "SELECT i.id, i.number, i.ean, COALESCE("
          + Rows.text("t.name", ITEM_TEXTS, "?9")
          + ", i.number) AS name, i.category_id, i.unit, i.packaging, i.weight_kg, i.vat_class,"
          + " i.picture_file_id, f.sha256, i.active";

  private static final String JOINS =
      " LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2"
          + " LEFT JOIN v_platform_stored_file f ON f.id = i.picture_file_id";

  private static final String FROM = " FROM item i" + JOINS;

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
        row.decimal("weight_kg"),
        row.text("vat_class"),
        row.numberOrNull("picture_file_id"),
        row.textOrNull("sha256"),
        row.flag("active"));
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
    Query statement =
        spoken(
            em.createNativeQuery(
                    SELECT
                        + " FROM ("
                        + ids.sql()
                        + ") page JOIN item i ON i.id = page.id"
                        + JOINS
                        + ids.order())
                .setParameter(1, sellerId),
            sellerId,
            listed);
    return new Page<>(Rows.list(statement, items(sellerId, listed)), ids.kept());
  }

  /** The active ones of these items, in the order of the ids. */
  List<Item> shown(long sellerId, List<Long> ids, Locale language) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Item> items = new HashMap<>();
    byIds(sellerId, ids, listed(sellerId, language)).forEach(item -> items.put(item.id(), item));
    return ids.stream().map(items::get).filter(item -> item != null && item.active()).toList();
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
            : " AND n.category_id IN (" + Rows.in(tree.idsBelow(query.categoryCode())) + ")";
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

  List<Item> byIds(long sellerId, Collection<Long> ids, Locale language) {
    return Rows.list(
        spoken(
            em.createNativeQuery(SELECT + FROM + " WHERE i.id IN (" + Rows.in(ids) + ")"),
            sellerId,
            language),
        items(sellerId, language));
  }

  /** The items that numbers with one of these keys can mean, inactive ones included. */
  List<Item> byKeys(long sellerId, List<String> keys, Locale language) {
    return keys.isEmpty()
        ? List.of()
        : Rows.list(
            spoken(withKeys(SELECT + FROM, sellerId, keys), sellerId, language),
            items(sellerId, language));
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

  Optional<ItemDetail> detail(long sellerId, ItemNumber number, Locale language) {
    Function<Rows, Item> items = items(sellerId, language);
    return Rows.list(
            spoken(
                em.createNativeQuery(
                        SELECT
                            + ", COALESCE("
                            + Rows.text("t.description", ITEM_TEXTS, "?9")
                            + ", '') AS description, i.maker"
                            + FROM
                            + " WHERE i.seller_id = ?1 AND i.number = ?3 AND i.active")
                    .setParameter(1, sellerId)
                    .setParameter(3, number.value()),
                sellerId,
                language),
            row -> {
              Item item = items.apply(row);
              return new ItemDetail(
                  item,
                  row.text("description"),
                  row.textOrNull("maker"),
                  tree(sellerId, language).pathTo(item.categoryCode()));
            })
        .stream()
        .findFirst();
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
                        + ", c.code) AS shown, ct.name IS NOT NULL AS own, COALESCE(n.items, 0) AS"
                        + " items, f.sha256 FROM category c LEFT JOIN category p ON p.id ="
                        + " c.parent_id LEFT JOIN category_text ct ON ct.category_id = c.id AND"
                        + " ct.language = ?2 LEFT JOIN (SELECT category_id, COUNT(*) AS items,"
                        + " MIN(picture_file_id) AS picture FROM item WHERE active GROUP BY"
                        + " category_id) n ON n.category_id = c.id LEFT JOIN v_platform_stored_file"
                        + " f ON f.id = n.picture WHERE c.seller_id = ?1 ORDER BY shown")
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
                row.flag("own"),
                (int) row.number("items"),
                row.textOrNull("sha256")));
  }

  /** The file of a picture that some item of the seller shows. */
  Optional<Long> pictureFile(long sellerId, String sha256) {
    List<?> found =
        em.createNativeQuery(
                "SELECT f.id FROM v_platform_stored_file f JOIN item i ON i.picture_file_id = f.id"
                    + " WHERE f.sha256 = ?1 AND i.seller_id = ?2 LIMIT 1")
            .setParameter(1, sha256)
            .setParameter(2, sellerId)
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).findFirst();
  }
}
