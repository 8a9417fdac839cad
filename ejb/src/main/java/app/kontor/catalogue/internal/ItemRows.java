package app.kontor.catalogue.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemToPrice;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Items as staff look for them, sold or not. Native: ids are put in order and cut to the page. */
@Dependent
public class ItemRows {
  private static final String FROM = " FROM item i";

  /** Parameter 2 is the language. */
  private static final String NAMES =
      " LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2";

  @PersistenceContext private EntityManager em;
  @Inject private CatalogueRows rows;
  @Inject private ReferenceData reference;

  Page<Item> list(long sellerId, ItemFilter filter, PageRequest page, Locale reader) {
    Locale listed = rows.listed(sellerId, reader);
    CategoryTree tree = rows.tree(sellerId, reader);
    String category = filter.categoryCode();
    if (category != null && tree.idsBelow(category).isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    Asked asked = new Asked(sellerId, filter, tree, listed);
    if (isNamedOnly(filter) && isMany(asked)) {
      return byName(asked, page);
    }
    List<Long> ids =
        ids(query(asked, "SELECT i.id" + from(asked, true) + order(filter, listed)), page);
    return new Page<>(inOrder(sellerId, ids, listed), total(asked, page, ids.size()));
  }

  /** What is looked for, and for whom. */
  private record Asked(long sellerId, ItemFilter filter, CategoryTree tree, Locale listed) {}

  private static boolean isNamedOnly(ItemFilter filter) {
    return filter.order() == ItemQuery.Order.NAME && filter.text().isBlank();
  }

  private static List<Long> ids(Query query, PageRequest page) {
    return Rows.numbers(query.setFirstResult(page.offset()).setMaxResults(page.limit()));
  }

  private Total total(Asked asked, PageRequest page, int found) {
    return Total.of(page, found, query(asked, "SELECT i.id" + from(asked, false)));
  }

  /** Whether there are too many to put all of them in order for one page. */
  private boolean isMany(Asked asked) {
    return Rows.numbers(
                query(asked, "SELECT i.id" + from(asked, false)).setMaxResults(Total.COUNTED + 1))
            .size()
        > Total.COUNTED;
  }

  /** Names come out of their index in order until the page is full; what has none comes last. */
  private Page<Item> byName(Asked asked, PageRequest page) {
    String named =
        " FROM item_text t FORCE INDEX (item_text_by_"
            + Rows.nameIndex(asked.listed())
            + ") STRAIGHT_JOIN item i ON i.id = t.item_id AND t.language = ?2"
            + where(asked);
    String inOrder = " ORDER BY t." + Rows.nameOrder(asked.listed()) + ", i.id";
    List<Long> ids = new ArrayList<>(ids(query(asked, "SELECT i.id" + named + inOrder), page));
    if (ids.size() < page.limit()) {
      long before =
          ids.isEmpty()
              ? ((Number) query(asked, "SELECT COUNT(*)" + named).getSingleResult()).longValue()
              : page.offset() + (long) ids.size();
      ids.addAll(
          nameless(
              asked,
              Math.toIntExact(Math.max(0, page.offset() - before)),
              page.limit() - ids.size()));
    }
    boolean early = page.counted() && page.offset() + page.limit() <= Total.COUNTED;
    return new Page<>(
        inOrder(asked.sellerId(), ids, asked.listed()),
        early ? Total.upTo(Total.COUNTED + 1L) : total(asked, page, ids.size()));
  }

  private List<Long> nameless(Asked asked, int offset, int limit) {
    return Rows.numbers(
        query(
                asked,
                "SELECT i.id"
                    + FROM
                    + where(asked)
                    + " AND NOT EXISTS (SELECT 1 FROM item_text n WHERE n.item_id = i.id"
                    + " AND n.language = ?2)"
                    + ItemPage.BY_NUMBER)
            .setFirstResult(offset)
            .setMaxResults(limit));
  }

  /**
   * The same items as far as they are priced, some at a time.
   *
   * @param offset items to pass over
   */
  List<ItemToPrice> toPrice(
      long sellerId, ItemFilter filter, int offset, int limit, Locale reader) {
    Locale listed = rows.listed(sellerId, reader);
    CategoryTree tree = rows.tree(sellerId, reader);
    String category = filter.categoryCode();
    if (category != null && tree.idsBelow(category).isEmpty()) {
      return List.of();
    }
    Asked asked = new Asked(sellerId, filter, tree, listed);
    return Rows.list(
        query(
                asked,
                "SELECT i.id, i.number, i.unit, COALESCE(i.minimum, i.packaging) AS minimum"
                    + from(asked, true)
                    + order(filter, listed))
            .setFirstResult(offset)
            .setMaxResults(limit),
        row ->
            new ItemToPrice(
                row.number("id"),
                new ItemNumber(row.text("number")),
                Quantity.of(row.decimal("minimum"), new UnitCode(row.text("unit")))));
  }

  /** Brands and makers of items in the order of letters, {@link Catalogue#MOST_MAKERS} at most. */
  List<String> makers(long sellerId) {
    return reference
        .get(Category.TOPIC, Makers.class, List.of("makers", sellerId), () -> read(sellerId))
        .names();
  }

  private Makers read(long sellerId) {
    return new Makers(
        Rows.list(
            em.createNativeQuery(
                    "SELECT i.maker FROM item i WHERE i.seller_id = ?1 AND i.maker > ''"
                        + " GROUP BY i.maker ORDER BY i.maker LIMIT "
                        + Catalogue.MOST_MAKERS)
                .setParameter(1, sellerId),
            row -> row.text("maker")));
  }

  private record Makers(List<String> names) {
    Makers {
      names = List.copyOf(names);
    }
  }

  private List<Item> inOrder(long sellerId, List<Long> ids, Locale listed) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Item> items = new HashMap<>();
    rows.byIds(sellerId, ids, listed).forEach(item -> items.put(item.id(), item));
    return ids.stream().map(items::get).filter(Objects::nonNull).toList();
  }

