package app.kontor.shipping;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The number ranges that carriers have allotted, by carrier, oldest first. */
@Dependent
public class NumberPoolList implements ListDefinition<NumberPool> {
  public static final ListShape<NumberPool> SHAPE =
      ListShape.<NumberPool>named("number-pools")
          .text("carrier", "office.shipping.carriers.carrier", NumberPool::carrierCode)
          .text("range", "office.shipping.carriers.range", NumberPoolList::range)
          .number("next", "office.shipping.carriers.next", NumberPoolList::next)
          .number("left", "office.shipping.carriers.left", NumberPool::left)
          .status("closed", "office.shipping.carriers.left", NumberPoolList::closed)
          .status("low", "office.shipping.carriers.left", NumberPoolList::low)
          .actions(
              RowOffer.<NumberPool>command("close", "office.shipping.carriers.close", "pi-times")
                  .where(NumberPool::active)
                  .asking(pool -> Phrase.of("office.shipping.carriers.close.sure", pool.left())))
          .page(
              Audience.STAFF,
              ListCell.of("carrier"),
              ListCell.of("range"),
              ListCell.of("next"),
              ListCell.of("left").over("closed", "low"),
              ListCell.of("actions"))
          .whole()
          .build();

  private final Carriers carriers;

  @Inject
  public NumberPoolList(Carriers carriers) {
    this.carriers = carriers;
  }

  @Override
  public ListShape<NumberPool> shape() {
    return SHAPE;
  }

  @Override
  public Page<NumberPool> rows(FilterValues filter, PageRequest page) {
    return Page.of(carriers.numberPools(), page);
  }

  private static String range(NumberPool pool) {
    return pool.written(pool.first()) + " – " + pool.written(pool.last());
  }

  /** What the next waybill gets; null when used up. */
  private static @Nullable String next(NumberPool pool) {
    return pool.left() > 0 ? pool.written(pool.next()) : null;
  }

  private static @Nullable Badge closed(NumberPool pool) {
    return pool.active()
        ? null
        : new Badge("CLOSED", Phrase.of("office.shipping.carriers.closedPool"), "neutral", null);
  }

  private static @Nullable Badge low(NumberPool pool) {
    return pool.isLow()
        ? new Badge("LOW", Phrase.of("office.shipping.carriers.low"), "warn", null)
        : null;
  }
}
