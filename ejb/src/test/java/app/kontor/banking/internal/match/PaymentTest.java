package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be matched at all, and what cannot be changed under the matcher. */
class PaymentTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-0.01", "-1230.55"})
  void only_money_that_comes_in_is_a_payment(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> credit(amount).get())
        .withMessageContaining("not a credit")
        .withMessageContaining(amount);
  }

  @ParameterizedTest
  @CsvSource({"0.01, PLN", "1, JPY", "0.001, KWD"})
  void one_minor_unit_is_a_payment(String amount, String currency) {
    assertThat(credit(amount).in(currency).get().amount().minorUnits()).isEqualTo(1);
  }

  @Test
  void a_bank_that_does_not_say_so_returned_nothing() {
    Payment payment =
        new Payment(
            1,
            Sample.money("1.00"),
            Sample.BOOKED,
            "",
            "",
            List.of(),
            List.of(),
            "",
            "",
            "",
            "",
            null,
            true);

    assertThat(payment.returned()).isFalse();
  }

  @Test
  void lists_are_taken_as_they_are_now() {
    List<String> references = new ArrayList<>(List.of("RF18539007547034"));
    Payment payment =
        new Payment(
            1,
            Sample.money("1.00"),
            Sample.BOOKED,
            "",
            "",
            references,
            List.of(),
            "",
            "",
            "",
            "",
            null,
            true);
    references.clear();

    assertThat(payment.creditorReferences()).containsExactly("RF18539007547034");
    assertThatThrownBy(() -> payment.documents().add(new Payment.NamedDocument("1", null)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void the_history_is_taken_as_it_is_now_and_no_account_has_none() {
    Map<String, Map<Long, Integer>> seen = new HashMap<>(Map.of("PL61", Map.of(1L, 3)));
    PayerHistory history = new PayerHistory(seen);
    seen.clear();

    assertThat(history.of("PL61")).containsExactly(Map.entry(1L, 3));
    assertThat(history.of("PL62")).isEmpty();
    assertThat(history.of("")).isEmpty();
    assertThat(new PayerHistory(Map.of("", Map.of(1L, 3))).of("")).isEmpty();
  }
}
