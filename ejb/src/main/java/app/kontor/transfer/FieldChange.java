package app.kontor.transfer;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row would do to a field.
 *
 * @param before as it is kept now; null for nothing
 * @param after as it would be; null for nothing
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

  /** The change of a value of any kind; numbers without zeros at their end. */
  public static FieldChange of(String field, @Nullable Object before, @Nullable Object after) {
    return new FieldChange(field, written(before), written(after));
  }

  private static @Nullable String written(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    String text = value == null ? "" : value.toString();
    return text.isEmpty() ? null : text;
  }

  /** Whether there is any. */
  public boolean isNone() {
    return Objects.equals(before, after);
  }
}
