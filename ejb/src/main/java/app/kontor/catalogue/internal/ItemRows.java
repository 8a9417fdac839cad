package app.kontor.catalogue.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemQuery;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberKey;
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
    if (filter.missing() != null) {
      sql.append(" AND ").append(missing(filter.missing()));
    }
    if (!filter.text().isBlank()) {
      sql.append(
          " AND (i.plain_number LIKE ?5 OR i.ean = ?6 OR i.maker_number LIKE ?7"
              + " OR t.name LIKE ?8)");
    }
    return sql.toString();
  }

  private static String missing(ItemFilter.Missing missing) {
    return switch (missing) {
      case GTIN -> "i.ean IS NULL";
      case PICTURE -> "i.picture_file_id IS NULL";
      case TEXT ->
          "(SELECT COUNT(*) FROM item_text o WHERE o.item_id = i.id) < " + Languages.codes().size();
      case WEIGHT -> "i.weight_kg = 0 AND i.kind <> 'BUNDLE'";
      case CUSTOMS_CODE -> "i.customs_code IS NULL";
      case ORIGIN -> "i.origin IS NULL";
    };
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
