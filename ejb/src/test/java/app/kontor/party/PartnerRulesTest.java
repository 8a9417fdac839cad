package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerRulesTest {
  @Test
  void a_complete_partner_is_kept() {
    assertThatCode(() -> PartnerRules.check(partner("K1", "PL", "61-001", "PL5260001246")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "k1, PL, 61-001, , partnerNumber",
    "K1, PL, 6100, , postcode",
    "K1, DE, 0410, , postcode",
    "K1, XX, 1, , country",
    "K1, PL, 61-001, PL5260001247, vatId",
    "K1, DE, 04109, DE12, vatId",
    "K1, FR, 75001, 12345, vatId"
  })
  void what_is_wrong_is_refused_at_its_field(
      String number, String country, String postcode, @Nullable String vatId, String field) {
    assertThatThrownBy(() -> PartnerRules.check(partner(number, country, postcode, vatId)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void a_delivery_address_may_be_without_email_but_not_with_a_wrong_one() {
    assertThatCode(() -> PartnerRules.check(delivery(null))).doesNotThrowAnyException();
    assertThatThrownBy(() -> PartnerRules.check(delivery("nobody")))
        .isInstanceOf(InvalidInput.class);
  }

  private static DeliveryAddress delivery(@Nullable String email) {
    return new DeliveryAddress(
        "HQ",
        new Address("A", null, "Polna", "1", null, "61-001", "Poznań", "PL", null, email),
        true);
  }

  private static PartnerData partner(
      String number, String country, String postcode, @Nullable String vatId) {
    Address address =
        new Address(
            "Metalux", null, "Polna", "12", "4", postcode, "Poznań", country, null, "a@b.example");
    return new PartnerData(
        new PartnerNumber(number), 0, address, vatId, "pl", "PLN", null, "NET14", true);
  }
}
