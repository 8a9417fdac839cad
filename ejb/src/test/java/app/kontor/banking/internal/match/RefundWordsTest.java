package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words with which money comes back, and payments that only sound like it. */
class RefundWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zwrot nadpłaty za FV 42         | ZWROT
          ZWROTY TOWARU                   | ZWROTY
          nadpłata                        | NADPLATA
          bonifikata roczna               | BONIFIKATA
          reklamacja 12/2026              | REKLAMACJA
          odszkodowanie polisa 7          | ODSZKODOWANIE
          faktura korygująca 3            | KORYGUJACA
          korekta FV 42                   | KOREKTA
          rabaty kwartalne                | RABATY
          premia za obrót                 | PREMIA
          prowizja 11/2026                | PROWIZJA
          kaucja za palety                | KAUCJA
          KOR/2026/11/7                   | KOR
          """)
  void in_polish(String text, String word) {
    assertThat(RefundWords.in(Fold.text(text))).contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rückerstattung Überzahlung      | RUCKERSTATTUNG
          RUECKERSTATTUNG                 | RUECKERSTATTUNG
          Kostenerstattung                | KOSTENERSTATTUNG
          Rückzahlung RE 42               | RUCKZAHLUNG
          Rueckueberweisung               | RUECKUEBERWEISUNG
          Rücklastschrift                 | RUCKLASTSCHRIFT
          Retourengutschrift 17           | RETOURENGUTSCHRIFT
          Retoure 17                      | RETOURE
          Gutschrift 2026-17              | GUTSCHRIFT
          Stornierung Auftrag 9           | STORNIERUNG
          Jahresbonus                     | JAHRESBONUS
          Doppelzahlung vom 3.11.         | DOPPELZAHLUNG
          Schadensersatz                  | SCHADENSERSATZ
          Werbekostenzuschuss WKZ         | WERBEKOSTENZUSCHUSS
          Provision Oktober               | PROVISION
          """)
  void in_german_words_run_together(String text, String word) {
    assertThat(RefundWords.in(Fold.text(text))).contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refund invoice 42               | REFUND
          reimbursement of costs          | REIMBURSEMENT
          quarterly rebate                | REBATE
          credit note 12                  | CREDIT NOTE
          creditmemo 12                   | CREDITMEMO
          overpayment                     | OVERPAYMENT
          payment reversal                | REVERSAL
          returned goods                  | RETURNED
          chargeback 11                   | CHARGEBACK
          vračilo preplačila              | VRACILO
          dobropis 12/2026                | DOBROPIS
          reklamacija                     | REKLAMACIJA
          """)
  void in_english_and_slovenian(String text, String word) {
    assertThat(RefundWords.in(Fold.text(text))).contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AC04 FV 42                      | AC04
          MS03                            | MS03
          FOCR                            | FOCR
          RETURN REASON AM04              | RETURN
          Rückgabegrund: AC01             | RUCKGABEGRUND
          """)
  void by_the_banks_reason_of_a_return(String text, String word) {
    assertThat(RefundWords.in(Fold.text(text))).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEPA-Gutschrift RE 42",
        "SEPA GUTSCHRIFT",
        "Echtzeit-Gutschrift Rechnung 42",
        "Überweisungsgutschrift",
        "Sammelgutschrift",
        "Dauerauftragsgutschrift",
        "ONLINE-GUTSCHRIFT",
        "KORONA Sp. z o.o. FV 42",
        "KORBEL 42",
        "premiata ditta",
        "FAC04 7",
        "FV/AC04/7",
        "AC044",
        "Retourauto",
        "kredyt kupiecki",
        "Lieferung und Leistung"
      })
  void a_banks_label_of_a_credit_or_a_word_that_begins_alike_is_none(String text) {
    assertThat(RefundWords.in(Fold.text(text))).isEmpty();
  }

  @Test
  void a_label_of_the_bank_hides_no_word_of_the_payer() {
    assertThat(RefundWords.in("SEPA-GUTSCHRIFT GUTSCHRIFT 17")).contains("GUTSCHRIFT");
    assertThat(RefundWords.in("SEPA-GUTSCHRIFT RUCKERSTATTUNG")).contains("RUCKERSTATTUNG");
  }
}
