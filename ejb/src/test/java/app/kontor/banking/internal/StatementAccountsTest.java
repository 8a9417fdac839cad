package app.kontor.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementAccountsTest {

  @ParameterizedTest
  @CsvSource({
    "DE89370400440532013000,DE89370400440532013000,true",
    "DE89370400440532013000,37040044/0532013000,true",
    "DE89370400440532013000,37040044/532013000,true",
    "DE89370400440532013000,37040045/532013000,false",
    "PL61109010140000071219812874,37040044/532013000,false"
  })
  void an_account_is_the_sellers_also_by_bank_code_and_number(
      String iban, String written, boolean same) {
    assertThat(StatementAccounts.isSame(iban, written)).isEqualTo(same);
  }
}
