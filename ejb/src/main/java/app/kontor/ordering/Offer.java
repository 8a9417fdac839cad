package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.measure.SalesUnit;
import app.kontor.money.UnitPrice;
import app.kontor.party.Extent;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item as the actor can buy it today.
 *
 * @param price net for the least that is ordered, with all breaks; null if the item is on request
 * @param vat rate for goods that go to the partner's preferred delivery address
 * @param sizes of a family what its variants cost; null for what is sold itself
 * @param told how the actor is told prices: {@code NET_AND_GROSS}, {@code NET} or {@code GROSS}
 */
public record Offer(
    Item item,
    @Nullable Price price,
    VatRate vat,
    Availability availability,
    @Nullable Sizes sizes,
    Extent told)
    implements Serializable {
  private static final BigDecimal PLENTY = BigDecimal.valueOf(Availability.PLENTY);

  /** Prices are told net and gross. */
  public Offer(
      Item item,
      @Nullable Price price,
      VatRate vat,
      Availability availability,
      @Nullable Sizes sizes) {
    this(item, price, vat, availability, sizes, Extent.NET_AND_GROSS);
  }

  /**
   * The variants of a family.
   *
   * @param count how many are sold
   * @param lowest price of the least that is ordered of one; null if all are on request
   */
  public record Sizes(int count, @Nullable Price lowest) implements Serializable {

    /** The lowest net price; null if all are on request. */
    public @Nullable UnitPrice from() {
      return lowest == null ? null : lowest.price();
    }
  }

  /** What is sold itself. */
  public Offer(Item item, @Nullable Price price, VatRate vat, Availability availability) {
    this(item, price, vat, availability, null);
  }

  /** How soon goods can be had. */
  public enum Supply {
    IN_STOCK,
    /** Less than ten packages. */
    LOW,
    /** Less than a package, and more is announced. */
    DUE,
    ON_REQUEST,
    /** The actor is not told. */
    UNTOLD,
    /** Work: there is no stock of it. */
    SERVICE
  }

  /** Net for the least that is ordered; null if the item is on request. */
  public @Nullable UnitPrice net() {
    return price == null ? null : price.price();
  }

  /**
   * Net for one of a unit the item is sold in, in the quantity of one: its own price, or from the
   * base unit's, times what the unit has; null if the item is on request.
   */
  public @Nullable UnitPrice net(SalesUnit unit) {
    return price == null ? null : price.one(unit, item.unit());
  }

  /** With VAT, at the net price's decimals; null if the item is on request. */
  public @Nullable UnitPrice gross() {
    return price == null ? null : gross(price.price());
  }

  /** The same for somebody who cannot buy it. */
  public Offer withoutPrice() {
    return new Offer(item, null, vat, availability, null, told);
  }

  /** A price with this offer's VAT on it. */
  public UnitPrice gross(UnitPrice net) {
    return vat.onTopOf(net);
  }

  /** Whether prices are told with VAT alone. */
  public boolean isGrossAlone() {
    return told == Extent.GROSS;
  }

  /** Whether prices are told with and without VAT. */
  public boolean isNetAndGross() {
    return told == Extent.NET_AND_GROSS;
  }

  /** A net price of the item as the actor is told it first: net, or gross where that is all. */
  public UnitPrice shown(UnitPrice net) {
    return isGrossAlone() ? gross(net) : net;
  }

  /** The price as the actor is told it first; null if the item is on request. */
  public @Nullable UnitPrice shown() {
    return price == null ? null : shown(price.price());
  }

  /** How soon the item can be had. */
  public Supply supply() {
    if (item.isService()) {
      return Supply.SERVICE;
    }
    if (availability.told() == Extent.NONE) {
      return Supply.UNTOLD;
    }
    BigDecimal free = availability.free().value();
    BigDecimal packaging = item.packaging().value();
    if (free.compareTo(packaging) >= 0) {
      return free.compareTo(packaging.multiply(PLENTY)) >= 0 ? Supply.IN_STOCK : Supply.LOW;
    }
    return availability.expected() == null ? Supply.ON_REQUEST : Supply.DUE;
  }
}
