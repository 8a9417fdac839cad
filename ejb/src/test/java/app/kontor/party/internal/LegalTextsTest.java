package app.kontor.party.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.party.LegalText;
import app.kontor.party.SellerData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a seller's legal texts a reader is shown. */
class LegalTextsTest {
  /** Texts such as {@code TERMS_pl}, whose bodies say the same. */
  private static LegalTexts published(String... names) {
    return new LegalTexts(Arrays.stream(names).map(LegalTextsTest::text).toList());
  }

  private static SellerData.Text text(String name) {
    String[] parts = name.split("_", 2);
    return new SellerData.Text(LegalText.valueOf(parts[0]), parts[1], name);
  }

  @ParameterizedTest
  @CsvSource({
    "pl de en, pl, en, pl",
    "pl de en, de-AT, pl, de",
    "pl de en, en-US, pl, en",
    "pl de, en, de, de",
    "pl de, en, pl, pl",
    "pl de, en, en, de",
    "pl, de, en, pl",
    "en de pl, fr, cs, de"
  })
  void a_reader_is_shown_the_text_in_their_language_the_sellers_or_any(
      String languages, String reader, String sellers, String shown) {
    LegalTexts texts =
        published(
            Arrays.stream(languages.split(" ", -1))
                .map(code -> "TERMS_" + code)
                .toArray(String[]::new));

    assertThat(
            texts.text(
                LegalText.TERMS, Locale.forLanguageTag(reader), Locale.forLanguageTag(sellers)))
        .contains("TERMS_" + shown);
  }

  @Test
  void a_text_of_another_kind_never_stands_in() {
    LegalTexts texts = published("PRIVACY_pl", "IMPRINT_en");

    assertThat(texts.text(LegalText.TERMS, Locale.ENGLISH, Locale.ENGLISH)).isEmpty();
    assertThat(texts.text(LegalText.IMPRINT, Locale.GERMAN, Locale.GERMAN)).contains("IMPRINT_en");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "TERMS_pl, TERMS",
    "TERMS_pl TERMS_de, TERMS",
    "IMPRINT_en TERMS_de, TERMS IMPRINT",
    "PRIVACY_pl IMPRINT_en TERMS_de, TERMS PRIVACY IMPRINT"
  })
  void a_kind_is_published_with_its_first_text_in_any_language(
      @Nullable String names, String kinds) {
    LegalTexts texts =
        names == null || names.isEmpty() ? published() : published(names.split(" ", -1));

    assertThat(
            texts.published().stream()
                .map(LegalText::name)
                .reduce((a, b) -> a + " " + b)
                .orElse(""))
        .isEqualTo(kinds);
  }

  @Test
  void every_published_kind_has_a_text_for_every_reader_in_whatever_order_texts_were_read() {
    List<SellerData.Text> all = new ArrayList<>();
    for (String name : List.of("TERMS_pl", "TERMS_en", "PRIVACY_de", "IMPRINT_pl", "IMPRINT_de")) {
      all.add(text(name));
    }
    LegalTexts first = new LegalTexts(all);
    Random random = new Random(31);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(all, random);
      LegalTexts shuffled = new LegalTexts(all);
      for (LegalText kind : first.published()) {
        for (String reader : List.of("pl", "de", "en", "fr", "en-US")) {
          Locale locale = Locale.forLanguageTag(reader);
          assertThat(shuffled.text(kind, locale, Locale.ENGLISH))
              .isPresent()
              .isEqualTo(first.text(kind, locale, Locale.ENGLISH));
        }
      }
    }
  }

  @Test
  void what_is_kept_for_all_readers_does_not_change_with_the_list_it_came_from() {
    List<SellerData.Text> read = new ArrayList<>(List.of(text("TERMS_pl")));
    LegalTexts kept = new LegalTexts(read);
    read.clear();

    assertThat(kept.published()).containsExactly(LegalText.TERMS);
  }
}
