package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of VAT numbers country by country, and what a spelling may do to a number. */
class VatIdFormatsTest {
  private static final String DIGITS = "1234567890123456";

  /** A number as it is kept, and the country of a company that has it. */
  private record Kept(String number, String country) {
    /** What stands behind the two letters. */
    String rest() {
      return number.substring(2);
    }
  }

  /** A number of each kind. */
  static List<Kept> numbers() {
    return List.of(
        new Kept("ATU12345678", "AT"),
        new Kept("BE0123456789", "BE"),
        new Kept("BG123456789", "BG"),
        new Kept("CHE123456789MWST", "CH"),
        new Kept("CY12345678X", "CY"),
        new Kept("CZ1234567890", "CZ"),
        new Kept("DE136695976", "DE"),
        new Kept("EL123456789", "GR"),
        new Kept("ESX1234567Z", "ES"),
        new Kept("FR12345678901", "FR"),
        new Kept("FRK7123456789", "FR"),
        new Kept("GB123456789", "GB"),
        new Kept("GB123456789012", "GB"),
        new Kept("HR12345678901", "HR"),
        new Kept("IE1234567FA", "IE"),
        new Kept("IE1+23456A", "IE"),
        new Kept("LT123456789012", "LT"),
        new Kept("NL123456789B01", "NL"),
        new Kept("NO123456789MVA", "NO"),
        new Kept("PL5260001246", "PL"),
        new Kept("RO12", "RO"),
        new Kept("SE123456789012", "SE"),
        new Kept("SK1234567890", "SK"));
  }

