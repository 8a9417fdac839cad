package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item as the actor can buy it today.
 *
 * @param price net for one package, with all breaks; null if the item is on request
 * @param vat rate for goods that go to the partner's preferred delivery address
 */
public record Offer(Item item, @Nullable Price price, VatRate vat, Availability availability)
    implements Serializable {
  private static final BigDecimal FEW_PACKAGES = BigDecimal.TEN;

  /** How soon goods can be had. */
  public enum Supply {
    IN_STOCK,
    /** Less than ten packages. */
    LOW,
    /** Less than a package, and more is announced. */
    DUE,
    ON_REQUEST
  }

  /** Net for one package; null if the item is on request. */
  public @Nullable UnitPrice net() {
    return price == null ? null : price.price();
  }

  /** With VAT, at the net price's decimals; null if the item is on request. */
  public @Nullable UnitPrice gross() {
    return price == null ? null : gross(price.price());
  }

  /** A price with this offer's VAT on it. */
  public UnitPrice gross(UnitPrice net) {
    return vat.onTopOf(net);
  }

  /** How soon the item can be had. */
  public Supply supply() {
    BigDecimal free = availability.free().value();
    BigDecimal packaging = item.packaging().value();
    if (free.compareTo(packaging) >= 0) {
      return free.compareTo(packaging.multiply(FEW_PACKAGES)) >= 0 ? Supply.IN_STOCK : Supply.LOW;
    }
    return availability.expected() == null ? Supply.ON_REQUEST : Supply.DUE;
  }
}
