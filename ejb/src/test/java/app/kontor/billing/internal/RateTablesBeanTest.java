package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.RateRow;
import app.kontor.billing.model.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.work.Jobs;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rates a seller may enter, correct and remove by hand; the seller keeps books in PLN. */
class RateTablesBeanTest {
  /** Half past eleven at night in Greenwich: the next day has begun in Warsaw. */
  private static final Instant NOW = Instant.parse("2026-11-27T23:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final BigDecimal RATE = new BigDecimal("4.2631");

  private final MemoryRates rates = new MemoryRates();
  private final AuditChanges audit = new AuditChanges();
  private final List<String> jobs = new ArrayList<>();
  private final RateTablesBean bean =
      new RateTablesBean(
          actor(), Clock.fixed(NOW, ZoneOffset.UTC), parties(), rates, jobs(), audit);

  /** Entered and published rates in place of the table; all of one seller. */
  private static final class MemoryRates extends ExchangeRates {
    private final Map<String, RateRow> entered = new HashMap<>();
    private final List<String> published = new ArrayList<>();
    private final List<String> used = new ArrayList<>();

    private static String key(String currency, LocalDate day) {
      return currency + " " + day;
    }

    @Override
    boolean isPublished(String currency, Currency home, LocalDate day) {
      return published.contains(key(currency, day));
    }

    @Override
    Optional<RateRow> toChange(long seller, String currency, Currency home, LocalDate day) {
      return Optional.ofNullable(entered.get(key(currency, day)));
    }

    @Override
    Optional<String> usedBy(long sellerId, String currency, LocalDate day) {
      return used.contains(key(currency, day)) ? Optional.of("FV/7") : Optional.empty();
    }

    @Override
    boolean enter(
        long sellerId,
        String currency,
        Currency home,
        LocalDate day,
        BigDecimal rate,
        String table) {
      return entered.putIfAbsent(key(currency, day), row(currency, day, rate, table)) == null;
    }

    @Override
    void correct(
        long sellerId,
        String currency,
        Currency home,
        LocalDate day,
        BigDecimal rate,
        String table) {
      entered.put(key(currency, day), row(currency, day, rate, table));
    }

    @Override
    void remove(long sellerId, String currency, Currency home, LocalDate day) {
      entered.remove(key(currency, day));
    }

    private static RateRow row(String currency, LocalDate day, BigDecimal rate, String table) {
      return new RateRow(currency, day, rate, table, true);
    }

    private @Nullable RateRow of(String currency, LocalDate day) {
      return entered.get(key(currency, day));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "eur", " Eur "})
  void a_rate_is_entered_for_a_currency_in_any_spelling(String currency) {
    bean.enter(currency, DAY, new BigDecimal("4.26310"), " 230/A/NBP/2026 ", null, null);
    assertThat(rates.of("EUR", DAY))
        .isEqualTo(new RateRow("EUR", DAY, RATE, "230/A/NBP/2026", true));
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED", "' ', REQUIRED", "PLN, HOME_CURRENCY", "pln, HOME_CURRENCY",
    "EURO, NOT_A_CURRENCY", "E1R, NOT_A_CURRENCY", "XAU, NOT_A_CURRENCY", "XXX, NOT_A_CURRENCY"
  })
  void no_rate_is_entered_for_what_is_no_other_currency(String currency, String code) {
    refused("currency", code, () -> bean.enter(currency, DAY, RATE, "T", null, null));
  }

