package app.kontor.ordering;

/** What ordering has to know of carriers; shipping, which keeps them, tells it. */
public interface DeliveryCarriers {

  /** Whether there is a carrier of the code. */
  boolean isCarrier(String code);
}
