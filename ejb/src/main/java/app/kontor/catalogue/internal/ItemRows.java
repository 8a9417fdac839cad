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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Items as staff look for them, sold or not. Native: ids are put in order and cut to the page. */
@Dependent
public class ItemRows {
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
    String from = from(filter, tree, listed);
    List<Long> ids =
        Rows.numbers(
            asked("SELECT i.id" + from + order(filter, listed), sellerId, filter, listed)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()));
    return new Page<>(
        inOrder(sellerId, ids, listed),
        Total.of(page, ids.size(), asked("SELECT i.id" + from, sellerId, filter, listed)));
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
    return Rows.list(
        asked(
                "SELECT i.id, i.number, i.unit, COALESCE(i.minimum, i.packaging) AS minimum"
                    + from(filter, tree, listed)
                    + order(filter, listed),
                sellerId,
                filter,
                listed)
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

  private static String from(ItemFilter filter, CategoryTree tree, Locale listed) {
    boolean named = filter.order() == ItemQuery.Order.NAME || !filter.text().isBlank();
    StringBuilder sql = new StringBuilder(" FROM item i");
    if (named) {
      sql.append(" LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2");
    }
    sql.append(" WHERE i.seller_id = ?1");
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

  private static String order(ItemFilter filter, Locale listed) {
    return filter.order() == ItemQuery.Order.NAME
        ? " ORDER BY t." + Rows.nameOrder(listed) + ", i.id"
        : " ORDER BY i.number";
  }

  private Query asked(String sql, long sellerId, ItemFilter filter, Locale listed) {
    Query query = em.createNativeQuery(sql).setParameter(1, sellerId);
    boolean text = !filter.text().isBlank();
    if (text || filter.order() == ItemQuery.Order.NAME) {
      query.setParameter(2, listed.getLanguage());
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
