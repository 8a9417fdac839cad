package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What payment terms may say, and which of a seller's hold for a customer. */
class PaymentTermsTest {
  private static final PaymentTerms ADVANCE = terms("ADVANCE", 0, 0, "0", 1, true);
  private static final PaymentTerms NET14 = terms("NET14", 14, 0, "0", 3, true);
  private static final PaymentTerms SKONTO = terms("SKONTO", 30, 10, "2", 4, true);
  private static final PaymentTerms DEALERS = terms("DEALERS", 60, 0, "0", 2, true, "DEALER");
  private static final PaymentTermsBook BOOK =
      new PaymentTermsBook(List.of(SKONTO, NET14, DEALERS, ADVANCE), ADVANCE);

  private static PaymentTerms terms(
      String code, int days, int within, String percent, int place, boolean on, String... groups) {
    return new PaymentTerms(
        code,
        1,
        Map.of("en", code),
        days,
        within,
        new BigDecimal(percent),
        List.of(groups),
        place,
        on,
        code.startsWith("OFFER"));
  }

  @ParameterizedTest
  @CsvSource({
    "NET14, '', NET14",
    "NET14, DEALER, NET14",
    ", DEALER, DEALERS",
    ", WORKSHOP, ADVANCE",
    ", '', ADVANCE",
    "GONE, '', ADVANCE"
  })
  void the_nearest_hold(@Nullable String agreed, String group, String holds) {
    assertThat(BOOK.of(agreed, group.isEmpty() ? List.of() : List.of(group)).code())
        .isEqualTo(holds);
  }

  @Test
  void customers_choose_no_longer_time_than_they_have_and_staff_what_is_in_use() {
    PaymentTerms prepaid = terms("OFFER-0", 0, 0, "0", 1, true);
    PaymentTerms sixty = terms("OFFER-60", 60, 0, "0", 2, true);
    PaymentTerms gone = terms("OFFER-GONE", 7, 0, "0", 3, false);
    PaymentTermsBook book = new PaymentTermsBook(List.of(prepaid, sixty, gone, SKONTO), ADVANCE);
    assertThat(book.choices(NET14)).containsExactly(NET14, prepaid);
    assertThat(book.choices(prepaid)).as("once").containsExactly(prepaid);
    assertThat(book.agreeable(gone)).containsExactly(gone, prepaid, sixty, SKONTO);
  }

  @Test
  void what_is_not_in_use_holds_only_where_it_was_agreed() {
    PaymentTerms old = terms("OLD", 90, 0, "0", 0, false, "DEALER");
    PaymentTermsBook book = new PaymentTermsBook(List.of(old, NET14), ADVANCE);

    assertThat(book.standard()).isEqualTo(NET14);
    assertThat(book.of("OLD", List.of())).isEqualTo(old);
    assertThat(book.of(null, List.of("DEALER"))).isEqualTo(NET14);
    assertThat(new PaymentTermsBook(List.of(old), ADVANCE).standard()).isEqualTo(ADVANCE);
  }

  @ParameterizedTest
  @CsvSource({"NET14, NET14", "14, NET14", "60, DEALERS", "30, ", "nothing, "})
  void a_file_says_the_code_or_days_that_have_no_discount(String written, @Nullable String code) {
    assertThat(BOOK.meant(written).map(PaymentTerms::code).orElse(null)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "366, 0, 0, days",
    "-1, 0, 0, days",
    "30, 10, 0, discountPercent",
    "30, 0, 2, discountDays",
    "30, 30, 2, discountDays",
    "30, 10, 50.01, discountPercent",
    "30, 10, 2.005, discountPercent",
    "0, 10, 2, discountDays"
  })
  void what_cannot_be_meant_is_refused_at_its_field(
      int days, int within, String percent, String field) {
    assertThatThrownBy(() -> terms("T1", days, within, percent, 1, true).check())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void days_with_and_without_a_discount_are_kept() {
    assertThatCode(
            () -> {
              NET14.check();
              SKONTO.check();
              ADVANCE.check();
              terms("T1", 365, 364, "50", 999, false).check();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void an_order_is_due_after_calendar_days_and_cheaper_before() {
    AgreedTerms agreed = SKONTO.agreed(Locale.ENGLISH, Locale.ENGLISH);
    LocalDate friday = LocalDate.of(2027, 1, 29);

    assertThat(agreed.due(friday)).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(agreed.discountUntil(friday)).isEqualTo(LocalDate.of(2027, 2, 8));
    assertThat(agreed.discounted(Money.of("490.16", "PLN"))).isEqualTo(Money.of("480.36", "PLN"));
    assertThat(agreed.isAdvance()).isFalse();
  }
}
