package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.statement.Notice.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that banks sent and that were read wrongly once, each with what is right. */
class BankBugsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "blank-before-code/a.sta | PLN 123.00 | Proforma PF/2026/11/00042"
            + " | ALFA PRZYKLAD SP. Z O.O. | PL21102010260000120200345678",
        "label-unknown/a.sta | PLN 123.00 | PF/2026/11/00042"
            + " | GAMMA PRZYKLAD SP. Z O.O. | PL21102010260000120200345678",
        "mark-in-small-letter/a.sta | PLN 123.00 | Proforma PF/2026/11/00042 | '' | ''",
        "rabobank-account-in-second-line/a.sta | EUR 123.00 | FV-2026-11-00042"
            + " | ZETA VOORBEELD BV | NL02ABNA0123456789",
        "slash-charges-then-text/a.sta | PLN 123.00 | PAYMENT OF INVOICE FV/2026/11/00042"
            + " | '' | ''",
        "slash-unknown-structure/a.sta | PLN 123.00 | Placilo po predracunu PF/2026/11/00042"
            + " | BETA PRZYKLAD D.O.O. | PL21102010260000120200345678",
        "charge-cut-by-sub-field/a.sta | EUR 123.00 | - | ALFA PRZYKLAD | ''",
        "camt-decimal-without-zero/entry.xml | EUR 0.50 | '' | '' | ''",
        "camt-negative-debit/a.xml | EUR -50.00 | '' | '' | ''",
        "account-with-bank-code/a.sta | PLN 123.00 | x | '' | ''",
        "account-with-bank-code/b.sta | PLN 123.00 | x | '' | ''",
        "twins-in-two-files/statement-5.sta | PLN 100.00 | oplata za karte | JAN PRZYKLAD"
            + " | PL21102010260000120200345678",
        "twins-in-two-files/statement-6.sta | PLN 100.00 | oplata za karte | JAN PRZYKLAD"
            + " | PL21102010260000120200345678"
      })
  void an_entry_is_read_as_the_bank_meant_it(
      String file, String amount, String title, String payer, String account) {
    Statement statement = Samples.read("bugs/" + file).statements().get(0);
    assertThat(statement.balanceCheck()).isEqualTo(BalanceCheck.AGREES);
    assertThat(statement.entries()).hasSize(1);
    Transaction payment = statement.entries().get(0).transactions().get(0);

    assertThat(statement.entries().get(0).amount()).hasToString(amount);
    if (title != null) {
      assertThat(payment.remittance().tight()).isEqualTo(title);
    }
    assertThat(payment.counterpartyName()).isEqualTo(payer);
    assertThat(payment.counterpartyAccount().normalized()).isEqualTo(account);
  }

  @ParameterizedTest
  @CsvSource({"a.sta", "b.sta"})
  void an_account_with_bank_code_or_currency_is_the_same_account(String file) {
    assertThat(Samples.read("bugs/account-with-bank-code/" + file).statements().get(0).account())
        .extracting(AccountNumber::normalized)
        .isEqualTo("PL61109010140000071219812874");
  }

  @Test
  void charges_and_foreign_amounts_are_read_across_the_marks_that_cut_them() {
    assertThat(only("charge-cut-by-sub-field/a.sta").charges()).hasToString("EUR 15.00");
    assertThat(only("slash-charges-then-text/a.sta").instructedAmount()).hasToString("EUR 28.60");
  }

  @Test
  void a_batch_with_an_amount_below_one_is_split() {
    List<Transaction> payments =
        Samples.read("bugs/camt-decimal-without-zero/batch.xml")
            .statements()
            .get(0)
            .entries()
            .get(0)
            .transactions();

    assertThat(payments)
        .extracting(payment -> payment.amount() + " " + payment.remittance().tight())
        .containsExactly("EUR 99.50 PF/2026/11/00042", "EUR 0.50 PF/2026/11/00043");
  }

  @Test
  void a_negative_debit_is_money_out_and_says_so() {
    assertThat(Samples.read("bugs/camt-negative-debit/a.xml").statements().get(0).notices())
        .extracting(Notice::code)
        .containsExactly(Code.AMOUNT_NEGATIVE);
  }

  private static Transaction only(String file) {
    return DialectsTest.only(Samples.read("bugs/" + file), 0);
  }
}
