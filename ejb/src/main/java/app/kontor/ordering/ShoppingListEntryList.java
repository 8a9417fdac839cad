package app.kontor.ordering;

import app.kontor.ordering.ShoppingLists.Entry;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The lines of a list of goods as a file, which quick order reads. */
@Dependent
public class ShoppingListEntryList implements ListDefinition<Entry> {
  /** Parameter of the address: the list's reference. */
  public static final String LIST = "named";

  public static final ListShape<Entry> SHAPE =
      ListShape.<Entry>named("shopping-list")
          .code("number", "common.number", entry -> entry.item().number())
          .text("name", "common.name", entry -> entry.item().name())
          .quantity("quantity", "common.quantity", entry -> entry.portion().sold())
          .text("unit", "field.unit.label", entry -> entry.portion().sold().unit())
          .text("note", "lists.note", Entry::note)
          .page(Audience.CUSTOMER, "number", "name", "quantity", "note")
          .file("number", "name", "quantity", "unit", "note")
          .build();

  private final ShoppingLists lists;

  @Inject
  public ShoppingListEntryList(ShoppingLists lists) {
    this.lists = lists;
  }

  @Override
  public ListShape<Entry> shape() {
    return SHAPE;
  }

  @Override
  public Page<Entry> rows(FilterValues filter, PageRequest page) {
    return lists.entries(filter.text(LIST), page);
  }
}