  private static String from(Asked asked, boolean ordered) {
    ItemFilter filter = asked.filter();
    boolean named = !filter.text().isBlank() || ordered && filter.order() == ItemQuery.Order.NAME;
    return FROM + (named ? NAMES : "") + where(asked);
  }

  private static String where(Asked asked) {
    ItemFilter filter = asked.filter();
    CategoryTree tree = asked.tree();
    StringBuilder sql = new StringBuilder(" WHERE i.seller_id = ?1");
    switch (filter.state()) {
      case SOLD -> sql.append(" AND i.active = TRUE");
      case WITHDRAWN -> sql.append(" AND i.active = FALSE");
      case ANY -> {}
    }
    if (filter.categoryCode() != null) {
      sql.append(" AND ").append(ItemPage.within("i", tree, filter.categoryCode()));
    }
    if (filter.type() != null) {
      sql.append(" AND i.kind = ?3");
    }
    if (filter.vatClass() != null) {
      sql.append(" AND i.vat_class = ?4");
    }
    if (filter.maker() != null) {
      sql.append(" AND i.maker = ?9");
    }
    if (filter.lack() != null) {
      sql.append(" AND ").append(missing(filter.lack(), tree));
    }
    if (!filter.text().isBlank()) {
      sql.append(
          " AND (i.plain_number LIKE ?5 OR i.ean = ?6 OR i.maker_number LIKE ?7"
              + " OR t.name LIKE ?8)");
    }
    return sql.toString();
  }

  private static String missing(ItemFilter.Lack lack, CategoryTree tree) {
    return switch (lack.what()) {
      case GTIN -> "i.ean IS NULL";
      case PICTURE -> "i.picture_file_id IS NULL";
      case TEXT ->
          lack.in().isEmpty()
              ? "(SELECT COUNT(*) FROM item_text o WHERE o.item_id = i.id) < "
                  + Languages.codes().size()
              : "NOT EXISTS (SELECT 1 FROM item_text o WHERE o.item_id = i.id"
                  + " AND o.language = ?10)";
      case SHOWN_CATEGORY -> unshown(tree);
      // of what is sold itself; which of them have one is not the catalogue's to know
      case PRICE -> "i.kind <> 'FAMILY'";
      case WEIGHT -> "i.weight_kg = 0 AND i.kind <> 'BUNDLE'";
      case CUSTOMS_CODE -> "i.customs_code IS NULL";
      case ORIGIN -> "i.origin IS NULL";
    };
  }

  /** No category of an item is one in which customers find it. */
  private static String unshown(CategoryTree tree) {
    List<Long> hidden = tree.hidden();
    if (hidden.isEmpty()) {
      return "FALSE";
    }
    String ids = Rows.in(hidden);
    return "i.category_id IN ("
        + ids
        + ") AND NOT EXISTS (SELECT 1 FROM item_place p WHERE p.item_id = i.id"
        + " AND p.category_id NOT IN ("
        + ids
        + "))";
  }

  /** What has no name comes last. */
  private static String order(ItemFilter filter, Locale listed) {
    String name = "t." + Rows.nameOrder(listed);
    return filter.order() == ItemQuery.Order.NAME
        ? " ORDER BY t.name IS NULL, " + name + ", i.id"
        : " ORDER BY i.number";
  }

  private Query query(Asked asked, String sql) {
    ItemFilter filter = asked.filter();
    Query query = em.createNativeQuery(sql).setParameter(1, asked.sellerId());
    boolean text = !filter.text().isBlank();
    if (sql.contains("?2")) {
      query.setParameter(2, asked.listed().getLanguage());
    }
    if (filter.type() != null) {
      query.setParameter(3, filter.type().name());
    }
    if (filter.vatClass() != null) {
      query.setParameter(4, filter.vatClass());
    }
    if (filter.maker() != null) {
      query.setParameter(9, filter.maker());
    }
    ItemFilter.Lack lack = filter.lack();
    if (lack != null && lack.what() == ItemFilter.Missing.TEXT && !lack.in().isEmpty()) {
      query.setParameter(10, lack.in());
    }
    if (text) {
      String key = NumberKey.of(filter.text());
      query
          .setParameter(5, key.isEmpty() ? "" : LikePattern.begins(key))
          .setParameter(6, key)
          .setParameter(7, LikePattern.begins(filter.text().strip()))
          .setParameter(8, LikePattern.anywhere(filter.text().strip()));
    }
    return query;
  }
}
