package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemQuery;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import java.util.List;
import java.util.Locale;

/**
 * The ids of one page of all items or of a category. Nothing is counted, because the counts are
 * kept, and the database is told which of two ways it takes: all items in the order of the page
 * until it is full, which suits many, or all of the category and then in order, which suits few. It
 * would have to guess. Parameters: seller 1, language 2.
 */
final class ItemPage {
  private final ItemQuery query;
  private final PageRequest page;
  private final CategoryTree tree;
  private final List<Long> categories;
  private final String name;
  private final String nameIndex;

  ItemPage(ItemQuery query, PageRequest page, CategoryTree tree, Locale language) {
    this.query = query;
    this.page = page;
    this.tree = tree;
    this.categories =
        query.categoryCode() == null ? List.of() : tree.idsBelow(query.categoryCode());
    this.name = "t." + Rows.nameOrder(language);
    this.nameIndex = Rows.nameIndex(language);
  }

  /** Whether a category is asked for that is not there. */
  boolean isEmpty() {
    return query.categoryCode() != null && categories.isEmpty();
  }

  /** How many active items there are in the category, or in all. */
  long kept() {
    return query.categoryCode() == null ? tree.items() : tree.itemsBelow(query.categoryCode());
  }

  /** The ids of the page. */
  String sql() {
    String from;
    if (isFew()) {
      from =
          " FROM item i FORCE INDEX (item_category_list)"
              + (isByName() ? " JOIN item_text t ON t.item_id = i.id AND t.language = ?2" : "");
    } else if (isByName()) {
      from =
          " FROM item_text t FORCE INDEX (item_text_by_"
              + nameIndex
              + ") STRAIGHT_JOIN item i ON i.id = t.item_id AND t.language = ?2";
    } else {
      from = " FROM item i FORCE INDEX (item_list)";
    }
    return "SELECT i.id" + from + where() + order() + cut();
  }

  private String where() {
    return " WHERE i.seller_id = ?1 AND i.active = TRUE"
        + (categories.isEmpty() ? "" : " AND i.category_id IN (" + Rows.in(categories) + ")");
  }

  /** The order of {@link #sql}, for its rows joined with items {@code i} and texts {@code t}. */
  String order() {
    return isByName() ? " ORDER BY " + name + ", i.id" : " ORDER BY i.number, i.id";
  }

  private String cut() {
    return " LIMIT " + page.limit() + " OFFSET " + page.offset();
  }

  private boolean isByName() {
    return query.order() == ItemQuery.Order.NAME;
  }

  /** Whether the category has fewer rows than would be passed on the way to a full page. */
  private boolean isFew() {
    double few = kept();
    return !categories.isEmpty()
        && few * few <= (double) (page.offset() + page.limit()) * tree.items();
  }
}
