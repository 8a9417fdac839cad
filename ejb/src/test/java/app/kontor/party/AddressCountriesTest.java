package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the addresses of every country, and where countries differ. */
class AddressCountriesTest {

  /** The countries whose postcodes are known by their shape. */
  static Stream<String> withPostcodes() {
    return Stream.of(Locale.getISOCountries())
        .filter(country -> !AddressFormat.of(country).postcodeExample().isEmpty());
  }

  /** A postcode of the country with other digits than the example's. */
  private static String some(String country, Random random) {
    StringBuilder code = new StringBuilder();
    for (char each : AddressFormat.of(country).postcodeExample().toCharArray()) {
      code.append(each == '0' ? (char) ('0' + random.nextInt(10)) : each);
    }
    return code.toString();
  }

  @ParameterizedTest
  @MethodSource("withPostcodes")
  void a_postcode_as_it_is_kept_is_read_as_itself(String country) {
    AddressFormat format = AddressFormat.of(country);
    Random random = new Random(country.hashCode());
    for (int i = 0; i < 20; i++) {
      String code = some(country, random);
      assertThat(format.postcode(code)).as(code).contains(code);
    }
  }

  @ParameterizedTest
  @MethodSource("withPostcodes")
  void blanks_hyphens_and_small_letters_make_no_other_postcode(String country) {
    AddressFormat format = AddressFormat.of(country);
    Random random = new Random(country.hashCode());
    for (int i = 0; i < 20; i++) {
      String code = some(country, random);
      String bare = code.replace(" ", "").replace("-", "");
      assertThat(
              Stream.of(
                  bare.toLowerCase(Locale.ROOT),
                  "  " + bare + "\u00a0",
                  String.join(" ", bare.split("", -1)),
                  String.join("\u2011", bare.split("", -1)),
                  String.join(".", bare.split("", -1))))
          .allSatisfy(typed -> assertThat(format.postcode(typed)).as(typed).contains(code));
    }
  }

  @ParameterizedTest
  @MethodSource("withPostcodes")
  void the_countrys_mark_before_a_postcode_of_digits_is_left_out_or_is_a_part_of_it(
      String country) {
    AddressFormat format = AddressFormat.of(country);
    String code = some(country, new Random(3));
    String digits = code.replaceFirst("^[A-Z]+-", "");
    if (Character.isDigit(digits.charAt(0))) {
      assertThat(Stream.of(country + "-" + digits, country + digits, country + " " + digits))
          .allSatisfy(typed -> assertThat(format.postcode(typed)).as(typed).contains(code));
    }
  }

