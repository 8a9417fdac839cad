package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.Basket;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.Reorder;
import app.kontor.ordering.Reorder.Change;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.pricing.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines of an order beside what they would be today. */
final class OrderComparison {
  private final Quotes quotes;
  private final PricedLines priced;

  OrderComparison(Quotes quotes, PricedLines priced) {
    this.quotes = quotes;
    this.priced = priced;
  }

  /**
   * @param now what is sold of a line or in its place, or null
   * @param amount how much of it would be ordered
   */
  List<Reorder.Line> lines(
      Seller seller,
      Partner partner,
      List<OrderLine> lines,
      Function<OrderLine, @Nullable Item> now,
      Function<OrderLine, BaseAmount> amount) {
    Map<Wanted.Key, BaseAmount> together = new LinkedHashMap<>();
    Map<Long, Item> items = new HashMap<>();
    for (OrderLine line : lines) {
      Item item = now.apply(line);
      if (item != null) {
        items.put(item.id(), item);
        BaseAmount again = amount.apply(line);
        together.merge(Wanted.Key.of(item.id(), again), again, BaseAmount::plus);
      }
    }
    List<Wanted> wanted = Wanted.of(together, items);
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    Map<Long, Basket.Line> all = new HashMap<>();
    priced
        .of(seller, partner, wanted, quote, Map.of())
        .lines()
        .forEach(line -> all.put(line.item().id(), line));
    Map<Long, Quantity> ofItems = new HashMap<>();
    wanted.forEach(want -> ofItems.put(want.item().id(), want.ofItem()));
    List<Reorder.Line> compared = new ArrayList<>();
    for (OrderLine line : lines) {
      Item item = now.apply(line);
      compared.add(
          item == null
              ? gone(line)
              : line(
                  line,
                  Wanted.of(item, amount.apply(line))
                      .among(
                          ofItems.getOrDefault(
                              item.id(), Quantity.of(BigDecimal.ZERO, item.unit()))),
                  quote,
                  all.get(item.id())));
    }
    return compared;
  }

  private static Reorder.Line gone(OrderLine before) {
    return new Reorder.Line(before, null, null, null, null, null, Change.GONE);
  }

  private static Reorder.Line line(
      OrderLine before, Wanted wanted, Quote quote, Basket.@Nullable Line together) {
    Price price = quote.price(wanted);
    if (price == null || LinePolicy.problem(wanted, price).isPresent()) {
      return gone(before);
    }
    Money net = quote.cost(wanted).map(LinePrice::net).orElse(null);
    return new Reorder.Line(
        before,
        wanted.item(),
        wanted.portion(),
        LineItem.of(wanted.item(), wanted.soldIn()).price(price.price(), wanted.quantity()),
        net,
        together == null ? null : together.shortage(),
        change(before, wanted, price));
  }

  /** Prices are compared for what was ordered then, so that other packages change nothing. */
  private static Change change(OrderLine before, Wanted wanted, Price price) {
    if (wanted.item().id() != before.itemId()) {
      return Change.REPLACED;
    }
    Money then = before.price().unit().times(before.ordered(), RoundingMode.HALF_UP);
    Money now = price.price().times(before.ordered(), RoundingMode.HALF_UP);
    if (!then.currency().equals(now.currency())) {
      return Change.OTHER_CURRENCY;
    }
    int difference = now.compareTo(then);
    return difference > 0 ? Change.DEARER : difference < 0 ? Change.CHEAPER : Change.SAME;
  }
}
