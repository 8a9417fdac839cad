package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.SalesUnit;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Reorder;
import app.kontor.ordering.Reorders;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.ordering.internal.BasketFilling.NewRow;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.party.Parties;
import app.kontor.platform.failure.BusinessException;
import app.kontor.stock.Stock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goods of an order once more, with what has changed. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReordersBean implements Reorders {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final OrderRepository orders;
  private final ShoppingListRows lists;
  private final BasketFilling filling;
  private final OrderComparison comparison;

  @Inject
  public ReordersBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Stock stock,
      Quotes quotes,
      OrderRepository orders,
      BasketRows basket,
      ShoppingListRows lists) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.orders = orders;
    this.lists = lists;
    this.filling = new BasketFilling(catalogue, basket, new SeenPrices(parties, quotes), clock);
    this.comparison = new OrderComparison(quotes, new PricedLines(catalogue, stock, quotes));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Reorder look(OrderNumber number) {
    Goods goods = goods(number);
    return new Reorder(
        goods.number(),
        comparison.lines(
            parties.seller(), parties.ownPartner(), goods.lines(), goods::now, goods::amount));
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public Moved again(OrderNumber number, List<Integer> lineNumbers, String toReference) {
    Actor who = actor.get();
    Goods goods = goods(number);
    ShoppingList list = toReference.isEmpty() ? null : lists.lock(who, toReference).changedBy(who);
    List<OrderLine> wanted =
        goods.lines().stream()
            .filter(line -> lineNumbers.isEmpty() || lineNumbers.contains(line.lineNumber()))
            .toList();
    Map<ItemNumber, BusinessException> refused = new LinkedHashMap<>();
    List<OrderLine> going = new ArrayList<>();
    for (OrderLine line : wanted) {
      if (goods.now(line) == null) {
        ItemNumber gone = line.item().number();
        refused.put(gone, new NotOrderable("ITEM_INACTIVE", gone.value()));
      } else {
        going.add(line);
      }
    }
    if (list == null) {
      intoBasket(who, goods, going, refused);
    } else {
      into(list, who, goods, going, refused);
    }
    return new Moved(wanted.size() - refused.size(), refused);
  }

  private void intoBasket(
      Actor who, Goods goods, List<OrderLine> going, Map<ItemNumber, BusinessException> refused) {
    filling
        .addRows(who, going.stream().map(goods::row).toList())
        .refused()
        .forEach((place, why) -> refused.put(going.get(place).item().number(), why));
  }

  private void into(
      ShoppingList list,
      Actor who,
      Goods goods,
      List<OrderLine> going,
      Map<ItemNumber, BusinessException> refused) {
    ListLines lines = new ListLines(list, lists);
    for (OrderLine line : going) {
      Item item = goods.now(line);
      try {
        if (item != null) {
          lines.add(item, goods.amount(line), "");
        }
      } catch (BusinessException refusal) {
        refused.put(line.item().number(), refusal);
      }
    }
    list.touch(who, clock.instant());
  }

  /** Goods and work of an order, and what is sold of them or in their place. */
  private record Goods(OrderNumber number, List<OrderLine> lines, Map<Long, Item> sold) {

    /** Null if nothing is. */
    @Nullable Item now(OrderLine line) {
      return sold.get(line.itemId());
    }

    /** In today's packages, in the unit it was sold in where it still is. */
    BaseAmount amount(OrderLine line) {
      Item item = now(line);
      SalesUnit soldIn = line.item().soldIn();
      BaseAmount again =
          new BaseAmount(line.ordered().value(), soldIn == null ? null : soldIn.unit());
      return item == null
          ? again
          : BasketFilling.inPackages(item, again, again.quantity().max(ofItem(line.itemId())));
    }

    /** How much of it the order has, in whichever units. */
    private BigDecimal ofItem(long itemId) {
      return lines.stream()
          .filter(line -> line.itemId() == itemId)
          .map(line -> line.ordered().value())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    NewRow row(OrderLine line) {
      Item item = now(line);
      if (item == null) {
        throw new IllegalStateException("a line of nothing goes nowhere");
      }
      Wanted wanted = Wanted.of(item, amount(line));
      return new NewRow(
          item.number(),
          new Amount(
              wanted.portion().sold().value(),
              wanted.soldIn() == null ? null : wanted.soldIn().unit()),
          "");
    }
  }

  private Goods goods(OrderNumber number) {
    Locale language = actor.get().language();
    OrderDetail order =
        orders.shown(orders.spelled(number, actor.get().scope()), parties.visibility()).detail();
    List<OrderLine> lines = order.lines().stream().filter(line -> !line.isCharge()).toList();
    Map<Long, Item> items =
        catalogue.items(lines.stream().map(OrderLine::itemId).distinct().toList(), language);
    Map<Long, Item> sold = new HashMap<>();
    items.values().stream().filter(Item::active).forEach(item -> sold.put(item.id(), item));
    List<Long> withdrawn = items.keySet().stream().filter(id -> !sold.containsKey(id)).toList();
    if (!withdrawn.isEmpty()) {
      Map<Long, ItemNumber> successors = catalogue.successors(withdrawn);
      Map<ItemNumber, Item> instead = catalogue.itemsByNumber(successors.values(), language);
      successors.forEach(
          (id, next) -> {
            Item item = instead.get(next);
            if (item != null && item.active()) {
              sold.put(id, item);
            }
          });
    }
    return new Goods(order.number(), lines, sold);
  }
}