  @ParameterizedTest
  @MethodSource("withPostcodes")
  void a_postcode_that_lacks_its_end_is_none(String country) {
    String code = some(country, new Random(4));

    assertThat(AddressFormat.of(country).postcode(code.substring(0, code.length() - 1))).isEmpty();
    assertThat(AddressFormat.of(country).postcode(code + "00000")).isEmpty();
    assertThat(AddressFormat.of(country).postcode("-")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("withPostcodes")
  void letters_and_figures_of_other_scripts_are_not_passed_over(String country) {
    String code = some(country, new Random(5));
    AddressFormat format = AddressFormat.of(country);

    assertThat(format.postcode(code + "é")).isEmpty();
    assertThat(format.postcode("ж" + code)).isEmpty();
    assertThat(format.postcode(code.substring(0, 1) + "٣" + code.substring(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"JP, １００－０００１, 100-0001", "KR, ０４５２４, 04524", "PL, ６１-001, 61-001"})
  void wide_figures_are_figures(String country, String typed, String kept) {
    assertThat(AddressFormat.of(country).postcode(typed)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "US, 12345, 12345",
    "US, 12345-6789, 12345-6789",
    "TW, 104, 104",
    "TW, 10491, 10491",
    "TW, 104 001, 104001",
    "VN, 70000, 70000",
    "VN, 700000, 700000",
    "IL, 9414203, 9414203",
    "IL, 94142, 94142",
    "AR, 1425, 1425",
    "AR, c1425dkf, C1425DKF",
    "GB, m11ae, M1 1AE",
    "GB, b338th, B33 8TH",
    "GB, cr26xh, CR2 6XH",
    "GB, dn551pt, DN55 1PT",
    "GB, w1a0ax, W1A 0AX",
    "GB, ec1a1bb, EC1A 1BB",
    "MT, vlt1117, VLT 1117",
    "MD, 2001, MD-2001",
    "IE, a65f4e2, A65 F4E2"
  })
  void where_a_country_has_several_shapes_each_is_read(String country, String typed, String kept) {
    assertThat(AddressFormat.of(country).postcode(typed)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "AD, 500, AD500",
    "AD, ad 500, AD500",
    "AD, ES-AD500, AD500",
    "AD, F AD-100, AD100",
    "GB, GB-M1 1AE, M1 1AE",
    "LV, 1010, LV-1010",
    "MD, md2001, MD-2001"
  })
  void letters_that_every_postcode_of_a_country_has_may_be_left_out(
      String country, String typed, String kept) {
    assertThat(AddressFormat.of(country).postcode(typed)).contains(kept);
  }

  /**
   * Any mark before digits is taken for one of a country, as everywhere; more than that is none.
   */
  @ParameterizedTest
  @CsvSource({"AD, ESAD500", "AD, ES-AD50", "AD, AD5OO", "LV, LV-101"})
  void a_mark_excuses_nothing_else(String country, String typed) {
    assertThat(AddressFormat.of(country).postcode(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AD, AD000",
    "PL, 00-000",
    "pl, 00-000",
    "GB, A0 0AA",
    "IE, A0A AAAA",
    "US, 00000",
    "BR, 00000-000",
    "LV, LV-0000",
    "AE, ''",
    "ZZ, ''"
  })
  void the_shape_that_a_refusal_shows_is_the_countrys(String country, String example) {
    assertThat(AddressFormat.of(country).postcodeExample()).isEqualTo(example);
  }

  @ParameterizedTest
  @CsvSource({
    "PL, true",
    "DE, true",
    "US, true",
    "GB, true",
    "IE, false",
    "GI, false",
    "AL, false",
    "AE, false",
    "HK, false",
    "ZW, false",
    "CL, false",
    "SE, true"
  })
  void a_postcode_is_asked_for_where_addresses_have_one(String country, boolean expected) {
    assertThat(AddressFormat.of(country).isPostcodeExpected()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PL, Polna, '', true",
    "PL, Polna, ' ', true",
    "PL, Polna, 12, false",
    "PL, Polna, b/n, false",
    "PL, Polna 12, '', false",
    "DE, Postfach 10 20 30, '', false",
    "DE, Schlossplatz, '', true",
    "IE, Ballymount Park, '', false",
    "FR, Zone industrielle, '', false",
    "US, One Penn Plaza, '', false"
  })
  void a_house_number_is_missed_where_houses_are_numbered_and_no_figure_is_there(
      String country, String street, String house, boolean missing) {
    assertThat(AddressFormat.of(country).isNumberMissing(street, house)).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PL; Polna; 12; ; Polna 12",
        "PL; Polna; 12; 4; Polna 12/4",
        "PL; Polna; 12; ' 4a '; Polna 12/4a",
        "PL; Polna; 12; lok. 4; Polna 12, lok. 4",
        "PL; Polna; 12; ' '; Polna 12",
        "PL; os. Lecha 12; ''; 4; os. Lecha 12/4",
        "DE; Ringstr.; 7a; ; Ringstr. 7a",
        "FR; rue de la Paix; 12 bis; ; 12 bis rue de la Paix",
        "GB; High Street; 4; 2; 4 High Street, 2",
        "GB; Unit 4; ''; ; Unit 4",
        "US; Fifth Ave; 350; Suite 2100; 350 Fifth Ave, Suite 2100",
        "US; Fifth Ave; 350; 21; 350 Fifth Ave, 21"
      })
  void street_house_and_flat_stand_as_the_country_writes_them(
      String country, String street, String house, @Nullable String flat, String line) {
    assertThat(AddressFormat.of(country).streetLine(street, house, flat)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PL; 61-001; Poznań; ; 61-001 Poznań",
        "IT; 20121; Milano; MI; 20121 Milano MI",
        "IT; 20121; Milano; ; 20121 Milano",
        "ES; 28001; Madrid; Madrid; 28001 Madrid|Madrid",
        "GB; S1 2BP; Sheffield; South Yorkshire; Sheffield|South Yorkshire|S1 2BP",
        "LV; LV-1010; Rīga; ; Rīga, LV-1010",
        "UA; 01001; Kyiv; Kyiv oblast; Kyiv, Kyiv oblast|01001",
        "UA; 01001; Kyiv; ; Kyiv|01001",
        "BR; 01310-100; São Paulo; SP; São Paulo-SP|01310-100",
        "BR; 01310-100; São Paulo; ; São Paulo|01310-100",
        "MX; 06000; México; CDMX; 06000 México, CDMX",
        "MX; 06000; México; ; 06000 México",
        "JP; 100-0001; Chiyoda; Tokyo; Chiyoda, Tokyo 100-0001",
        "AU; 2000; Sydney; NSW; Sydney NSW 2000",
        "CA; M5H 2N2; Toronto; ' ON '; Toronto ON M5H 2N2",
        "AE; ''; Dubai; Dubai; Dubai|Dubai",
        "AE; 12345; Dubai; ; Dubai|12345",
        "QA; ''; Doha; Doha; Doha|Doha"
      })
  void the_place_stands_as_the_country_writes_it(
      String country, String postcode, String city, @Nullable String region, String lines) {
    assertThat(String.join("|", AddressFormat.of(country).placeLines(postcode, city, region)))
        .isEqualTo(lines);
  }

  @Test
  void what_is_not_there_leaves_no_mark_behind_in_any_country() {
    for (String country : Locale.getISOCountries()) {
      for (String postcode : List.of("", "P1")) {
        for (String region : List.of("", "Rgn")) {
          List<String> lines = AddressFormat.of(country).placeLines(postcode, "Cty", region);
          assertThat(lines)
              .as("%s with %s %s", country, postcode, region)
              .isNotEmpty()
              .allSatisfy(
                  line ->
                      assertThat(line)
                          .isNotBlank()
                          .doesNotContain("{", "  ", " ,", ",,")
                          .doesNotMatch("^[ ,-].*|.*[ ,-]$"));
          assertThat(String.join("", lines).replaceAll("[ ,-]", "").length())
              .as(country)
              .isEqualTo(3 + postcode.length() + region.length());
        }
      }
    }
  }

  @Test
  void signs_that_mean_something_to_patterns_are_printed_as_they_are() {
    assertThat(AddressFormat.of("US").placeLines("$1", "A\\B", "{P}"))
        .containsExactly("A\\B, {P} $1");
  }

  @ParameterizedTest
  @CsvSource({
    "US, NY, NY",
    "US, ny, NY",
    "US, N.Y., NY",
    "US, ' new york ', NY",
    "US, District of Columbia, DC",
    "US, Puerto Rico, PR",
    "CA, Quebec, QC",
    "CA, Québec, QC",
    "CA, qc, QC",
    "CA, newfoundland and labrador, NL",
    "AU, tasmania, TAS",
    "AU, nsw, NSW",
    "PL, ' Wielkopolskie ', Wielkopolskie",
    "PL, Łódzkie, Łódzkie",
    "GB, ny, ny"
  })
  void a_region_is_kept_by_its_code_where_there_are_codes(
      String country, String typed, String kept) {
    assertThat(AddressFormat.of(country).region(typed)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({"US, ON", "US, Bavaria", "US, New", "CA, NY", "AU, WAA", "US, ''"})
  void another_countrys_region_is_none(String country, String typed) {
    assertThat(AddressFormat.of(country).region(typed)).isEmpty();
  }

  @Test
  void few_countries_ask_for_a_region() {
    List<String> asking = new ArrayList<>();
    for (String country : Locale.getISOCountries()) {
      if (AddressFormat.of(country).isRegionExpected()) {
        asking.add(country);
      }
    }
    assertThat(Set.copyOf(asking)).containsExactlyInAnyOrder("US", "CA", "AU");
  }

  @Test
  void an_address_once_tidied_stays_as_it_is() {
    Random random = new Random(17);
    for (String country : withPostcodes().toList()) {
      Address typed =
          new Address(
              "A",
              null,
              null,
              "Str",
              "1",
              null,
              some(country, random).toLowerCase(Locale.ROOT).replace(" ", ""),
              "Cty",
              "ny",
              country,
              null,
              null);
      Address tidied = typed.tidied();
      assertThat(tidied.tidied()).as(country).isEqualTo(tidied);
      assertThat(tidied.reachedAs("B", "1", "2").placeLine()).isEqualTo(tidied.placeLine());
    }
  }

  @Test
  void what_cannot_be_tidied_stays_as_typed_to_be_shown_with_the_refusal() {
    Address typed =
        new Address("A", null, null, "Str", "1", null, "x y", "Cty", "Bavaria", "US", null, null);

    assertThat(typed.tidied()).isEqualTo(typed);
  }
}
