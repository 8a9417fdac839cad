package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.ordering.Baskets.AddedMany;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts rows into a person's basket, by the rules of its lines. Each row is accounted for: it is in
 * the basket, or its reason is told.
 */
final class BasketFilling {
  /** Most lines of a basket, as many as an order has. */
  static final int MAX_LINES = 500;

  /**
   * A row that is to be put in.
   *
   * @param note the buyer's own; empty for none
   */
  record NewRow(ItemNumber item, Amount amount, String note) {}

  /**
   * What came of rows.
   *
   * @param added how many are in the basket
   * @param refused why others are not, by their place from 0
   */
  record RowsAdded(int added, Map<Integer, BusinessException> refused) {}

  private final Catalogue catalogue;
  private final BasketRows rows;
  private final Clock clock;

  BasketFilling(Catalogue catalogue, BasketRows rows, Clock clock) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.clock = clock;
  }

  /** Adds base units of several items. */
  AddedMany addAll(Actor actor, Map<ItemNumber, BigDecimal> quantities) {
    Map<ItemNumber, Item> items = catalogue.itemsByNumber(quantities.keySet(), actor.language());
    Basket there = new Basket(actor, items.values());
    List<ItemNumber> added = new ArrayList<>();
    Map<ItemNumber, BusinessException> refused = new LinkedHashMap<>();
    quantities.forEach(
        (number, quantity) -> {
          try {
            Item item = sold(number, Optional.ofNullable(items.get(number)));
            there.add(item, new BaseAmount(quantity, null), "");
            added.add(item.number());
          } catch (BusinessException refusal) {
            refused.put(number, refusal);
          }
        });
    return new AddedMany(added, refused);
  }

  /** Adds rows in the units they are wanted in; rows of the same item are counted together. */
  RowsAdded addRows(Actor actor, List<NewRow> wanted) {
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            wanted.stream().map(NewRow::item).distinct().toList(), actor.language());
    Basket there = new Basket(actor, items.values());
    Map<Integer, BusinessException> refused = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewRow row = wanted.get(i);
      try {
        Item item = sold(row.item(), Optional.ofNullable(items.get(row.item())));
        BaseAmount amount = Wanted.amount(item, row.amount().value(), row.amount().unit());
        there.add(item, amount, row.note());
      } catch (BusinessException refusal) {
        refused.put(i, refusal);
      }
    }
    return new RowsAdded(wanted.size() - refused.size(), refused);
  }

  /** An item that can be bought, or why it cannot. */
  private Item sold(ItemNumber number, Optional<Item> known) {
    Item item = known.orElseThrow(() -> new UnknownItem(number));
    if (!item.active()) {
      ItemNumber successor = catalogue.successors(List.of(item.id())).get(item.id());
      throw successor == null
          ? new InvalidInput("quantity", "ITEM_WITHDRAWN", item.number())
          : NotOrderable.replaced(item.number(), successor);
    }
    return item;
  }

  /** The lines of a person's basket that are about some items, kept up while they are filled. */
  private final class Basket {
    private final Actor actor;
    private final Map<Long, BasketRow> there = new LinkedHashMap<>();
    private final int others;

    Basket(Actor actor, Collection<Item> items) {
      this.actor = actor;
      rows.of(actor.userId(), items.stream().map(Item::id).distinct().toList())
          .forEach(row -> there.put(row.itemId(), row));
      this.others = rows.count(actor.userId()) - there.size();
    }

    void add(Item item, BaseAmount more, String note) {
      LinePolicy.QUANTITY_FITS_PACKAGING.require(Wanted.of(item, more));
      Optional<BasketRow> row = Optional.ofNullable(there.get(item.id()));
      BaseAmount inAll = row.map(each -> each.amount().plus(more)).orElse(more);
      BasketRow kept = set(actor, item, row, inAll, others + there.size());
      kept.noteToo(note);
      there.put(item.id(), kept);
    }
  }

  /**
   * Says how much of an item is in the basket.
   *
   * @param lines how many there are before
   */
  BasketRow set(Actor actor, Item item, Optional<BasketRow> row, BaseAmount quantity, int lines) {
    NumberRange.ORDERED.check("quantity", quantity.quantity());
    LinePolicy.ITEM_IS_NO_FAMILY.require(Wanted.of(item, quantity));
    LinePolicy.QUANTITY_FITS_PACKAGING.require(Wanted.of(item, quantity));
    if (row.isPresent()) {
      row.get().want(quantity);
      return row.get();
    }
    if (lines >= MAX_LINES) {
      throw new InvalidInput("quantity", "BASKET_FULL", MAX_LINES);
    }
    BasketRow added = new BasketRow(actor.userId(), item.id(), quantity, clock.instant());
    rows.add(added);
    return added;
  }

  /** The least that can be ordered today and is not less than a quantity. */
  static BaseAmount inPackages(Item item, BaseAmount amount) {
    BigDecimal packaging = item.packaging().value();
    return new BaseAmount(
        amount
            .quantity()
            .max(item.minimum().value())
            .divide(packaging, 0, RoundingMode.UP)
            .multiply(packaging),
        amount.unit());
  }
}
