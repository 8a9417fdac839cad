package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Money;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceLines;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderData.WhenMissing;
import app.kontor.ordering.RecurringOrderDue;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.RecurringOrder;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Announces or places the order of a list. It looks as the seller's system does, and orders as the
 * list's owner.
 */
@Dependent
public class RecurringOrderRun {
  @EJB private Ordering ordering;
  @Inject private Parties parties;
  @Inject private Quotes quotes;
  @Inject private ShoppingListRows lists;
  @Inject private Event<RecurringOrderDue> due;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * What of a list can be ordered today.
   *
   * @param net of what can be ordered
   * @param left what cannot, as people read it
   */
  private record Goods(List<EnterOrder.Line> lines, Money net, List<String> left) {}

  /** Does what is to be done now. */
  void carryOut(RecurringOrder recurring, ShoppingList list, Actor owner) {
    Seller seller = parties.seller();
    LocalDate today = seller.today(clock);
    Goods goods = goods(seller, list, owner);
    if (recurring.isToAnnounce(today)) {
      tell(recurring, list, owner, goods, null);
      recurring.announced(seller.zone());
      return;
    }
    LocalDate day = recurring.nextDay();
    OrderNumber order = actor.callAs(owner, () -> place(recurring, list, goods, day));
    if (!goods.left().isEmpty()) {
      tell(recurring, list, owner, goods, order);
    }
    recurring.ordered(order, today, seller.zone());
  }

  private OrderNumber place(
      RecurringOrder recurring, ShoppingList list, Goods goods, LocalDate day) {
    RecurringOrderData data = recurring.data();
    if (!goods.left().isEmpty() && data.whenMissing() == WhenMissing.STOP) {
      throw new NotOrderable("RECURRING_MISSING", String.join(", ", goods.left()));
    }
    if (goods.lines().isEmpty()) {
      throw new NotOrderable("RECURRING_NOTHING", list.name());
    }
    RecurringOrderData.Delivery delivery = data.delivery();
    BigDecimal most = data.most();
    return ordering.placeLines(
        new PlaceLines(
            "recurring-" + recurring.id() + "-" + day,
            goods.lines(),
            delivery.addressCode(),
            delivery.method(),
            orNull(delivery.paymentTerms()),
            orNull(delivery.buyerReference()),
            orNull(delivery.note()),
            most == null ? null : Money.of(most, goods.net().currency()).toString(),
            null,
            OrderWishes.NONE,
            List.of()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private Goods goods(Seller seller, ShoppingList list, Actor owner) {
    Partner partner = parties.partner(list.partnerId());
    List<ShoppingListRow> rows = lists.lines(list);
    List<Wanted> wanted = quotes.wanted(PricedList.amounts(rows), owner.language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    List<EnterOrder.Line> lines = new ArrayList<>();
    List<String> left = new ArrayList<>();
    Money net = Money.zero(partner.currency());
    for (Wanted want : wanted) {
      if (LinePolicy.problem(want, quote.price(want)).isEmpty()) {
        lines.add(line(want));
        net = net.plus(quote.cost(want).map(LinePrice::net).orElse(Money.zero(partner.currency())));
      } else {
        left.add(named(want.item()));
      }
    }
    return new Goods(lines, net, left);
  }

  private static EnterOrder.Line line(Wanted want) {
    return new EnterOrder.Line(
        want.item().number(),
        want.portion().sold().value(),
        want.soldIn() == null ? null : want.soldIn().unit());
  }

  private static String named(Item item) {
    return item.number() + " " + item.name();
  }

  private void tell(
      RecurringOrder recurring,
      ShoppingList list,
      Actor owner,
      Goods goods,
      @Nullable OrderNumber order) {
    due.fire(
        new RecurringOrderDue(
            list.sellerId(),
            list.partnerId(),
            list.reference(),
            list.name(),
            recurring.nextDay(),
            person(owner),
            goods.net(),
            goods.left(),
            order,
            null));
  }

  /** Its owner is told that nothing was ordered and nothing will be. */
  void tellFailure(RecurringOrder recurring, ShoppingList list, Actor owner) {
    due.fire(
        new RecurringOrderDue(
            list.sellerId(),
            list.partnerId(),
            list.reference(),
            list.name(),
            recurring.nextDay(),
            person(owner),
            null,
            List.of(),
            null,
            recurring.failure()));
  }

  private static RecurringOrderDue.Owner person(Actor owner) {
    return new RecurringOrderDue.Owner(owner.email(), owner.name(), owner.language());
  }
}
