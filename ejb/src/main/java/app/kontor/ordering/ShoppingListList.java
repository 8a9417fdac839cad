package app.kontor.ordering;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The lists of goods that the actor sees. */
@Dependent
public class ShoppingListList implements ListDefinition<ShoppingListSummary> {
  public static final ListShape<ShoppingListSummary> SHAPE =
      ListShape.<ShoppingListSummary>named("shopping-lists")
          .link(
              "name",
              "common.name",
              ShoppingListSummary::name,
              "named",
              ShoppingListSummary::reference)
          .number("lines", "lists.lines", ShoppingListSummary::lines)
          .text("owner", "lists.owner", ShoppingListSummary::owner)
          .status("readers", "lists.readers", ShoppingListList::readers)
          .status("recurring", "lists.recurring", ShoppingListList::recurring)
          .date("next", "lists.next-day", ShoppingListSummary::nextDay)
          .notOnPhones()
          .date("changed", "lists.changed", ShoppingListSummary::changedAt)
          .text("by", "lists.changed-by", ShoppingListSummary::changedBy)
          .notOnPhones()
          .page(
              Audience.CUSTOMER,
              "name",
              "lines",
              "owner",
              "readers",
              "recurring",
              "next",
              "changed",
              "by")
          .filter(FilterField.search("q", "lists.q"))
          .build();

  private final ShoppingLists lists;

  @Inject
  public ShoppingListList(ShoppingLists lists) {
    this.lists = lists;
  }

  @Override
  public ListShape<ShoppingListSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<ShoppingListSummary> rows(FilterValues filter, PageRequest page) {
    return lists.lists(filter.text("q"), page);
  }

  private static @Nullable Badge recurring(ShoppingListSummary list) {
    RecurringOrderView.State state = list.recurring();
    if (state == null) {
      return null;
    }
    return switch (state) {
      case ACTIVE -> Badge.of(state, "ok", "pi-refresh");
      case PAUSED -> Badge.of(state, "neutral", "pi-pause");
      case STOPPED -> Badge.of(state, "danger", "pi-exclamation-triangle");
    };
  }

  private static Badge readers(ShoppingListSummary list) {
    return list.readers() == ListReaders.OWN
        ? Badge.of(list.readers(), "neutral", "pi-lock")
        : Badge.of(list.readers(), "info", "pi-users");
  }
}
