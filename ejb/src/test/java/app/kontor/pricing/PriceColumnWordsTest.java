package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of three languages name a column, and that their look does not matter. */
class PriceColumnWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Numer towaru, NUMBER",
    "Towar, NUMBER",
    "Indeks, NUMBER",
    "Nummer, NUMBER",
    "Artikel, NUMBER",
    "SKU, NUMBER",
    "Od, FROM",
    "Od ilości, FROM",
    "Ilość od, FROM",
    "Ab, FROM",
    "From quantity, FROM",
    "Cena, PRICE",
    "Cena netto, PRICE",
    "Netto, PRICE",
    "Preis, PRICE",
    "Nettopreis, PRICE",
    "Net price, PRICE",
    "Cena za, PER",
    "Za ilość, PER",
    "Preis für, PER",
    "Preis je, PER",
    "Je Menge, PER",
    "Price for, PER",
    "Waluta, CURRENCY",
    "Währung, CURRENCY",
    "Currency code, CURRENCY"
  })
  void a_word_is_known_however_it_is_written(String word, PriceColumn column) {
    Random random = new Random(20261127);
    for (int round = 0; round < 50; round++) {
      String written = written(word, random);
      assertThat(PriceColumn.named(written))
          .as("'%s'", written)
          .contains(new PriceHeading(column, ""));
    }
  }

  /** Another case, composed or decomposed accents or none, other signs between and around. */
  private static String written(String word, Random random) {
    String text =
        switch (random.nextInt(3)) {
          case 0 -> word.toUpperCase(Locale.ROOT);
          case 1 -> word.toLowerCase(Locale.ROOT);
          default -> word;
        };
    text =
        switch (random.nextInt(3)) {
          case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
          case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
          default -> text;
        };
    List<String> blanks = List.of(" ", "  ", "\u00a0", "_", "-", "\n", ". ");
    List<String> around = List.of("", " ", ":", "*", "\t", "\"");
    return around.get(random.nextInt(around.size()))
        + text.replace(" ", blanks.get(random.nextInt(blanks.size())))
        + around.get(random.nextInt(around.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bruttopreis",
        "Cena brutto",
        "Gross price",
        "Preiseinheit",
        "Preisgruppe",
        "Listenpreis alt",
        "Stara cena",
        "Old price EUR",
        "Gross price EUR",
        "Cena brutto PLN",
        "Rabatt",
        "EAN",
        "VAT",
        "Stawka VAT",
        "Nummer des Lieferanten",
        "Nazwa towaru",
        "Item name",
        "From EUR",
        "Currency EUR",
        "Per EUR",
        "Price EUR USD",
        "Ab Lager",
        "Price from"
      })
  void what_means_something_else_is_no_column_of_ours(String heading) {
    assertThat(PriceColumn.named(heading)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s %s",
        "%s (%s)",
        "%s [%s]",
        "%s/%s",
        "%s, %s",
        "%s in %s",
        "%s w %s",
        "%s: %s",
        "%s - %s"
      })
  void a_currency_stands_beside_a_price_in_any_brackets(String form) {
    for (String price : List.of("Preis", "Cena netto", "Net price", "NETTO")) {
      for (String sign : List.of("EUR", "PLN", "JPY", "€", "$", "£", "zł", "Kč", "CHF")) {
        assertThat(PriceColumn.named(form.formatted(price, sign)))
            .as("%s of %s and %s", form, price, sign)
            .contains(new PriceHeading(PriceColumn.PRICE, sign));
      }
    }
  }
}
