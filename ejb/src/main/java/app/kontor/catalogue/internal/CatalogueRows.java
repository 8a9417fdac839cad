package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue's lists show and others ask of items. Native: the lists are searched by full
 * text, cut into pages and sorted in the order of a language, with texts joined in that language
 * alone; orders and baskets read hundreds of items that they do not change.
 */
@Dependent
public class CatalogueRows {
  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;
  @Inject private Parties parties;

  /** The first parameter for numbers of items. */
  private static final int KEYS = 10;

  private static final String ITEM_TEXTS = "FROM item_text o WHERE o.item_id = i.id";
  private static final String CATEGORY_TEXTS = "FROM category_text o WHERE o.category_id = c.id";

  private static final String SELECT =
      "SELECT i.id, i.number, i.ean, COALESCE("
          + Rows.text("t.name", ITEM_TEXTS, "?9")
          + ", i.number) AS name, c.code AS category_code, COALESCE("
          + Rows.text("ct.name", CATEGORY_TEXTS, "?9")
          + ", c.code) AS category_name, i.unit, i.packaging, i.weight_kg, i.vat_class,"
          + " i.picture_file_id, f.sha256, i.active";

  private static final String JOINS =
      " LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2"
          + " JOIN category c ON c.id = i.category_id"
          + " LEFT JOIN category_text ct ON ct.category_id = c.id AND ct.language = ?2"
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

  private static Item item(Rows row) {
    UnitCode unit = new UnitCode(row.text("unit"));
    return new Item(
        row.number("id"),
        new ItemNumber(row.text("number")),
        row.textOrNull("ean"),
        row.text("name"),
        row.text("category_code"),
        row.text("category_name"),
        unit,
        Quantity.of(row.decimal("packaging"), unit),
        row.decimal("weight_kg"),
        row.text("vat_class"),
        row.numberOrNull("picture_file_id"),
        row.textOrNull("sha256"),
        row.flag("active"));
  }

  /**
   * A page of what a search finds. Ids are put in order and cut to the page first, by an index
   * where there is one; texts, category and picture are joined to the rows of the page alone.
   */
  Page<Item> search(long sellerId, ItemQuery query, PageRequest page, Locale language) {
    CategoryTree tree = tree(sellerId, language);
    Locale listed = listed(sellerId, language);
    boolean searched = !query.text().isBlank();
    ItemPage ids = new ItemPage(query, page, tree, listed);
    if (ids.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    Query statement =
        spoken(
            em.createNativeQuery(
                    SELECT
                        + ", page.total FROM ("
                        + ids.sql()
                        + ") page JOIN item i ON i.id = page.id"
                        + JOINS
                        + ids.orderOfPage())
                .setParameter(1, sellerId),
            sellerId,
            listed);
    ids.fill(statement);
    List<Found> found =
        Rows.list(statement, row -> new Found(item(row), row.numberOrNull("total")));
    List<Item> items = found.stream().map(Found::item).toList();
    if (!searched) {
      return new Page<>(items, ids.kept());
    }
    return found.isEmpty() && page.offset() > 0
        ? new Page<>(items, count(sellerId, query, tree, listed))
        : new Page<>(items, found.isEmpty() ? 0 : Objects.requireNonNull(found.get(0).total()));
  }

  private record Found(Item item, @Nullable Long total) {}

  /** How many there are, for a page behind the last. */
  private long count(long sellerId, ItemQuery query, CategoryTree tree, Locale language) {
    ItemPage first = new ItemPage(query, PageRequest.first(1), tree, language);
    Query statement =
        em.createNativeQuery(first.sql())
            .setParameter(1, sellerId)
            .setParameter(2, language.getLanguage());
    first.fill(statement);
    return Rows.first(statement, row -> row.number("total")).orElse(0L);
  }

  List<Item> byIds(long sellerId, Collection<Long> ids, Locale language) {
    return Rows.list(
        spoken(
            em.createNativeQuery(SELECT + FROM + " WHERE i.id IN (" + Rows.in(ids) + ")"),
            sellerId,
            language),
        CatalogueRows::item);
  }

  /** The items that numbers with one of these keys can mean, inactive ones included. */
  List<Item> byKeys(long sellerId, List<String> keys, Locale language) {
    return keys.isEmpty()
        ? List.of()
        : Rows.list(
            spoken(withKeys(SELECT + FROM, sellerId, keys), sellerId, language),
            CatalogueRows::item);
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
            row ->
                new ItemDetail(
                    item(row),
                    row.text("description"),
                    row.textOrNull("maker"),
                    tree(sellerId, language).pathTo(row.text("category_code"))))
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
                        + ", c.code) AS shown, ct.name IS NOT NULL AS own,"
                        + " COALESCE(n.items, 0) AS items, f.sha256"
                        + " FROM category c LEFT JOIN category p ON p.id = c.parent_id"
                        + " LEFT JOIN category_text ct ON ct.category_id = c.id AND ct.language = ?2"
                        + " LEFT JOIN (SELECT category_id, COUNT(*) AS items,"
                        + " MIN(picture_file_id) AS picture FROM item WHERE active"
                        + " GROUP BY category_id) n ON n.category_id = c.id"
                        + " LEFT JOIN v_platform_stored_file f ON f.id = n.picture"
                        + " WHERE c.seller_id = ?1 ORDER BY shown")
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
