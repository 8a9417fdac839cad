package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.model.LineNote;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lines of a list while something is put in; one line for an item in a unit. */
final class ListLines {
  private final ShoppingList list;
  private final ShoppingListRows rows;
  private final Map<Wanted.Key, ShoppingListRow> there = new LinkedHashMap<>();
  private int last;

  ListLines(ShoppingList list, ShoppingListRows rows) {
    this.list = list;
    this.rows = rows;
    for (ShoppingListRow row : rows.linesToChange(list)) {
      there.put(row.key(), row);
      last = Math.max(last, row.place());
    }
  }

  /**
   * Counts so much of an item together with what is there of it in the same unit.
   *
   * @throws InvalidInput at {@code quantity}: LIST_FULL, or that the number is none
   */
  void add(Item item, BaseAmount more, String note) {
    LinePolicy.ITEM_IS_NO_FAMILY.require(Wanted.of(item, more));
    if (more.quantity().signum() <= 0) {
      throw new InvalidInput(
          "quantity",
          "BELOW_MINIMUM",
          item.number(),
          OrderStep.of(item, null).least().toPlainString());
    }
    ShoppingListRow row = there.get(Wanted.Key.of(item.id(), more));
    BaseAmount inAll = row == null ? more : row.amount().plus(more);
    NumberRange.ORDERED.check("quantity", inAll.quantity());
    if (row != null) {
      row.want(inAll);
      row.note(LineNote.of(row.note()).and(note).text());
      return;
    }
    if (there.size() >= ShoppingLists.MAX_LINES) {
      throw new InvalidInput("quantity", "LIST_FULL", ShoppingLists.MAX_LINES);
    }
    ShoppingListRow added =
        new ShoppingListRow(list.id(), item.id(), inAll, LineNote.of(note).text(), ++last);
    rows.add(added);
    there.put(added.key(), added);
  }
}
