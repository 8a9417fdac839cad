package app.kontor.party;

import app.kontor.measure.CheckDigits;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * VAT identification numbers (EN 16931 BT-48) as people write them: with hyphens, dots, slashes and
 * blanks of every kind, in small letters, with or without the country before them. They are kept
 * with the prefix and without separators. Formats after the EU's VIES description.
 */
public final class VatId {
  private static final Map<String, Pattern> FORMATS =
      Map.ofEntries(
          format("AT", "U\\d{8}"),
          format("BE", "\\d{9,10}"),
          format("BG", "\\d{9,10}"),
          format("CY", "\\d{8}[A-Z]"),
          format("CZ", "\\d{8,10}"),
          format("DE", "\\d{9}"),
          format("DK", "\\d{8}"),
          format("EE", "\\d{9}"),
          format("EL", "\\d{9}"),
          format("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
          format("FI", "\\d{8}"),
          format("FR", "[A-Z0-9]{2}\\d{9}"),
          format("GB", "\\d{9}(\\d{3})?|(GD|HA)\\d{3}"),
          format("HR", "\\d{11}"),
          format("HU", "\\d{8}"),
          format("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
          format("IT", "\\d{11}"),
          format("LT", "\\d{9}(\\d{3})?"),
          format("LU", "\\d{8}"),
          format("LV", "\\d{11}"),
          format("MT", "\\d{8}"),
          format("NL", "[A-Z0-9+*]{12}"),
          format("PL", "\\d{10}"),
          format("PT", "\\d{9}"),
          format("RO", "\\d{2,10}"),
          format("SE", "\\d{12}"),
          format("SI", "\\d{8}"),
          format("SK", "\\d{10}"),
          format("XI", "\\d{9}(\\d{3})?|(GD|HA)\\d{3}"));

  private static final Pattern GOVERNMENT_OR_HEALTH = Pattern.compile("(GD|HA)\\d{3}");

  /**
   * Numbers that begin with two letters, which may be another country's code: British departments
   * ({@code GD123} is none of Grenada) and French numbers with a key of letters.
   */
  private static final Map<String, Pattern> LIKE_A_PREFIX =
      Map.of(
          "GB", GOVERNMENT_OR_HEALTH,
          "XI", GOVERNMENT_OR_HEALTH,
          "FR", Pattern.compile("[A-HJ-NP-Z]{2}\\d{9}"));

  /** Other countries' numbers are not known by format. */
  private static final Pattern OTHER = Pattern.compile("[A-Z0-9+*]{2,16}");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9+*]");

  /** What a number is called on papers people copy it from. */
  private static final Pattern LABEL =
      Pattern.compile("^(NIPUE|NIP|USTIDNR|USTID|UIDNR|VATID|VATNO|VATNR|VATUE|VAT)(?=[A-Z0-9])");

  private static final int[] NIP = {6, 5, 7, 2, 3, 4, 5, 6, 7};

  private VatId() {}

  private static Map.Entry<String, Pattern> format(String prefix, String rest) {
    return Map.entry(prefix, Pattern.compile(rest));
  }

  /**
   * The number as it is kept, or nothing if it is none; one that names its country and is none of
   * that country's is not taken for another's.
   *
   * @param country of the company, ISO 3166-1: whose number it is if no prefix is written
   */
  public static Optional<String> read(String typed, String country) {
    String plain = compact(typed);
    String own = prefix(country);
    boolean unnamed = !isNamed(plain, own) && isNumber(own, plain);
    boolean wholly = unnamed && isLikeAPrefix(own, plain);
    Optional<String> whole = wholly ? Optional.empty() : whole(plain);
    return whole.or(() -> unnamed ? Optional.of(own + plain) : Optional.empty());
  }

  private static boolean isLikeAPrefix(String own, String plain) {
    return LIKE_A_PREFIX.containsKey(own) && LIKE_A_PREFIX.get(own).matcher(plain).matches();
  }

  /** Whether it begins with its own country or one whose numbers are known by format. */
  private static boolean isNamed(String plain, String own) {
    return plain.startsWith(own)
        || (plain.length() > 1 && FORMATS.containsKey(prefix(plain.substring(0, 2))));
  }

  /** Capital letters, digits, {@code +} and {@code *} only: to look a number up in any spelling. */
  public static String compact(String typed) {
    String upper = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String plain = SEPARATORS.matcher(upper).replaceAll("");
    return LABEL.matcher(plain).replaceFirst("");
  }

  /** With a blank after the prefix and groups people can compare: {@code "PL 526-000-12-46"}. */
  public static String readable(String kept) {
    if (kept.length() < 4) {
      return kept;
    }
    String prefix = kept.substring(0, 2);
    String rest = kept.substring(2);
    if (prefix.equals("PL") && rest.length() == 10) {
      return prefix + " " + rest.replaceFirst("(...)(...)(..)(..)", "$1-$2-$3-$4");
    }
    return prefix + " " + rest.replaceAll("(\\d{3})(?=\\d{3})", "$1 ");
  }

  /** A number with its prefix before it. */
  private static Optional<String> whole(String plain) {
    if (plain.length() < 4) {
      return Optional.empty();
    }
    String written = plain.substring(0, 2);
    String prefix = prefix(written);
    boolean known = FORMATS.containsKey(prefix) || COUNTRIES.contains(written);
    String rest = plain.substring(2);
    return known && isNumber(prefix, rest) ? Optional.of(prefix + rest) : Optional.empty();
  }

  private static boolean isNumber(String prefix, String rest) {
    boolean right = FORMATS.getOrDefault(prefix, OTHER).matcher(rest).matches();
    return right && (!prefix.equals("PL") || isNip(rest));
  }

  /** Greece's numbers begin with EL, Monaco's are French. */
  private static String prefix(String country) {
    return switch (country) {
      case "GR" -> "EL";
      case "MC" -> "FR";
      case "UK", "IM" -> "GB";
      default -> country;
    };
  }

  /** Whether ten digits are a Polish tax number: the weighted sum modulo 11 is its last digit. */
  public static boolean isNip(String digits) {
    return nipCheck(digits) == digits.charAt(9) - '0';
  }

  /**
   * What the first nine digits of a Polish tax number come to; with ten they are none.
   *
   * @param digits nine or more, of which nine count
   */
  public static int nipCheck(String digits) {
    return CheckDigits.mod11(digits, NIP);
  }
}
