package app.kontor.tax;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose VAT applies at a place, by country and postcode. A member state's VAT territory is not its
 * postal territory: Directive 2006/112/EC art. 6 leaves out parts of member states, art. 7 counts
 * Monaco and the British bases on Cyprus in, Austria's Jungholz and Mittelberg have German
 * postcodes besides their own, and Northern Ireland is treated as a member state for goods (Windsor
 * Framework, prefix XI). A postcode that a territory shares with places beside it (22060 of
 * Campione and Cabiate) does not say where the goods go and is the country's.
 *
 * @param memberState whose VAT applies, ISO 3166-1 or {@code XI}; null outside the EU's VAT
 *     territory, where goods are exported to
 * @param special code of a territory that is treated differently from its country, for the texts
 *     {@code vat-territory.<code>}; null for the country itself
 */
public record VatTerritory(@Nullable String memberState, @Nullable String special)
    implements Serializable {
  /** Northern Ireland as VAT numbers name it. */
  public static final String NORTHERN_IRELAND = "XI";

  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final Set<String> FRENCH_OVERSEAS =
      Set.of("GP", "MQ", "GF", "RE", "YT", "MF", "BL", "PM", "NC", "PF", "WF", "TF");

  /** A country's mark before a postcode, of digits or Andorra's own. */
  private static final Pattern MARK = Pattern.compile("^(?!AD\\d)[A-Z]{1,3}?(?=(AD)?\\d)");

  /** A part of a country's postcodes that is treated differently. */
  private record Part(String country, Pattern postcodes, @Nullable String state, String code) {
    private static Part outside(String country, String postcodes, String code) {
      return new Part(country, Pattern.compile(postcodes), null, code);
    }
  }

  private static final List<Part> PARTS =
      List.of(
          Part.outside("ES", "(35|38)\\d{3}", "CANARY_ISLANDS"),
          Part.outside("ES", "51\\d{3}", "CEUTA"),
          Part.outside("ES", "52\\d{3}", "MELILLA"),
          Part.outside("ES", "AD\\d{3}", "ANDORRA"),
          Part.outside("FR", "AD\\d{3}", "ANDORRA"),
          Part.outside("FR", "97\\d{3}", "FRENCH_OVERSEAS"),
          new Part("FR", Pattern.compile("980\\d{2}"), "FR", "MONACO"),
          Part.outside("FR", "98[1-9]\\d{2}", "FRENCH_OVERSEAS"),
          Part.outside("IT", "23041", "LIVIGNO"),
          Part.outside("IT", "22061|6911", "CAMPIONE"),
          Part.outside("IT", "4789\\d", "SAN_MARINO"),
          Part.outside("IT", "00120", "VATICAN"),
          Part.outside("DE", "78266|8238", "BUESINGEN"),
          Part.outside("DE", "27498", "HELGOLAND"),
          new Part("DE", Pattern.compile("87491"), "AT", "JUNGHOLZ"),
          new Part("DE", Pattern.compile("8756[789]"), "AT", "MITTELBERG"),
          Part.outside("GR", "6308[67]", "MOUNT_ATHOS"),
          Part.outside("FI", "22\\d{3}", "ALAND"),
          Part.outside("DK", "39\\d{2}", "GREENLAND"),
          Part.outside("DK", "\\d{3}|38\\d{2}", "FAROE"),
          new Part("GB", Pattern.compile("BT\\d.*"), NORTHERN_IRELAND, "NORTHERN_IRELAND"));

  /** The member states of the European Union, by their ISO 3166-1 codes in order. */
  public static List<String> members() {
    return MEMBERS.stream().sorted().toList();
  }

  /** Whether it is the ISO 3166-1 code of a member state. */
  public static boolean isMember(String country) {
    return MEMBERS.contains(country);
  }

  /** The territory of a place; the postcode in any spelling, also with the country before it. */
  public static VatTerritory of(String country, @Nullable String postcode) {
    String code = country.strip().toUpperCase(Locale.ROOT);
    return named(code).orElseGet(() -> byPostcode(synonym(code), postcode));
  }

  /** Territories with a country code of their own, and codes that are no country's. */
  private static Optional<VatTerritory> named(String code) {
    if (FRENCH_OVERSEAS.contains(code)) {
      return outside("FRENCH_OVERSEAS");
    }
    return switch (code) {
      case "IC" -> outside("CANARY_ISLANDS");
      case "EA" -> outside("CEUTA_MELILLA");
      case "AX" -> outside("ALAND");
      case "FO" -> outside("FAROE");
      case "GL" -> outside("GREENLAND");
      case "SM" -> outside("SAN_MARINO");
      case "VA" -> outside("VATICAN");
      case "AD" -> outside("ANDORRA");
      case "GI" -> outside("GIBRALTAR");
      case "JE", "GG" -> outside("CHANNEL_ISLANDS");
      case "IM" -> outside("ISLE_OF_MAN");
      case "MC" -> Optional.of(new VatTerritory("FR", "MONACO"));
      case NORTHERN_IRELAND -> Optional.of(new VatTerritory(NORTHERN_IRELAND, "NORTHERN_IRELAND"));
      default -> Optional.empty();
    };
  }

  private static Optional<VatTerritory> outside(String special) {
    return Optional.of(new VatTerritory(null, special));
  }

  private static VatTerritory byPostcode(String country, @Nullable String postcode) {
    String plain = plain(country, postcode);
    return PARTS.stream()
        .filter(one -> one.country().equals(country) && one.postcodes().matcher(plain).matches())
        .findFirst()
        .map(one -> new VatTerritory(one.state(), one.code()))
        .orElseGet(() -> new VatTerritory(MEMBERS.contains(country) ? country : null, null));
  }

  /** Greece and the United Kingdom as VAT and people write them. */
  private static String synonym(String code) {
    return switch (code) {
      case "EL" -> "GR";
      case "UK" -> "GB";
      default -> code;
    };
  }

  /** Capital letters and digits only, without the country's letters before the number. */
  private static String plain(String country, @Nullable String postcode) {
    String letters =
        Normalizer.normalize(postcode == null ? "" : postcode, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    if (country.equals("GB")) {
      return letters.replaceFirst("^(GB|UK)(?=[A-Z])", "");
    }
    return MARK.matcher(letters).replaceFirst("");
  }

  /** Goods that go there leave the EU's VAT territory. */
  public boolean isOutside() {
    return memberState == null;
  }

  /** The territory is treated differently from the rest of its country. */
  public boolean isSpecial() {
    return special != null;
  }
}
