package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.internal.PriceListRows.ListedItem;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a list says on a day, with the prices that its formula makes of other lists. */
@Dependent
public class ComputedPrices {
  private final KeptPriceLists kept;
  private final PriceListRows rows;
  private final PriceStepRows steps;

  @Inject
  ComputedPrices(KeptPriceLists kept, PriceListRows rows, PriceStepRows steps) {
    this.kept = kept;
    this.rows = rows;
    this.steps = steps;
  }

  /**
   * The prices of the next items that have any.
   *
   * @param last the item behind which to go on, or null to begin
   * @param items at most so many
   */
  List<ListedPrice> behind(
      PriceListTerms list,
      long sellerId,
      LocalDate day,
      @Nullable ItemNumber last,
      PriceListRows.Reader reader,
      int items) {
    PriceBook book = kept.of(sellerId).book();
    List<Long> ids = book.withSources(List.of(list.id()));
    ItemNumber from = last;
    while (true) {
      List<ListedItem> some = rows.items(sellerId, ids, from, reader, items);
      if (some.isEmpty()) {
        return List.of();
      }
      PriceBook.Shelf shelf =
          book.shelf(
              list.id(), day, steps.steps(ids, null, some.stream().map(ListedItem::id).toList()));
      List<ListedPrice> prices = new ArrayList<>();
      some.forEach(
          item -> shelf.steps(item.id()).forEach(step -> prices.add(price(item, step, list))));
      if (!prices.isEmpty()) {
        return prices;
      }
      // items whose sources do not hold on the day, or come out as nothing
      from = some.get(some.size() - 1).number();
    }
  }

  private static ListedPrice price(ListedItem item, PriceStep step, PriceListTerms list) {
    UnitCode sold = step.unit();
    UnitCode unit = sold == null ? item.unit() : sold;
    return new ListedPrice(
        item.number(),
        item.name(),
        item.active(),
        Quantity.of(step.from(), unit),
        new UnitPrice(step.amount(), list.currency(), Quantity.of(step.per(), unit)),
        0,
        sold);
  }
}
