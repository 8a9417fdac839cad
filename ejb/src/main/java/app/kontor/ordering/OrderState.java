package app.kontor.ordering;

import java.util.List;

/** What the rules of an order's life ask about. */
public interface OrderState {
  OrderStatus status();

  PaymentStatus paymentStatus();

  /** 0 means payment in advance. */
  int paymentDays();

  /** Goods and charges. */
  List<OrderLine> lines();
}
