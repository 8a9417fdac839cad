package app.kontor.web.order.office.items;

import app.kontor.catalogue.CategoryNode;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in the tree a category is put, by mouse or by keys. */
public class CategoryDrop implements Serializable {
  private static final long serialVersionUID = 1L;

  private String moved = "";
  private String other = "";
  private Place place = Place.BEFORE;

  /** A place, of another category or of where the category is now. */
  public enum Place {
    /** Before the other one, below the same parent. */
    BEFORE,
    /** Below the other one, as the last. */
    INTO,
    UP,
    DOWN,
    /** Below the one above it. */
    IN,
    /** Behind the one it lies below. */
    OUT
  }

  /**
   * What is to be done.
   *
   * @param below code of the parent, null for the top
   * @param before code of the category it comes to stand before, null for the last place
   */
  record Move(CategoryNode node, @Nullable String below, @Nullable String before) {}

  /**
   * The move over a tree as it was read.
   *
   * @return nothing if there is no such place
   */
  Optional<Move> over(List<CategoryNode> tree) {
    return find(tree, moved).flatMap(node -> move(tree, node));
  }

  private Optional<Move> move(List<CategoryNode> tree, CategoryNode node) {
    List<CategoryNode> siblings = siblings(tree, node);
    int at = siblings.indexOf(node);
    return switch (place) {
      case BEFORE -> find(tree, other).map(next -> new Move(node, next.parentCode(), next.code()));
      case INTO -> find(tree, other).map(parent -> new Move(node, parent.code(), null));
      case UP ->
          at < 1
              ? Optional.empty()
              : Optional.of(new Move(node, node.parentCode(), siblings.get(at - 1).code()));
      case DOWN ->
          at + 1 >= siblings.size()
              ? Optional.empty()
              : Optional.of(new Move(node, node.parentCode(), codeAt(siblings, at + 2)));
      case IN ->
          at < 1
              ? Optional.empty()
              : Optional.of(new Move(node, siblings.get(at - 1).code(), null));
      case OUT -> find(tree, node.parentCode()).map(parent -> behind(tree, node, parent));
    };
  }

  private static Move behind(List<CategoryNode> tree, CategoryNode node, CategoryNode parent) {
    List<CategoryNode> siblings = siblings(tree, parent);
    return new Move(node, parent.parentCode(), codeAt(siblings, siblings.indexOf(parent) + 1));
  }

  private static @Nullable String codeAt(List<CategoryNode> nodes, int at) {
    return at < nodes.size() ? nodes.get(at).code() : null;
  }

  private static List<CategoryNode> siblings(List<CategoryNode> tree, CategoryNode node) {
    return tree.stream()
        .filter(each -> Objects.equals(each.parentCode(), node.parentCode()))
        .toList();
  }

  private static Optional<CategoryNode> find(List<CategoryNode> tree, @Nullable String code) {
    return tree.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  public String getMoved() {
    return moved;
  }

  public void setMoved(@Nullable String moved) {
    this.moved = ItemForm.text(moved);
  }

  public String getOther() {
    return other;
  }

  public void setOther(@Nullable String other) {
    this.other = ItemForm.text(other);
  }

  public Place getPlace() {
    return place;
  }

  public void setPlace(@Nullable Place place) {
    this.place = place == null ? Place.BEFORE : place;
  }
}
