package app.kontor.catalogue.internal;

import app.kontor.catalogue.CategoryNode;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The tree of categories as staff see it. Native: items are counted, not read. */
@Dependent
public class CategoryRows {
  /** No category has this code. */
  private static final String TOP = "";

  @PersistenceContext private EntityManager em;

  /** What lies in a category: all, and those of it that are sold. */
  private record Count(int items, int active) {
    static final Count NONE = new Count(0, 0);
  }

  /** Each category followed by those below it. */
  List<CategoryNode> tree(long sellerId, Locale reader, Locale sellers) {
    Map<Long, Count> counts = counts(sellerId);
    Map<String, List<CategoryNode>> below = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT c.id, c.code, p.code AS parent, c.path, c.version, c.hidden, COALESCE("
                    + Rows.text("ct.name", "FROM category_text o WHERE o.category_id = c.id", "?9")
                    + ", c.code) AS shown, f.sha256 FROM category c"
                    + " LEFT JOIN category p ON p.id = c.parent_id"
                    + " LEFT JOIN category_text ct ON ct.category_id = c.id AND ct.language = ?2"
                    + " LEFT JOIN v_platform_stored_file f ON f.id = c.picture_file_id"
                    + " WHERE c.seller_id = ?1 ORDER BY c.place, shown COLLATE "
                    + Rows.collation(reader)
                    + ", c.code")
            .setParameter(1, sellerId)
            .setParameter(2, reader.getLanguage())
            .setParameter(9, sellers.getLanguage()),
        row -> {
          CategoryNode node = node(row, counts.getOrDefault(row.number("id"), Count.NONE));
          below
              .computeIfAbsent(
                  Objects.requireNonNullElse(node.parentCode(), TOP), code -> new ArrayList<>())
              .add(node);
          return node;
        });
    List<CategoryNode> nodes = new ArrayList<>();
    add(nodes, below, TOP);
    return nodes;
  }

  private static void add(
      List<CategoryNode> nodes, Map<String, List<CategoryNode>> below, String parent) {
    for (CategoryNode node : below.getOrDefault(parent, List.of())) {
      nodes.add(node);
      add(nodes, below, node.code());
    }
  }

  private static CategoryNode node(Rows row, Count count) {
    return new CategoryNode(
        row.text("code"),
        row.textOrNull("parent"),
        ItemCategory.pathsDownTo(row.text("path")).size() - 1,
        row.number("version"),
        row.text("shown"),
        count.items(),
        count.active(),
        row.flag("hidden"),
        row.textOrNull("sha256"));
  }

  private Map<Long, Count> counts(long sellerId) {
    Map<Long, Count> counts = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT p.category_id, COUNT(*) AS items, SUM(p.active) AS active FROM"
                    + " (SELECT i.category_id, i.active FROM item i WHERE i.seller_id = ?1"
                    + " UNION ALL SELECT x.category_id, i.active FROM item_place x"
                    + " JOIN item i ON i.id = x.item_id WHERE i.seller_id = ?1) p"
                    + " GROUP BY p.category_id")
            .setParameter(1, sellerId),
        row ->
            counts.put(
                row.number("category_id"),
                new Count((int) row.number("items"), (int) row.number("active"))));
    return counts;
  }
}
