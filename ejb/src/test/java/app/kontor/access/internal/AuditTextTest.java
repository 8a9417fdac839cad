package app.kontor.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.AuditDetail;
import app.kontor.money.Money;
import app.kontor.platform.number.PrintedNumber;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a command's values stands in the audit trail, in few characters on one line. */
class AuditTextTest {
  private static final Money PRICE = Money.of(new BigDecimal("12.50"), Currency.getInstance("PLN"));

  private record CustomerNumber(String value) implements PrintedNumber {
    @Override
    public String toString() {
      return value;
    }
  }

  private interface Orders {
    void order(CustomerNumber of, Wanted wanted);
  }

  private record Wanted(CustomerNumber customer, String key, Money price) {}

  @Test
  void a_number_is_the_text_people_print() {
    assertThat(AuditText.text(new CustomerNumber("K-100"))).isEqualTo("K-100");
  }

  @Test
  void what_is_told_is_named_by_its_place_in_the_command() throws NoSuchMethodException {
    Method order = Orders.class.getDeclaredMethod("order", CustomerNumber.class, Wanted.class);
    Wanted wanted = new Wanted(new CustomerNumber("K-101"), "secret-key", PRICE);
    String text =
        AuditText.write(order, new Object[] {new CustomerNumber("K-100"), wanted}, List.of());
    assertThat(AuditText.read(text))
        .extracting(AuditDetail::field)
        .containsExactly("of", "customer", "price");
    assertThat(AuditText.read(text).get(0).value()).isEqualTo("K-100");
  }

  @Test
  void a_command_is_its_values_without_what_is_not_told() {
    assertThat(AuditText.text(new Wanted(new CustomerNumber("K-100"), "secret-key", PRICE)))
        .isEqualTo("K-100 " + PRICE);
  }

  @Test
  void many_values_stand_side_by_side() {
    Map<String, Integer> quantities = new LinkedHashMap<>();
    quantities.put("A-1", 2);
    quantities.put("A-2", 3);
    assertThat(AuditText.text(quantities)).isEqualTo("A-1: 2; A-2: 3");
    assertThat(AuditText.text(List.of(new CustomerNumber("K-1"), new CustomerNumber("K-2"))))
        .isEqualTo("K-1; K-2");
  }

  @Test
  void lines_are_joined_and_long_texts_end_in_dots() {
    assertThat(AuditText.text("first\r\nsecond")).doesNotContain("\n").doesNotContain("\r");
    String text = AuditText.text("x".repeat(5_000));
    assertThat(text).hasSizeLessThan(1_000).endsWith("…");
  }

  @Test
  void a_file_says_its_size_and_nothing_says_nothing() {
    assertThat(AuditText.text(new byte[42])).isEqualTo("42 B");
    assertThat(AuditText.text(null)).isEmpty();
  }
}
