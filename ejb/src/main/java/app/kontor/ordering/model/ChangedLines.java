package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.model.ChangePlan.KeptLine;
import app.kontor.ordering.model.ChangePlan.Repriced;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.Price;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of an order as a change makes them: what the item allows, and what they cost. */
final class ChangedLines {
  private final ChangePlan.Basis basis;
  private final OrderChange change;
  private final ChangePlan.After after;

  ChangedLines(ChangePlan.Basis basis, OrderChange change) {
    this.basis = basis;
    this.change = change;
    this.after = ChangePlan.After.of(basis.order(), change, basis.items(), basis.added());
  }

  /** What comes at a place of the change. */
  Wanted wanted(int index) {
    return after.added().get(index);
  }

  private Wanted wanted(Item item, OrderLine line, Quantity quantity) {
    Wanted there = after.lines().get(line.lineNumber());
    return there == null ? ChangePlan.wanted(item, line, quantity.value()) : there;
  }

  /** A line that stays. */
  KeptLine kept(OrderLine line, OrderChange.Line wanted) {
    Quantity quantity =
        Quantity.of(ChangePolicy.base(line, wanted.quantity()), line.ordered().unit());
    String row = String.valueOf(line.lineNumber());
    NumberRange.ORDERED.check(row + ":quantity", quantity.value());
    int direction = quantity.compareTo(line.ordered());
    Quantity delivered = ChangePolicy.delivered(line);
    boolean rest = delivered.isPositive() && quantity.compareTo(delivered) == 0;
    Item item = basis.items().get(line.itemId());
    if (direction > 0 && item == null) {
      throw new InvalidInput(row + ":quantity", "ITEM_INACTIVE", line.item().number());
    }
    if (direction != 0 && !rest && item != null) {
      raise(row, wanted(item, line, quantity), direction > 0);
    }
    UnitPrice unit = line.price().unit();
    Repriced repriced = null;
    BigDecimal named = wanted.price();
    if (named != null) {
      unit = named(row + ":price", named, line, quantity);
      repriced = unit.equals(line.price().unit()) ? null : new Repriced("", null);
    } else if (direction != 0 && !delivered.isPositive() && item != null) {
      Wanted want = wanted(item, line, quantity);
      Price now = basis.now().price(want);
      if (now != null && ChangePlan.crosses(basis.before().price(want), now)) {
        unit = now.price();
        repriced = new Repriced(now.priceList(), basis.now().receipt(want));
      }
    }
    LinePrice price =
        direction == 0 && unit.equals(line.price().unit())
            ? line.price()
            : LinePrice.of(unit, quantity, line.price().vat());
    raise(row + ":quantity", price, line.item());
    return new KeptLine(quantity, price, repriced);
  }

  /** What more of it is wanted than is set aside or has left; nothing of work. */
  Optional<Wanted> more(OrderLine line, Quantity quantity) {
    Item item = basis.items().get(line.itemId());
    Quantity more = quantity.minus(line.despatched()).minus(line.reserved());
    return item != null
            && line.isGoods()
            && quantity.compareTo(line.ordered()) > 0
            && more.isPositive()
        ? Optional.of(Wanted.of(item, new Wanted.BaseAmount(more.value(), null)))
        : Optional.empty();
  }

  /** A line that comes. */
  NewLine added(int index, Wanted want) {
    OrderChange.Added wanted = change.added().get(index);
    Item item = want.item();
    boolean there =
        basis.order().lines().stream()
            .anyMatch(
                line ->
                    line.itemId() == item.id()
                        && Objects.equals(line.item().soldIn(), want.soldIn())
                        && !isGoing(line.lineNumber()));
    if (there) {
      throw new InvalidInput(index + ":addedItem", "CHANGE_ITEM_THERE", item.number());
    }
    if (after.added().stream().filter(other -> other.key().equals(want.key())).count() > 1) {
      throw new InvalidInput(index + ":addedItem", "CHANGE_ITEM_TWICE", item.number());
    }
    Price price = basis.now().price(want);
    BigDecimal named = wanted.price();
    if (named == null && price == null) {
      throw new InvalidInput(index + ":addedItem", "ITEM_WITHOUT_PRICE", item.number());
    }
    raise(
        Stream.of(
                LinePolicy.ITEM_IS_SOLD,
                LinePolicy.ITEM_IS_NO_FAMILY,
                LinePolicy.BUNDLE_IS_COMPLETE)
            .flatMap(rule -> rule.refusal(want, price).stream())
            .findFirst(),
        index + ":addedItem");
    raise(LinePolicy.QUANTITY_FITS_PACKAGING.refusal(want, price), index + ":addedQuantity");
    LineItem frozen = LineItem.of(item, want.soldIn());
    UnitPrice unit =
        named == null && price != null
            ? price.price()
            : per(
                index + ":addedPrice",
                named == null ? BigDecimal.ZERO : named,
                want.soldIn(),
                item.unit());
    LinePrice cost = LinePrice.of(unit, want.quantity(), basis.now().rate(item.vatClass()));
    raise(index + ":addedQuantity", cost, frozen);
    return new NewLine(
        item.id(),
        item.type(),
        frozen,
        want.quantity(),
        cost,
        named == null && price != null ? price.priceList() : "",
        named == null ? basis.now().receipt(want) : null);
  }

  private boolean isGoing(int lineNumber) {
    return change.lines().stream()
        .anyMatch(line -> line.lineNumber() == lineNumber && line.quantity().signum() == 0);
  }

  private UnitPrice named(String field, BigDecimal price, OrderLine line, Quantity quantity) {
    UnitPrice shown = line.item().price(line.price().unit(), quantity);
    if (shown.baseQuantity().value().compareTo(BigDecimal.ONE) == 0
        && shown.amount().compareTo(price) == 0) {
      return line.price().unit();
    }
    SalesUnit sold = line.portion(quantity).isConverted() ? line.item().soldIn() : null;
    return per(field, price, sold, quantity.unit());
  }

  /** A price for one of a unit, told for as many base units. */
  private UnitPrice per(String field, BigDecimal price, @Nullable SalesUnit sold, UnitCode base) {
    Currency currency = basis.order().currency();
    NumberRange.PRICE.check(field, price);
    return new UnitPrice(
        price, currency, Quantity.of(sold == null ? BigDecimal.ONE : sold.factor(), base));
  }

  private static void raise(String row, Wanted want, boolean more) {
    raise(
        Stream.of(
                LinePolicy.ITEM_IS_SOLD,
                LinePolicy.BUNDLE_IS_COMPLETE,
                LinePolicy.QUANTITY_FITS_PACKAGING)
            .filter(rule -> more || rule == LinePolicy.QUANTITY_FITS_PACKAGING)
            .flatMap(rule -> rule.refusal(want, null).stream())
            .findFirst(),
        row + ":quantity");
  }

  private static void raise(Optional<BusinessException> refusal, String field) {
    BusinessException.raise(
        refusal.map(
            one -> new InvalidInput(field, one.code(), one.args().toArray(Serializable[]::new))));
  }

  private static void raise(String field, LinePrice price, LineItem item) {
    BigDecimal most = NumberRange.AMOUNT.max();
    if (price.net().amount().compareTo(most) > 0) {
      throw new InvalidInput(field, "LINE_AMOUNT_TOO_LARGE", item.number(), most);
    }
  }
}
