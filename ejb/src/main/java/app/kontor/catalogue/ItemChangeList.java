package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What was changed of an item, the latest first. */
@Dependent
public class ItemChangeList implements ListDefinition<ItemChanged> {
  private static final int MOST = 500;

  public static final ListShape<ItemChanged> SHAPE =
      ListShape.<ItemChanged>named("item-changes")
          .date("at", "common.date", ItemChanged::at)
          .text("who", "item.history.who", ItemChanged::who)
          .text("field", "item.history.field", ItemChangeList::field)
          .text("before", "item.history.before", change -> said(change.before()))
          .text("after", "item.history.after", change -> said(change.after()))
          .size(50)
          .deepest(MOST / 50)
          .page(Audience.STAFF, "at", "who", "field", "before", "after")
          .build();

  private final Items items;

  @Inject
  public ItemChangeList(Items items) {
    this.items = items;
  }

  @Override
  public ListShape<ItemChanged> shape() {
    return SHAPE;
  }

  @Override
  public Page<ItemChanged> rows(FilterValues filter, PageRequest page) {
    String item = filter.text("item");
    return item.isEmpty()
        ? new Page<>(List.of(), 0)
        : Page.of(items.history(new ItemNumber(item), MOST), page);
  }

  /** The word of a field; of a text or another unit with its language or code. */
  private static Phrase field(ItemChanged change) {
    int end = change.field().indexOf(':');
    String field = "audit.field." + change.field().substring(end + 1);
    return end < 0
        ? Phrase.of(field)
        : Phrase.of("item.history.of", Phrase.of(field), change.field().substring(0, end));
  }

  /** Constants are kept by their keys. */
  private static Object said(String value) {
    return value.matches("enum\\.\\w+\\.\\w+") ? Phrase.of(value) : value;
  }
}
