package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.ordering.Basket;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.PricesSeen;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps with lines of a basket what they cost when their owner is told it. */
final class SeenPrices {
  private final Parties parties;
  private final Quotes quotes;

  SeenPrices(Parties parties, Quotes quotes) {
    this.parties = parties;
    this.quotes = quotes;
  }

  /**
   * Their owner is told today's prices of lines.
   *
   * @param items what they are about
   * @param rows all lines of these items, because quantities count together
   */
  void note(Collection<Item> items, Collection<BasketRow> rows) {
    Map<Long, Item> known = new HashMap<>();
    items.forEach(item -> known.put(item.id(), item));
    note(Wanted.of(BasketsBean.quantities(rows), known), rows);
  }

  void note(List<Wanted> wanted, Collection<BasketRow> rows) {
    if (wanted.isEmpty()) {
      return;
    }
    Map<PriceQuery.Key, Price> prices =
        quotes.prices(parties.seller(), parties.ownPartner(), Channel.PORTAL, wanted);
    Map<Wanted.Key, Price> ofLines = new HashMap<>();
    for (Wanted want : wanted) {
      Price price = prices.get(want.query().key());
      if (price != null) {
        ofLines.put(want.key(), price);
      }
    }
    for (BasketRow row : rows) {
      Price price = ofLines.get(row.key());
      row.see(price == null ? null : price.price());
    }
  }

  /** Lines with what they cost before, where that is something else. */
  static List<Basket.Line> told(List<Basket.Line> lines, PricesSeen seen) {
    return lines.stream()
        .map(
            line ->
                line.since(
                    seen.before(new Wanted.Key(line.item().id(), line.kept()), line.price())))
        .toList();
  }
}
