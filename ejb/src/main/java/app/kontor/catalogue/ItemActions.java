package app.kontor.catalogue;

import app.kontor.gate.Permission;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import app.kontor.listing.MarkedRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What staff do with many items at once. */
@Dependent
public class ItemActions implements BulkActions {
  /** The list of items with prices and stock, which a capability above tells. */
  private static final String LIST = "items";

  private final Items items;

  @Inject
  public ItemActions(Items items) {
    this.items = items;
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
            "activate",
            "list.items.activate",
            "pi-check",
            Set.of(Permission.CATALOGUE_MANAGE),
            row -> items.activate(number(row), version(row))),
        BulkAction.of(
                "deactivate",
                "list.items.deactivate",
                "pi-ban",
                Set.of(Permission.CATALOGUE_MANAGE),
                row -> items.deactivate(number(row), version(row)))
            .asking("list.items.deactivate.sure"),
        BulkAction.leading(
            "change",
            "list.items.change",
            "pi-pencil",
            Set.of(Permission.CATALOGUE_MANAGE),
            "/office/items-change.xhtml"));
  }

  private static ItemNumber number(MarkedRow row) {
    return new ItemNumber(row.number());
  }

  /** Whatever else was changed of the item since the list was read, it stays. */
  private long version(MarkedRow row) {
    return items.data(number(row)).version();
  }
}
