package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which refusal a partner's data meet: code, field, and what the message shows. */
class PartnerRefusalsTest {
  private static Address address(
      String country,
      String street,
      String house,
      String postcode,
      @Nullable String region,
      @Nullable String email) {
    return new Address(
        "Metalux", null, null, street, house, null, postcode, "City", region, country, null, email);
  }

  private static PartnerData partner(Address address, @Nullable String vatId) {
    return partner(address, vatId, "pl");
  }

  private static PartnerData partner(Address address, @Nullable String vatId, String language) {
    return new PartnerData(
        new PartnerNumber("K-100"), 0, address, vatId, language, "PLN", null, "NET14", true);
  }

  private static Address polish(@Nullable String email) {
    return address("PL", "Polna", "12", "61-001", null, email);
  }

  private static void refused(
      ThrowingCallable call, String field, String code, @Nullable Object shown) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.args().toString())
                  .isEqualTo(shown == null ? "[]" : List.of(shown).toString());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "PL, Polna, '', 61-001, , houseNumber, REQUIRED, ",
    "PL, Polna, 12, '', , postcode, REQUIRED, ",
    "PL, Polna, 12, ' ', , postcode, REQUIRED, ",
    "PL, Polna, 12, 6100, , postcode, POSTCODE_FORM, 00-000",
    "GB, High Street, 4, 12345, , postcode, POSTCODE_FORM, A0 0AA",
    "LV, Brivibas, 1, 10100, , postcode, POSTCODE_FORM, LV-0000",
    "US, Fifth Ave, 350, 10118, , region, REQUIRED, ",
    "US, Fifth Ave, 350, 10118, ' ', region, REQUIRED, ",
    "US, Fifth Ave, 350, 10118, Bavaria, region, UNKNOWN_REGION, Bavaria",
    "CA, Bay St, 100, M5H 2N2, NY, region, UNKNOWN_REGION, NY",
    "XX, Polna, 12, 61-001, , country, NOT_A_VALUE, XX",
    "pl, Polna, 12, 61-001, , country, NOT_A_VALUE, pl",
    "POL, Polna, 12, 61-001, , country, NOT_A_VALUE, POL",
    "'', Polna, 12, 61-001, , country, NOT_A_VALUE, ''",
    "PL, ' ', 12, 61-001, , street, REQUIRED, "
  })
  void an_address_is_refused_at_the_field_that_is_wrong_with_what_is_expected(
      String country,
      String street,
      String house,
      String postcode,
      @Nullable String region,
      String field,
      String code,
      @Nullable String shown) {
    Address wrong = address(country, street, house, postcode, region, "a@b.example");

    refused(() -> PartnerRules.check(partner(wrong, null)), field, code, shown);
    refused(() -> PartnerRules.check(new DeliveryAddress("HQ", wrong, true)), field, code, shown);
  }

  @ParameterizedTest
  @CsvSource({
    "IE, Ballymount Park, '', '', ",
    "IE, Ballymount Park, '', D12 V2NP, Co. Dublin",
    "AE, Sheikh Zayed Rd, '', '', Dubai",
    "ZW, Samora Machel Ave, '', anything, ",
    "US, Fifth Ave, 350, 10118-1234, new york",
    "AU, George St, 1, 2000, NSW",
    "DE, Postfach 10 20 30, '', D-04109, ",
    "SE, Kungsgatan, 1, 11455, "
  })
  void what_the_country_does_not_ask_for_may_be_left_out(
      String country, String street, String house, String postcode, @Nullable String region) {
    Address right = address(country, street, house, postcode, region, "a@b.example");

    assertThatCode(() -> PartnerRules.check(partner(right, null))).doesNotThrowAnyException();
    assertThatCode(() -> PartnerRules.check(new DeliveryAddress("HQ", right, true)))
        .doesNotThrowAnyException();
  }

  @Test
  void documents_have_to_go_somewhere() {
    refused(
        () -> PartnerRules.check(partner(polish(null), null)), "partnerEmail", "REQUIRED", null);
    refused(
        () -> PartnerRules.check(partner(polish("  "), null)), "partnerEmail", "REQUIRED", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody", "a@b", "a b@c.example", "a@b.example, c@d.example", "@b.example"})
  void what_no_mail_can_be_sent_to_is_refused_with_what_was_typed(String email) {
    refused(
        () -> PartnerRules.check(partner(polish(email), null)),
        "partnerEmail",
        "NOT_AN_EMAIL",
        email);
    refused(
        () -> PartnerRules.check(new DeliveryAddress("HQ", polish(email), false)),
        "partnerEmail",
        "NOT_AN_EMAIL",
        email);
  }

  @Test
  void a_delivery_address_needs_no_email() {
    assertThatCode(() -> PartnerRules.check(new DeliveryAddress("HQ", polish(""), true)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PL5260001247", "PL 12", "FR123456789", "-", ""})
  void a_vat_id_that_is_none_is_refused_with_what_was_typed(String typed) {
    refused(
        () -> PartnerRules.check(partner(polish("a@b.example"), typed)),
        "vatId",
        "NOT_A_VAT_ID",
        typed);
  }

  @Test
  void a_language_that_pages_are_not_in_is_refused_with_its_code() {
    refused(
        () -> PartnerRules.check(partner(polish("a@b.example"), null, "cs")),
        "partnerLanguage",
        "NOT_A_VALUE",
        "cs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HQ", "A1", "YARD-2", "12345678901234567890"})
  void an_address_code_is_of_capitals_digits_and_hyphens(String code) {
    assertThatCode(() -> PartnerRules.check(new DeliveryAddress(code, polish(null), false)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "H", "hq", "-HQ", "H Q", "HQ/1", "ŁÓDŹ", "123456789012345678901"})
  void what_is_no_address_code_is_refused_before_the_address_is_looked_at(String code) {
    refused(
        () ->
            PartnerRules.check(
                new DeliveryAddress(code, address("XX", "", "", "", null, null), false)),
        "addressCode",
        "NOT_AN_ADDRESS_CODE",
        null);
  }

  @Test
  void the_form_is_read_from_top_to_bottom() {
    Address allWrong = address("PL", "Polna", "", "6100", null, "nobody");

    refused(
        () -> PartnerRules.check(partner(allWrong, "PL1", "cs")), "houseNumber", "REQUIRED", null);
    refused(
        () ->
            PartnerRules.check(
                partner(address("PL", "Polna", "1", "6100", null, "nobody"), "PL1", "cs")),
        "postcode",
        "POSTCODE_FORM",
        "00-000");
    refused(
        () -> PartnerRules.check(partner(polish("nobody"), "PL1", "cs")),
        "partnerEmail",
        "NOT_AN_EMAIL",
        "nobody");
    refused(
        () -> PartnerRules.check(partner(polish("a@b.example"), "PL1", "cs")),
        "vatId",
        "NOT_A_VAT_ID",
        "PL1");
    refused(
        () -> PartnerRules.check(partner(polish("a@b.example"), null, "cs")),
        "partnerLanguage",
        "NOT_A_VALUE",
        "cs");
  }

  @ParameterizedTest
  @CsvSource({
    "PL, 526-000-12-46, PL5260001246",
    "DE, PL 526 000 12 46, PL5260001246",
    "GR, 123456789, EL123456789",
    "MC, 12 345 678 901, FR12345678901",
    "PL, 12, 12",
    "PL, , "
  })
  void made_the_same_twice_data_are_the_same(
      String country, @Nullable String typed, @Nullable String kept) {
    PartnerData said = partner(address(country, "Polna", "1", "x", null, null), typed);
    PartnerData once = said.normalised();

    assertThat(once.vatId()).isEqualTo(kept);
    assertThat(once.normalised()).isEqualTo(once);
    assertThat(once).usingRecursiveComparison().ignoringFields("vatId").isEqualTo(said);
  }

  @Test
  void tidying_touches_the_address_alone() {
    PartnerData said =
        new PartnerData(
            new PartnerNumber("K-7"),
            9,
            address("US", "Lakeside", "1", "441141234", "ohio", "a@b.example"),
            "12 34",
            "de",
            "EUR",
            "KEY",
            "NET30",
            false);
    PartnerData tidied = said.tidied();

    assertThat(tidied.address().placeLine()).isEqualTo("City, OH 44114-1234");
    assertThat(tidied).usingRecursiveComparison().ignoringFields("address").isEqualTo(said);
  }
}
