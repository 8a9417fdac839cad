package app.kontor.pricing.internal;

import static app.kontor.pricing.internal.WorksheetRows.cells;
import static app.kontor.pricing.internal.WorksheetRows.number;
import static app.kontor.pricing.internal.WorksheetRows.other;
import static app.kontor.pricing.internal.WorksheetRows.text;
import static app.kontor.pricing.internal.WorksheetRows.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableCell.Kind;
import app.kontor.pricing.PriceColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the columns of a price file stand, whatever else is in the row. */
class PriceHeadingsTest {

  private static Optional<PriceHeadings> in(String currency, String headings) {
    return PriceHeadings.in(texts(3, headings.split(";", -1)), Currencies.of(currency));
  }

  private static void refused(String currency, String headings, String code, Serializable... args) {
    assertThatThrownBy(() -> in(currency, headings))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("file");
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.args()).containsExactly(args);
            });
  }

  @Test
  void columns_are_found_in_any_order_and_others_are_passed_over() {
    PriceHeadings headings =
        in("PLN", "Lp.;Cena za;Nazwa;Cena netto;Uwagi;Indeks;Od ilości;Waluta").orElseThrow();
    assertThat(headings.line()).isEqualTo(3);
    assertThat(headings.positions())
        .isEqualTo(
            Map.of(
                PriceColumn.PER, 1,
                PriceColumn.PRICE, 3,
                PriceColumn.NUMBER, 5,
                PriceColumn.FROM, 6,
                PriceColumn.CURRENCY, 7));
  }

  @Test
  void any_order_of_the_columns_is_read_the_same() {
    List<String> columns =
        new ArrayList<>(List.of("SKU", "Price", "From", "Per", "Currency", "Name", "", "Weight"));
    Random random = new Random(20261127);
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(columns, random);
      PriceHeadings headings = in("EUR", String.join(";", columns)).orElseThrow();
      assertThat(headings.positions())
          .as("%s", columns)
          .containsEntry(PriceColumn.NUMBER, columns.indexOf("SKU"))
          .containsEntry(PriceColumn.PRICE, columns.indexOf("Price"))
          .containsEntry(PriceColumn.FROM, columns.indexOf("From"))
          .containsEntry(PriceColumn.PER, columns.indexOf("Per"))
          .containsEntry(PriceColumn.CURRENCY, columns.indexOf("Currency"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Preisliste 2027",
        "Artikelnummer;Bezeichnung",
        "Preis;Bezeichnung",
        "Artikelnummer;Bruttopreis",
        "Artikelnummer;Ab Menge;Währung",
        "A-1;12,50;1",
        "Preisliste EUR;gültig ab;01.01.2027"
      })
  void a_row_without_item_number_and_price_is_none_of_headings(String row) {
    assertThat(in("EUR", row)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // of several prices the one counts that is in the list's currency
    "EUR, Nummer;Preis USD;Preis EUR, 2",
    "USD, Nummer;Preis USD;Preis EUR, 1",
    "EUR, Nummer;Preis;Preis (EUR), 2",
    "EUR, Nummer;Preis (EUR);Preis, 1",
    "PLN, Nummer;Cena PLN;Cena €, 1",
    "EUR, Nummer;Cena PLN;Cena €, 2",
    // one without a currency is in the list's
    "EUR, Nummer;Preis USD;Preis, 2",
    "CHF, Nummer;Preis;Preis EUR, 1",
    // a sign of several currencies is in each of them
    "CAD, Nummer;Price $, 1",
    "AUD, Nummer;Price EUR;Price $, 2"
  })
  void the_price_in_the_lists_currency_goes_before_one_without(
      String currency, String headings, int position) {
    assertThat(in(currency, headings).orElseThrow().positions())
        .containsEntry(PriceColumn.PRICE, position);
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, Nummer;Preis USD, USD",
    "PLN, Numer;Cena €, €",
    "EUR, Preis (PLN);Nummer, PLN",
    "EUR, Nummer;Price $, $"
  })
  void prices_in_other_currencies_only_are_refused_with_both_names(
      String currency, String headings, String other) {
    refused(currency, headings, "PRICE_FILE_CURRENCY", other, currency);
  }

  @ParameterizedTest
  @CsvSource({
    "Nummer;Preis;Nettopreis, Preis, Nettopreis",
    "Nummer;Preis;Artikel, Nummer, Artikel",
    "SKU;Price EUR;Net price €, Price EUR, Net price €",
    "Nummer;Preis;Ab;Ab Menge, Ab, Ab Menge",
    "Nummer;Preis;Je;Preis für, Je, Preis für",
    "Nummer;Preis;Currency;Währung, Currency, Währung",
    "Nummer;Preis;Preis;Preis, Preis, Preis"
  })
  void two_columns_that_mean_the_same_are_refused_with_their_headings(
      String headings, String first, String second) {
    refused("EUR", headings, "PRICE_FILE_HEADING_TWICE", first, second);
  }

  @Test
  void two_prices_without_a_currency_matter_not_beside_one_with_it() {
    assertThat(in("EUR", "Nummer;Preis;Nettopreis;Preis EUR").orElseThrow().positions())
        .containsEntry(PriceColumn.PRICE, 3);
  }

  @Test
  void a_row_that_is_none_of_headings_may_say_things_twice() {
    assertThat(in("EUR", "Preis;Preis;Bezeichnung")).isEmpty();
    assertThat(in("EUR", "Preis USD;Bezeichnung")).isEmpty();
  }

  @Test
  void only_texts_are_headings() {
    TableCell failed = other(Kind.ERROR, "price");
    assertThat(PriceHeadings.in(cells(1, text("SKU"), failed), Currencies.EUR)).isEmpty();
    assertThat(PriceHeadings.in(cells(1, text("SKU"), number("1")), Currencies.EUR)).isEmpty();
    assertThat(
            PriceHeadings.in(cells(1, failed, text("SKU"), text("Price")), Currencies.EUR)
                .orElseThrow()
                .positions())
        .containsEntry(PriceColumn.PRICE, 2);
  }

  @Test
  void a_column_that_the_file_or_the_row_does_not_have_is_empty() {
    PriceHeadings headings = in("EUR", "SKU;Name;Price").orElseThrow();
    assertThat(headings.cell(texts(4, "A-1", "x", "12"), PriceColumn.PRICE).text()).isEqualTo("12");
    assertThat(headings.cell(texts(4, "A-1", "x"), PriceColumn.PRICE).isEmpty()).isTrue();
    assertThat(headings.cell(texts(4, "A-1", "x", "12"), PriceColumn.FROM).isEmpty()).isTrue();
    assertThat(headings.cell(texts(4, ""), PriceColumn.NUMBER).isEmpty()).isTrue();
  }

  /** What a list is exported with is what it can be loaded with, in each of the languages. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Numer towaru;Nazwa;Od ilości;Cena;Cena za;Jednostka;Waluta",
        "Artikelnummer;Name;Ab Menge;Preis;Preis je;Einheit;Währung",
        "Item number;Name;From quantity;Price;Price for;Unit;Currency"
      })
  void the_headings_of_an_exported_list_are_known(String headings) {
    assertThat(in("EUR", headings).orElseThrow().positions())
        .isEqualTo(
            Map.of(
                PriceColumn.NUMBER, 0,
                PriceColumn.FROM, 2,
                PriceColumn.PRICE, 3,
                PriceColumn.PER, 4,
                PriceColumn.CURRENCY, 6));
    String shouted = headings.toUpperCase(Locale.ROOT).replace(' ', '_');
    assertThat(in("EUR", shouted).map(PriceHeadings::positions))
        .isEqualTo(in("EUR", headings).map(PriceHeadings::positions));
  }
}
