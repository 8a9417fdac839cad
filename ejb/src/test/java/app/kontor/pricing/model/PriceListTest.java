package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceRounding;
import app.kontor.pricing.model.PriceList.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Supplier<Use> UNUSED = () -> new Use(0, 0, 0);
  private static final Supplier<Use> NOT_ASKED =
      () -> {
        throw new AssertionError("the use of the list was counted");
      };

  private static NewPriceList said(
      String code, String currency, boolean base, LocalDate from, @Nullable LocalDate to) {
    return new NewPriceList(
        "key",
        code,
        "Prices " + code,
        currency,
        base,
        from,
        to,
        null,
        BigDecimal.ZERO,
        PriceRounding.CENT);
  }

  private static PriceList base(String code, LocalDate from, @Nullable LocalDate to) {
    return new PriceList(1, said(code, "PLN", true, from, to), List.of());
  }

  private static PriceList own() {
    return Persisted.as(
        new PriceList(1, said("KEY-PLN", "PLN", false, FIRST, null), List.of()), 7, 2);
  }

  private static PriceListData data(String currency, long version) {
    return new PriceListData("KEY-PLN", "Key customers", currency, FIRST, null, version, 2);
  }

  private static void refusedAt(String field, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void a_list_for_customers_may_stand_beside_base_lists() {
    assertThatCode(
            () ->
                new PriceList(
                    1,
                    said("KEY-PLN", "PLN", false, FIRST, null),
                    List.of(base("BASE-PLN", FIRST, null))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    // the one there      the new one            meets
    "2026-01-01,           , 2026-06-01,           , true",
    "2026-01-01, 2026-05-31, 2026-06-01,           , false",
    "2026-01-01, 2026-06-01, 2026-06-01,           , true",
    "2026-06-01,           , 2026-01-01, 2026-05-31, false",
    "2026-06-01,           , 2026-01-01, 2026-06-01, true",
    "2026-06-01, 2026-06-30, 2026-01-01,           , true",
    "2026-03-01, 2026-03-31, 2026-01-01, 2026-12-31, true",
    "2026-01-01, 2026-12-31, 2026-03-01, 2026-03-31, true"
  })
  void of_base_lists_one_is_valid_on_a_day(
      LocalDate thereFrom,
      @Nullable LocalDate thereTo,
      LocalDate from,
      @Nullable LocalDate to,
      boolean meets) {
    List<PriceList> bases = List.of(base("BASE-PLN", thereFrom, thereTo));
    ThrowingCallable add = () -> new PriceList(1, said("BASE-2", "PLN", true, from, to), bases);

    if (meets) {
      refusedAt("validFrom", "BASE_LIST_OVERLAPS", add);
    } else {
      assertThatCode(add).doesNotThrowAnyException();
    }
  }

  @Test
  void random_days_meet_exactly_when_a_day_is_in_both() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      int thereFrom = random.nextInt(30);
      int thereTo = thereFrom + random.nextInt(10);
      int from = random.nextInt(30);
      int to = from + random.nextInt(10);
      boolean meets = thereFrom <= to && from <= thereTo;
      List<PriceList> bases =
          List.of(base("BASE-PLN", FIRST.plusDays(thereFrom), FIRST.plusDays(thereTo)));
      boolean refused;
      try {
        new PriceList(
            1, said("BASE-2", "PLN", true, FIRST.plusDays(from), FIRST.plusDays(to)), bases);
        refused = false;
      } catch (InvalidInput e) {
        refused = true;
      }
      assertThat(refused)
          .as("seed %d: %d to %d beside %d to %d", seed, from, to, thereFrom, thereTo)
          .isEqualTo(meets);
    }
  }

  @Test
  void the_refusal_names_the_other_list_and_the_currency() {
    List<PriceList> bases = List.of(base("BASE-PLN", FIRST, null));

    assertThatThrownBy(() -> new PriceList(1, said("BASE-2", "PLN", true, FIRST, null), bases))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.args()).isEqualTo(List.of("BASE-PLN", "PLN")));
  }

  @Test
  void a_base_list_does_not_stand_in_its_own_way() {
    PriceList base = Persisted.as(base("BASE-PLN", FIRST, null), 8, 0);

    base.change(
        new PriceListData("BASE-PLN", "Base", "PLN", FIRST.plusDays(1), null, 0, 2),
        NOT_ASKED,
        List.of(base));

    refusedAt(
        "validFrom",
        "BASE_LIST_OVERLAPS",
        () -> new PriceList(1, said("BASE-2", "PLN", true, FIRST, null), List.of(base)));
    assertThatCode(() -> new PriceList(1, said("BASE-2", "PLN", true, FIRST, FIRST), List.of(base)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"x, PLN, code, PRICE_LIST_CODE", "KEY-1, ZZZ, currency, NOT_A_VALUE"})
  void what_cannot_be_kept_is_refused_at_its_field(
      String code, String currency, String field, String why) {
    refusedAt(
        field, why, () -> new PriceList(1, said(code, currency, false, FIRST, null), List.of()));
  }

  @Test
  void days_are_in_their_order() {
    refusedAt("validTo", "VALIDITY_REVERSED", () -> base("BASE-PLN", FIRST, FIRST.minusDays(1)));
    refusedAt(
        "validTo",
        "VALIDITY_REVERSED",
        () ->
            own()
                .change(
                    new PriceListData("KEY-PLN", "x", "PLN", FIRST, FIRST.minusDays(1), 2, 2),
                    UNUSED,
                    List.of()));
  }

  @Test
  void its_use_is_counted_only_where_the_currency_shall_change() {
    own().change(data("PLN", 2), NOT_ASKED, List.of());
    PriceList list = own();
    list.change(data("EUR", 2), UNUSED, List.of());

    assertThat(list.currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @ParameterizedTest
  @CsvSource({"2, 0, PRICE_LIST_IN_USE", "0, 3, PRICE_LIST_HAS_PRICES", "1, 1, PRICE_LIST_IN_USE"})
  void the_currency_of_a_list_in_use_stays(long customers, long prices, String why) {
    PriceList list = own();

    refusedAt(
        "currency",
        why,
        () -> list.change(data("EUR", 2), () -> new Use(customers, prices, 0), List.of()));
    assertThat(list.currency().getCurrencyCode()).isEqualTo("PLN");
  }

  @Test
  void a_change_of_an_older_version_is_refused_and_changes_nothing() {
    PriceList list = own();

    assertThatThrownBy(() -> list.change(data("EUR", 1), UNUSED, List.of()))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(list.currency().getCurrencyCode()).isEqualTo("PLN");
  }

  @Test
  void prices_are_copied_within_a_currency() {
    assertThatCode(() -> own().requireCurrency("PLN")).doesNotThrowAnyException();
    refusedAt("copyOf", "OTHER_CURRENCY", () -> own().requireCurrency("EUR"));
  }

  @Test
  void a_file_is_handed_in_once_and_applied_when_somebody_says_so() {
    Instant now = Instant.parse("2026-11-27T12:00:00Z");
    PriceFile file = new PriceFile(own(), 42, "Anna", now);

    assertThat(file.isApplied()).isFalse();
    assertThat(file.fileId()).isEqualTo(42);
    assertThat(file.list().code()).isEqualTo("KEY-PLN");
    assertThat(file.reference())
        .hasSize(36)
        .isNotEqualTo(new PriceFile(own(), 42, "A", now).reference());
    file.apply(now.plusSeconds(60));
    assertThat(file.isApplied()).isTrue();
  }
}
