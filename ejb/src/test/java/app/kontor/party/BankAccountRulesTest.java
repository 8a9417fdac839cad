package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankAccountRulesTest {
  private static BankAccount account(String iban, String bic, String bank, int place) {
    return new BankAccount(iban, bic, bank, Currencies.PLN, place, true, false, BankAccount.NEW);
  }

  @Test
  void numbers_are_kept_without_blanks_in_capital_letters() {
    BankAccount kept =
        BankAccountRules.checked(
            account(" pl61 1090-1014 0000\u00a00712 1981 2874 ", "wbk ppl pp", " Santander ", 2));

    assertThat(kept.iban()).isEqualTo("PL61109010140000071219812874");
    assertThat(kept.bic()).isEqualTo("WBKPPLPP");
    assertThat(kept.bankName()).isEqualTo("Santander");
    assertThat(kept.key()).isEqualTo("PL61109010140000071219812874-PLN");
  }

  @ParameterizedTest
  @CsvSource({
    "DE89370400440532013000, COBADEFFXXX",
    "GB29NWBK60161331926819, NWBKGB2L",
    "MT84MALT011000012345MTLCAST001S, MALTMTMT",
    "NO9386011117947, DNBANOKK"
  })
  void accounts_of_other_countries_are_taken(String iban, String bic) {
    assertThat(BankAccountRules.checked(account(iban, bic, "Bank", 1)).iban()).isEqualTo(iban);
  }

  @ParameterizedTest
  @CsvSource({
    "'', WBKPPLPP, Bank, 1, iban, NOT_AN_IBAN, []",
    "61109010140000071219812874, WBKPPLPP, Bank, 1, iban, NOT_AN_IBAN,"
        + " [61109010140000071219812874]",
    "PL6110901014000007121981287, WBKPPLPP, Bank, 1, iban, IBAN_LENGTH, '[PL, 28, 27]'",
    "DE8937040044053201300012, COBADEFF, Bank, 1, iban, IBAN_LENGTH, '[DE, 22, 24]'",
    "PL62109010140000071219812874, WBKPPLPP, Bank, 1, iban, IBAN_DIGITS,"
        + " [PL62 1090 1014 0000 0712 1981 2874]",
    "PL61109010140000071219812847, WBKPPLPP, Bank, 1, iban, IBAN_DIGITS,"
        + " [PL61 1090 1014 0000 0712 1981 2847]",
    "PL61109010140000071219812874, WBKPPL, Bank, 1, bic, NOT_A_BIC, [WBKPPL]",
    "PL61109010140000071219812874, 1BKPPLPP, Bank, 1, bic, NOT_A_BIC, [1BKPPLPP]",
    "PL61109010140000071219812874, WBKPPLPP, ' ', 1, bankName, REQUIRED, []",
    "PL61109010140000071219812874, WBKPPLPP, Bank, 0, place, NOT_A_VALUE, [0]",
    "PL61109010140000071219812874, WBKPPLPP, Bank, 1000, place, NOT_A_VALUE, [1000]"
  })
  void what_is_wrong_is_said_at_its_field(
      String iban, String bic, String bank, int place, String field, String code, String args) {
    assertThatThrownBy(() -> BankAccountRules.checked(account(iban, bic, bank, place)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
              if (!args.equals("[]")) {
                assertThat(refusal.args().toString()).isEqualTo(args);
              }
            });
  }
}
