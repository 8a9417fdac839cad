package app.kontor.pricing;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What price lists and their entries must be like; a refusal names the field of the form. */
public final class PriceListRules {
  /** Digits after the point of an amount, in every currency. */
  public static final int MAX_SCALE = 6;

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
  private static final int MAX_NAME = 80;
  private static final int MAX_NOTE = 200;

  private PriceListRules() {}

  /** Refuses a list that cannot be added. */
  public static void check(NewPriceList list) {
    if (!CODE.matcher(list.code()).matches()) {
      throw new InvalidInput("code", "PRICE_LIST_CODE");
    }
    name(list.name());
    currency(list.currency());
    validity(list.validFrom(), list.validTo());
    BigDecimal percent = list.percent();
    if (NumberRange.PERCENT.refusal("percent", percent, MAX_SCALE).isPresent()) {
      throw new InvalidInput(
          "percent", "PERCENT_OUT_OF_RANGE", NumberRange.PERCENT.min(), NumberRange.PERCENT.max());
    }
  }

  /** Refuses a promotion that cannot be added. */
  public static void check(NewPromotion promotion) {
    if (!CODE.matcher(promotion.code()).matches()) {
      throw new InvalidInput("code", "PRICE_LIST_CODE");
    }
    name(promotion.name());
    currency(promotion.currency());
    validity(promotion.validFrom(), promotion.validTo());
  }

  /**
   * Refuses a formula that cannot be kept.
   *
   * @param from currency of the list it begins with
   * @param to currency of the list it makes prices for
   */
  public static void check(PriceFormula formula, String from, String to) {
    if (NumberRange.PERCENT.refusal("percent", formula.percent(), MAX_SCALE).isPresent()) {
      throw new InvalidInput(
          "percent", "PERCENT_OUT_OF_RANGE", NumberRange.PERCENT.min(), NumberRange.PERCENT.max());
    }
    BigDecimal rate = formula.rate();
    if (from.equals(to) && rate != null) {
      throw new InvalidInput("rate", "RATE_WITHOUT_NEED", to);
    }
    if (!from.equals(to) && rate == null) {
      throw new InvalidInput("rate", "RATE_MISSING", from, to);
    }
    if (rate != null) {
      NumberRange.RATE.check("rate", rate);
    }
    NumberRange.PRICE_STEP.check("step", formula.step());
  }

  /** Refuses what a list cannot be changed to. */
  public static void check(PriceListData list) {
    name(list.name());
    currency(list.currency());
    validity(list.validFrom(), list.validTo());
    NumberRange.PRICE_DECIMALS.check("decimals", BigDecimal.valueOf(list.decimals()));
  }

  /** Refuses a price that cannot be kept. */
  public static void check(SetPrice price) {
    if (!isQuantity(price.fromQuantity())) {
      throw new InvalidInput("fromQuantity", "NOT_A_QUANTITY");
    }
    if (!isQuantity(price.perQuantity())) {
      throw new InvalidInput("perQuantity", "NOT_A_QUANTITY");
    }
    if (price.unit() != null) {
      // a unit is sold whole, and so are its steps
      whole("fromQuantity", price.fromQuantity());
      whole("perQuantity", price.perQuantity());
    }
    fault(price.amount())
        .ifPresent(
            fault -> {
              throw new InvalidInput("amount", fault.name());
            });
    if (price.amount().signum() == 0 && !price.free()) {
      throw new InvalidInput("amount", "PRICE_ZERO");
    }
  }

  private static void whole(String field, BigDecimal quantity) {
    if (!isWhole(quantity)) {
      throw new InvalidInput(field, "PRICE_UNIT_WHOLE");
    }
  }

  /** Whether it has nothing behind the point. */
  public static boolean isWhole(BigDecimal quantity) {
    return quantity.stripTrailingZeros().scale() <= 0;
  }

  /** Refuses what cannot be agreed with a customer. */
  public static void check(NewAgreement agreed) {
    check(
        new SetPrice(
            "",
            agreed.itemNumber(),
            agreed.fromQuantity(),
            agreed.amount(),
            agreed.perQuantity(),
            agreed.free(),
            0));
    validity(agreed.validFrom(), agreed.validTo());
    if (agreed.note().length() > MAX_NOTE) {
      throw new InvalidInput("note", "TOO_LONG", MAX_NOTE);
    }
  }

  /** Whether it is above zero and has six decimals at most. */
  public static boolean isQuantity(BigDecimal quantity) {
    return NumberRange.PRICE_QUANTITY.refusal("quantity", quantity, MAX_SCALE).isEmpty();
  }

  /** What is wrong with an amount, if anything. */
  public static Optional<LineFault> fault(BigDecimal amount) {
    if (amount.signum() < 0) {
      return Optional.of(LineFault.PRICE_NEGATIVE);
    }
    if (amount.stripTrailingZeros().scale() > MAX_SCALE) {
      return Optional.of(LineFault.PRICE_TOO_FINE);
    }
    return amount.compareTo(NumberRange.PRICE.max()) > 0
        ? Optional.of(LineFault.PRICE_TOO_HIGH)
        : Optional.empty();
  }

  private static void name(String name) {
    if (name.isBlank()) {
      throw InvalidInput.required("name");
    }
    if (name.length() > MAX_NAME) {
      throw new InvalidInput("name", "TOO_LONG", MAX_NAME);
    }
  }

  private static void currency(String code) {
    try {
      Currencies.of(code);
    } catch (IllegalArgumentException e) {
      InvalidInput refusal = new InvalidInput("currency", "NOT_A_VALUE", code);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static void validity(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw new InvalidInput("validTo", "VALIDITY_REVERSED");
    }
  }
}
