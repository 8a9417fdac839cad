package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.SalesUnit;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderStep;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules an item must keep to be ordered. A refusal is a value that says why not. */
public enum LinePolicy {
  /**
   * The quantity is positive, a multiple of the packaging and no less than the minimum, or the
   * nearest ones that can be ordered are named.
   */
  QUANTITY_FITS_PACKAGING((wanted, price) -> packaging(wanted)),
  /** The item is still sold. */
  ITEM_IS_SOLD(
      (wanted, price) ->
          refusedIf(
              !wanted.item().active(),
              () -> new NotOrderable("ITEM_INACTIVE", number(wanted).value()))),
  /** A family is shown, one of its variants is sold. */
  ITEM_IS_NO_FAMILY(
      (wanted, price) ->
          refusedIf(
              wanted.item().isFamily(),
              () -> new NotOrderable("ITEM_IS_FAMILY", number(wanted).value()))),
  /** Of a bundle, all parts are still sold. */
  BUNDLE_IS_COMPLETE(
      (wanted, price) ->
          refusedIf(
              wanted.item().isIncomplete(),
              () -> new NotOrderable("BUNDLE_INCOMPLETE", number(wanted).value()))),
  /** The item is not on request. */
  ITEM_HAS_A_PRICE(
      (wanted, price) ->
          refusedIf(
              price == null, () -> new NotOrderable("ITEM_WITHOUT_PRICE", number(wanted).value()))),
  /** The line's amount can be written down. */
  AMOUNT_FITS((wanted, price) -> amount(wanted, price));

  private final BiFunction<Wanted, @Nullable Price, Optional<BusinessException>> rule;

  LinePolicy(BiFunction<Wanted, @Nullable Price, Optional<BusinessException>> rule) {
    this.rule = rule;
  }

  /**
   * Why not, or nothing.
   *
   * @param price that holds for it, or null if it is on request
   */
  public Optional<BusinessException> refusal(Wanted wanted, @Nullable Price price) {
    return rule.apply(wanted, price);
  }

  /** Refuses what the rule does not allow, whatever it costs. */
  public void require(Wanted wanted) {
    BusinessException.raise(refusal(wanted, null));
  }

  /** What of a line in the basket keeps it from being ordered, what cannot be mended first. */
  public static Optional<BusinessException> problem(Wanted wanted, @Nullable Price price) {
    return first(
        wanted,
        price,
        Stream.of(
            ITEM_IS_SOLD,
            ITEM_IS_NO_FAMILY,
            BUNDLE_IS_COMPLETE,
            ITEM_HAS_A_PRICE,
            QUANTITY_FITS_PACKAGING));
  }

  /** Refuses what cannot be ordered. */
  static void requireAll(Wanted wanted, @Nullable Price price) {
    BusinessException.raise(first(wanted, price, Stream.of(values())));
  }

  private static Optional<BusinessException> first(
      Wanted wanted, @Nullable Price price, Stream<LinePolicy> rules) {
    return rules.flatMap(rule -> rule.refusal(wanted, price).stream()).findFirst();
  }

  private static Optional<BusinessException> packaging(Wanted wanted) {
    OrderStep step = OrderStep.of(wanted.item(), wanted.soldIn());
    BigDecimal number = wanted.portion().sold().value();
    if (wanted.soldIn() == null && !wanted.quantity().isMultipleOf(wanted.item().packaging())) {
      return Optional.of(notAMultiple(wanted.item(), step, number));
    }
    if (!step.fits(number)) {
      return Optional.of(notAMultiple(wanted.item(), step, number));
    }
    return refusedIf(
        wanted.ofItem().value().compareTo(wanted.item().minimum().value()) < 0,
        () ->
            new InvalidInput(
                "quantity", "BELOW_MINIMUM", number(wanted), step.least().toPlainString()));
  }

  /** Why so many of a unit cannot be ordered, if they are not whole; it is not sold in parts. */
  static Optional<BusinessException> unwhole(Item item, SalesUnit soldIn, BigDecimal number) {
    return refusedIf(
        number.stripTrailingZeros().scale() > 0,
        () -> notAMultiple(item, OrderStep.of(item, soldIn), number));
  }

  private static InvalidInput notAMultiple(Item item, OrderStep step, BigDecimal number) {
    return new InvalidInput(
        "quantity",
        "NOT_A_MULTIPLE",
        item.number(),
        step.step().toPlainString(),
        step.lower(number).toPlainString(),
        step.upper(number).toPlainString());
  }

  private static Optional<BusinessException> amount(Wanted wanted, @Nullable Price price) {
    BigDecimal most = NumberRange.AMOUNT.max();
    return refusedIf(
        price != null
            && price.price().times(wanted.quantity(), RoundingMode.HALF_UP).amount().compareTo(most)
                > 0,
        () -> new InvalidInput("quantity", "LINE_AMOUNT_TOO_LARGE", number(wanted), most));
  }

  private static Optional<BusinessException> refusedIf(
      boolean broken, Supplier<BusinessException> refusal) {
    return broken ? Optional.of(refusal.get()) : Optional.empty();
  }

  private static ItemNumber number(Wanted wanted) {
    return wanted.item().number();
  }
}
