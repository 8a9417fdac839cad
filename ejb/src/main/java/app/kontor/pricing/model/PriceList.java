package app.kontor.pricing.model;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prices in one currency under a code, from a day on and perhaps up to another. A base list is for
 * every customer of its currency, and of those only one is valid on a day; other lists are given to
 * customers. Its entries, of which there may be hundreds of thousands, are rows of their own with
 * an edition that grows with each change of them.
 */
@Entity
@Table(name = "price_list")
public class PriceList extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private String name;
  private String currency;

  @Column(updatable = false)
  private boolean base;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  @SuppressWarnings("NullAway.Init")
  protected PriceList() {}

  /**
   * A list without prices.
   *
   * @param bases the seller's base lists of the currency
   * @throws InvalidInput naming the field that cannot be kept, at {@code code} if it is one of
   *     them, at {@code validFrom} if it is a base list beside another
   */
  public PriceList(long sellerId, NewPriceList list, Collection<PriceList> bases) {
    PriceListRules.check(list);
    this.sellerId = sellerId;
    this.code = list.code();
    this.name = list.name();
    this.currency = list.currency();
    this.base = list.base();
    this.validFrom = list.validFrom();
    this.validTo = list.validTo();
    requireAlone(validFrom, validTo, currency, bases);
  }

  /** Who stands on a list: customers who have it and prices in it. */
  public record Use(long customers, long prices) {}

  /**
   * Changes name, days, and the currency of a list that nobody stands on.
   *
   * @param use asked only if it matters
   * @param bases the seller's base lists of the currency it shall have
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput naming the field that cannot be kept, at {@code currency} if the list is
   *     in use, at {@code validFrom} if it is a base list beside another
   */
  public void change(PriceListData data, Supplier<Use> use, Collection<PriceList> bases) {
    PriceListRules.check(data);
    if (!currency.equals(data.currency())) {
      requireUnused(use.get());
    }
    requireAlone(data.validFrom(), data.validTo(), data.currency(), bases);
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    name = data.name();
    currency = data.currency();
    validFrom = data.validFrom();
    validTo = data.validTo();
  }

  private static void requireUnused(Use use) {
    if (use.customers() > 0) {
      throw new InvalidInput("currency", "PRICE_LIST_IN_USE", use.customers());
    }
    if (use.prices() > 0) {
      throw new InvalidInput("currency", "PRICE_LIST_HAS_PRICES", use.prices());
    }
  }

  private void requireAlone(
      LocalDate from, @Nullable LocalDate to, String wanted, Collection<PriceList> bases) {
    if (!base) {
      return;
    }
    bases.stream()
        .filter(other -> !other.code.equals(code) && other.isValidWithin(from, to))
        .findFirst()
        .ifPresent(
            other -> {
              throw new InvalidInput("validFrom", "BASE_LIST_OVERLAPS", other.code, wanted);
            });
  }

  /** Whether it is valid on a day of these; null is no end. */
  private boolean isValidWithin(LocalDate from, @Nullable LocalDate to) {
    return (validTo == null || !validTo.isBefore(from)) && (to == null || !validFrom.isAfter(to));
  }

  /**
   * Its prices may be copied to a list of that currency.
   *
   * @throws InvalidInput at {@code copyOf} if its own is another
   */
  public void requireCurrency(String wanted) {
    if (!currency.equals(wanted)) {
      throw new InvalidInput("copyOf", "OTHER_CURRENCY", currency);
    }
  }

  public String code() {
    return code;
  }

  public Currency currency() {
    return Currencies.of(currency);
  }
}
