package app.kontor.pricing;

import app.kontor.money.AmountText;
import app.kontor.platform.language.PlainLetters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a price file that are read, known by their headings in Polish, German or English;
 * all others are left alone.
 */
public enum PriceColumn {
  NUMBER(
      "number",
      "item",
      "item number",
      "sku",
      "numer",
      "numer towaru",
      "towar",
      "indeks",
      "nummer",
      "artikelnummer",
      "artikel"),
  FROM("from", "from quantity", "od", "od ilosci", "ilosc od", "ab", "ab menge"),
  PRICE("price", "net price", "net", "cena", "cena netto", "netto", "preis", "nettopreis"),
  PER(
      "per",
      "per quantity",
      "price for",
      "cena za",
      "za ilosc",
      "preis fur",
      "preis je",
      "je",
      "je menge"),
  SOLD_IN(
      "sold in",
      "unit of price",
      "unit code",
      "sprzedawany w",
      "jednostka sprzedazy",
      "kod jednostki",
      "verkauft in",
      "verkaufseinheit",
      "einheitencode"),
  CURRENCY("currency", "currency code", "waluta", "wahrung");

  private final Set<String> headings;

  PriceColumn(String... headings) {
    this.headings = Set.of(headings);
  }

  /**
   * What a heading means, whatever its case, accents and signs. A price may have its currency
   * there: {@code Nettopreis (EUR)}.
   */
  public static Optional<PriceHeading> named(String heading) {
    return withCurrency(heading).or(() -> of(heading).map(column -> new PriceHeading(column, "")));
  }

  private static Optional<PriceHeading> withCurrency(String heading) {
    String text = heading.replace("€", " € ").replace("$", " $ ").replace("£", " £ ");
    List<String> words =
        new ArrayList<>(
            Arrays.stream(text.split("[\\s\\p{Zs}()\\[\\],:/-]+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    for (String word : words) {
      if (AmountText.isCurrency(word)) {
        words.remove(word);
        words.removeIf(Set.of("in", "w")::contains);
        return of(String.join(" ", words))
            .filter(column -> column == PRICE)
            .map(column -> new PriceHeading(column, word));
      }
    }
    return Optional.empty();
  }

  private static Optional<PriceColumn> of(String heading) {
    String plain =
        PlainLetters.of(heading).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    return Arrays.stream(values()).filter(column -> column.headings.contains(plain)).findFirst();
  }
}
