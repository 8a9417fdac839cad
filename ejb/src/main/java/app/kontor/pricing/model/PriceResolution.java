package app.kontor.pricing.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.model.PriceLadder.Rung;
import app.kontor.pricing.model.PriceRule.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices for one customer and day, over lists that were read. Where each list's entries are is
 * found once, for all items that are asked for.
 */
public final class PriceResolution {
  private final PriceBook book;
  private final PriceChain chain;
  private final PriceContext context;
  private final PriceBook.Entries entries;
  private final PriceChain.Link[] links;
  private final PriceBook.Shelf[] shelves;
  private final Quantity[] quantities = new Quantity[8];
  private int known;

  /** Written only: what was fetched early has to be used for something. */
  @SuppressWarnings("UnusedVariable")
  private long seen;

  /**
   * @param entries of all lists of the chain and those they are derived from
   */
  public PriceResolution(
      PriceBook book, PriceChain chain, PriceContext context, PriceBook.Entries entries) {
    this.book = book;
    this.chain = chain;
    this.context = context;
    this.entries = entries;
    this.links = chain.links().toArray(PriceChain.Link[]::new);
    this.shelves = new PriceBook.Shelf[links.length];
    for (int i = 0; i < links.length; i++) {
      shelves[i] = book.shelf(links[i].id(), context.day(), entries);
    }
  }

  /** Says which items will be asked for; of use where they are several. */
  public void expect(long[] itemIds) {
    for (PriceBook.Shelf shelf : shelves) {
      seen ^= shelf.fetch(itemIds);
    }
  }

  PriceBook book() {
    return book;
  }

  PriceChain chain() {
    return chain;
  }

  PriceContext context() {
    return context;
  }

  PriceBook.Entries entries() {
    return entries;
  }

  /** The price of a quantity in the base unit. */
  public Optional<Price> price(long itemId, Quantity quantity) {
    return price(new PriceQuery(itemId, quantity));
  }

  /** The price of a quantity, or nothing if the item is on request. */
  public Optional<Price> price(PriceQuery query) {
    Optional<Price> price = price(query.itemId(), query.quantity(), query.ofItem(), query.soldIn());
    return price.isPresent() && !query.beside().isEmpty() && mayBeOfUnits(query.itemId())
        ? Optional.of(price.get().with(units(query)))
        : price;
  }

  private boolean mayBeOfUnits(long itemId) {
    for (PriceBook.Shelf shelf : shelves) {
      if (shelf.mayBeOfUnits(itemId)) {
        return true;
      }
    }
    return false;
  }

  /** The prices of units for which lists have prices of their own, for one of each. */
  private Map<UnitCode, Price> units(PriceQuery query) {
    Map<UnitCode, Price> units = new HashMap<>();
    UnitCode base = query.quantity().unit();
    for (SalesUnit unit : query.beside()) {
      Found found = found(query.itemId(), unit);
      if (found.rungs().stream().anyMatch(rung -> rung.step().unit() != null)) {
        Quantity one = unit.inBase(BigDecimal.ONE, base);
        price(query.itemId(), one, one, unit).ifPresent(price -> units.put(unit.unit(), price));
      }
    }
    return units;
  }

  private Optional<Price> price(
      long itemId, Quantity quantity, Quantity ofItem, @Nullable SalesUnit sold) {
    Found found = found(itemId, sold);
    Rung holding = found.at(new PriceLadder.Count(quantity.value(), ofItem.value()));
    if (holding == null) {
      return Optional.empty();
    }
    UnitCode unit = quantity.unit();
    List<Rung> rungs = found.rungs();
    Price.Break[] breaks = new Price.Break[rungs.size()];
    Price.Break shown = null;
    for (int i = 0; i < breaks.length; i++) {
      Rung rung = rungs.get(i);
      breaks[i] = new Price.Break(quantity(rung.from(), unit), price(rung, unit));
      if (rung == holding) {
        shown = breaks[i];
      }
    }
    Price.Break holds =
        shown == null
            ? new Price.Break(quantity(holding.from(), unit), price(holding, unit))
            : shown;
    Price.Reason reason =
        new Price.Reason(
            holding.source().code(),
            holding.source().level(),
            holding.source().promotion(),
            holds.from(),
            end(holding));
    return Optional.of(
        new Price(holds.price(), List.of(breaks), reason, holding.source().decimals()));
  }

  Found found(long itemId, @Nullable SalesUnit sold) {
    return PriceRule.find(chain, link -> steps(link, itemId, sold));
  }

  /** What a link of the chain says of an item that is sold in a unit; chains are short. */
  List<PriceStep> steps(PriceChain.Link link, long itemId, @Nullable SalesUnit sold) {
    for (int i = 0; i < links.length; i++) {
      if (links[i] == link) {
        return shelves[i].steps(itemId, sold);
      }
    }
    return book.shelf(link.id(), context.day(), entries).steps(itemId, sold);
  }

  private UnitPrice price(Rung rung, UnitCode unit) {
    return new UnitPrice(
        rung.step().amount(), context.currency(), quantity(rung.step().per(), unit));
  }

  /** Most items of a page have the same few quantities. */
  private Quantity quantity(BigDecimal value, UnitCode unit) {
    for (int i = 0; i < Math.min(known, quantities.length); i++) {
      Quantity one = quantities[i];
      if (one.value().compareTo(value) == 0 && one.unit().equals(unit)) {
        return one;
      }
    }
    Quantity fresh = Quantity.of(value, unit);
    quantities[known++ % quantities.length] = fresh;
    return fresh;
  }

  /** The last day on which a rung holds, or null for no end. */
  static @Nullable LocalDate end(Rung rung) {
    LocalDate own = rung.step().validTo();
    LocalDate lists = rung.source().validTo();
    if (own == null || lists == null) {
      return own == null ? lists : own;
    }
    return own.isBefore(lists) ? own : lists;
  }

  /** Whether an amount is the same, whatever zeros it ends with. */
  static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }
}
