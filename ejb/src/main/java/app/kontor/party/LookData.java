package app.kontor.party;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What administrators say about the seller's look.
 *
 * @param version of the seller that was read
 * @param accent in any spelling; empty for the house's blue
 * @param footers by language, of at most 300 characters
 * @param withLogo whether a picture is shown; the one that is there, or the new one
 */
public record LookData(long version, String accent, Map<String, String> footers, boolean withLogo)
    implements Serializable {
  private static final int LONGEST = 300;

  public LookData {
    footers = Map.copyOf(footers);
  }

  /**
   * The same as it is kept.
   *
   * @throws InvalidInput at {@code accent} with the contrast and a colour that would do, or at
   *     {@code footer_<language>}
   */
  public LookData checked() {
    Map<String, String> kept = new TreeMap<>();
    footers.forEach(
        (language, typed) -> {
          String text = typed.strip();
          if (!Languages.isOne(language)) {
            throw new InvalidInput("footer_" + language, "NOT_A_VALUE", language);
          }
          if (text.length() > LONGEST) {
            throw new InvalidInput("footer_" + language, "TOO_LONG", LONGEST);
          }
          if (!text.isEmpty()) {
            kept.put(language, text);
          }
        });
    return new LookData(version, colour(), kept, withLogo);
  }

  private String colour() {
    if (accent.isBlank()) {
      return "";
    }
    Accent colour =
        Accent.read(accent).orElseThrow(() -> new InvalidInput("accent", "NOT_A_COLOUR", accent));
    if (colour.lowest() < Accent.NEEDED) {
      throw new InvalidInput(
          "accent",
          "CONTRAST_TOO_LOW",
          colour.code(),
          BigDecimal.valueOf(colour.lowest(), 2),
          BigDecimal.valueOf(Accent.NEEDED, 2),
          colour.readable().code());
    }
    return colour.code();
  }
}
