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
   * @param items active items of which it is the main category, those below not added; variants are
   *     counted once, as their family
   * @param picture SHA-256 of a picture of one of these items
   * @param further active items that are found in it or below it and have their main category
   *     elsewhere
   * @param hidden whether it and what is below it are left out of menus
   * @param own SHA-256 of its own picture
   * @param variants of which it is the main category
   * @param furtherVariants variants among what is found in it or below it besides
   */
  record Node(
      long id,
      String code,
      @Nullable String parent,
      String path,
      String name,
      boolean isNamed,
      int items,
      @Nullable String picture,
      int further,
      boolean hidden,
      @Nullable String own,
      int variants,
      int furtherVariants) {
    /** A category without variants. */
    Node(
        long id,
        String code,
        @Nullable String parent,
        String path,
        String name,
        boolean isNamed,
        int items,
        @Nullable String picture,
        int further,
        boolean hidden,
        @Nullable String own) {
      this(id, code, parent, path, name, isNamed, items, picture, further, hidden, own, 0, 0);
    }
  }

  private final List<Node> nodes;
  private final Map<Long, Node> byId;
  private final List<Category> shown;

  /** The nodes so that siblings stand in their order. */
  CategoryTree(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    this.byId = nodes.stream().collect(Collectors.toUnmodifiableMap(Node::id, Function.identity()));
    this.shown =
        this.nodes.stream()
            .sorted(Comparator.comparing(CategoryTree::depth))
            .filter(this::isOpen)
            .map(this::category)
            .filter(category -> category.itemCount() > 0)
            .toList();
  }

  /** Whether neither it nor one above is hidden. */
  private boolean isOpen(Node node) {
    return nodes.stream().noneMatch(each -> each.hidden() && node.path().startsWith(each.path()));
  }

  /** The ids of those that are hidden or lie below one that is. */
  List<Long> hidden() {
    return nodes.stream().filter(node -> !isOpen(node)).map(Node::id).toList();
  }

  /** Those with active items in or below them, the higher ones first. */
  List<Category> shown() {
    return shown;
  }

  /**
   * Those with something in or below them.
   *
   * @param counts by what has each for its main category
   * @param further as {@link Node#further}, by id
   */
  List<Category> of(Map<Long, Integer> counts, Map<Long, Integer> further) {
    return nodes.stream()
        .sorted(Comparator.comparing(CategoryTree::depth))
        .filter(this::isOpen)
        .map(
            node ->
                category(
                    node,
                    below(node).mapToInt(each -> counts.getOrDefault(each.id(), 0)).sum()
                        + further.getOrDefault(node.id(), 0)))
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

  /** The active variants in a category and below it, which are not among its items. */
  long variantsBelow(String code) {
    return node(code).stream().flatMap(this::below).mapToLong(Node::variants).sum()
        + furtherVariants(code);
  }

  /** Those of them that have their main category elsewhere. */
  int furtherVariants(String code) {
    return node(code).map(Node::furtherVariants).orElse(0);
  }

  /** All active variants. */
  long variants() {
    return nodes.stream().mapToLong(Node::variants).sum();
  }

  /** The active items in a category and below it, each once. */
  long itemsBelow(String code) {
    return node(code).stream().flatMap(this::below).mapToLong(Node::items).sum() + further(code);
  }

  /** Those of them that have their main category elsewhere. */
  int further(String code) {
    return node(code).map(Node::further).orElse(0);
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
    return category(node, below(node).mapToInt(Node::items).sum() + node.further());
  }

  private Category category(Node node, int items) {
    @Nullable String own = node.own();
    return new Category(
        node.code(), node.parent(), node.name(), items, own == null ? borrowed(node) : own);
  }

  /** A picture of one of the items in it or below it. */
  private @Nullable String borrowed(Node node) {
    return below(node)
        .map(Node::picture)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static long depth(Node node) {
    return node.path().chars().filter(c -> c == '/').count();
  }
}
