package app.kontor.web.shop;

import app.kontor.catalogue.Category;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A category with what is below it.
 *
 * @param open whether it is the chosen one or above it
 * @param chosen whether it is the chosen one
 */
public record CategoryNode(
    Category category, List<CategoryNode> children, boolean open, boolean chosen) {
  public CategoryNode {
    children = List.copyOf(children);
  }

  /** The first children, at most so many. */
  public List<CategoryNode> first(int limit) {
    return children.subList(0, Math.min(limit, children.size()));
  }

  /** The trees of a list in which parents come before children. */
  public static List<CategoryNode> tree(List<Category> all, String chosenCode) {
    return below(all, null, chosenCode);
  }

  private static List<CategoryNode> below(
      List<Category> all, @Nullable String parent, String chosenCode) {
    return all.stream()
        .filter(category -> Objects.equals(category.parentCode(), parent))
        .map(
            category -> {
              List<CategoryNode> children = below(all, category.code(), chosenCode);
              boolean chosen = category.code().equals(chosenCode);
              boolean open = chosen || children.stream().anyMatch(CategoryNode::open);
              return new CategoryNode(category, children, open, chosen);
            })
        .toList();
  }
}
