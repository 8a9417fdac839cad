package app.kontor.shipping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.Address;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.ConsignmentLimits;
import app.kontor.shipping.Piece;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsignmentRulesTest {
  private static final BigDecimal LIMIT = new BigDecimal("31.5");
  private static final ConsignmentLimits LIMITS = new ConsignmentLimits(99, 300, 30, 200, 100, 60);

  private static Address address(String street, String house, String postcode, String country) {
    return new Address(
        "Żuk i Syn", null, street, house, null, postcode, "Łódź", country, "+48 600 700 800", null);
  }

  private static Piece piece(String kilograms) {
    return new Piece(new BigDecimal(kilograms), 60, 40, 30);
  }

  @ParameterizedTest
  @CsvSource({
    "PL, 90-001, true",
    "PL, 90001, false",
    "PL, 9-0001, false",
    "DE, 10115, true",
    "DE, 1011, false",
    "GB, SW1A 1AA, true",
    "GB, 12345, false",
    "US, 60601-1234, true",
    "NL, 1012 AB, true",
    "PT, 1000-205, true",
    "PT, '!', false"
  })
  void postcodes_have_the_shape_of_their_country(String country, String code, boolean expected) {
    assertThat(CourierAddressRules.isPostcode(country, code)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "+48 600 700 800, true",
    "(030) 1234-567, true",
    "600, false",
    "call me 600700800, false",
    "1234567890123456, false"
  })
  void phone_numbers_have_seven_to_fifteen_digits(String phone, boolean expected) {
    assertThat(CourierAddressRules.isPhone(phone)).isEqualTo(expected);
  }

  @Test
  void a_sound_address_passes() {
    assertThatCode(
            () -> CourierAddressRules.check("receiver", address("Polna", "12a", "90-001", "PL")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 90-001, PL, receiverStreet",
    "12, 1, 90-001, PL, receiverStreet",
    "Polna, '', 90-001, PL, receiverHouseNumber",
    "Polna, bez numeru, 90-001, PL, receiverHouseNumber",
    "Polna, 1, '', PL, receiverPostcode",
    "Polna, 1, 90001, PL, receiverPostcode",
    "Polna, 1, 90-001, Polska, receiverCountry"
  })
  void a_refusal_names_the_field(
      String street, String house, String postcode, String country, String field) {
    assertThatThrownBy(
            () -> CourierAddressRules.check("receiver", address(street, house, postcode, country)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void a_piece_may_weigh_up_to_the_limit() {
    assertThatCode(() -> PieceRules.check(List.of(piece("31.5"), piece("0.001")), LIMITS, LIMIT))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> PieceRules.check(List.of(piece("1"), piece("31.501")), LIMITS, LIMIT))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("TOO_HEAVY");
              assertThat(refusal.field()).isEqualTo("pieces:1:weight");
            });
  }

  @Test
  void pieces_without_weight_or_size_and_no_pieces_at_all_are_refused() {
    for (List<Piece> pieces :
        List.of(
            List.<Piece>of(),
            List.of(piece("0")),
            List.of(piece("1.2345")),
            List.of(new Piece(BigDecimal.ONE, 0, 10, 10)),
            List.of(new Piece(BigDecimal.ONE, 10, 10, 301)),
            Collections.nCopies(100, piece("1")))) {
      assertThatThrownBy(() -> PieceRules.check(pieces, LIMITS, LIMIT))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void the_weight_is_the_sum() {
    assertThat(PieceRules.weight(List.of(piece("1.2"), piece("0.35"))))
        .isEqualByComparingTo("1.55");
  }
}
