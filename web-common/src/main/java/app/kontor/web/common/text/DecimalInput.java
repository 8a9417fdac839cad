package app.kontor.web.common.text;

import app.kontor.measure.DecimalText;
import app.kontor.money.AmountText;
import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads numbers as people type them in their language: blanks between groups, comma or point, the
 * minus sign of keyboards and of printers, the unit of the field behind or before it.
 */
public final class DecimalInput {
  private DecimalInput() {}

  /**
   * The number.
   *
   * @param field the refusal is about
   * @param unit of the field, which may be typed too; empty if it has none
   * @throws InvalidInput NO_NUMBER, or NUMBER_AMBIGUOUS with both numbers it can mean
   */
  public static BigDecimal read(String field, String text, Locale language, String unit) {
    DecimalText number = DecimalText.of(withoutUnit(text, unit));
    Optional<BigDecimal> value = number.in(language);
    if (value.isPresent()) {
      return value.get();
    }
    if (number.isAmbiguous()) {
      throw new InvalidInput(
          field,
          "NUMBER_AMBIGUOUS",
          text.strip(),
          Objects.requireNonNull(number.withComma()).stripTrailingZeros(),
          Objects.requireNonNull(number.withPoint()).stripTrailingZeros());
    }
    throw new InvalidInput(field, "NO_NUMBER", text.strip());
  }

  private static String withoutUnit(String text, String unit) {
    String bare = text.strip();
    if (unit.isEmpty()) {
      return bare;
    }
    if (bare.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))) {
      return bare.substring(0, bare.length() - unit.length());
    }
    AmountText amount = AmountText.of(bare);
    if (!AmountText.isCurrency(unit)
        || !amount.namesCurrency()
        || !amount.isIn(Currencies.of(unit))) {
      return bare;
    }
    return bare.replace(amount.sign(), " ");
  }
}
