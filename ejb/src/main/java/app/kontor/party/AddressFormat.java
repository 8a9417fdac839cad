package app.kontor.party;

import app.kontor.platform.language.PlainLetters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How addresses are written in a country: what they must have, the shape of the postcode and the
 * order of the parts, after the addressing sheets of the Universal Postal Union (S42). A country
 * that is not listed accepts everything and is written postcode first.
 */
public final class AddressFormat {
  private static final Map<String, AddressFormat> FORMATS = AddressFormats.read();
  private static final AddressFormat OTHER =
      new AddressFormat(List.of(), false, false, false, "{P} {C}", Map.of());

  /**
   * A country's mark before a postcode: {@code "D-"}, {@code "PL "}, {@code "SI"}; before one that
   * begins with letters only where a sign parts them, {@code "GB-M1 1AE"}, {@code "ES-AD500"}.
   */
  private static final Pattern MARK =
      Pattern.compile("[A-Z]{1,3}([^\\p{L}\\p{N}]+|(?=[0-9]))(?=[A-Z0-9])");

  /** Letters and digits of other scripts are no separators: they make a code a wrong one. */
  private static final Pattern NOT_OF_A_CODE = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final Pattern PART = Pattern.compile("\\{([PCR])}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern AROUND = Pattern.compile("^[ ,-]+|[ ,-]+$");

  private final List<String> postcodes;
  private final boolean postcodeExpected;
  private final boolean numberExpected;
  private final boolean numberAhead;
  private final String place;
  private final Map<String, String> regions;

  /**
   * @param postcodes masks: 9 a digit, A a letter, X either, a small letter that very letter, all
   *     else as printed
   * @param place lines parted by {@code |}, of postcode {@code {P}}, city {@code {C}} and region
   *     {@code {R}}
   * @param regions code to English name of the regions an address must name; empty where it need
   *     not
   */
  AddressFormat(
      List<String> postcodes,
      boolean postcodeExpected,
      boolean numberExpected,
      boolean numberAhead,
      String place,
      Map<String, String> regions) {
    this.postcodes = postcodes;
    this.postcodeExpected = postcodeExpected;
    this.numberExpected = numberExpected;
    this.numberAhead = numberAhead;
    this.place = place;
    this.regions = regions;
  }

  /** The format of a country, ISO 3166-1 alpha-2; one that accepts everything for others. */
  public static AddressFormat of(String country) {
    return FORMATS.getOrDefault(country.toUpperCase(Locale.ROOT), OTHER);
  }

  /** Whether an address without postcode is incomplete. */
  public boolean isPostcodeExpected() {
    return postcodeExpected;
  }

  /**
   * Whether street and number are incomplete: the country's houses are numbered and there is no
   * digit in either, as there is in {@code "Postfach 10 20 30"}.
   */
  public boolean isNumberMissing(String street, String houseNumber) {
    return numberExpected && houseNumber.isBlank() && street.chars().noneMatch(Character::isDigit);
  }

  /** Whether an address has to name its state or province. */
  public boolean isRegionExpected() {
    return !regions.isEmpty();
  }

  /** The shape of the country's postcode, {@code "00-000"}; empty if there is none to show. */
  public String postcodeExample() {
    return postcodes.isEmpty() ? "" : example(postcodes.get(0));
  }

  private static String example(String mask) {
    return mask.replace('9', '0').replace('X', 'A').toUpperCase(Locale.ROOT);
  }

  /**
   * A postcode in the country's spelling, whatever blanks, hyphens, case, width of the characters
   * and country mark it was typed with; empty if it is not one. Where no shape is known, it is
   * taken as it is.
   */
  public Optional<String> postcode(String typed) {
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    if (postcodes.isEmpty()) {
      return Optional.of(text.replaceAll("\\p{Z}+", " "));
    }
    return spelled(text)
        .or(
            () -> {
              Matcher mark = MARK.matcher(text);
              return mark.lookingAt() ? spelled(text.substring(mark.end())) : Optional.empty();
            });
  }

  /** Whether a postcode is in the country's spelling already, blanks aside. */
  public boolean isSpelled(String postcode) {
    return postcode(postcode).filter(code -> bare(code).equals(bare(postcode))).isPresent();
  }

  private static String bare(String postcode) {
    return postcode.strip().replace(" ", "");
  }

  private Optional<String> spelled(String text) {
    String bare = NOT_OF_A_CODE.matcher(text).replaceAll("");
    return postcodes.stream()
        .map(mask -> fit(mask, bare))
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  /** The characters laid into a mask; empty if they do not fit. */
  private static String fit(String mask, String bare) {
    StringBuilder code = new StringBuilder();
    int at = 0;
    for (char place : mask.toCharArray()) {
      boolean fixed = "9AX".indexOf(place) < 0;
      if (fixed) {
        char printed = Character.toUpperCase(place);
        code.append(printed);
        at += at < bare.length() && bare.charAt(at) == printed ? 1 : 0;
      } else if (at == bare.length() || !isOf(place, bare.charAt(at))) {
        return "";
      } else {
        code.append(bare.charAt(at++));
      }
    }
    return at == bare.length() ? code.toString() : "";
  }

  private static boolean isOf(char place, char sign) {
    boolean digit = sign >= '0' && sign <= '9';
    boolean letter = sign >= 'A' && sign <= 'Z';
    return place == 'X' ? digit || letter : place == '9' ? digit : letter;
  }

  /**
   * A region by its code or its name, with accents or without, in the spelling of the country;
   * empty if the country has a list and it is not on it.
   */
  public Optional<String> region(String typed) {
    if (regions.isEmpty()) {
      return Optional.of(typed.strip());
    }
    String text = PlainLetters.of(typed.strip());
    return regions.entrySet().stream()
        .filter(
            region ->
                region.getKey().equalsIgnoreCase(text.replace(".", ""))
                    || region.getValue().equalsIgnoreCase(text))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Street, number and flat in one line. */
  public String streetLine(String street, String houseNumber, @Nullable String flat) {
    String line = numberAhead ? houseNumber + " " + street : street + " " + houseNumber;
    return (line.strip() + flat(flat)).strip();
  }

  private String flat(@Nullable String flat) {
    if (flat == null || flat.isBlank()) {
      return "";
    }
    boolean behindSlash = !numberAhead && Character.isDigit(flat.strip().charAt(0));
    return (behindSlash ? "/" : ", ") + flat.strip();
  }

  /** Postcode, city and region as printed, one or more lines. */
  public List<String> placeLines(String postcode, String city, @Nullable String region) {
    Map<String, String> parts =
        Map.of("P", postcode, "C", city, "R", region == null ? "" : region.strip());
    List<String> lines = new ArrayList<>();
    for (String line : place.split("\\|")) {
      lines.add(filled(line, parts));
    }
    for (String unusual : List.of("R", "P")) {
      if (!place.contains("{" + unusual + "}")) {
        lines.add(parts.getOrDefault(unusual, ""));
      }
    }
    lines.removeIf(String::isEmpty);
    return List.copyOf(lines);
  }

  /** The line with its parts; marks around an empty part go with it. */
  private static String filled(String line, Map<String, String> parts) {
    String filled =
        PART.matcher(line)
            .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
    return AROUND.matcher(BLANKS.matcher(filled).replaceAll(" ")).replaceAll("").replace(" ,", ",");
  }
}
