package app.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of an order's life ask about. */
public interface OrderState {
  OrderStatus status();

  PaymentStatus paymentStatus();

  /** 0 means payment in advance. */
  int paymentDays();

  /** Goods and charges. */
  List<OrderLine> lines();

  /** Until then the buyer may change a confirmed order; null for no time at all. */
  @Nullable Instant changeableUntil();

  /** Whether nothing is to leave for the time being. */
  boolean held();
}
