package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.RemittanceText.Number;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in a text that are no references, and references that stand beside them. */
class NoReferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PL61109010140000071219812874",
        "PL61 1090 1014 0000 0712 1981 2874",
        "61109010140000071219812874",
        "61 1090 1014 0000 0712 1981 2874",
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "AT611904300234573201",
        "AT61 1904 3002 3457 3201",
        "SI56263300012039086",
        "SI56 2633 0001 2039 086",
        "GB29NWBK60161331926819",
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "CH93 0076 2011 6238 5295 7"
      })
  void an_account_number_is_no_reference(String account) {
    assertThat(numbers("Z RACH. " + account)).isEmpty();
    assertThat(numbers(account)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PL61109010140000071219812874",
        "PL61 1090 1014 0000 0712 1981 2874",
        "61 1090 1014 0000 0712 1981 2874",
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "AT611904300234573201",
        "AT61 1904 3002 3457 3201",
        "SI56263300012039086",
        "SI56 2633 0001 2039 086",
        "NL91ABNA0417164300"
      })
  void what_follows_an_account_number_is_not_swallowed(String account) {
    assertThat(numbers(account + " 42/11/2026")).isEqualTo("42 11 2026");
    assertThat(numbers(account + " 0042/11/2026")).isEqualTo("0042 11 2026");
    assertThat(kinds(account + " PF 42/11/2026")).containsExactly("PRO_FORMA");
    assertThat(kinds(account + " FV/2026/11/00042")).containsExactly("INVOICE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIP 5260001246",
        "NIP: 526-000-12-46",
        "NIP 526-00-01-246",
        "NIP PL5260001246",
        "REGON 012345678",
        "REGON 01234567800017",
        "PESEL 44051401359",
        "KRS 0000123456",
        "BDO 000123456",
        "TEL. 600 100 042",
        "TEL +48 600100042",
        "TELEFON 22 123 45 67",
        "FAX 22-123-45-67",
        "KOD 00-625",
        "PLZ 10115",
        "UST-IDNR. DE123456789",
        "UST-ID: DE 123456789",
        "STEUER-NR 12/345/67890",
        "STEUERNUMMER 12/345/67890",
        "UID ATU12345678",
        "VAT ID SI12345678",
        "TAX NO 12345678",
        "ID ZA DDV SI12345678",
        "EORI PL526000124600000",
        "DIC CZ12345678",
        "ICO 12345678"
      })
  void a_labelled_tax_register_or_telephone_number_is_no_reference(String text) {
    assertThat(numbers(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIP 5260001246",
        "NIP 526-000-12-46",
        "NIP 526-00-01-246",
        "NIP PL5260001246",
        "REGON 012345678",
        "PESEL 44051401359",
        "KRS 0000123456",
        "TEL 600100042",
        "KOD 00-625",
        "UST-IDNR DE123456789",
        "UID ATU12345678",
        "PL5260001246",
        "DE123456789",
        "DE 123 456 789",
        "ATU12345678",
        "SI12345678"
      })
  void a_number_after_a_labelled_one_is_not_swallowed(String label) {
    assertThat(numbers(label + " 42/11/2026")).isEqualTo("42 11 2026");
    assertThat(numbers(label + " 00042/11/2026")).isEqualTo("00042 11 2026");
    assertThat(numbers(label + " PF 42")).isEqualTo("42");
    assertThat(kinds(label + " PF 42")).containsExactly("PRO_FORMA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOTEL", "TITEL:", "MITTEL", "VIERTEL", "MEDICO", "DRUID", "KOREKOD"})
  void a_word_that_ends_like_a_label_is_none(String word) {
    assertThat(numbers(word + " 00042/11/2026")).isEqualTo("00042 11 2026");
    assertThat(numbers(word + " FV/2026/11/00042")).isEqualTo("2026 11 00042");
    assertThat(kinds(word + " FV/2026/11/00042")).containsExactly("INVOICE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PL5260001246",
        "PL 5260001246",
        "PL 526 000 12 46",
        "DE123456789",
        "DE 123 456 789",
        "ATU12345678",
        "SI12345678",
        "5260001246",
        "526-000-12-46",
        "526-00-01-246"
      })
  void a_tax_number_without_a_label_is_no_reference(String text) {
    assertThat(numbers("ZAPLATA " + text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5260001247, 5260001247",
    "2026110004, 2026110004",
    "2026000017, 2026000017",
    "52600012460, 52600012460",
    "526000124, 526000124"
  })
  void ten_digits_that_are_no_tax_number_may_be_one_of_ours(String text, String numbers) {
    assertThat(numbers("ZAPLATA " + text)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "42,00",
        "1 234,56",
        "1.234,56",
        "12 345 678,90",
        "42.00 PLN",
        "42,00PLN",
        "1234.50 EUR",
        "0,01",
        "99,99 ZL"
      })
  void an_amount_is_no_reference(String amount) {
    assertThat(numbers("KWOTA " + amount)).isEmpty();
    assertThat(numbers(amount + " UND 13,20")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.11.2026",
        "1.2.26",
        "20-11-2026",
        "2026-11-20",
        "2026.11.20",
        "01.01.2027",
        "Z DNIA 20.11.26"
      })
  void a_date_is_no_reference(String date) {
    assertThat(numbers(date)).isEmpty();
    assertThat(numbers("FV 42 Z " + date)).isEqualTo("42");
    assertThat(numbers(date + " 42")).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5265877635-20261120-0200A0B1C2D3-42",
        "5265877635-20261120-0200A0-B1C2D3-42",
        "5265877635-20261120- 0200A0B1C2D3-42",
        "5265877635 -20261120-0200A0B1 C2D3-42",
        "5265877635-2026 1120-0200A0B1C2D3-4 2",
        "1111111111-20270101-000000000000-00"
      })
  void a_number_of_the_tax_office_is_no_reference_however_it_was_cut(String ksef) {
    assertThat(numbers(ksef)).isEmpty();
    assertThat(numbers("KSEF " + ksef + " FV/2026/11/00042")).isEqualTo("2026 11 00042");
    assertThat(numbers("FV/2026/11/00042 " + ksef)).isEqualTo("2026 11 00042");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /VAT/230,09/IDC/5260001246/INV/FV/2026/11/00042             ; 2026 11 00042
          /VAT/230,09/IDC/5260001246/INV/FV/2026/11/00042/TXT/ZAPLATA ; 2026 11 00042
          /VAT/0,00/IDC/PL5260001246/INV/42/TXT/                      ; 42
          /VAT/1234567890,12/IDC/5260001246/INV/PF 42/TXT/I PF 43     ; 42 43
          /VAT/ 230,09/IDC//INV/00042/TXT/20.11.2026                  ; 00042
          """)
  void of_a_split_payment_message_the_invoice_and_the_free_text_count(String text, String numbers) {
    assertThat(numbers(text)).isEqualTo(numbers);
    assertThat(kinds(text).get(0)).isIn("INVOICE", "PRO_FORMA");
  }

  @Test
  void cleaning_keeps_every_place() {
    String text =
        "Z RACH. PL61109010140000071219812874 NIP 5260001246 20.11.2026 42,00 PLN FV/2026/11/00042";
    List<Number> numbers = RemittanceText.runs(text).get(0).numbers();
    assertThat(numbers.get(0).start()).isEqualTo(text.indexOf("2026/11"));
    assertThat(numbers.get(2).end()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZA/2O26/OO1O17    | ZA/2026/001017
          FV 2026 1L OOO42  | FV 2026 1L 00042
          PF 0OO42 I S2     | PF 00042 I S2
          B2B12             | 82812
          Q0QI1             | 00011
          B52               | 852
          """)
  void letters_among_digits_were_meant_as_digits(String text, String turned) {
    assertThat(RemittanceText.turned(text)).contains(turned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FV 42", "SOLIBO", "OIL 7", "S7", "ZA/2026/001017", "GLAS 12"})
  void words_and_plain_numbers_are_not_turned(String text) {
    assertThat(RemittanceText.turned(text)).isEmpty();
  }

  private static String numbers(String text) {
    return RemittanceText.runs(text).stream()
        .flatMap(run -> run.numbers().stream())
        .map(Number::digits)
        .collect(Collectors.joining(" "));
  }

  private static List<String> kinds(String text) {
    return RemittanceText.runs(text).stream()
        .map(run -> run.kind().map(Enum::name).orElse("-"))
        .toList();
  }
}
