package app.kontor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RateFilter;
import app.kontor.billing.RateRow;
import app.kontor.billing.RateTables;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rates entered by hand beside published ones, in currencies no other test needs. */
@ExtendWith(ArquillianExtension.class)
class RateTablesIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final int AT_ONCE = 8;
  private static final Actor ACCOUNTANT =
      Actor.person(
          99, "rates@kontor.example", "Rates", Locale.ENGLISH, 1, 0, Set.of(Role.ACCOUNTING));

  @EJB private RateTables tables;
  private static final String WHY = "read from the paper";

  @Inject private Trade trade;
  @Inject private Hands hands;

  @BeforeEach
  void open() {
    trade.open();
  }

  @AfterEach
  void clean() {
    trade.sql("DELETE FROM exchange_rate WHERE currency IN ('ISK', 'SEK', 'DKK')");
  }

  @Test
  void a_rate_is_kept_to_the_last_digit_and_replaced_by_the_next_one() {
    enter("isk", DAY, "0.02891234");
    enter("ISK", DAY, "0.02900000");
    assertThat(list("Isk")).containsExactly(new RateRow("ISK", DAY, dec("0.029"), "hand", true));
    trade.as(
        ACCOUNTANT,
        () -> {
          tables.remove("ISK", DAY, dec("0.029"));
          tables.remove("ISK", DAY, dec("0.029"));
          return true;
        });
    assertThat(list("ISK")).isEmpty();
  }

  @Test
  void what_is_published_can_be_neither_entered_nor_removed() {
    publish("SEK", DAY, "0.3891", 0);
    assertThatThrownBy(() -> enter("SEK", DAY, "0.4"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("RATE_PUBLISHED"));
    trade.as(
        ACCOUNTANT,
        () -> {
          tables.remove("SEK", DAY, dec("0.3891"));
          return true;
        });
    assertThat(list("SEK")).containsExactly(new RateRow("SEK", DAY, dec("0.3891"), "it", false));
  }

  @Test
  void another_sellers_rates_are_not_seen() {
    publish("DKK", DAY, "0.5711", 4712);
    assertThat(list("DKK")).isEmpty();
    enter("DKK", DAY, "0.5712");
    assertThat(list("DKK")).extracting(RateRow::rate).containsExactly(dec("0.5712"));
  }

  @Test
  void rates_are_listed_by_page_the_latest_day_first() {
    for (int i = 0; i < 5; i++) {
      publish("SEK", DAY.plusDays(i), "0.39", 0);
    }
    RateFilter filter = new RateFilter("SEK", DAY.plusDays(1), DAY.plusDays(3));
    var page = trade.as(ACCOUNTANT, () -> tables.list(filter, new PageRequest(1, 1)));
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows()).extracting(RateRow::date).containsExactly(DAY.plusDays(2));
  }

  @Test
  void wrong_rates_are_refused_at_their_field() {
    refused("currency", "EURO", DAY, "1", "x");
    refused("currency", "", DAY, "1", "x");
    refused("currency", "PLN", DAY, "1", "x");
    refused("currency", "XAU", DAY, "1", "x");
    refused("date", "ISK", trade.today().plusDays(3), "1", "x");
    refused("rate", "ISK", DAY, "0", "x");
    refused("rate", "ISK", DAY, "1000000", "x");
    refused("rate", "ISK", DAY, "0.123456789", "x");
    refused("table", "ISK", DAY, "1", "  ");
    refused("table", "ISK", DAY, "1", "x".repeat(41));
    assertThat(list("ISK")).isEmpty();
  }

  @Test
  void of_many_at_once_one_rate_remains_and_all_are_answered() throws Exception {
    List<Callable<Boolean>> work =
        IntStream.rangeClosed(1, AT_ONCE)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      enter("ISK", DAY, "0.0" + i);
                      return true;
                    })
            .toList();
    List<Object> outcomes = hands.atOnce(work);
    assertThat(outcomes).containsAnyOf(true).isSubsetOf(true, "CHANGED_MEANWHILE", "RATE_ENTERED");
    assertThat(list("ISK")).hasSize(1);
  }

  @Test
  void a_correction_without_a_reason_is_refused_and_one_with_it_is_in_the_trail() {
    enter("ISK", DAY, "0.0289");
    assertThatThrownBy(
            () ->
                trade.as(
                    ACCOUNTANT,
                    () -> tables.enter("ISK", DAY, dec("0.03"), "hand", " ", dec("0.0289"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("reason");
              assertThat(refusal.code()).isEqualTo("RATE_CORRECTED_WHY");
            });
    assertThat(list("ISK")).extracting(RateRow::rate).containsExactly(dec("0.0289"));
    enter("ISK", DAY, "0.029");
    assertThat(
            trade.rows(
                "SELECT COUNT(*) FROM audit_entry WHERE use_case = 'RateTables.enter'"
                    + " AND outcome = 'OK' AND arguments LIKE ?1",
                "ISK, " + DAY + ", 0.029, %" + WHY + ", 0.0289"))
        .extracting(String::valueOf)
        .containsExactly("1");
  }

  @Test
  void who_has_not_seen_the_entered_rate_neither_corrects_nor_removes_it() {
    enter("ISK", DAY, "0.0289");
    assertThatThrownBy(
            () ->
                trade.as(
                    ACCOUNTANT, () -> tables.enter("ISK", DAY, dec("0.03"), "hand", WHY, null)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("RATE_ENTERED");
              assertThat(refusal.args()).contains("ISK", DAY, dec("0.0289"));
            });
    assertThat(list("ISK")).extracting(RateRow::rate).containsExactly(dec("0.0289"));
  }

  @Test
  void a_rate_that_a_document_was_issued_with_stays() {
    trade.sql("DELETE FROM exchange_rate WHERE currency = 'ISK'");
    String document = trade.proForma(confirmed()).number().value();
    enter("ISK", DAY, "0.0289");
    trade.sql(
        "UPDATE billing_document SET currency = 'ISK', rate = 0.0289, rate_date = ?1,"
            + " rate_table = 'hand' WHERE number = ?2",
        DAY,
        document);
    try {
      used(document, () -> tables.enter("ISK", DAY, dec("0.03"), "hand", WHY, dec("0.0289")));
      used(document, () -> tables.remove("ISK", DAY, dec("0.0289")));
      assertThat(list("ISK")).extracting(RateRow::rate).containsExactly(dec("0.0289"));
    } finally {
      trade.sql(
          "UPDATE billing_document SET currency = 'PLN', rate = NULL, rate_date = NULL,"
              + " rate_table = NULL WHERE number = ?1",
          document);
    }
    trade.as(ACCOUNTANT, () -> tables.remove("ISK", DAY, dec("0.0289")));
    assertThat(list("ISK")).isEmpty();
  }

  private String confirmed() {
    return trade.confirmed(trade.customer("RATES", null), 1, Trade.key(), "IT");
  }

  private void used(String document, Runnable change) {
    assertThatThrownBy(() -> trade.as(ACCOUNTANT, change))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("RATE_USED");
              assertThat(refusal.args()).contains(document);
            });
  }

  @Test
  void what_is_published_while_somebody_enters_the_same_day_is_kept() throws Exception {
    List<Callable<Boolean>> work =
        IntStream.rangeClosed(1, AT_ONCE)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      if (i % 2 == 0) {
                        enter("SEK", DAY.plusDays(i - 1), "0.4");
                      } else {
                        publish("SEK", DAY.plusDays(i), "0.39", 0);
                      }
                      return true;
                    })
            .toList();
    List<Object> outcomes = hands.atOnce(work);
    assertThat(outcomes).allMatch(one -> one.equals(true) || one.equals("RATE_PUBLISHED"));
    assertThat(list("SEK").stream().filter(row -> !row.entered()))
        .as("what is published is never lost to an entry")
        .hasSize(AT_ONCE / 2)
        .allMatch(row -> row.rate().compareTo(dec("0.39")) == 0);
  }

  private void enter(String currency, LocalDate day, String rate) {
    trade.as(
        ACCOUNTANT,
        () -> {
          tables.enter(currency, day, dec(rate), "hand", WHY, entered(currency, day));
          return true;
        });
  }

  private @Nullable BigDecimal entered(String currency, LocalDate day) {
    return list(currency).stream()
        .filter(row -> row.entered() && row.date().equals(day))
        .map(RateRow::rate)
        .findFirst()
        .orElse(null);
  }

  private void refused(String field, String currency, LocalDate day, String rate, String table) {
    assertThatThrownBy(
            () ->
                trade.as(
                    ACCOUNTANT,
                    () -> {
                      tables.enter(currency, day, dec(rate), table, WHY, null);
                      return true;
                    }))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private void publish(String currency, LocalDate day, String rate, long seller) {
    trade.sql(
        "INSERT INTO exchange_rate (seller_id, currency, home_currency, rate_date, rate,"
            + " table_number) VALUES (?1, ?2, 'PLN', ?3, ?4, 'it')",
        seller,
        currency,
        day,
        dec(rate));
  }

  private List<RateRow> list(String currency) {
    RateFilter filter = new RateFilter(currency, null, null);
    return trade.as(ACCOUNTANT, () -> tables.list(filter, PageRequest.first(50)).rows());
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