  /** The country's prefix and how many digits its numbers have. */
  @ParameterizedTest
  @CsvSource({
    "BE, 9 10",
    "BG, 9 10",
    "CZ, 8 9 10",
    "DE, 9",
    "DK, 8",
    "EE, 9",
    "EL, 9",
    "FI, 8",
    "FR, 11",
    "GB, 9 12",
    "HR, 11",
    "HU, 8",
    "IT, 11",
    "LT, 9 12",
    "LU, 8",
    "LV, 11",
    "MT, 8",
    "NL, 12",
    "PT, 9",
    "RO, 2 3 4 5 6 7 8 9 10",
    "SE, 12",
    "SI, 8",
    "SK, 10",
    "XI, 9 12"
  })
  void a_number_has_as_many_digits_as_its_country_gives_and_no_others(
      String prefix, String lengths) {
    List<Integer> allowed =
        Arrays.stream(lengths.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toList());

    assertThat(IntStream.rangeClosed(0, 16).boxed())
        .as(prefix)
        .allSatisfy(
            length ->
                assertThat(VatId.read(prefix + DIGITS.substring(0, length), prefix).isPresent())
                    .as("%d digits", length)
                    .isEqualTo(allowed.contains(length)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT12345678",
        "ATU1234567",
        "ATU123456789",
        "ATX12345678",
        "CY123456789",
        "CY1234567X",
        "DE13669597A",
        "ES12345678",
        "ESAB234567C",
        "GBGD12",
        "GBGX123",
        "IE12345678",
        "IEA234567B",
        "IE1234567ABC",
        "NL123456789B0",
        "NL123456789B012",
        "XIHA1234"
      })
  void letters_stand_where_the_country_has_them(String typed) {
    assertThat(VatId.read(typed, typed.substring(0, 2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FR123456789, FR",
    "FR 123 456 789, MC",
    "NL1234567890, NL",
    "NL123456789B, NL",
    "SE123456789, FR",
    "EL12345678, GR",
    "GR12345678, GR",
    "NO1, NO"
  })
  void a_number_too_short_for_the_country_it_names_is_not_taken_without_it(
      String typed, String country) {
    assertThat(VatId.read(typed, country)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void what_is_kept_is_read_as_itself_whatever_the_companys_country(Kept kept) {
    for (String country : List.of(kept.country(), "PL", "DE", "FR", "NL", "US")) {
      assertThat(VatId.read(kept.number(), country)).as(country).contains(kept.number());
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void the_groups_for_readers_are_read_back_as_the_same_number(Kept kept) {
    String readable = VatId.readable(kept.number());

    assertThat(readable).startsWith(kept.number().substring(0, 2) + " ");
    assertThat(VatId.compact(readable)).isEqualTo(kept.number());
    assertThat(VatId.read(readable, "PL")).contains(kept.number());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void without_prefix_it_is_a_number_of_the_companys_country(Kept kept) {
    assertThat(VatId.read(kept.rest(), kept.country())).contains(kept.number());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void separators_and_small_letters_anywhere_change_nothing(Kept kept) {
    Random random = new Random(526);
    for (int i = 0; i < 50; i++) {
      String typed = spelled(kept.number(), random);
      assertThat(VatId.read(typed, "SE")).as(typed).contains(kept.number());
      assertThat(VatId.compact(typed)).as(typed).isEqualTo(kept.number());
    }
  }

  private static String spelled(String number, Random random) {
    String separators = " -./,:\u00a0\u202f\u2009\u2011\u2013\t";
    StringBuilder typed = new StringBuilder();
    for (char each : number.toCharArray()) {
      typed.append(random.nextBoolean() ? String.valueOf(each) : lower(each));
      if (random.nextInt(3) == 0) {
        typed.append(separators.charAt(random.nextInt(separators.length())));
      }
    }
    return typed.toString();
  }

  private static String lower(char each) {
    return String.valueOf(each).toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIP 5260001246",
        "NIP-UE PL5260001246",
        "VAT ID: PL 526-000-12-46",
        "VAT No. PL5260001246",
        "VAT-UE: PL5260001246",
        "Vat: 526 000 12 46",
        "ＰＬ５２６０００１２４６"
      })
  void what_the_number_is_called_on_papers_is_no_part_of_it(String typed) {
    assertThat(VatId.read(typed, "PL")).contains("PL5260001246");
  }

  @ParameterizedTest
  @CsvSource({"GR, EL123456789", "MC, FR12345678901", "IM, GB123456789", "UK, GB123456789"})
  void some_countries_have_the_prefix_of_another(String country, String kept) {
    String rest = kept.substring(2);

    assertThat(VatId.read(rest, country)).contains(kept);
    assertThat(VatId.read(country + rest, country)).contains(kept);
    assertThat(VatId.read(kept, country)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "A, A",
    "PL1, PL1",
    "PL12, PL 12",
    "PL123456789, PL 123 456 789",
    "DE1234567, DE 123 4567",
    "ROAB, RO AB"
  })
  void what_somebody_once_kept_is_shown_in_groups_as_far_as_it_goes(String kept, String shown) {
    assertThat(VatId.readable(kept)).isEqualTo(shown);
  }

  @Test
  void a_polish_tax_number_has_one_last_digit_at_most() {
    Random random = new Random(1246);
    for (int i = 0; i < 500; i++) {
      String nine = String.format(Locale.ROOT, "%09d", random.nextInt(1_000_000_000));
      long right = IntStream.rangeClosed(0, 9).filter(last -> VatId.isNip(nine + last)).count();
      assertThat(right).as(nine).isEqualTo(VatId.nipCheck(nine) == 10 ? 0 : 1);
    }
  }

  @Test
  void one_wrong_digit_or_two_in_the_wrong_order_are_always_found() {
    String right = "5260001246";
    for (int place = 0; place < right.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(VatId.isNip(typed)).as(typed).isEqualTo(typed.equals(right));
      }
    }
    for (int place = 0; place + 1 < right.length(); place++) {
      String typed =
          right.substring(0, place)
              + right.charAt(place + 1)
              + right.charAt(place)
              + right.substring(place + 2);
      assertThat(VatId.isNip(typed)).as(typed).isEqualTo(typed.equals(right));
    }
  }
}
