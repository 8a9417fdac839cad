package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Basket;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.BusinessException;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.tax.VatBreakdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a basket or list as people look at them: with prices, stock and what is in the way. */
final class PricedLines {
  private final Catalogue catalogue;
  private final Stock stock;
  private final Quotes quotes;

  PricedLines(Catalogue catalogue, Stock stock, Quotes quotes) {
    this.catalogue = catalogue;
    this.stock = stock;
    this.quotes = quotes;
  }

  /**
   * All of what is wanted, in its order.
   *
   * @param notes the buyer's own, by line; none for most
   */
  Basket of(
      Seller seller,
      Partner partner,
      List<Wanted> wanted,
      Quote quote,
      Map<Wanted.Key, String> notes) {
    Map<Long, Availability> free = stock.shown(items(wanted));
    LocalDate today = quotes.today(seller);
    Map<Long, ItemNumber> successors = successors(wanted);
    List<Basket.Line> lines = new ArrayList<>();
    List<LinePrice> costs = new ArrayList<>();
    for (Wanted want : wanted) {
      long id = want.item().id();
      Availability available = free.getOrDefault(id, OffersBean.nothing(want.item()));
      Optional<LinePrice> cost = quote.cost(want);
      cost.ifPresent(costs::add);
      lines.add(
          line(
              want,
              quote.price(want),
              cost,
              shortage(want, available, today).orElse(null),
              available.isExact() ? available.free() : null,
              successors.get(id),
              notes.getOrDefault(want.key(), "")));
    }
    VatBreakdown totals = VatBreakdown.of(partner.currency(), costs);
    boolean complete = costs.size() == lines.size();
    return new Basket(lines, complete ? totals.net() : null, complete ? totals.vat() : null);
  }

  /** Each item once, however many lines are about it. */
  private static Collection<Item> items(List<Wanted> wanted) {
    Map<Long, Item> items = new LinkedHashMap<>();
    wanted.forEach(want -> items.put(want.item().id(), want.item()));
    return items.values();
  }

  /** What of all that is wanted of the item is short; work never is. */
  static Optional<Shortage> shortage(Wanted want, Availability available, LocalDate today) {
    return want.item().isService()
        ? Optional.empty()
        : Shortage.told(want.ofItem(), available, want.item().packaging(), today);
  }

  private static Basket.Line line(
      Wanted want,
      @Nullable Price price,
      Optional<LinePrice> cost,
      @Nullable Shortage shortage,
      @Nullable Quantity free,
      @Nullable ItemNumber successor,
      String note) {
    return new Basket.Line(
        want.item(),
        want.quantity(),
        want.soldIn(),
        want.kept(),
        price,
        cost.map(LinePrice::net).orElse(null),
        free,
        shortage,
        LinePolicy.problem(want, price).map(BusinessException::code).orElse(null),
        successor,
        note,
        null);
  }

  /** What is sold in place of those that are no longer sold. */
  private Map<Long, ItemNumber> successors(List<Wanted> wanted) {
    List<Long> withdrawn =
        wanted.stream().map(Wanted::item).filter(item -> !item.active()).map(Item::id).toList();
    return withdrawn.isEmpty() ? Map.of() : catalogue.successors(withdrawn);
  }
}
