package app.kontor.credit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AgeingTest {
  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }

  private final Ageing ageing =
      new Ageing(pln("100.00"), pln("20.00"), pln("3.00"), pln("0.40"), pln("0.05"));

  @Test
  void overdue_is_all_but_what_is_not_due() {
    assertThat(ageing.overdue()).isEqualTo(pln("23.45"));
    assertThat(ageing.open()).isEqualTo(pln("123.45"));
    assertThat(Ageing.nothing(Currency.getInstance("PLN")).open()).isEqualTo(pln("0.00"));
  }

  @Test
  void pro_formas_are_no_debt_and_what_is_ordered_takes_of_the_limit() {
    CustomerAccount account =
        new CustomerAccount(
            new PartnerNumber("K1"),
            "Metal",
            ageing,
            pln("900.00"),
            pln("23.45"),
            pln("500.00"),
            new CreditTerms(new BigDecimal("550"), null, null, null, CreditPolicy.WARN),
            1);
    assertThat(account.balance()).isEqualTo(pln("100.00"));
    assertThat(account.free()).isEqualTo(pln("-50.00"));
  }
}
