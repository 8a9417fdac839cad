package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderPolicy;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules of changing an order: which part may be changed in which state by whom. A refusal is a
 * value that says why not. What an item or a delivery method asks for is said where the new lines
 * are made, see {@link ChangePlan}.
 */
public enum ChangePolicy {
  /** Something of it is still to come. */
  ORDER_GOES_ON(
      asked ->
          refusedIf(
              !OrderPolicy.CAN_BE_CHANGED.isKeptBy(asked.order()),
              () ->
                  new ChangeRefused(
                      "CHANGE_ORDER_ENDED", asked.order().number(), asked.order().status()))),
  /** Buyers change it until the cut-off; the seller whenever it goes on. */
  BUYER_IS_IN_TIME(
      asked ->
          refusedIf(
              asked.by() == Changer.BUYER
                  && !OrderPolicy.CUT_OFF_HAS_NOT_PASSED.isKeptBy(asked.order(), asked.now()),
              () -> new ChangeRefused("CHANGE_CUT_OFF", asked.order().number()))),
  /** Lines are the order's own, each named once; charges follow from the rest. */
  LINES_ARE_OF_THE_ORDER(ChangePolicy::strangeLine),
  /** What has left or is on an invoice is not taken away. */
  NOTHING_DELIVERED_IS_TAKEN_AWAY(asked -> first(asked, ChangePolicy::belowDelivered)),
  /** Prices are named by who keeps prices. */
  PRICES_ARE_THE_SELLERS(
      asked ->
          refusedIf(
              asked.change().isPriced() && asked.by() != Changer.PRICES,
              () -> new ChangeRefused("CHANGE_PRICE_RIGHT", asked.order().number()))),
  /** Prices of what has left, or is on an invoice, stay. */
  PRICES_OF_WHAT_HAS_LEFT_STAY(asked -> first(asked, ChangePolicy::pricedThoughDelivered)),
  /** An order without lines is cancelled instead. */
  SOMETHING_IS_LEFT(
      asked ->
          refusedIf(
              asked.isEmptied(),
              () -> new ChangeRefused("CHANGE_NOTHING_LEFT", asked.order().number()))),
  /** Where goods go is settled when the first have left. */
  PLACE_IS_OPEN_UNTIL_GOODS_LEAVE(
      asked ->
          refusedIf(
              asked.isElsewhere() && !OrderPolicy.NO_GOODS_HAVE_LEFT.isKeptBy(asked.order()),
              () -> new ChangeRefused("CHANGE_ADDRESS_LEFT", asked.order().number())));

  private final Function<Asked, Optional<BusinessException>> rule;

  ChangePolicy(Function<Asked, Optional<BusinessException>> rule) {
    this.rule = rule;
  }

  /** Who changes. */
  public enum Changer {
    /** One of the customer's people. */
    BUYER,
    /** A customer's wish, looked at or decided on after the cut-off. */
    WISH,
    /** One of the seller's people. */
    STAFF,
    /** One of the seller's people who may name prices. */
    PRICES
  }

  /** What is asked for, by whom and when. */
  public record Asked(OrderDetail order, OrderChange change, Changer by, Instant now) {

    /** The line that is meant; none if it is not there or a charge. */
    Optional<OrderLine> line(OrderChange.Line wanted) {
      return order.lines().stream()
          .filter(line -> line.lineNumber() == wanted.lineNumber() && !line.isCharge())
          .findFirst();
    }

    boolean isEmptied() {
      Set<Integer> gone = new HashSet<>();
      change.lines().stream()
          .filter(line -> line.quantity().signum() == 0)
          .forEach(line -> gone.add(line.lineNumber()));
      return change.added().isEmpty()
          && order.lines().stream()
              .allMatch(line -> line.isCharge() || gone.contains(line.lineNumber()));
    }

    boolean isElsewhere() {
      return change.terms().addressCode() != null || change.terms().deliveryMethod() != null;
    }
  }

  /** Why the order cannot be changed like that, or nothing. */
  public Optional<BusinessException> refusal(Asked asked) {
    return rule.apply(asked);
  }

  /** The first rule that is broken. */
  public static Optional<BusinessException> refused(Asked asked) {
    return Stream.of(values()).flatMap(policy -> policy.refusal(asked).stream()).findFirst();
  }

  private static Optional<BusinessException> strangeLine(Asked asked) {
    Set<Integer> named = new HashSet<>();
    for (OrderChange.Line wanted : asked.change().lines()) {
      if (!named.add(wanted.lineNumber()) || asked.line(wanted).isEmpty()) {
        return Optional.of(at(wanted, "CHANGE_STRANGE_LINE", wanted.lineNumber()));
      }
      if (wanted.quantity().signum() < 0) {
        return Optional.of(at(wanted, "CHANGE_NEGATIVE"));
      }
    }
    return Optional.empty();
  }

  private static Optional<BusinessException> belowDelivered(Asked asked, OrderChange.Line wanted) {
    return asked
        .line(wanted)
        .flatMap(
            line -> {
              Quantity least = delivered(line);
              return refusedIf(
                  base(line, wanted.quantity()).compareTo(least.value()) < 0,
                  () ->
                      at(
                          wanted,
                          "CHANGE_BELOW_DELIVERED",
                          line.item().number(),
                          line.portion(least).sold()));
            });
  }

  private static Optional<BusinessException> pricedThoughDelivered(
      Asked asked, OrderChange.Line wanted) {
    return asked
        .line(wanted)
        .flatMap(
            line ->
                refusedIf(
                    wanted.price() != null && delivered(line).isPositive(),
                    () ->
                        new InvalidInput(
                            wanted.lineNumber() + ":price",
                            "CHANGE_PRICE_DELIVERED",
                            line.item().number())));
  }

  /** What has left or is on an invoice, whichever is more. */
  static Quantity delivered(OrderLine line) {
    return line.despatched().compareTo(line.invoiced()) >= 0 ? line.despatched() : line.invoiced();
  }

  /** So many of the unit in which a line is told, in base units. */
  static BigDecimal base(OrderLine line, BigDecimal told) {
    SalesUnit sold = line.item().soldIn();
    return sold != null && line.portion(line.ordered()).isConverted()
        ? told.multiply(sold.factor())
        : told;
  }

  private interface LineRule {
    Optional<BusinessException> refusal(Asked asked, OrderChange.Line wanted);
  }

  private static Optional<BusinessException> first(Asked asked, LineRule rule) {
    List<OrderChange.Line> lines = asked.change().lines();
    return lines.stream().flatMap(line -> rule.refusal(asked, line).stream()).findFirst();
  }

  private static InvalidInput at(OrderChange.Line wanted, String code, Serializable... args) {
    return new InvalidInput(wanted.lineNumber() + ":quantity", code, args);
  }

  private static Optional<BusinessException> refusedIf(
      boolean broken, Supplier<BusinessException> refusal) {
    return broken ? Optional.of(refusal.get()) : Optional.empty();
  }
}
