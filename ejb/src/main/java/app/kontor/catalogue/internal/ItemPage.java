package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemQuery;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The ids of one page of all items or of a category. Nothing is counted, because the counts are
 * kept, and the database is told which of three ways it takes: the first of each category by number
 * put in order together, which suits one category and some; all items in the order of the page
 * until it is full, which suits many; or all of the category and then in order, which suits few. It
 * would have to guess. By name those without one in the language come last, by number; of all items
 * they are a question of their own ({@link #nameless}), as no index of names has them. A family
 * stands for its variants unless each is asked for. Parameters: seller 1, language 2.
 */
final class ItemPage {
  /** Numbers of a category stand together: so many times more are passed than if they did not. */
  private static final int UNEVEN = 10;

  static final String BY_NUMBER = " ORDER BY i.number, i.id";

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
    String code = query.categoryCode();
    if (code == null) {
      return all();
    }
    return tree.itemsBelow(code) + (query.apart() ? tree.variantsBelow(code) : 0);
  }

  private long all() {
    return tree.items() + (query.apart() ? tree.variants() : 0);
  }

  /** Where variants are left out, an index that has their families leads past them. */
  private String index(String name) {
    return " FORCE INDEX (" + (query.apart() ? name : name.replace("list", "shown_list")) + ")";
  }

  private String shown(String item) {
    return query.apart() ? "" : " AND " + item + ".family_id IS NULL";
  }

  /** The ids of the page. */
  String sql() {
    if (!isByName() && isMerged()) {
      return merged();
    }
    String from;
    if (isFew()) {
      from =
          (hasFurther() ? few() : " FROM item i" + index("item_category_list"))
              + (isByName()
                  ? " LEFT JOIN item_text t ON t.item_id = i.id AND t.language = ?2"
                  : "");
    } else if (isByName()) {
      from =
          " FROM item_text t FORCE INDEX (item_text_by_"
              + nameIndex
              + ") STRAIGHT_JOIN item i ON i.id = t.item_id AND t.language = ?2";
    } else {
      from = " FROM item i" + index("item_list");
    }
    return "SELECT i.id" + from + where() + order() + cut();
  }

  /**
   * Whether {@link #sql} finds only items that have a name in the language, so that a page it does
   * not fill goes on with {@link #nameless}.
   */
  boolean isOfNamed() {
    return isByName() && !isFew();
  }

  /** How many items {@link #sql} finds on all pages, where it {@link #isOfNamed()}. */
  String named() {
    return "SELECT COUNT(*) FROM item_text t STRAIGHT_JOIN item i ON i.id = t.item_id"
        + where()
        + " AND t.language = ?2";
  }

  /** The ids of the items without a name in the language, by number. */
  String nameless(int offset, int limit) {
    return "SELECT i.id FROM item i"
        + index("item_list")
        + where()
        + " AND NOT EXISTS (SELECT 1 FROM item_text n WHERE n.item_id = i.id AND n.language = ?2)"
        + BY_NUMBER
        + " LIMIT "
        + limit
        + " OFFSET "
        + offset;
  }

  /** The page is among the first of each category, which come out of an index in their order. */
  private String merged() {
    return categories.stream()
        .map(
            category ->
                "(SELECT i.id, i.number FROM item i"
                    + index("item_category_list")
                    + " WHERE i.seller_id = ?1 AND i.active = TRUE"
                    + shown("i")
                    + " AND i.category_id = "
                    + category
                    + " ORDER BY i.number, i.id LIMIT "
                    + wanted()
                    + ")")
        .collect(
            Collectors.joining(
                " UNION ALL ",
                "SELECT i.id FROM (",
                (hasFurther() ? " UNION ALL " + further() : "")
                    + ") i ORDER BY i.number, i.id"
                    + cut()));
  }

  /** The first of those that are found in the category besides. */
  private String further() {
    String ids = Rows.in(categories);
    return "(SELECT DISTINCT i.id, i.number FROM item_place p JOIN item i ON i.id = p.item_id"
        + " WHERE p.category_id IN ("
        + ids
        + ") AND i.category_id NOT IN ("
        + ids
        + ") AND i.seller_id = ?1 AND i.active = TRUE"
        + shown("i")
        + " ORDER BY i.number, i.id LIMIT "
        + wanted()
        + ")";
  }

  /** All of the category, those that are found there besides included, each once. */
  private String few() {
    String ids = Rows.in(categories);
    return " FROM (SELECT m.id FROM item m WHERE m.seller_id = ?1 AND m.active = TRUE"
        + " AND m.category_id IN ("
        + ids
        + ") UNION SELECT p.item_id FROM item_place p WHERE p.category_id IN ("
        + ids
        + ")) w JOIN item i ON i.id = w.id";
  }

  private boolean hasFurther() {
    return query.categoryCode() != null && furtherIn(tree, query.categoryCode()) > 0;
  }

  private String where() {
    String where = " WHERE i.seller_id = ?1 AND i.active = TRUE" + shown("i");
    if (categories.isEmpty() || hasFurther() && isFew()) {
      return where;
    }
    return where + " AND " + within("i", tree, String.valueOf(query.categoryCode()));
  }

  /** Whether an item lies in a category or below it, as its main one or besides. */
  static String within(String item, CategoryTree tree, String categoryCode) {
    String ids = Rows.in(tree.idsBelow(categoryCode));
    String main = item + ".category_id IN (" + ids + ")";
    return furtherIn(tree, categoryCode) == 0
        ? main
        : "("
            + main
            + " OR EXISTS (SELECT 1 FROM item_place p WHERE p.item_id = "
            + item
            + ".id AND p.category_id IN ("
            + ids
            + ")))";
  }

  /** All that lie in a category besides, variants included. */
  private static int furtherIn(CategoryTree tree, String categoryCode) {
    return tree.further(categoryCode) + tree.furtherVariants(categoryCode);
  }

  /** The order of {@link #sql}, for its rows joined with items {@code i} and texts {@code t}. */
  String order() {
    if (!isByName()) {
      return BY_NUMBER;
    }
    return isFew()
        ? " ORDER BY " + name + " IS NULL, " + name + ", i.number, i.id"
        : " ORDER BY " + name + ", i.id";
  }

  private String cut() {
    return " LIMIT " + page.limit() + " OFFSET " + page.offset();
  }

  private boolean isByName() {
    return query.order() == ItemQuery.Order.NAME;
  }

  private int wanted() {
    return page.offset() + page.limit();
  }

  /** Whether the first of each category are fewer than either other way would read. */
  private boolean isMerged() {
    double first = (double) categories.size() * wanted();
    double passed = (double) UNEVEN * wanted() * all() / Math.max(1, kept());
    return !categories.isEmpty() && first <= Math.min(kept(), passed);
  }

  /** Whether the category has fewer rows than would be passed on the way to a full page. */
  private boolean isFew() {
    double few = kept();
    return !categories.isEmpty() && few * few <= (double) wanted() * all();
  }
}
