package app.kontor.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, with all it can mean. Comma and point can both part the decimals;
 * blanks of every kind, apostrophes and the other mark part thousands, then at every third digit.
 * {@code 1.250} can mean 1250 (the comma would part the decimals) or 1.25: who reads it needs the
 * writer's language or the other numbers of the column. A dash in the place of the decimals stands
 * for none, {@code 12,-}. Digits are 0 to 9; an exponent, a fraction or a sum is no number.
 *
 * @param withComma what it means if the comma parts the decimals, or null if it is none then
 * @param withPoint what it means if the point parts the decimals, or null
 */
public record DecimalText(@Nullable BigDecimal withComma, @Nullable BigDecimal withPoint) {
  private static final int MAX_LENGTH = 40;
  private static final String GROUPED = "[1-9]\\d{0,2}(G\\d{3})+";
  private static final Pattern COMMA = pattern(",", "\\.");
  private static final Pattern POINT = pattern("\\.", ",");

  private static Pattern pattern(String decimal, String other) {
    String whole =
        "\\d+|"
            + GROUPED.replace("G", other)
            + "|"
            + GROUPED.replace("G", " ")
            + "|"
            + GROUPED.replace("G", "'");
    return Pattern.compile("(?:" + whole + ")(?:" + decimal + "\\d*)?|" + decimal + "\\d+");
  }

  /** Everything the text can mean; nothing if it is no number. */
  public static DecimalText of(String text) {
    String plain = plain(text);
    if (plain.length() > MAX_LENGTH) {
      return new DecimalText(null, null);
    }
    boolean negative = plain.startsWith("-") || plain.endsWith("-");
    String bare = unsigned(plain);
    return new DecimalText(
        read(bare, DecimalMark.COMMA, negative), read(bare, DecimalMark.POINT, negative));
  }

  /** One kind of blank, apostrophe and minus for all that there are. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Zs}]", " ")
        .strip()
        .replaceAll("['\\u2019\\u02BC\\u2032]", "'")
        .replaceAll("[\\u2212\\u2010\\u2011\\u2012\\u2013\\uFE63\\uFF0D]", "-")
        .replaceAll("(?<=\\d[,.])[-\\u2014]{1,2}$", "");
  }

  private static String unsigned(String plain) {
    if (plain.startsWith("-") || plain.startsWith("+")) {
      return plain.substring(1).stripLeading();
    }
    return plain.endsWith("-") ? plain.substring(0, plain.length() - 1).stripTrailing() : plain;
  }

  private static @Nullable BigDecimal read(String text, DecimalMark mark, boolean negative) {
    if (!(mark == DecimalMark.COMMA ? COMMA : POINT).matcher(text).matches()) {
      return null;
    }
    String digits =
        text.replace(" ", "")
            .replace("'", "")
            .replace(String.valueOf(mark.other().sign()), "")
            .replace(mark.sign(), '.');
    BigDecimal value = new BigDecimal(digits);
    return negative ? value.negate() : value;
  }

  /** Whether it is a number at all. */
  public boolean isNumber() {
    return withComma != null || withPoint != null;
  }

  /** Whether it can mean two numbers. */
  public boolean isAmbiguous() {
    return withComma != null && withPoint != null && withComma.compareTo(withPoint) != 0;
  }

  /** What it means, if that is one number and no other. */
  public Optional<BigDecimal> only() {
    return isAmbiguous()
        ? Optional.empty()
        : Optional.ofNullable(withComma == null ? withPoint : withComma);
  }

  /** What it means where this mark parts the decimals unless the text itself says otherwise. */
  public Optional<BigDecimal> with(DecimalMark mark) {
    if (isAmbiguous()) {
      return Optional.ofNullable(mark == DecimalMark.COMMA ? withComma : withPoint);
    }
    return only();
  }

  /**
   * What somebody means who writes in a language. Its own marks count; a foreign decimal mark is
   * understood too, except before three digits, where it could be a thousands mark as well.
   */
  public Optional<BigDecimal> in(Locale language) {
    DecimalMark own = DecimalMark.of(language);
    if (isAmbiguous() && !DecimalMark.groupsWithOther(language) && !hasDecimals(own)) {
      return Optional.empty();
    }
    return with(own);
  }

  /** Whether it is this mark that stands in an ambiguous text, so that it parts its decimals. */
  private boolean hasDecimals(DecimalMark mark) {
    BigDecimal value = mark == DecimalMark.COMMA ? withComma : withPoint;
    return value != null && value.scale() > 0;
  }

  /** The mark that must part the decimals where this was written, if the text proves one. */
  public Optional<DecimalMark> proof() {
    if (withComma != null && withPoint == null) {
      return Optional.of(DecimalMark.COMMA);
    }
    return withPoint != null && withComma == null
        ? Optional.of(DecimalMark.POINT)
        : Optional.empty();
  }

  /**
   * A number for files that others read: a zero more where three decimals could be taken for
   * thousands.
   */
  public static String unmistakable(BigDecimal number, DecimalMark mark) {
    String plain = number.toPlainString();
    // without three decimals nothing can be taken for thousands: files have many numbers
    boolean three = plain.indexOf('.') == plain.length() - 4 && plain.length() > 4;
    String text = three && of(plain).isAmbiguous() ? plain + "0" : plain;
    return text.replace('.', mark.sign());
  }
}
