package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's tree of categories, each followed by those below it. */
@Dependent
public class CategoryList implements ListDefinition<CategoryNode> {
  private static final String INDENT = "– ";

  public static final ListShape<CategoryNode> SHAPE =
      ListShape.<CategoryNode>named("categories")
          .link("name", "common.name", CategoryList::indented, "category", CategoryNode::code)
          .code("code", "office.categories.code", CategoryNode::code)
          .number("items", "office.categories.items", CategoryNode::items)
          .number("sold", "office.categories.sold", CategoryNode::active)
          .notOnPhones()
          .status("status", "common.status", CategoryList::status)
          .actions(
              RowOffer.<CategoryNode>command("up", "list.categories.up", "pi-arrow-up").byIcon(),
              RowOffer.<CategoryNode>command("down", "list.categories.down", "pi-arrow-down")
                  .byIcon())
          .whole()
          .page(Audience.STAFF, "name", "code", "items", "sold", "status", "actions")
          .build();

  private final Categories categories;

  @Inject
  public CategoryList(Categories categories) {
    this.categories = categories;
  }

  @Override
  public ListShape<CategoryNode> shape() {
    return SHAPE;
  }

  @Override
  public Page<CategoryNode> rows(FilterValues filter, PageRequest page) {
    return Page.of(categories.tree(), page);
  }

  private static String indented(CategoryNode node) {
    return INDENT.repeat(node.depth()) + node.name();
  }

  private static Badge status(CategoryNode node) {
    return node.hidden()
        ? Badge.of("INACTIVE", "office.categories.hidden")
        : Badge.of("DONE", "office.categories.shown");
  }
}
