package app.kontor.pricing;

import java.text.Normalizer;
import java.util.Arrays;
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
      "je menge");

  private final Set<String> headings;

  PriceColumn(String... headings) {
    this.headings = Set.of(headings);
  }

  /** The column that a heading means, whatever its case, accents and signs. */
  public static Optional<PriceColumn> named(String heading) {
    String plain =
        Normalizer.normalize(heading.replace('ł', 'l').replace('Ł', 'l'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]+", " ")
            .strip();
    return Arrays.stream(values()).filter(column -> column.headings.contains(plain)).findFirst();
  }
}
