package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.ChangePlan;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a change of an order depends on and has it planned. */
@Dependent
public class ChangePlans {
  private final Parties parties;
  private final Catalogue catalogue;
  private final Quotes quotes;
  private final KeptDeliveries deliveries;
  private final Stock stock;

  @Inject
  ChangePlans(
      Parties parties, Catalogue catalogue, Quotes quotes, KeptDeliveries deliveries, Stock stock) {
    this.parties = parties;
    this.catalogue = catalogue;
    this.quotes = quotes;
    this.deliveries = deliveries;
    this.stock = stock;
  }

  /**
   * The plan of a change that the rules of changing allow.
   *
   * @throws BusinessException if an item, a date or the delivery refuses
   */
  ChangePlan plan(OrderDetail order, OrderChange change) {
    Seller seller = parties.seller();
    Partner partner = parties.partner(order.buyer().partnerNumber());
    check(order, change, partner, quotes.today(seller));
    OrderWishes wishes = change.terms().wishes();
    if (wishes != null && !Objects.equals(wishes.costCentre(), order.buyer().costCentre())) {
      parties.requireCostCentre(order.buyer().partnerId(), wishes.costCentre());
    }
    Destination to = destination(order, change, partner);
    Address shipTo = to.address();
    Map<Long, Item> items =
        catalogue.items(
            order.lines().stream().filter(line -> !line.isCharge()).map(OrderLine::itemId).toList(),
            partner.language());
    List<Wanted> added = added(change, partner);
    List<Wanted> now = ChangePlan.After.of(order, change, items, added).all();
    List<Wanted> before = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Item item = items.get(line.itemId());
      if (item != null) {
        before.add(ChangePlan.wanted(item, line, line.ordered().value()));
      }
    }
    Quote explained = quotes.explained(seller, partner, order.placed().channel(), shipTo, now);
    Quote today =
        before.isEmpty()
            ? explained
            : quotes.quote(
                seller, partner, order.placed().channel(), shipTo, Wanted.together(before));
    String chosen = change.terms().deliveryMethod();
    String method = chosen == null ? order.delivery().method() : chosen;
    return ChangePlan.of(
        new ChangePlan.Basis(
            order,
            items,
            added,
            today,
            explained,
            shipTo,
            to.hours(),
            goods ->
                deliveries
                    .choice(seller, partner, partner.language())
                    .get(method, shipTo.country(), goods)),
        change);
  }

  private static void check(
      OrderDetail order, OrderChange change, Partner partner, LocalDate today) {
    OrderChange.Terms terms = change.terms();
    @Nullable LocalDate asked =
        Objects.equals(terms.requestedDate(), order.delivery().requestedDate())
            ? null
            : terms.requestedDate();
    PlacementPolicy.Request request =
        new PlacementPolicy.Request(
            partner,
            today,
            asked,
            terms.buyerReference(),
            terms.note(),
            said(order, terms.wishes()));
    if (order.buyer().reference() != null) {
      // what was ordered before the customer asked for numbers can be changed as it is
      BusinessException.raise(PlacementPolicy.OWN_NUMBER_IS_THERE.refusal(request));
    }
    for (PlacementPolicy rule :
        List.of(
            PlacementPolicy.REQUESTED_DAY_HAS_NOT_PASSED,
            PlacementPolicy.REFERENCE_FITS,
            PlacementPolicy.NOTE_FITS,
            PlacementPolicy.COST_CENTRE_FITS,
            PlacementPolicy.CONTACT_FITS,
            PlacementPolicy.LINES_ARE_WISHED_RIGHT)) {
      BusinessException.raise(rule.refusal(request));
    }
  }

  /** What is wished now and was not before: a day that the order has may have passed. */
  private static OrderWishes said(OrderDetail order, @Nullable OrderWishes wishes) {
    if (wishes == null) {
      return OrderWishes.NONE;
    }
    Map<String, LineWish> before = OrderWishes.of(order).lines();
    Map<String, LineWish> now = new HashMap<>();
    wishes
        .lines()
        .forEach(
            (item, wish) -> {
              LocalDate had = before.getOrDefault(item, LineWish.NONE).requestedDate();
              LocalDate day = wish.requestedDate();
              now.put(item, new LineWish(Objects.equals(day, had) ? null : day, wish.note()));
            });
    return new OrderWishes(
        wishes.parts(), wishes.costCentre(), wishes.contact(), wishes.phone(), now);
  }

  /** Where the goods go, and when they are taken in there. */
  private record Destination(Address address, @Nullable String hours) {}

  private Destination destination(OrderDetail order, OrderChange change, Partner partner) {
    String code = change.terms().addressCode();
    if (code == null) {
      return new Destination(order.delivery().address(), order.delivery().hours());
    }
    DeliveryAddress chosen = parties.deliveryAddress(partner.number(), code);
    return new Destination(chosen.address(), chosen.hours());
  }

  private List<Wanted> added(OrderChange change, Partner partner) {
    if (change.added().isEmpty()) {
      return List.of();
    }
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            change.added().stream().map(OrderChange.Added::itemNumber).toList(),
            partner.language());
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < change.added().size(); i++) {
      OrderChange.Added added = change.added().get(i);
      Item item = items.get(added.itemNumber());
      if (item == null) {
        throw new InvalidInput(i + ":addedItem", "UNKNOWN_ITEM", added.itemNumber());
      }
      wanted.add(wanted(i, added, item));
    }
    return wanted;
  }

  private static Wanted wanted(int row, OrderChange.Added added, Item item) {
    try {
      Wanted.BaseAmount amount = Wanted.amount(item, added.quantity(), added.unit());
      NumberRange.ORDERED.check("quantity", amount.quantity());
      return Wanted.of(item, amount);
    } catch (InvalidInput refused) {
      String field = refused.field().equals("unit") ? "addedUnit" : "addedQuantity";
      throw new InvalidInput(
          row + ":" + field, refused.code(), refused.args().toArray(Serializable[]::new));
    }
  }

  /** What of the goods that get more cannot be had now, by item number. */
  Map<String, Shortage> shortages(ChangePlan plan) {
    Map<Long, Availability> free = stock.shown(plan.more().stream().map(Wanted::item).toList());
    LocalDate today = quotes.today(parties.seller());
    Map<String, Shortage> shortages = new HashMap<>();
    for (Wanted want : plan.more()) {
      PricedLines.shortage(
              want, free.getOrDefault(want.item().id(), OffersBean.nothing(want.item())), today)
          .ifPresent(shortage -> shortages.put(want.item().number().value(), shortage));
    }
    return shortages;
  }
}
