package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentKind;
import app.kontor.platform.language.Languages;
import app.kontor.tax.VatTreatment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of papers in every language that there is. */
class DocumentTextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private static DocumentTexts texts(String language) {
    return DocumentTexts.of(Locale.forLanguageTag(language));
  }

  private static TreeSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_language_fills_in_the_same_places() {
    Map<String, String> english = texts("en").all();
    for (String language : Languages.codes()) {
      texts(language)
          .all()
          .forEach(
              (key, word) ->
                  assertThat(places(word))
                      .as(language + " " + key)
                      .isEqualTo(places(english.getOrDefault(key, ""))));
    }
  }

  @Test
  void no_word_is_empty_or_has_blanks_around_it() {
    for (String language : Languages.codes()) {
      texts(language)
          .all()
          .forEach(
              (key, word) ->
                  assertThat(word).as(language + " " + key).isNotBlank().isEqualTo(word.strip()));
    }
  }

  @Test
  void every_kind_of_document_has_a_title_of_its_own() {
    for (String language : Languages.codes()) {
      assertThat(List.of(DocumentKind.values()))
          .extracting(kind -> texts(language).get("title." + kind))
          .as(language)
          .doesNotHaveDuplicates();
    }
  }

  /** A paper that shows VAT like an invoice and is none must say so. */
  @ParameterizedTest
  @CsvSource({"pl, nie jest fakturą VAT", "en, not a VAT invoice", "de, keine Rechnung"})
  void a_pro_forma_and_nothing_else_says_that_it_is_no_invoice(String language, String words) {
    assertThat(texts(language).get("notice.PRO_FORMA")).contains(words);
    assertThat(texts(language).getOr("notice.SALES_INVOICE", "")).isEmpty();
    assertThat(texts(language).getOr("notice.GOODS_ISSUE_NOTE", "")).isEmpty();
  }

  /** EN 16931 BT-120: the reason of an exemption stands on the invoice. */
  @ParameterizedTest
  @CsvSource({"INTRA_EU, 138", "EXPORT, 146"})
  void an_exempt_supply_names_the_article_of_the_directive(VatTreatment treatment, String article) {
    for (String language : List.of("pl", "en")) {
      assertThat(texts(language).get("note." + treatment)).contains(article, "2006/112");
    }
    assertThat(texts("de").get("note." + treatment)).containsIgnoringCase("steuerfrei");
  }

  @Test
  void a_domestic_supply_needs_no_reason() {
    for (String language : Languages.codes()) {
      assertThat(texts(language).getOr("note.DOMESTIC", "")).as(language).isEmpty();
    }
  }

  @Test
  void units_a_line_can_have_are_words_in_every_language() {
    for (String language : Languages.codes()) {
      for (String unit : List.of("C62", "KGM", "MTR", "LTR", "PR", "SET", "XPK")) {
        assertThat(texts(language).getOr("unit." + unit, ""))
            .as(language + " " + unit)
            .isNotEmpty();
      }
    }
  }

  @Test
  void a_language_that_we_do_not_have_is_answered_in_english() {
    assertThat(texts("fr").all()).isEqualTo(texts("en").all());
    assertThat(DocumentTexts.of(Locale.ROOT).all()).isEqualTo(texts("en").all());
  }

  @Test
  void the_country_of_a_reader_matters_in_the_united_states_alone() {
    assertThat(texts("de-AT").all()).isEqualTo(texts("de").all());
    assertThat(texts("en-IE").all()).isEqualTo(texts("en").all());
    assertThat(texts("en-US").all().keySet()).isEqualTo(texts("en").all().keySet());
  }

  @Test
  void a_missing_word_is_a_defect_and_not_an_empty_place() {
    assertThatThrownBy(() -> texts("pl").get("label.nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label.nothing");
    assertThat(texts("pl").getOr("label.nothing", "x")).isEqualTo("x");
  }
}
