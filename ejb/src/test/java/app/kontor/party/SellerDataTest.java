package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators may say of their seller, and where a refusal points. */
class SellerDataTest {
  private static final String EMAIL = "sales@kontor.example";

  /** The data with one field of so many characters. */
  private static SellerData with(String field, int length) {
    String text = "x".repeat(length);
    return PartyWorld.sellerData(
        3,
        field.equals("sellerName") ? text : "Kontor",
        EMAIL,
        field.equals("sellerPhone") ? text : "+48 71",
        field.equals("website") ? text : "kontor.example",
        field.equals("registration") ? text : "KRS 1",
        field.contains("_")
            ? List.of(
                new SellerData.Text(
                    LegalText.valueOf(field.substring(0, field.indexOf('_'))),
                    field.substring(field.indexOf('_') + 1),
                    text))
            : List.of());
  }

  private static SellerData named(String name, String email, SellerData.Text... texts) {
    return PartyWorld.sellerData(3, name, email, "", "", "", List.of(texts));
  }

  private static void refused(SellerData data, String field, String code, String args) {
    assertThatThrownBy(data::check)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.args().toString()).isEqualTo(args);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "sellerName, 120",
    "sellerPhone, 40",
    "website, 200",
    "registration, 200",
    "TERMS_pl, 15000",
    "PRIVACY_de, 15000",
    "IMPRINT_en, 15000"
  })
  void a_field_is_as_long_as_its_column_and_no_longer(String field, int longest) {
    assertThatCode(() -> with(field, longest).check()).doesNotThrowAnyException();
    refused(with(field, longest + 1), field, "TOO_LONG", "[" + longest + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sellerPhone", "website", "registration", "TERMS_pl"})
  void what_a_seller_may_have_may_be_empty(String field) {
    assertThatCode(() -> with(field, 0).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void a_seller_has_a_name(String name) {
    refused(named(name, EMAIL), "sellerName", "REQUIRED", "[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@b", "a@b.example c@d.example"})
  void customers_can_write_to_a_seller(String email) {
    refused(named("Kontor", email), "sellerEmail", "NOT_AN_EMAIL", "[" + email + "]");
  }

  @Test
  void blanks_around_an_email_do_not_count() {
    assertThatCode(() -> named("Kontor", " " + EMAIL + " ").check()).doesNotThrowAnyException();
  }

  @Test
  void an_email_longer_than_its_column_is_too_long_before_it_is_anything_else() {
    refused(named("Kontor", "x".repeat(255)), "sellerEmail", "TOO_LONG", "[254]");
  }

  @ParameterizedTest
  @EnumSource(LegalText.class)
  void legal_texts_are_in_the_languages_of_the_pages(LegalText kind) {
    for (String language : Languages.codes()) {
      assertThatCode(() -> named("K", EMAIL, new SellerData.Text(kind, language, "x")).check())
          .doesNotThrowAnyException();
    }
    for (String language : List.of("fr", "PL", "en-US", "")) {
      refused(
          named("K", EMAIL, new SellerData.Text(kind, language, "x")),
          kind.name(),
          "NOT_A_VALUE",
          "[" + language + "]");
    }
  }

  @Test
  void the_form_is_read_from_top_to_bottom() {
    SellerData.Text french = new SellerData.Text(LegalText.TERMS, "fr", "x");

    refused(named("", "nobody", french), "sellerName", "REQUIRED", "[]");
    refused(named("K", "nobody", french), "sellerEmail", "NOT_AN_EMAIL", "[nobody]");
    refused(named("K", EMAIL, french), "TERMS", "NOT_A_VALUE", "[fr]");
  }

  @Test
  void data_with_the_same_texts_are_the_same_in_whatever_order_they_came() {
    List<SellerData.Text> texts = new ArrayList<>();
    for (LegalText kind : LegalText.values()) {
      Languages.codes().forEach(code -> texts.add(new SellerData.Text(kind, code, kind + code)));
    }
    SellerData first = PartyWorld.sellerData(3, "K", EMAIL, "", "", "", texts);
    Random random = new Random(16);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(texts, random);
      assertThat(PartyWorld.sellerData(3, "K", EMAIL, "", "", "", texts)).isEqualTo(first);
    }
    texts.clear();
    assertThat(first.texts()).hasSize(LegalText.values().length * Languages.codes().size());
  }
}
