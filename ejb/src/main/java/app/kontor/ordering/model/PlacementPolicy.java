package app.kontor.ordering.model;

import app.kontor.money.Money;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.TooDear;
import app.kontor.party.OrderDemands;
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
  /** Of customers whose invoices are not paid without one. */
  OWN_NUMBER_IS_THERE(
      order -> OrderDemands.refusal(order.partner(), order.buyerReference()).map(one -> one)),
  REFERENCE_FITS(order -> tooLong("buyerReference", order.buyerReference(), Limit.REFERENCE)),
  NOTE_FITS(order -> tooLong("note", order.note(), Limit.NOTE)),
  COST_CENTRE_FITS(
      order -> tooLong("costCentre", order.wishes().costCentre(), OrderWishes.MAX_COST_CENTRE)),
  CONTACT_FITS(
      order ->
          tooLong("contact", order.wishes().contact(), OrderWishes.MAX_CONTACT)
              .or(() -> tooLong("phone", order.wishes().phone(), OrderWishes.MAX_PHONE))),
  /** Each at its line, which is named by its item. */
  LINES_ARE_WISHED_RIGHT(
      order ->
          order.wishes().lines().entrySet().stream()
              .flatMap(one -> refusal(one.getKey(), one.getValue(), order.today()).stream())
              .findFirst());

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
      @Nullable String note,
      OrderWishes wishes) {

    /** Of which nothing else is said. */
    public Request(
        Partner partner,
        LocalDate today,
        @Nullable LocalDate requestedDate,
        @Nullable String buyerReference,
        @Nullable String note) {
      this(partner, today, requestedDate, buyerReference, note, OrderWishes.NONE);
    }
  }

  /** Why the order cannot be placed, or nothing. */
  public Optional<BusinessException> refusal(Request order) {
    return rule.apply(order);
  }

  /** Refuses what cannot be placed. */
  public static void requireAll(Request order) {
    BusinessException.raise(
        Stream.of(values()).flatMap(policy -> policy.refusal(order).stream()).findFirst());
  }

  /** Why what else the buyer says cannot be kept, or nothing. */
  public static Optional<BusinessException> said(Request order) {
    return Stream.of(COST_CENTRE_FITS, CONTACT_FITS, LINES_ARE_WISHED_RIGHT)
        .flatMap(policy -> policy.refusal(order).stream())
        .findFirst();
  }

  /** The day may be asked for. */
  public static Optional<BusinessException> passed(@Nullable LocalDate requested, LocalDate today) {
    return passed("requestedDate", requested, today);
  }

  private static Optional<BusinessException> passed(
      String field, @Nullable LocalDate requested, LocalDate today) {
    return requested == null || !requested.isBefore(today)
        ? Optional.empty()
        : Optional.of(new InvalidInput(field, "DATE_IN_THE_PAST", requested));
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

  private static Optional<BusinessException> refusal(String item, LineWish wish, LocalDate today) {
    LocalDate day = wish.requestedDate();
    return passed(item + ":lineDate", day, today)
        .or(() -> tooLong(item + ":lineNote", wish.note(), LineWish.MAX_NOTE));
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
