package app.kontor.banking.internal.statement;

import static app.kontor.banking.internal.statement.DialectsTest.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwiftShapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2601050105C10,00NTRFNONREF | PLN 10.00 | false | BOOKED",
        "2601050105D10,5NTRFREF//BANK | PLN -10.50 | false | BOOKED",
        "2601050105RC1000,NTRFNONREF | PLN -1000.00 | true | BOOKED",
        "2601050105RD000000001000,50NTRFX | PLN 1000.50 | true | BOOKED",
        "2601050105RCR204,88NRTINONREF | PLN -204.88 | true | BOOKED",
        "2601050105CN0,01NTRFNONREF | PLN 0.01 | false | BOOKED",
        "2601050105EC12,00NTRFNONREF | PLN 12.00 | false | PENDING",
        "260105D20,00NONREF | PLN -20.00 | false | BOOKED",
        "2601050105C44,00S073REF001 | PLN 44.00 | false | BOOKED",
        "260105C7,NMSC | PLN 7.00 | false | BOOKED"
      })
  void the_statement_line_has_many_shapes(
      String line, String amount, boolean reversal, EntryStatus status) {
    Entry entry = entry(":61:" + line + "\n:86:text\n");

    assertThat(entry.amount()).hasToString(amount);
    assertThat(entry.reversal()).isEqualTo(reversal);
    assertThat(entry.status()).isEqualTo(status);
  }

  @Test
  void the_booking_day_takes_the_year_that_brings_it_nearest() {
    assertThat(entry(":61:2601021231C1,00NTRFX\n").bookingDate())
        .isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(entry(":61:2512310102C1,00NTRFX\n").bookingDate())
        .isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @Test
  void the_thirtieth_of_february_becomes_the_months_last_day_with_a_notice() {
    Statement statement =
        Samples.readText(message(":61:2602300230C1,00NTRFX\n")).statements().get(0);

    assertThat(statement.entries().get(0).bookingDate()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(statement.notices())
        .extracting(Notice::code)
        .contains(Notice.Code.DATE_CORRECTED, Notice.Code.BALANCE_DISAGREES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/PL52106000760000321000055801 | PL52106000760000321000055801",
        "PL52 1060 0076 0000 3210 0005 5801 PLN | PL52106000760000321000055801",
        "52106000760000321000055801 | PL52106000760000321000055801",
        "12345678/1020304050EUR | 12345678/1020304050",
        "DABADKKK/DK5000400440116243 | DK5000400440116243",
        "DE89370400440532013000EUR | DE89370400440532013000"
      })
  void the_account_is_normalised_and_kept_as_written(String written, String normalized) {
    AccountNumber number = AccountNumber.of(written);

    assertThat(number.raw()).isEqualTo(written);
    assertThat(number.normalized()).isEqualTo(normalized);
  }

  @Test
  void envelopes_control_characters_and_line_ends_do_not_matter() {
    String plain = message(":61:2601050105C1000,00NTRFX\n:86:hello\nworld\n");
    List<String> dressed =
        List.of(
            "{1:F01BANKPLPWAXXX0000000000}{2:I940XXXX}{4:\r\n"
                + plain.replace("\n", "\r\n").replace("\r\n-\r\n", "\r\n-}{5:{CHK:0}}\r\n"),
            "\u0001\n" + plain + "\u0003",
            "\ufeff" + plain,
            plain.replace("\n", "\r"),
            plain.replace("\n", "\r\r\n"),
            "0000 01INGBPLPW00001\n940 00\n" + plain,
            "{" + plain,
            plain.replace("\n-\n", ""));

    for (String text : dressed) {
      Statement statement = Samples.readText(text).statements().get(0);
      assertThat(statement.entries()).as(text).hasSize(1);
      assertThat(statement.balanceCheck()).isEqualTo(BalanceCheck.AGREES);
      assertThat(statement.entries().get(0).transactions().get(0).remittance().tight())
          .isEqualTo("helloworld");
    }
  }

  @Test
  void a_dash_inside_a_text_does_not_end_the_message() {
    Entry entry = entry(":61:2601050105C1,00NTRFX\n:86:first\n-\nsecond\n");

    assertThat(entry.transactions().get(0).remittance().pieces())
        .containsExactly("first", "-", "second");
  }

  @Test
  void pages_of_a_long_statement_are_checked_one_by_one() {
    StatementFile file =
        Samples.readText(
            """
            :20:A
            :25:PL52106000760000321000055801
            :28:7/1
            :60F:C260104PLN10,00
            :61:2601050105C5,00NTRFX
            :62M:C260105PLN15,00
            :60M:C260105PLN15,00
            :61:2601050105D1,00NTRFX
            :62F:C260105PLN14,00
            -
            """);

    assertThat(file.statements()).hasSize(2);
    assertThat(file.statements())
        .allSatisfy(page -> assertThat(page.balanceCheck()).isEqualTo(BalanceCheck.AGREES));
    assertThat(file.statements().get(1).account().normalized())
        .isEqualTo("PL52106000760000321000055801");
  }

  @Test
  void an_intraday_report_is_checked_against_its_own_sums() {
    assertThat(Samples.read("mbank-intraday.mt942").statements().get(0).notices()).isEmpty();
    String wrong =
        new String(Samples.bytes("mbank-intraday.mt942"), StandardCharsets.UTF_8)
            .replace(":90C:3PLN0,03", ":90C:3PLN0,04");

    assertThat(Samples.readText(wrong).statements().get(0).notices())
        .extracting(Notice::code)
        .containsExactly(Notice.Code.TOTALS_DISAGREE);
  }

  @Test
  void charges_stand_in_the_second_line_of_the_entry() {
    Entry entry =
        entry(
            ":61:2601050105C98,00NTRFX//B\n/OCMT/EUR100,00//CHGS/PLN2,00/\n:86:020?00A?20B?21C\n");

    assertThat(entry.transactions().get(0).charges()).hasToString("PLN 2.00");
    assertThat(entry.transactions().get(0).instructedAmount()).hasToString("EUR 100.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 | :61:26010X0105C1,00NTRFX",
        "6 | :61:2601050105X1,00NTRFX",
        "6 | :61:2601050105CNTRFX",
        "6 | :61:2613050105C1,00NTRFX",
        "6 | :61:"
      })
  void what_cannot_be_read_is_named_with_its_line(int line, String field) {
    String text = message(":86:about the account\n" + field + "\n");

    assertThatThrownBy(() -> Samples.readText(text))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.FIELD_INVALID);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.detail()).isEqualTo(":61:");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'',EMPTY",
    "'  \n ',EMPTY",
    "hello,UNKNOWN_FORMAT",
    "<a/>,NO_STATEMENT",
    "<a>,XML_INVALID",
    ":20:X,NO_STATEMENT"
  })
  void what_is_no_statement_is_refused_with_a_reason(String text, Reason reason) {
    assertThatThrownBy(() -> Samples.readText(text))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static Entry entry(String text) {
    return Samples.readText(message(text)).statements().get(0).entries().get(0);
  }
}
