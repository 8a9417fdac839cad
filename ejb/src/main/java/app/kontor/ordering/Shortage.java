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
 * @param counted whether the quantities may be told; else they stand for all of their kind
 */
public record Shortage(
    Quantity free, Quantity missing, @Nullable LocalDate expected, boolean counted)
    implements Serializable {

  /** Told with its quantities. */
  public Shortage(Quantity free, Quantity missing, @Nullable LocalDate expected) {
    this(free, missing, expected, true);
  }

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

  /**
   * What somebody may be told of what is short of a quantity. Without quantities it goes by what
   * the stock looks like, and so nothing is learned by asking for more and more: of plenty nothing
   * is ever short, of little what is more than a package may be.
   *
   * @param packaging order quantity of the item
   * @param today where the seller is
   */
  public static Optional<Shortage> told(
      Quantity wanted, Availability availability, Quantity packaging, LocalDate today) {
    return switch (availability.told()) {
      case NONE -> Optional.empty();
      case LIGHT, DAYS ->
          availability.free().value().compareTo(packaging.value()) > 0
              ? Optional.empty()
              : of(wanted, availability, today)
                  .map(some -> new Shortage(some.free(), some.missing(), some.expected(), false));
      default -> of(wanted, availability, today);
    };
  }

  /** Nothing of it can be had now. */
  public boolean isComplete() {
    return !free.isPositive();
  }
}
