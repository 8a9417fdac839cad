package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long what people say of partners may be, and what may not be left out. */
class PartnerLimitsTest {

  /** The address with one part of so many characters. */
  private static Address with(String part, int length) {
    String text = "1".repeat(length);
    Address usual = PartyWorld.address("Metalux");
    return new Address(
        part.equals("companyName") ? text : usual.name(),
        part.equals("contact") ? text : usual.contact(),
        part.equals("addition") ? text : usual.addition(),
        part.equals("street") ? text : usual.street(),
        part.equals("houseNumber") ? text : usual.houseNumber(),
        part.equals("flat") ? text : usual.flat(),
        usual.postcode(),
        part.equals("city") ? text : usual.city(),
        part.equals("region") ? text : usual.region(),
        usual.country(),
        part.equals("phone") ? text : usual.phone(),
        usual.email());
  }

  private static PartnerData at(Address address) {
    PartnerData usual = PartyWorld.partner("K-100", 0);
    return new PartnerData(
        usual.number(),
        0,
        address,
        usual.vatId(),
        usual.language(),
        usual.currency(),
        null,
        "NET14",
        true);
  }

  private static PartnerData spoken(String number, String language) {
    PartnerData usual = PartyWorld.partner(number, 0);
    return new PartnerData(
        new PartnerNumber(number),
        0,
        usual.address(),
        usual.vatId(),
        language,
        "PLN",
        null,
        "NET14",
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "companyName, 120",
    "contact, 120",
    "addition, 120",
    "street, 120",
    "houseNumber, 20",
    "flat, 20",
    "city, 80",
    "region, 80",
    "phone, 40"
  })
  void a_part_of_an_address_is_as_long_as_its_column_and_no_longer(String part, int longest) {
    assertThatCode(() -> PartnerRules.check(at(with(part, longest)))).doesNotThrowAnyException();
    assertThatCode(() -> PartnerRules.check(new DeliveryAddress("HQ", with(part, longest), false)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> PartnerRules.check(at(with(part, longest + 1))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(part);
              assertThat(refusal.code()).isEqualTo("TOO_LONG");
              assertThat(refusal.args().toString()).isEqualTo("[" + longest + "]");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"companyName", "street", "city"})
  void what_every_address_has_is_asked_for_at_its_field(String part) {
    assertThatThrownBy(() -> PartnerRules.check(at(with(part, 0))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(part);
              assertThat(refusal.code()).isEqualTo("REQUIRED");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "addition", "flat", "phone"})
  void what_an_address_may_have_may_be_empty(String part) {
    assertThatCode(() -> PartnerRules.check(at(with(part, 0)))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA", "A1", "K-100", "10000", "ABCDEFGHIJKLMNOPQRST"})
  void a_customer_number_is_of_capitals_digits_and_hyphens(String number) {
    assertThatCode(() -> PartnerRules.check(spoken(number, "pl"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "k-100", "-100", "K 100", "K/100", "ABCDEFGHIJKLMNOPQRSTU"})
  void what_is_no_customer_number_is_refused_before_all_else(String number) {
    assertThatThrownBy(() -> PartnerRules.check(spoken(number, "fr")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("NOT_A_CUSTOMER_NUMBER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "PL", ""})
  void documents_are_in_a_language_of_the_pages(String language) {
    assertThatThrownBy(() -> PartnerRules.check(spoken("K-100", language)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.field()).isEqualTo("partnerLanguage"));
  }

  @ParameterizedTest
  @CsvSource({"PL 526-000-12-46, PL5260001246", "12, 12", "DE 123456789, DE123456789"})
  void a_vat_id_is_kept_as_it_is_read_and_a_wrong_one_as_typed(String typed, String kept) {
    PartnerData usual = PartyWorld.partner("K-100", 0);
    PartnerData said =
        new PartnerData(
            new PartnerNumber("K-100"),
            0,
            usual.address(),
            typed,
            "pl",
            "PLN",
            null,
            "NET14",
            true);

    assertThat(said.normalised().vatId()).isEqualTo(kept);
  }
}
