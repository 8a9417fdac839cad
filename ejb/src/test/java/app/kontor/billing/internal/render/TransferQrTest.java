package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.party.BankAccount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a payer's banking app is told, line by line and field by field. */
class TransferQrTest {
  private static final BankAccount ZLOTY = Sheets.account(Currencies.PLN);
  private static final BankAccount EURO = Sheets.account(Currencies.EUR);
  private static final String REFERENCE = "RF18PF20261100042";

  @Test
  void a_transfer_in_euro_has_the_lines_of_epc069_12_in_their_order() {
    assertThat(lines(epc("Żuraw Narzędzia", "277.27")))
        .containsExactly(
            "BCD",
            "002",
            "1",
            "SCT",
            "COBADEFF",
            "Żuraw Narzędzia",
            "DE89370400440532013000",
            "EUR277.27",
            "",
            REFERENCE);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, EUR0.01",
    "1.00, EUR1.00",
    "1234567.80, EUR1234567.80",
    "999999999.99, EUR999999999.99"
  })
  void an_amount_in_euro_has_a_point_two_decimals_and_no_grouping(String amount, String field) {
    assertThat(lines(epc("A", amount)).get(7)).isEqualTo(field);
  }

  @Test
  void more_than_a_transfer_in_euro_can_hold_has_no_code() {
    assertThat(epc("A", "1000000000.00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PLN, 0.00", "PLN, -0.01", "EUR, 0.00", "EUR, -12.50"})
  void what_is_not_to_be_paid_has_no_code(String currency, String amount) {
    BankAccount account = currency.equals("PLN") ? ZLOTY : EURO;
    assertThat(TransferQr.payload(account, "A", "", Money.of(amount, currency), REFERENCE))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USD, 1.00", "GBP, 1.00", "JPY, 100", "KWD, 1.250", "CZK, 9.90"})
  void other_currencies_have_no_code(String currency, String amount) {
    assertThat(TransferQr.payload(EURO, "A", "", Money.of(amount, currency), REFERENCE)).isEmpty();
  }

  @Test
  void a_name_is_cut_to_seventy_characters_and_ends_with_no_blank() {
    assertThat(lines(epc("N".repeat(70), "1.00")).get(5)).isEqualTo("N".repeat(70));
    assertThat(lines(epc("N".repeat(71), "1.00")).get(5)).isEqualTo("N".repeat(70));
    assertThat(lines(epc("N".repeat(69) + " GmbH", "1.00")).get(5)).isEqualTo("N".repeat(69));
  }

  @Test
  void a_character_of_two_halves_is_never_cut_in_two() {
    String wrench = "\uD83D\uDD27";
    assertThat(lines(epc("N".repeat(69) + wrench, "1.00")).get(5)).isEqualTo("N".repeat(69));
    assertThat(lines(epc("N".repeat(68) + wrench, "1.00")).get(5))
        .isEqualTo("N".repeat(68) + wrench);
    assertThat(fields(zbp("N".repeat(19) + wrench, "", "1.00")).get(4)).isEqualTo("N".repeat(19));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\nEUR1.00", "A\r\nB", "A\tB", "A\u0000B", "A|B"})
  void a_name_cannot_begin_a_field_of_its_own(String name) {
    assertThat(lines(epc(name, "277.27"))).hasSize(10).element(7).isEqualTo("EUR277.27");
    assertThat(fields(zbp(name, "5260001246", "277.27"))).hasSize(9).element(3).isEqualTo("027727");
  }

  @Test
  void a_name_too_long_in_bytes_has_no_code_and_one_that_fits_has() {
    assertThat(epc("\uD83D\uDD27".repeat(35), "999999999.99"))
        .hasValueSatisfying(
            text ->
                assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(331));
    Random random = new Random(331);
    for (int round = 0; round < 500; round++) {
      String name = name(random, 1 + random.nextInt(90));
      epc(name, "12345.67")
          .ifPresent(
              text ->
                  assertThat(text.getBytes(StandardCharsets.UTF_8))
                      .as(name)
                      .hasSizeLessThanOrEqualTo(331));
    }
  }

  @Test
  void a_transfer_in_zloty_has_the_nine_fields_of_the_polish_banks() {
    assertThat(fields(zbp("Żuraw Narzędzia", "5260001246", "277.27")))
        .containsExactly(
            "5260001246",
            "PL",
            "61109010140000071219812874",
            "027727",
            "Żuraw Narzędzia",
            REFERENCE,
            "",
            "",
            "");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 000001",
    "1.00, 000100",
    "999.99, 099999",
    "9999.98, 999998",
    "9999.99, 999999",
    "10000.00, 000000",
    "1234567.89, 000000"
  })
  void six_digits_of_grosze_are_said_and_more_are_left_to_the_payer(String amount, String field) {
    assertThat(fields(zbp("A", "", amount)).get(3)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "5260001246, 5260001246",
    "526-000-12-46, 5260001246",
    "PL 526 000 12 46, 5260001246",
    "'', ''",
    "526000124, ''",
    "52600012467, ''",
    "CHE-123.456.78, ''"
  })
  void only_ten_digits_are_a_tax_number_of_the_receiver(String taxNumber, String field) {
    assertThat(fields(zbp("A", taxNumber, "1.00")).get(0)).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013000",
        "PL6110901014000007121981287",
        "61109010140000071219812874"
      })
  void zloty_on_another_than_a_polish_account_have_no_code(String iban) {
    BankAccount elsewhere = new BankAccount(iban, "COBADEFF", "Bank", Currencies.PLN);
    assertThat(TransferQr.payload(elsewhere, "A", "", Money.of("1.00", "PLN"), REFERENCE))
        .isEmpty();
  }

  @Test
  void small_letters_of_an_account_do_not_matter() {
    BankAccount small =
        new BankAccount("pl61109010140000071219812874", "WBKPPLPP", "Bank", Currencies.PLN);
    assertThat(TransferQr.payload(small, "A", "", Money.of("1.00", "PLN"), REFERENCE))
        .hasValueSatisfying(
            text -> assertThat(fields(Optional.of(text)).get(2)).startsWith("6110901014"));
  }

  /** A server of other habits writes the same digits: banking apps read no others. */
  @Test
  void figures_do_not_depend_on_the_language_of_the_server() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR")) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(tag));
        assertThat(fields(zbp("A", "5260001246", "277.27")).get(3)).as(tag).isEqualTo("027727");
        assertThat(lines(epc("A", "277.27")).get(7)).as(tag).isEqualTo("EUR277.27");
      }
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  private static String name(Random random, int length) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.appendCodePoint(new int[] {'N', 'Ż', '漢', 0x1F527}[random.nextInt(4)]);
    }
    return name.toString();
  }

  private static Optional<String> epc(String name, String amount) {
    return TransferQr.payload(EURO, name, "", Money.of(amount, "EUR"), REFERENCE);
  }

  private static Optional<String> zbp(String name, String taxNumber, String amount) {
    return TransferQr.payload(ZLOTY, name, taxNumber, Money.of(amount, "PLN"), REFERENCE);
  }

  private static List<String> lines(Optional<String> payload) {
    return List.of(payload.orElseThrow().split("\n", -1));
  }

  private static List<String> fields(Optional<String> payload) {
    return List.of(payload.orElseThrow().split("\\|", -1));
  }
}
