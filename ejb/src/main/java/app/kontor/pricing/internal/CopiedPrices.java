package app.kontor.pricing.internal;

import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Takes over the prices of one list into another, raised or lowered, batch by batch. */
@Dependent
public class CopiedPrices {
  private final PriceListRows rows;
  private final PriceEntries entries;
  private final PriceListRepository lists;

  @Inject
  CopiedPrices(PriceListRows rows, PriceEntries entries, PriceListRepository lists) {
    this.rows = rows;
    this.entries = entries;
    this.lists = lists;
  }

  /**
   * @param added a list without prices, of the same seller
   * @param how as it was asked for
   */
  void copy(PriceList source, PriceList added, NewPriceList how) {
    source.requireCurrency(how.currency());
    long edition = lists.nextEdition(added.id());
    List<PriceRow> some = rows.after(source.id(), null, PriceFileRun.BATCH);
    while (!some.isEmpty()) {
      entries.put(added.id(), edition, some.stream().map(row -> copied(row, how)).toList());
      some = rows.after(source.id(), some.get(some.size() - 1).step(), PriceFileRun.BATCH);
    }
  }

  private static PriceRow copied(PriceRow row, NewPriceList how) {
    return new PriceRow(row.step(), how.copied(row.amount()), row.perQuantity());
  }
}
