package app.kontor.ordering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param text beginning of order number, buyer's reference or part of the customer's name
 * @param status null for all
 * @param from placed on or after, or null
 * @param to placed on or before, or null
 * @param search what else they are looked for by
 */
public record OrderFilter(
    String text,
    @Nullable OrderStatus status,
    @Nullable PaymentStatus payment,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    OrderSearch search) {

  /** By what stands in the list alone. */
  public OrderFilter(
      String text,
      @Nullable OrderStatus status,
      @Nullable PaymentStatus payment,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(text, status, payment, from, to, OrderSearch.NONE);
  }

  public static OrderFilter all() {
    return new OrderFilter("", null, null, null, null);
  }
}
