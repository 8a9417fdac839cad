package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.BoughtItem;
import app.kontor.ordering.BoughtItems;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.ordering.internal.BasketFilling.NewRow;
import app.kontor.ordering.internal.BoughtRows.Bought;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.number.NumberRange;
import app.kontor.stock.Stock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the actor's company has ordered before, at today's prices. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BoughtItemsBean implements BoughtItems {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Quotes quotes;
  private final BoughtRows rows;
  private final ShoppingListRows lists;
  private final PricedLines lines;
  private final BasketFilling filling;

  @Inject
  public BoughtItemsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Stock stock,
      Quotes quotes,
      BoughtRows rows,
      BasketRows basket,
      ShoppingListRows lists) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.quotes = quotes;
    this.rows = rows;
    this.lists = lists;
    this.lines = new PricedLines(catalogue, stock, quotes);
    this.filling = new BasketFilling(catalogue, basket, new SeenPrices(parties, quotes), clock);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Page<BoughtItem> bought(String text, PageRequest page) {
    Partner partner = parties.ownPartner();
    boolean all = parties.visibility().shows(VisibleDetail.OTHER_CHANNELS);
    Page<Bought> found = rows.of(actor.get(), text.strip(), all, page);
    Map<Long, Basket.Line> priced = priced(parties.seller(), partner, found.rows());
    List<BoughtItem> shown = new ArrayList<>();
    for (Bought each : found.rows()) {
      Optional.ofNullable(priced.get(each.itemId()))
          .ifPresent(
              line ->
                  shown.add(
                      new BoughtItem(
                          line, each.lastAt(), each.lastOrder(), all ? each.times() : null)));
    }
    return new Page<>(shown, found.total());
  }

  private Map<Long, Basket.Line> priced(Seller seller, Partner partner, List<Bought> found) {
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<Long, Item> items =
        catalogue.items(found.stream().map(Bought::itemId).toList(), actor.get().language());
    List<Wanted> wanted = new ArrayList<>();
    for (Bought each : found) {
      Optional.ofNullable(items.get(each.itemId()))
          .ifPresent(
              item ->
                  wanted.add(
                      Wanted.of(
                          item,
                          BasketFilling.inPackages(
                              item, each.ordered(), each.ordered().quantity()))));
    }
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    Map<Long, Basket.Line> priced = new HashMap<>();
    lines
        .of(seller, partner, wanted, quote, Map.of())
        .lines()
        .forEach(line -> priced.put(line.item().id(), line));
    return priced;
  }

  @Override
  @Allowed(value = Permission.BASKET_EDIT, audit = true)
  public Moved again(Map<ItemNumber, Amount> amounts, String toReference) {
    Actor who = actor.get();
    Map<ItemNumber, BusinessException> refused = new LinkedHashMap<>();
    if (toReference.isEmpty()) {
      intoBasket(who, amounts, refused);
    } else {
      into(lists.lock(who, toReference).changedBy(who), who, amounts, refused);
    }
    return new Moved(amounts.size() - refused.size(), refused);
  }

  private void intoBasket(
      Actor who, Map<ItemNumber, Amount> amounts, Map<ItemNumber, BusinessException> refused) {
    List<NewRow> wanted = new ArrayList<>();
    amounts.forEach((number, amount) -> wanted.add(new NewRow(number, amount, "")));
    filling
        .addRows(who, wanted)
        .refused()
        .forEach((place, why) -> refused.put(wanted.get(place).item(), why));
  }

  private void into(
      ShoppingList list,
      Actor who,
      Map<ItemNumber, Amount> amounts,
      Map<ItemNumber, BusinessException> refused) {
    Map<ItemNumber, Item> items = catalogue.itemsByNumber(amounts.keySet(), who.language());
    ListLines into = new ListLines(list, lists);
    amounts.forEach(
        (number, amount) -> {
          try {
            Item item =
                Optional.ofNullable(items.get(number)).orElseThrow(() -> new UnknownItem(number));
            NumberRange.ORDERED.check("quantity", amount.value());
            into.add(item, Wanted.amount(item, amount.value(), amount.unit()), "");
          } catch (BusinessException refusal) {
            refused.put(number, refusal);
          }
        });
    list.touch(who, clock.instant());
  }
}
