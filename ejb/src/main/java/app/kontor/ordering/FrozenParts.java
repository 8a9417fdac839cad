package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.json.JsonLibrary;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a bundle in a column of its line, as JSON: they are read with the line and never
 * without it. Quantities are text, so that no reader makes a binary number of them.
 */
public record FrozenParts(List<Part> parts) {
  public FrozenParts {
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param quantity in one bundle, a plain decimal number
   * @param unit of the quantity, UN/ECE Recommendation 20
   */
  public record Part(long item, String number, String name, String quantity, String unit) {
    LinePart line() {
      return new LinePart(
          item,
          new ItemNumber(number),
          name,
          Quantity.of(new BigDecimal(quantity), new UnitCode(unit)));
    }

    static Part of(LinePart part) {
      return new Part(
          part.itemId(),
          part.number().value(),
          part.name(),
          part.quantity().value().toPlainString(),
          part.quantity().unit().code());
    }
  }

  /** Null where there are none. */
  static @Nullable String write(List<LinePart> parts) {
    return parts.isEmpty()
        ? null
        : JsonLibrary.write(new FrozenParts(parts.stream().map(Part::of).toList()));
  }

  static List<LinePart> read(@Nullable String kept) {
    return kept == null
        ? List.of()
        : JsonLibrary.read(kept, FrozenParts.class).parts().stream().map(Part::line).toList();
  }
}
