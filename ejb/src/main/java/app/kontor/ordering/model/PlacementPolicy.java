package app.kontor.ordering.model;

import app.kontor.money.Money;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.TooDear;
import app.kontor.party.Partner;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that an order keeps when it is placed. A refusal is a value that says why not. */
public enum PlacementPolicy {
  CUSTOMER_IS_ACTIVE(
      order ->
          refusedIf(
              !order.partner().active(),
              () -> new NotOrderable("PARTNER_INACTIVE", order.partner().number().value()))),
  /** Where the seller is. */
  REQUESTED_DAY_HAS_NOT_PASSED(order -> passed(order.requestedDate(), order.today())),
  REFERENCE_FITS(order -> tooLong("buyerReference", order.buyerReference(), Limit.REFERENCE)),
  NOTE_FITS(order -> tooLong("note", order.note(), Limit.NOTE));

  private final Function<Request, Optional<BusinessException>> rule;

  PlacementPolicy(Function<Request, Optional<BusinessException>> rule) {
    this.rule = rule;
  }

  /** Most characters. */
  private static final class Limit {
    static final int REFERENCE = 60;
    static final int NOTE = 2000;
  }

  /**
   * What is asked for.
   *
   * @param today where the seller is
   * @param requestedDate when the buyer wants the goods, or null
   */
  public record Request(
      Partner partner,
      LocalDate today,
      @Nullable LocalDate requestedDate,
      @Nullable String buyerReference,
      @Nullable String note) {}

  /** Why the order cannot be placed, or nothing. */
  public Optional<BusinessException> refusal(Request order) {
    return rule.apply(order);
  }

  /** Refuses what cannot be placed. */
  public static void requireAll(Request order) {
    BusinessException.raise(
        Stream.of(values()).flatMap(policy -> policy.refusal(order).stream()).findFirst());
  }

  /** The day may be asked for. */
  public static Optional<BusinessException> passed(@Nullable LocalDate requested, LocalDate today) {
    return requested == null || !requested.isBefore(today)
        ? Optional.empty()
        : Optional.of(new InvalidInput("requestedDate", "DATE_IN_THE_PAST", requested));
  }

  /**
   * Nobody orders at a total not seen.
   *
   * @param seen what the review page showed, VAT included
   */
  public static Optional<BusinessException> unseen(Money seen, Money now) {
    return refusedIf(!seen.equals(now), () -> new PriceChanged(seen, now));
  }

  /**
   * An order that nobody looks at before it is placed stays within what was allowed.
   *
   * @param most gross, or null for any
   */
  public static Optional<BusinessException> tooDear(@Nullable Money most, Money now) {
    return most == null || now.compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of(new TooDear(most, now));
  }

  private static Optional<BusinessException> tooLong(String field, @Nullable String text, int max) {
    return refusedIf(
        text != null && text.length() > max, () -> new InvalidInput(field, "TOO_LONG", max));
  }

  private static Optional<BusinessException> refusedIf(
      boolean broken, Supplier<BusinessException> refusal) {
    return broken ? Optional.of(refusal.get()) : Optional.empty();
  }
}
