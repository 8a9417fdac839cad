package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A seller's categories in one language, as they are kept; each knows the way down to it. */
final class CategoryTree {
  /**
   * One category.
   *
   * @param path codes from the top, {@code "/FAST/D933/"}
   * @param isNamed whether the name is in the tree's language, and not one that stands in
   * @param items active items in itself, not below
   * @param picture SHA-256 of a picture of one of these items
   */
  record Node(
      long id,
      String code,
      @Nullable String parent,
      String path,
      String name,
      boolean isNamed,
      int items,
      @Nullable String picture) {}

  private final List<Node> nodes;
  private final Map<Long, Node> byId;
  private final List<Category> shown;

  /** The nodes in the order of their names. */
  CategoryTree(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    this.byId = nodes.stream().collect(Collectors.toUnmodifiableMap(Node::id, Function.identity()));
    this.shown =
        this.nodes.stream()
            .sorted(Comparator.comparing(CategoryTree::depth))
            .map(this::category)
            .filter(category -> category.itemCount() > 0)
            .toList();
  }

  /** Those with active items in or below them, the higher ones first. */
  List<Category> shown() {
    return shown;
  }

  /** Those with something in or below them, counted by what is in each. */
  List<Category> of(Map<Long, Integer> counts) {
    return nodes.stream()
        .sorted(Comparator.comparing(CategoryTree::depth))
        .map(
            node ->
                category(
                    node, below(node).mapToInt(each -> counts.getOrDefault(each.id(), 0)).sum()))
        .filter(category -> category.itemCount() > 0)
        .toList();
  }

  /** A category by its id. */
  Optional<Node> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The id of the category with the code. */
  Optional<Long> id(String code) {
    return node(code).map(Node::id);
  }

  /** The categories from the top down to the one with the code; without counts and pictures. */
  List<Category> pathTo(String code) {
    String path = node(code).map(Node::path).orElse("");
    return nodes.stream()
        .filter(node -> path.startsWith(node.path()))
        .sorted(Comparator.comparing(node -> node.path().length()))
        .map(node -> new Category(node.code(), node.parent(), node.name(), 0, null))
        .toList();
  }

  /** The ids of a category and all below it; none if there is no such category. */
  List<Long> idsBelow(String code) {
    return node(code).stream().flatMap(this::below).map(Node::id).toList();
  }

  /** The active items in a category and below it. */
  long itemsBelow(String code) {
    return node(code).stream().flatMap(this::below).mapToLong(Node::items).sum();
  }

  /** Whether most of them are named in the tree's language. */
  boolean isNamed() {
    return nodes.stream().filter(Node::isNamed).count() * 2 >= nodes.size();
  }

  /** All active items. */
  long items() {
    return nodes.stream().mapToLong(Node::items).sum();
  }

  private Optional<Node> node(String code) {
    return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
  }

  private Stream<Node> below(Node top) {
    return nodes.stream().filter(node -> node.path().startsWith(top.path()));
  }

  private Category category(Node node) {
    return category(node, below(node).mapToInt(Node::items).sum());
  }

  private Category category(Node node, int items) {
    @Nullable String picture =
        below(node)
            .map(Node::picture)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Category(node.code(), node.parent(), node.name(), items, picture);
  }

  private static long depth(Node node) {
    return node.path().chars().filter(c -> c == '/').count();
  }
}
