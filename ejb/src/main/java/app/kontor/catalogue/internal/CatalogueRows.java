package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the catalogue's lists show and others ask of items. Native: the lists are searched by full
 * text, cut into pages and sorted in the order of a language, with texts joined in that language
 * alone; orders and baskets read hundreds of items that they do not change.
 */
@Dependent
public class CatalogueRows {
  @PersistenceContext private EntityManager em;

  private static String select(Locale language) {
    return "SELECT i.id, i.number, i.ean, t.name, c.code AS category_code, c."
        + nameColumn(language)
        + " AS category_name, i.unit, i.packaging, i.weight_kg, i.vat_class, i.picture_file_id, f.sha256, i.active";
  }

  private static final String FROM =
      " FROM item i JOIN item_text t ON t.item_id = i.id AND t.language = ?2"
          + " JOIN category c ON c.id = i.category_id"
          + " LEFT JOIN v_platform_stored_file f ON f.id = i.picture_file_id";

  /** One of three fixed column names, whatever the language is. */
  private static String nameColumn(Locale language) {
    return switch (language.getLanguage()) {
      case "pl" -> "name_pl";
      case "de" -> "name_de";
      default -> "name_en";
    };
  }

  private static String code(Locale language) {
    return nameColumn(language).substring(5);
  }

  private static Item item(Rows row) {
    UnitCode unit = new UnitCode(row.text("unit"));
    return new Item(
        row.number("id"),
        row.text("number"),
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

  Page<Item> search(long sellerId, ItemQuery query, PageRequest page, Locale language) {
    ItemHits hits = new ItemHits(query.text());
    boolean searched = !query.text().isBlank();
    String from = FROM + (searched ? hits.join() : "");
    StringBuilder where = new StringBuilder(" WHERE i.seller_id = ?1 AND i.active");
    if (query.categoryCode() != null) {
      where.append(" AND (c.path LIKE CONCAT('%/', ?3, '/%'))");
    }
    String sql = select(language) + from + where + order(query, searched, language);
    List<Item> rows =
        Rows.list(
            parameters(
                em.createNativeQuery(sql + " LIMIT " + page.limit() + " OFFSET " + page.offset()),
                sellerId,
                query,
                language,
                hits),
            CatalogueRows::item);
    Number total =
        (Number)
            parameters(
                    em.createNativeQuery("SELECT COUNT(*)" + from + where),
                    sellerId,
                    query,
                    language,
                    hits)
                .getSingleResult();
    return new Page<>(rows, total.longValue());
  }

  private static String order(ItemQuery query, boolean searched, Locale language) {
    return switch (query.order()) {
      case NUMBER -> " ORDER BY i.number, i.id";
      case NAME -> " ORDER BY t.name COLLATE " + Rows.collation(language) + ", i.id";
      case RELEVANCE ->
          searched ? " ORDER BY hit.score DESC, i.number, i.id" : " ORDER BY i.number, i.id";
    };
  }

  private static Query parameters(
      Query statement, long sellerId, ItemQuery query, Locale language, ItemHits hits) {
    statement.setParameter(1, sellerId).setParameter(2, code(language));
    if (query.categoryCode() != null) {
      statement.setParameter(3, Rows.like(query.categoryCode()));
    }
    if (!query.text().isBlank()) {
      hits.fill(statement);
    }
    return statement;
  }

  List<Item> byIds(Collection<Long> ids, Locale language) {
    return Rows.list(
        em.createNativeQuery(select(language) + FROM + " WHERE i.id IN (" + Rows.in(ids) + ")")
            .setParameter(2, code(language)),
        CatalogueRows::item);
  }

  /** The items that numbers with one of these keys can mean, inactive ones included. */
  List<Item> byKeys(long sellerId, List<String> keys, Locale language) {
    return keys.isEmpty()
        ? List.of()
        : Rows.list(
            withKeys(select(language) + FROM, sellerId, keys).setParameter(2, code(language)),
            CatalogueRows::item);
  }

  /** Their ids by their numbers. */
  Map<String, Long> idsByKeys(long sellerId, List<String> keys) {
    Map<String, Long> ids = new HashMap<>();
    if (!keys.isEmpty()) {
      Rows.list(
          withKeys("SELECT i.number, i.id FROM item i", sellerId, keys),
          row -> ids.put(row.text("number"), row.number("id")));
    }
    return ids;
  }

  private Query withKeys(String select, long sellerId, List<String> keys) {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      marks.add("?" + (3 + i));
    }
    Query query =
        em.createNativeQuery(
                select
                    + " WHERE i.seller_id = ?1 AND i.plain_number IN ("
                    + String.join(",", marks)
                    + ")")
            .setParameter(1, sellerId);
    for (int i = 0; i < keys.size(); i++) {
      query.setParameter(3 + i, keys.get(i));
    }
    return query;
  }

  Optional<ItemDetail> detail(long sellerId, String number, Locale language) {
    return Rows.list(
            em.createNativeQuery(
                    select(language)
                        + ", t.description, i.maker, c.path"
                        + FROM
                        + " WHERE i.seller_id = ?1 AND i.number = ?3 AND i.active")
                .setParameter(1, sellerId)
                .setParameter(2, code(language))
                .setParameter(3, number),
            row ->
                new ItemDetail(
                    item(row),
                    row.text("description"),
                    row.textOrNull("maker"),
                    path(sellerId, row.text("path"), language)))
        .stream()
        .findFirst();
  }

  private List<Category> path(long sellerId, String path, Locale language) {
    return em.createQuery(
            "SELECT c FROM ItemCategory c WHERE c.sellerId = :seller AND c.path IN :paths",
            ItemCategory.class)
        .setParameter("seller", sellerId)
        .setParameter("paths", ItemCategory.pathsDownTo(path))
        .getResultStream()
        .sorted(Comparator.comparing(category -> category.path().length()))
        .map(category -> category.view(language))
        .toList();
  }

  List<Category> categories(long sellerId, Locale language) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT c.code, p.code AS parent_code, c."
                    + nameColumn(language)
                    + " AS name, SUM(n.items) AS items, MIN(f.sha256) AS picture FROM category c"
                    + " LEFT JOIN category p ON p.id = c.parent_id"
                    + " JOIN category d ON d.seller_id = c.seller_id"
                    + " AND d.path LIKE CONCAT(c.path, '%')"
                    + " JOIN (SELECT category_id, COUNT(*) AS items,"
                    + " MIN(picture_file_id) AS picture FROM item WHERE active"
                    + " GROUP BY category_id) n ON n.category_id = d.id"
                    + " LEFT JOIN v_platform_stored_file f ON f.id = n.picture"
                    + " WHERE c.seller_id = ?1 GROUP BY c.id, c.code, p.code, c."
                    + nameColumn(language)
                    + ", c.path"
                    + " ORDER BY LENGTH(c.path) - LENGTH(REPLACE(c.path, '/', '')), c."
                    + nameColumn(language))
            .setParameter(1, sellerId),
        CatalogueRows::category);
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

  private static Category category(Rows row) {
    return new Category(
        row.text("code"),
        row.textOrNull("parent_code"),
        row.text("name"),
        (int) row.number("items"),
        row.textOrNull("picture"));
  }
}
