package app.kontor.party;

import app.kontor.platform.language.Languages;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A market of the seller: the countries that are sold to on the same terms, in one currency.
 *
 * @param code unique per seller; price lists and delivery charges name it
 * @param names by language code, one at least
 * @param countries ISO 3166-1 alpha-2 codes in their order; none for the rest of the world
 * @param currency in which a new customer there buys, unless said otherwise
 * @param rest whether it has every country that no other zone has; one zone of a seller is it
 * @param place in the seller's order
 * @param version as it is kept; 0 for one that the seller has never changed
 */
public record Zone(
    String code,
    Map<String, String> names,
    List<String> countries,
    Currency currency,
    boolean rest,
    int place,
    long version)
    implements Serializable {

  public Zone {
    names = Map.copyOf(names);
    countries = countries.stream().sorted().toList();
  }

  /** The name for a reader: in their language, else in the seller's, else in any. */
  public String name(Locale reader, Locale sellers) {
    return names.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(code);
  }
}
