package app.kontor.pricing.model;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.NewPromotion;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.RoundingDirection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
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

  @Column(updatable = false)
  private boolean promotion;

  private boolean merging;

  /** With which its prices are shown at least. */
  private int decimals = 2;

  @Column(name = "derived_from")
  private @Nullable Long derivedFrom;

  @Column(precision = 10, scale = 6)
  private @Nullable BigDecimal percent;

  @Column(precision = 19, scale = 8)
  private @Nullable BigDecimal rate;

  @Column(name = "rounding_step", precision = 19, scale = 6)
  private @Nullable BigDecimal roundingStep;

  @Enumerated(EnumType.STRING)
  @Column(name = "rounding_direction")
  private @Nullable RoundingDirection roundingDirection;

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

  /**
   * A promotion without prices.
   *
   * @throws InvalidInput naming the field that cannot be kept
   */
  public PriceList(long sellerId, NewPromotion promotion) {
    PriceListRules.check(promotion);
    this.sellerId = sellerId;
    this.code = promotion.code();
    this.name = promotion.name();
    this.currency = promotion.currency();
    this.promotion = true;
    this.validFrom = promotion.validFrom();
    this.validTo = promotion.validTo();
  }

  /** Who stands on a list: customers who have it, prices in it, lists derived from it. */
  public record Use(long customers, long prices, long derived) {}

  /**
   * Decides how its prices follow from another list and whether steps of lists behind are added.
   *
   * @param source the list of the formula, or null if there is none
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput at {@code rate} if it is missing between two currencies or there within
   *     one; at another field that cannot be kept
   */
  public void rule(PriceRuleData data, @Nullable PriceList source) {
    PriceFormula formula = data.formula();
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    if (formula == null || source == null) {
      derivedFrom = null;
      percent = null;
      rate = null;
      roundingStep = null;
      roundingDirection = null;
    } else {
      PriceListRules.check(formula, source.currency, currency);
      derivedFrom = source.id();
      percent = formula.percent();
      rate = formula.rate();
      roundingStep = formula.step();
      roundingDirection = formula.rounding();
    }
    merging = data.merging();
  }

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
    if (promotion && data.validTo() == null) {
      throw InvalidInput.required("validTo");
    }
    requireAlone(data.validFrom(), data.validTo(), data.currency(), bases);
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    name = data.name();
    currency = data.currency();
    validFrom = data.validFrom();
    validTo = data.validTo();
    decimals = data.decimals();
  }

  /** Shows prices with the decimals of the list that they are copied from. */
  public void showAs(PriceList original) {
    decimals = original.decimals;
  }

  private void requireUnused(Use use) {
    if (derivedFrom != null || use.derived() > 0) {
      throw new InvalidInput("currency", "PRICE_LIST_DERIVED");
    }
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

  public boolean isBase() {
    return base;
  }

  public boolean isPromotion() {
    return promotion;
  }

  public Currency currency() {
    return Currencies.of(currency);
  }
}
