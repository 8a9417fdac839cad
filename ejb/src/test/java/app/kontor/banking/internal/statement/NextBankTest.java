package app.kontor.banking.internal.statement;

import static app.kontor.banking.internal.statement.DialectsTest.message;
import static app.kontor.banking.internal.statement.DialectsTest.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to bend the formats that the samples do not show yet. */
class NextBankTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1000, | , | 1000",
        "000000001000,50 | , | 1000.50",
        ",5 | , | 0.5",
        "1.234,56 | , | 1234.56",
        "1 234,56 | , | 1234.56",
        "1.234.567 | , | 1234567",
        "1.234 | , | -",
        "0.234 | , | 0.234",
        "12.34,5 | , | -",
        "1,2,3 | , | -",
        "1.005 | . | 1.005",
        ".5 | . | 0.5",
        "+5 | . | 5",
        "-.5 | . | -0.5",
        "5.00- | . | -5.00",
        "1,234 | . | -",
        "1,234.5 | . | 1234.5",
        "99,50 | . | 99.50",
        "10.00000 | . | 10.00000",
        "1e3 | . | -",
        "'' | . | -",
        "- | . | -",
        "1000000000000000 | . | -",
        "999999999999999.99 | . | 999999999999999.99"
      })
  void numbers_are_read_where_they_can_mean_one_thing(String written, char mark, BigDecimal value) {
    BigDecimal read = BankNumber.read(written == null ? "-" : written, mark);
    if (value == null) {
      assertThat(read).isNull();
    } else {
      assertThat(read).isEqualByComparingTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2601050105 c 10,00 NTRFX | PLN 10.00",
        "260105 d10,5NTRFX | PLN -10.50",
        "2601050105rc7,NTRFX | PLN -7.00",
        "2601050105CPLN1.234,56NTRFX | PLN 1234.56",
        "2601050105C,75NTRFX | PLN 0.75",
        "2601050105D-50,00NTRFX | PLN -50.00",
        "2601050105C-50,00NTRFX | PLN -50.00",
        "2601050105RD-50,00NTRFX | PLN -50.00"
      })
  void marks_blanks_and_signs_of_the_statement_line(String line, String amount) {
    Entry entry =
        Samples.readText(message(":61:" + line + "\n:86:x\n")).statements().get(0).entries().get(0);

    assertThat(entry.amount()).hasToString(amount);
  }

  @Test
  void tags_may_be_indented_small_or_followed_by_a_new_line() {
    StatementFile file =
        Samples.readText(
            """
             :20:S
             :25:
            PL52106000760000321000055801
             :28c:3/1
             :60f:c260104pln,50
             :61:2601050105C1,00NTRFX
             :86:text
             :62f:c260105pln1,50
            """);

    assertThat(file.statements().get(0).account().normalized())
        .isEqualTo("PL52106000760000321000055801");
    assertThat(file.statements().get(0).balanceCheck()).isEqualTo(BalanceCheck.AGREES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BPHKPLPK/61109010140000071219812874 | PL61109010140000071219812874",
        "/PL61109010140000071219812874/PLN | PL61109010140000071219812874",
        "PL61 1090 1014 0000 0712 1981 2874/BPHKPLPK | PL61109010140000071219812874",
        "BPHKPLPK PL61 1090 1014 0000 0712 1981 2874 PLN | PL61109010140000071219812874",
        "BPHKPLPK;PL61109010140000071219812874;PLN | PL61109010140000071219812874",
        "PLN/61109010140000071219812874 | PL61109010140000071219812874",
        "61109010140000071219812874PLN | PL61109010140000071219812874",
        "PLN61109010140000071219812874 | PL61109010140000071219812874",
        "10901014/0000071219812874 | PL61109010140000071219812874",
        "IBAN: pl61 1090 1014 0000 0712 1981 2874 | PL61109010140000071219812874",
        "COBADEFFXXX/DE89370400440532013000/EUR | DE89370400440532013000",
        "37040044/0532013000/EUR | 37040044/0532013000",
        "37040044/532013000EUR | 37040044/532013000"
      })
  void an_account_with_bank_code_or_currency(String written, String normalized) {
    assertThat(AccountNumber.of(written).normalized()).isEqualTo(normalized);
  }

  @Test
  void other_words_before_the_first_sub_field_change_nothing() {
    Transaction payment =
        transaction(
            ":86: PRZELEW PRZYCHODZACY ~00051~20PF/2026/11/~2100042~32DELTA SP. Z O.O."
                + "~3821102010260000120200345678\n");

    assertThat(payment.remittance().tight()).isEqualTo("PF/2026/11/00042");
    assertThat(payment.counterpartyName()).isEqualTo("DELTA SP. Z O.O.");
    assertThat(payment.counterpartyAccount().normalized())
        .isEqualTo("PL21102010260000120200345678");
  }

  @Test
  void text_in_sub_fields_nobody_knows_is_text() {
    Transaction payment =
        transaction(":86:020~00PRZELEW~40PF/2026/11/~4100042~32DELTA SP. Z O.O.\n");

    assertThat(payment.remittance().tight()).isEqualTo("PF/2026/11/00042");
  }

  @Test
  void labels_nobody_knows_end_a_value_and_are_text_where_no_title_is() {
    Transaction payment =
        transaction(
            """
            :86:977 PRZELEW; Z RACH.: 21102010260000120200345678; OD: DELTA SP. Z O.O.; SZC
            ZEGOLY: PF/2026/11/00042
            """);
    assertThat(payment.counterpartyName()).isEqualTo("DELTA SP. Z O.O.");
    assertThat(payment.remittance().tight()).isEqualTo("SZCZEGOLY: PF/2026/11/00042");

    Transaction ofThePayer =
        transaction(
            ":86:977 PRZELEW; OD: DELTA; TYT.: PF/2026/11/00042; NIP: 1234563218; UWAGA: X;"
                + " TNR: 1\n");
    assertThat(ofThePayer.remittance().tight()).isEqualTo("PF/2026/11/00042; NIP: 1234563218");
  }

  @Test
  void nothing_behind_unknown_or_used_code_words_is_lost() {
    assertThat(transaction(":86:/PMTI/77/REMI/FV 1/2026\n").remittance().spaced())
        .isEqualTo("FV 1/2026 PMTI/77");
    assertThat(transaction(":86:/PURP/OTHR\nPayment of FV/2026/11/00042\n").remittance().tight())
        .isEqualTo("Payment of FV/2026/11/00042");
    Transaction named = transaction(":86:/NAME/ETA GMBH/XBLN/4711/EREF/A-1\n");
    assertThat(named.counterpartyName()).isEqualTo("ETA GMBH");
    assertThat(named.remittance().tight()).isEqualTo("XBLN/4711");
    assertThat(named.endToEndId()).isEqualTo("A-1");
    Transaction cut = transaction(":86:/IBAN/NL20INGB00\n01234567/REMI/order 9\n");
    assertThat(cut.counterpartyAccount().normalized()).isEqualTo("NL20INGB0001234567");
    assertThat(transaction(":86:/QQQQ/only/ZZZZ/text 12\n").remittance().tight())
        .isEqualTo("/QQQQ/only/ZZZZ/text 12");
  }

  @Test
  void the_banks_text_behind_the_transactions_stands_in_for_a_missing_one() {
    Statement statement =
        Samples.readText(
                CamtShapesTest.camt(
                    "<Ntry><Amt Ccy=\"EUR\">10</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                        + "<RvslInd>0</RvslInd><BookgDt><Dt>2026-01-05</Dt></BookgDt>"
                        + "<NtryDtls><TxDtls><Refs/></TxDtls></NtryDtls>"
                        + "<AddtlNtryInf>PF/2026/11/00042</AddtlNtryInf></Ntry>"))
            .statements()
            .get(0);

    assertThat(statement.entries().get(0).transactions().get(0).remittance().tight())
        .isEqualTo("PF/2026/11/00042");
  }
}