  @Test
  void the_day_that_has_begun_where_the_seller_is_may_have_a_rate_and_the_next_may_not() {
    bean.enter("EUR", TODAY, RATE, "T", null, null);
    assertThat(rates.of("EUR", TODAY)).isNotNull();
    refused(
        "date",
        "RATE_OF_THE_FUTURE",
        () -> bean.enter("EUR", TODAY.plusDays(1), RATE, "T", null, null),
        TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NOT_A_RATE",
    "0.00, NOT_A_RATE",
    "-4.25, NOT_A_RATE",
    "1000000, NOT_A_RATE",
    "999999.999999991, NOT_A_RATE",
    "1E+30, NOT_A_RATE",
    "4.123456789, TOO_MANY_DECIMALS",
    "0.000000001, TOO_MANY_DECIMALS"
  })
  void what_is_no_rate_is_refused(BigDecimal rate, String code) {
    refused("rate", code, () -> bean.enter("EUR", DAY, rate, "T", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00000001", "999999.99999999", "4.1234567800000", "1E+2", "1"})
  void the_smallest_the_largest_and_zeros_at_the_end_are_rates(BigDecimal rate) {
    bean.enter("EUR", DAY, rate, "T", null, null);
    assertThat(Objects.requireNonNull(rates.of("EUR", DAY)).rate()).isEqualByComparingTo(rate);
  }

  @Test
  void the_evidence_of_a_rate_is_needed_and_fits_its_column() {
    refused("table", "REQUIRED", () -> bean.enter("EUR", DAY, RATE, " ", null, null));
    refused(
        "table", "TOO_LONG", () -> bean.enter("EUR", DAY, RATE, "T".repeat(41), null, null), 40);
    bean.enter("EUR", DAY, RATE, " " + "T".repeat(40) + " ", null, null);
    assertThat(rates.of("EUR", DAY)).extracting(RateRow::table).isEqualTo("T".repeat(40));
  }

  @Test
  void what_a_bank_has_published_nobody_enters() {
    rates.published.add("EUR " + DAY);
    refused(
        "date", "RATE_PUBLISHED", () -> bean.enter("EUR", DAY, RATE, "T", null, null), "EUR", DAY);
    bean.enter("USD", DAY, RATE, "T", null, null);
    assertThat(rates.of("USD", DAY)).as("another currency of the day").isNotNull();
  }

  @Test
  void a_correction_says_why_and_what_it_corrects() {
    bean.enter("EUR", DAY, RATE, "T", null, null);
    BigDecimal better = new BigDecimal("4.27");
    refused("reason", "RATE_CORRECTED_WHY", () -> correct(better, null, RATE));
    refused("reason", "RATE_CORRECTED_WHY", () -> correct(better, "  ", RATE));
    refused("reason", "TOO_LONG", () -> correct(better, "x".repeat(201), RATE), 200);
    refused("seen", "RATE_ENTERED", () -> correct(better, "typo", null), "EUR", DAY, RATE);
    assertThat(rates.of("EUR", DAY)).extracting(RateRow::rate).isEqualTo(RATE);
    correct(better, "x".repeat(200), new BigDecimal("4.263100"));
    assertThat(rates.of("EUR", DAY)).extracting(RateRow::rate).isEqualTo(better);
  }

  @Test
  void a_correction_leaves_both_rates_in_the_audit_trail() {
    bean.enter("EUR", DAY, RATE, "T", null, null);
    assertThat(audit.take()).as("nothing changed yet").isEmpty();
    correct(new BigDecimal("4.2700"), "typo", RATE);
    assertThat(audit.take())
        .containsExactly(new AuditChanges.Change("rate", RATE, new BigDecimal("4.27")));
  }

  @Test
  void who_saw_another_rate_than_there_is_now_changes_nothing() {
    bean.enter("EUR", DAY, RATE, "T", null, null);
    BigDecimal other = new BigDecimal("4.2632");
    assertThatThrownBy(() -> correct(new BigDecimal("5"), "typo", other))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> bean.remove("EUR", DAY, other)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(rates.of("EUR", DAY)).extracting(RateRow::rate).isEqualTo(RATE);
  }

  @Test
  void who_corrects_what_was_removed_meanwhile_is_told() {
    assertThatThrownBy(() -> correct(RATE, "typo", RATE)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(rates.of("EUR", DAY)).isNull();
  }

  @Test
  void a_rate_that_a_document_was_issued_with_stays() {
    bean.enter("EUR", DAY, RATE, "T", null, null);
    rates.used.add("EUR " + DAY);
    refused(
        "date", "RATE_USED", () -> correct(new BigDecimal("5"), "typo", RATE), "EUR", DAY, "FV/7");
    refused("date", "RATE_USED", () -> bean.remove("EUR", DAY, RATE), "EUR", DAY, "FV/7");
    assertThat(rates.of("EUR", DAY)).extracting(RateRow::rate).isEqualTo(RATE);
    assertThat(audit.take()).isEmpty();
  }

  @Test
  void a_rate_is_removed_and_removing_none_is_no_error() {
    bean.enter("EUR", DAY, RATE, "T", null, null);
    bean.remove("EUR", DAY, RATE);
    assertThat(rates.of("EUR", DAY)).isNull();
    bean.remove("EUR", DAY, RATE);
    bean.enter("EUR", DAY, RATE, "T", null, null);
    assertThat(rates.of("EUR", DAY)).as("entered anew like a first one").isNotNull();
  }

  @Test
  void tables_are_fetched_for_the_currency_of_the_books_once_per_key() {
    bean.fetch("key-1");
    assertThat(jobs).containsExactly("1 exchange-rates key-1 Wanted[home=PLN] Kontor");
    assertThat(bean.homeCurrency().getCurrencyCode()).isEqualTo("PLN");
  }

  private void correct(BigDecimal rate, @Nullable String reason, @Nullable BigDecimal seen) {
    bean.enter("EUR", DAY, rate, "T", reason, seen);
  }

  private static void refused(String field, String code, Runnable command, Serializable... args) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
              if (args.length > 0) {
                assertThat(refusal.args()).isEqualTo(List.of(args));
              }
            });
  }

  private static CurrentActor actor() {
    CurrentActor actor = new CurrentActor();
    actor.become(Actor.system(1));
    return actor;
  }

  private static Parties parties() {
    return (Parties)
        Proxy.newProxyInstance(
            RateTablesBeanTest.class.getClassLoader(),
            new Class<?>[] {Parties.class},
            (parties, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("seller");
              return Sellers.polish();
            });
  }

  private Jobs jobs() {
    return (Jobs)
        Proxy.newProxyInstance(
            RateTablesBeanTest.class.getClassLoader(),
            new Class<?>[] {Jobs.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("request");
              jobs.add(
                  "%s %s %s %s %s"
                      .formatted(
                          arguments[0],
                          RateFetch.KIND.name(),
                          arguments[2],
                          arguments[3],
                          arguments[4]));
              return 1L;
            });
  }
}
