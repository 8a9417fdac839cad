package app.kontor.quoting.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.ordering.LineItem;
import app.kontor.quoting.GoodsNotFree;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goods of counter carts in stock: set aside under the number of the quotation, whole or not. */
@Dependent
public class QuotationHolds {
  private final Stock stock;
  private final Catalogue catalogue;
  private final CurrentActor actor;

  @Inject
  QuotationHolds(Stock stock, Catalogue catalogue, CurrentActor actor) {
    this.stock = stock;
    this.catalogue = catalogue;
    this.actor = actor;
  }

  /**
   * Sets aside what is offered, in place of what was before.
   *
   * @throws GoodsNotFree if something is not to be had; the transaction brings back what was there
   */
  void hold(Quotation quotation, QuotedOffer offer) {
    free(quotation);
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            offer.lines().stream().map(line -> new ItemNumber(line.item())).distinct().toList(),
            Locale.forLanguageTag(quotation.customer().language()));
    List<StockLine> wanted = new ArrayList<>();
    Map<Integer, QuotedLine> places = new HashMap<>();
    for (QuotedLine line : offer.lines()) {
      Item item = items.get(new ItemNumber(line.item()));
      if (item != null && !item.isService()) {
        places.put(line.place(), line);
        wanted.add(
            LineItem.of(item, null).stock(line.place(), item.id(), line.amount(), BigDecimal.ZERO));
      }
    }
    Map<Integer, Quantity> had =
        actor.callAs(
            Actor.system(quotation.sellerId()), () -> stock.reserve(demand(quotation), wanted));
    places.forEach(
        (place, line) -> {
          Quantity got = had.getOrDefault(place, Quantity.zero(line.amount().unit()));
          if (got.compareTo(line.amount()) < 0) {
            throw new GoodsNotFree(new ItemNumber(line.item()), got);
          }
        });
  }

  /** Gives back whatever is set aside for it. */
  void free(Quotation quotation) {
    if (quotation.isCounter()) {
      actor.runAs(Actor.system(quotation.sellerId()), () -> stock.release(demand(quotation)));
    }
  }

  private static DemandNumber demand(Quotation quotation) {
    return new DemandNumber(quotation.number().value());
  }
}
