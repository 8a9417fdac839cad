package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.RegroupedLines.Said;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody says of lines of a basket, before it is done. */
final class SaidLines {
  private SaidLines() {}

  /** Lines that are said to be zero. */
  static List<BasketRow> takenOut(List<BasketRow> there, Map<Wanted.Key, Said> said) {
    return there.stream()
        .filter(
            row -> {
              Said now = said.get(row.key());
              return now != null && now.amount().quantity().signum() == 0;
            })
        .toList();
  }

  /** What is noted at a line; empty for nothing. */
  static String note(List<BasketRow> there, Item item, LineKey line) {
    return there.stream()
        .filter(row -> row.key().equals(new Wanted.Key(item.id(), line.unit())))
        .map(BasketRow::note)
        .findFirst()
        .orElse("");
  }

  /** So much of an item, in a unit. */
  record OfItem(Item item, BaseAmount amount) {}

  /** Nothing for an item that is unknown and taken out. */
  static Optional<OfItem> of(LineKey line, Optional<Item> known, Baskets.Amount amount) {
    try {
      if (amount.value().signum() == 0) {
        return known.map(item -> new OfItem(item, new BaseAmount(BigDecimal.ZERO, line.unit())));
      }
      Item item =
          known
              .filter(Item::active)
              .orElseThrow(() -> new InvalidInput("quantity", "ITEM_WITHDRAWN", line.item()));
      BaseAmount base = Wanted.amount(item, amount.value(), amount.unit());
      NumberRange.ORDERED.check("quantity", base.quantity());
      return Optional.of(new OfItem(item, base));
    } catch (InvalidInput refused) {
      throw refused.inRow(line.toString());
    }
  }
}
