package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** So much of an item. */
public record Wanted(Item item, Quantity quantity) {

  /** Quantities by item id, joined with the items; those that are not among them are left out. */
  public static List<Wanted> of(Map<Long, BigDecimal> quantities, Map<Long, Item> items) {
    List<Wanted> wanted = new ArrayList<>();
    quantities.forEach(
        (itemId, quantity) -> {
          Item item = items.get(itemId);
          if (item != null) {
            wanted.add(new Wanted(item, Quantity.of(quantity, item.unit())));
          }
        });
    return wanted;
  }
}
