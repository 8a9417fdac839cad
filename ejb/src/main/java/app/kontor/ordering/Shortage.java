package app.kontor.ordering;

import app.kontor.measure.Quantity;
import app.kontor.stock.Availability;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a wanted quantity cannot be had now. It can be ordered all the same; people are told
 * before they do.
 *
 * @param free what can be had now
 * @param missing what follows when it has come in, always positive
 * @param expected when more comes in, today or later; null if nothing is announced
 */
public record Shortage(Quantity free, Quantity missing, @Nullable LocalDate expected)
    implements Serializable {

  /**
   * What is short of a quantity, or nothing if all of it is free.
   *
   * @param today where the seller is: a delivery announced for a day that has passed says nothing
   */
  public static Optional<Shortage> of(Quantity wanted, Availability availability, LocalDate today) {
    Quantity missing = wanted.minus(availability.free());
    return missing.isPositive()
        ? Optional.of(new Shortage(availability.free(), missing, availability.on(today).expected()))
        : Optional.empty();
  }

  /** Nothing of it can be had now. */
  public boolean isComplete() {
    return !free.isPositive();
  }
}
