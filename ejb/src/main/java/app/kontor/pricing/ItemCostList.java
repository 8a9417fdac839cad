package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What items cost the seller. */
@Dependent
public class ItemCostList implements ListDefinition<ItemCost.Shown> {
  public static final ListShape<ItemCost.Shown> SHAPE =
      ListShape.<ItemCost.Shown>named("item-costs")
          .code("number", "prices.item", one -> one.cost().itemNumber())
          .tight()
          .text("name", "common.name", ItemCost.Shown::itemName)
          .number("cost", "item-costs.cost", one -> one.cost().amount())
          .text("currency", "common.currency", ItemCost.Shown::currency)
          .actions(
              RowOffer.opening(
                  "edit", "action.edit", "pi-pencil", "item", one -> one.cost().itemNumber()))
          .page(Audience.STAFF, "number", "name", "cost", "currency", "actions")
          .file("number", "name", "cost", "currency")
          .filter(FilterField.search("q", "office.price-list.q"))
          .build();

  private final ItemCosts costs;

  @Inject
  public ItemCostList(ItemCosts costs) {
    this.costs = costs;
  }

  @Override
  public ListShape<ItemCost.Shown> shape() {
    return SHAPE;
  }

  @Override
  public Page<ItemCost.Shown> rows(FilterValues filter, PageRequest page) {
    return costs.costs(filter.text("q"), page);
  }
}
