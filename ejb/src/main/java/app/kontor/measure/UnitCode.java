package app.kontor.measure;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit of measure by its UN/ECE Recommendation 20 (or 21, with leading X) code.
 *
 * @param code two or three upper-case letters or digits
 */
public record UnitCode(String code) implements Serializable {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,3}");

  /** One (piece). */
  public static final UnitCode PIECE = new UnitCode("C62");

  public static final UnitCode KILOGRAM = new UnitCode("KGM");
  public static final UnitCode METRE = new UnitCode("MTR");
  public static final UnitCode LITRE = new UnitCode("LTR");
  public static final UnitCode PAIR = new UnitCode("PR");
  public static final UnitCode SET = new UnitCode("SET");

  /** A package (Recommendation 21, PK). */
  public static final UnitCode PACKAGE = new UnitCode("XPK");

  public UnitCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("not a UN/ECE unit code: " + code);
    }
  }

  /** A code that somebody typed, or nothing if it cannot be one. */
  public static Optional<UnitCode> find(String typed) {
    return FORM.matcher(typed).matches() ? Optional.of(new UnitCode(typed)) : Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
