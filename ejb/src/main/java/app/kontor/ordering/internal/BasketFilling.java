package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Baskets.AddedMany;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.RegroupedLines;
import app.kontor.ordering.model.RegroupedLines.Said;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;

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
  private final SeenPrices prices;
  private final Clock clock;

  BasketFilling(Catalogue catalogue, BasketRows rows, SeenPrices prices, Clock clock) {
    this.prices = prices;
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
            BaseAmount amount = new BaseAmount(quantity, null);
            there.expect(item, amount);
            there.add(item, amount, "");
            added.add(item.number());
          } catch (BusinessException refusal) {
            refused.put(number, refusal);
          }
        });
    there.see();
    return new AddedMany(added, refused);
  }

  /** Adds rows in the units they are wanted in; those of an item in a unit are counted together. */
  RowsAdded addRows(Actor actor, List<NewRow> wanted) {
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            wanted.stream().map(NewRow::item).distinct().toList(), actor.language());
    Basket there = new Basket(actor, items.values());
    Map<Integer, BusinessException> refused = new TreeMap<>();
    // what comes later of an item counts for its minimum, too
    Map<Integer, Going> going = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewRow row = wanted.get(i);
      try {
        Item item = sold(row.item(), Optional.ofNullable(items.get(row.item())));
        BaseAmount amount = Wanted.amount(item, row.amount().value(), row.amount().unit());
        there.expect(item, amount);
        going.put(i, new Going(item, amount, row.note()));
      } catch (BusinessException refusal) {
        refused.put(i, refusal);
      }
    }
    going.forEach(
        (place, row) -> {
          try {
            there.add(row.item(), row.amount(), row.note());
          } catch (BusinessException refusal) {
            refused.put(place, refusal);
          }
        });
    there.see();
    return new RowsAdded(wanted.size() - refused.size(), refused);
  }

  /** A row on its way in. */
  private record Going(Item item, BaseAmount amount, String note) {}

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
    private final Map<Wanted.Key, BasketRow> there = new LinkedHashMap<>();
    private final Collection<Item> items;
    private final Map<Long, BigDecimal> ofItems = new HashMap<>();
    private final int others;

    Basket(Actor actor, Collection<Item> items) {
      this.actor = actor;
      this.items = items;
      rows.of(actor.deskId(), items.stream().map(Item::id).distinct().toList())
          .forEach(
              row -> {
                there.put(row.key(), row);
                ofItems.merge(row.itemId(), row.amount().quantity(), BigDecimal::add);
              });
      this.others = rows.count(actor.deskId()) - there.size();
    }

    /** Whoever puts lines in sees what they and their neighbours cost then. */
    void see() {
      prices.note(items, there.values());
    }

    /** So much more of an item is to come. */
    void expect(Item item, BaseAmount more) {
      ofItems.merge(item.id(), more.quantity(), BigDecimal::add);
    }

    void add(Item item, BaseAmount more, String note) {
      Optional<BasketRow> row = Optional.ofNullable(there.get(Wanted.Key.of(item.id(), more)));
      BaseAmount inAll = row.map(each -> each.amount().plus(more)).orElse(more);
      BigDecimal ofItem = ofItems.getOrDefault(item.id(), more.quantity());
      LinePolicy.QUANTITY_FITS_PACKAGING.require(among(item, more, ofItem));
      BasketRow kept = set(actor, item, row, new Line(inAll, ofItem), others + there.size());
      kept.noteToo(note);
      there.put(kept.key(), kept);
    }
  }

  /** How much of an item lies on lines, in base units. */
  static BigDecimal ofItem(Item item, Collection<BasketRow> lines) {
    return lines.stream()
        .filter(row -> row.itemId() == item.id())
        .map(row -> row.amount().quantity())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * So much of an item on a line.
   *
   * @param ofItem so much of it on all lines, in base units
   */
  static Wanted among(Item item, BaseAmount amount, BigDecimal ofItem) {
    return Wanted.of(item, amount).among(Quantity.of(ofItem, item.unit()));
  }

  /**
   * What a line is to have.
   *
   * @param ofItem so much of its item on all lines, in base units
   */
  record Line(BaseAmount amount, BigDecimal ofItem) {}

  /**
   * Says how much of an item is on a line of the basket.
   *
   * @param row the line, if it is there
   * @param lines how many there are before
   */
  BasketRow set(Actor actor, Item item, Optional<BasketRow> row, Line line, int lines) {
    BaseAmount quantity = line.amount();
    NumberRange.ORDERED.check("quantity", quantity.quantity());
    NumberRange.ORDERED.check("quantity", line.ofItem());
    Wanted want = among(item, quantity, line.ofItem());
    LinePolicy.ITEM_IS_NO_FAMILY.require(want);
    LinePolicy.QUANTITY_FITS_PACKAGING.require(want);
    if (row.isPresent()) {
      row.get().want(quantity);
      return row.get();
    }
    if (lines >= MAX_LINES) {
      throw new InvalidInput("quantity", "BASKET_FULL", MAX_LINES);
    }
    BasketRow added = new BasketRow(actor.deskId(), item.id(), quantity, clock.instant());
    rows.add(added);
    return added;
  }

  /**
   * Says several lines anew at once.
   *
   * @param items those they are about
   * @param there what lies there of them
   * @param said what lines say now, by what they were
   * @param named how each line that is to be was called by who said it
   * @param all lines of the basket as they are
   */
  void regroup(
      Actor actor,
      Collection<Item> items,
      List<BasketRow> there,
      Map<Wanted.Key, Said> said,
      Map<Wanted.Key, LineKey> named,
      IntSupplier all) {
    Map<Wanted.Key, Said> before = new LinkedHashMap<>();
    there.forEach(row -> before.put(row.key(), new Said(row.amount(), row.note())));
    RegroupedLines regrouped = new RegroupedLines(before, said);
    Map<Long, Item> known = new HashMap<>();
    items.forEach(item -> known.put(item.id(), item));
    Set<Wanted.Key> coming = regrouped.coming(before.keySet());
    int lines = coming.isEmpty() ? 0 : all.getAsInt();
    List<BasketRow> gone = new ArrayList<>();
    List<BasketRow> added = new ArrayList<>();
    for (BasketRow row : there) {
      Wanted.Key now = regrouped.becomes(row.key());
      if (now == null) {
        gone.add(row);
      } else {
        set(actor, regrouped, now, known, named, Optional.of(row), 0);
      }
    }
    for (Wanted.Key now : coming) {
      set(actor, regrouped, now, known, named, Optional.empty(), lines++ - gone.size())
          .ifPresent(added::add);
    }
    rows.remove(gone);
    List<BasketRow> left = new ArrayList<>(there);
    left.removeAll(gone);
    left.addAll(added);
    prices.note(items, left);
  }

  /**
   * Whoever says a line anew sees what the lines of its item cost then.
   *
   * @param there those that were there
   */
  void see(Item item, List<BasketRow> there, BasketRow line) {
    List<BasketRow> all = new ArrayList<>(there);
    if (!all.contains(line)) {
      all.add(line);
    }
    prices.note(List.of(item), all);
  }

  private Optional<BasketRow> set(
      Actor actor,
      RegroupedLines regrouped,
      Wanted.Key now,
      Map<Long, Item> known,
      Map<Wanted.Key, LineKey> named,
      Optional<BasketRow> row,
      int lines) {
    Said said = Objects.requireNonNull(regrouped.after().get(now));
    LineKey line = named.get(now);
    Item item = known.get(now.itemId());
    // lines nobody has said anything of are left as they are
    if (line == null || item == null) {
      return Optional.empty();
    }
    try {
      BasketRow kept =
          set(actor, item, row, new Line(said.amount(), regrouped.ofItem(item.id())), lines);
      kept.note(said.note());
      return Optional.of(kept);
    } catch (InvalidInput refused) {
      throw refused.inRow(line.toString());
    }
  }

  /**
   * The least that can be ordered today and is not less than a quantity.
   *
   * @param ofItem of the item in all, in base units, which the minimum asks for
   */
  static BaseAmount inPackages(Item item, BaseAmount amount, BigDecimal ofItem) {
    BigDecimal packaging = item.packaging().value();
    BigDecimal least = item.minimum().value();
    return new BaseAmount(
        (ofItem.compareTo(least) < 0 ? amount.quantity().max(least) : amount.quantity())
            .divide(packaging, 0, RoundingMode.UP)
            .multiply(packaging),
        amount.unit());
  }
}
