package app.kontor.it.access;

import app.kontor.catalogue.BuyersNumber;
import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineChange;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who keep a list of goods. */
@ApplicationScoped
class TwoListKeepers implements Editors {
  @Inject private Trade trade;
  private static final PartnerNumber OWN = new PartnerNumber("");

  @EJB private ShoppingLists lists;
  @EJB private BuyersNumbers numbers;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    return Map.of(
        "ShoppingListsBean.change",
        this::named,
        "ShoppingListsBean.delete",
        () -> changedFirst((list, version) -> lists.delete(list, version)),
        "ShoppingListsBean.handOver",
        () -> changedFirst((list, version) -> lists.handOver(list, version, "own@example.com")),
        "ShoppingListsBean.setLines",
        this::lines,
        "BuyersNumbersBean.prefer",
        () -> preferredFirst((number, version) -> numbers.prefer(OWN, number, version)),
        "BuyersNumbersBean.remove",
        () -> preferredFirst((number, version) -> numbers.remove(OWN, number, version)));
  }

  private interface SecondOfNumbers {
    void change(long number, long version);
  }

  /** One prefers the second of two numbers, which changes it; the other has seen it before. */
  private IntConsumer preferredFirst(SecondOfNumbers second) {
    Actor buyer = buyer();
    String word = "TWO-" + System.nanoTime();
    for (String number : List.of(word + "-A", word + "-B")) {
      trade.as(
          buyer,
          () ->
              numbers.keep(
                  Trade.key(),
                  new BuyersNumberData(OWN, number, new ItemNumber(Trade.ITEM), "", false)));
    }
    BuyersNumber read =
        trade
            .as(buyer, () -> numbers.ofCustomer(OWN, word + "-B", PageRequest.first(1)))
            .rows()
            .get(0);
    return change ->
        trade.as(
            buyer,
            () -> {
              if (change == 1) {
                numbers.prefer(OWN, read.id(), read.version());
              } else {
                second.change(read.id(), read.version());
              }
            });
  }

  private interface Second {
    void change(String list, long version);
  }

  private Actor buyer() {
    return trade.customer("KEEPERS", null).buyer();
  }

  private String list(Actor buyer) {
    return trade.as(
        buyer,
        () -> {
          String list = lists.create(Trade.key(), "Two");
          lists.add(list, Trade.ITEM, BigDecimal.ONE, null);
          return list;
        });
  }

  private long version(Actor buyer, String list) {
    return trade.as(
        buyer,
        () -> lists.part(list, BasketQuery.ALL, ShoppingLists.LineOrder.ADDED, 1, 1).version());
  }

  private void name(Actor buyer, String list, long version, String name) {
    trade.as(
        buyer,
        () -> lists.change(list, version, new ListTerms(name, ListReaders.OWN, false, List.of())));
  }

  private IntConsumer named() {
    Actor buyer = buyer();
    String list = list(buyer);
    long version = version(buyer, list);
    return change -> name(buyer, list, version, "Two " + change);
  }

  private IntConsumer lines() {
    Actor buyer = buyer();
    String list = list(buyer);
    long version = version(buyer, list);
    return change ->
        trade.as(
            buyer,
            () ->
                lists.setLines(
                    list,
                    version,
                    Map.of(
                        LineKey.of(new ItemNumber(Trade.ITEM)),
                        new LineChange(new Amount(BigDecimal.valueOf(change + 1L), null), ""))));
  }

  private IntConsumer changedFirst(Second second) {
    Actor buyer = buyer();
    String list = list(buyer);
    long version = version(buyer, list);
    return change -> {
      if (change == 1) {
        name(buyer, list, version, "Two and more");
      } else {
        trade.as(buyer, () -> second.change(list, version));
      }
    };
  }
}
