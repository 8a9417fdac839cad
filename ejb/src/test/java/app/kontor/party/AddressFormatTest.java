package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PL; 61001; 61-001",
        "PL; PL 61-001; 61-001",
        "PL; 61 001; 61-001",
        "DE; D-78266; 78266",
        "DE; DE 04109; 04109",
        "AT; A-8010; 8010",
        "CH; CH-8001; 8001",
        "CZ; 60200; 602 00",
        "SE; SE-11455; 114 55",
        "NL; 5611ab; 5611 AB",
        "LV; 1010; LV-1010",
        "LV; LV1010; LV-1010",
        "LT; LT-01100; LT-01100",
        "LT; 01100; LT-01100",
        "GB; s12bp; S1 2BP",
        "GB; sw1a 1aa; SW1A 1AA",
        "GB; GIR0AA; GIR 0AA",
        "IE; d12v2np; D12 V2NP",
        "US; 10118; 10118",
        "US; 101181234; 10118-1234",
        "CA; m5h2n2; M5H 2N2",
        "PT; 1000001; 1000-001",
        "BR; 01310100; 01310-100",
        "AD; ad500; AD500",
        "TT;  abc  123 ; ABC 123"
      })
  void a_postcode_is_kept_in_the_spelling_of_its_country(
      String country, String typed, String kept) {
    assertThat(AddressFormat.of(country).postcode(typed)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "PL, 6100",
    "PL, 61-0011",
    "DE, 0410",
    "DE, X",
    "US, 1011",
    "GB, 12345",
    "NL, 5611",
    "CA, 12345"
  })
  void what_is_no_postcode_of_the_country_is_none(String country, String typed) {
    assertThat(AddressFormat.of(country).postcode(typed)).isEmpty();
  }

  @Test
  void addresses_are_written_as_their_country_writes_them() {
    assertThat(address("PL", null, "Polna", "12", "4", "61-001", "Poznań", null).lines())
        .containsExactly("Polna 12/4", "61-001 Poznań");
    assertThat(address("DE", "Halle 3", "Ringstr.", "7a", null, "04109", "Leipzig", null).lines())
        .containsExactly("Halle 3", "Ringstr. 7a", "04109 Leipzig");
    assertThat(
            address("US", null, "Fifth Ave", "350", "Suite 2100", "10118", "New York", "NY")
                .lines())
        .containsExactly("350 Fifth Ave, Suite 2100", "New York, NY 10118");
    assertThat(address("GB", null, "Furnace Lane", "4", null, "S1 2BP", "Sheffield", null).lines())
        .containsExactly("4 Furnace Lane", "Sheffield", "S1 2BP");
    assertThat(
            address("IE", "Unit 4", "Ballymount Park", "", null, "D12 V2NP", "Dublin 12", null)
                .lines())
        .containsExactly("Unit 4", "Ballymount Park", "Dublin 12", "D12 V2NP");
    assertThat(address("CA", null, "Bay St", "100", null, "M5H 2N2", "Toronto", "ON").lines())
        .containsExactly("100 Bay St", "Toronto ON M5H 2N2");
    assertThat(address("FR", null, "rue de la Paix", "12", null, "75002", "Paris", null).lines())
        .containsExactly("12 rue de la Paix", "75002 Paris");
    assertThat(address("AE", null, "Sheikh Zayed Rd", "", null, "", "Dubai", null).lines())
        .containsExactly("Sheikh Zayed Rd", "Dubai");
  }

  @Test
  void a_us_address_without_a_state_on_an_old_order_has_no_stray_comma() {
    assertThat(address("US", null, "Fifth Ave", "350", null, "10118", "New York", null).placeLine())
        .isEqualTo("New York, 10118");
  }

  @Test
  void a_region_is_printed_even_where_it_is_unusual() {
    assertThat(address("PL", null, "Polna", "1", null, "61-001", "Poznań", "Wlkp.").lines())
        .containsExactly("Polna 1", "61-001 Poznań", "Wlkp.");
  }

  @Test
  void no_part_of_an_address_is_lost_in_any_country() {
    for (String country : Locale.getISOCountries()) {
      Address address = address(country, "Add", "Str", "17", "F9", "P1", "Cty", "Rgn");
      String all = String.join(" ", address.lines());
      assertThat(Arrays.asList("Add", "Str", "17", "F9", "P1", "Cty", "Rgn"))
          .as(country)
          .allSatisfy(part -> assertThat(all).contains(part));
    }
  }

  @Test
  void a_unit_needs_no_house_number_where_houses_have_none() {
    assertThatCode(
            () ->
                PartnerRules.check(
                    delivery(
                        address("IE", null, "Unit 4 Estate", "", null, "", "Cork", "Co. Cork"))))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                PartnerRules.check(
                    delivery(
                        address("DE", null, "Postfach 10 20", "", null, "04109", "Leipzig", null))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "PL, '', 61-001, , houseNumber",
    "US, 350, 10118, , region",
    "US, 350, 10118, Bavaria, region",
    "US, 350, '', NY, postcode",
    "US, 350, 1011, NY, postcode"
  })
  void what_the_country_needs_is_asked_for_at_its_field(
      String country, String house, String postcode, @Nullable String region, String field) {
    assertThatThrownBy(
            () ->
                PartnerRules.check(
                    delivery(
                        address(country, null, "Polna", house, null, postcode, "City", region))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void a_state_is_kept_by_its_code() {
    Address typed = address("US", null, "Lakeside", "1", null, "44114", "Cleveland", "ohio");
    assertThat(typed.tidied().region()).isEqualTo("OH");
    assertThat(typed.tidied().placeLine()).isEqualTo("Cleveland, OH 44114");
  }

  private static DeliveryAddress delivery(Address address) {
    return new DeliveryAddress("HQ", address, true);
  }

  private static Address address(
      String country,
      @Nullable String addition,
      String street,
      String house,
      @Nullable String flat,
      String postcode,
      String city,
      @Nullable String region) {
    return new Address(
        "A", null, addition, street, house, flat, postcode, city, region, country, null, null);
  }
}
