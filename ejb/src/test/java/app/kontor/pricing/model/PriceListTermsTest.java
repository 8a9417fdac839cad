package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.party.Channel;
import app.kontor.pricing.PriceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lists somebody's prices come from, and which of them is asked first. */
class PriceListTermsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final List<Currency> CURRENCIES = List.of(Currencies.PLN, Currencies.EUR);

  private static PriceListTerms list(
      String code, String currency, boolean base, @Nullable String from, @Nullable String to) {
    return PriceListTerms.plain(
        code.hashCode(),
        code,
        Currencies.of(currency),
        base,
        from == null ? LocalDate.MIN : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static PriceContext asks(@Nullable String agreed, LocalDate day, Currency currency) {
    return new PriceContext(3, Chains.buyer(agreed), day, Channel.PORTAL, currency);
  }

  private static List<String> codes(List<PriceListTerms> lists, PriceContext context) {
    return Chains.applicable(lists, context).stream().map(PriceListTerms::code).toList();
  }

  @Test
  void the_agreed_list_is_asked_before_the_base_list() {
    List<PriceListTerms> lists =
        List.of(
            list("BASE", "PLN", true, "2020-01-01", null),
            list("HUTA", "PLN", false, "2026-01-01", null),
            list("RIVAL", "PLN", false, "2026-01-01", null));
    assertThat(codes(lists, asks("HUTA", DAY, Currencies.PLN))).containsExactly("HUTA", "BASE");
    assertThat(codes(lists, asks(null, DAY, Currencies.PLN))).containsExactly("BASE");
    assertThat(codes(lists, asks("GONE", DAY, Currencies.PLN))).containsExactly("BASE");
  }

  @Test
  void somebody_with_whom_a_base_list_was_agreed_has_it_once() {
    List<PriceListTerms> lists = List.of(list("BASE", "PLN", true, "2020-01-01", null));
    assertThat(codes(lists, asks("BASE", DAY, Currencies.PLN))).containsExactly("BASE");
  }

  /** Prices are never converted: a list in another currency has none for whoever buys in this. */
  @Test
  void lists_in_another_currency_are_passed_over_agreed_or_not() {
    List<PriceListTerms> lists =
        List.of(
            list("BASE-EUR", "EUR", true, "2020-01-01", null),
            list("BASE-PLN", "PLN", true, "2020-01-01", null),
            list("HUTA", "EUR", false, "2020-01-01", null));
    assertThat(codes(lists, asks("HUTA", DAY, Currencies.PLN))).containsExactly("BASE-PLN");
    assertThat(codes(lists, asks("HUTA", DAY, Currencies.EUR))).containsExactly("HUTA", "BASE-EUR");
    assertThat(codes(lists, asks("HUTA", DAY, Currencies.of("USD")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28, 2026-11-28, true",
    "2026-11-28, , true",
    "2026-11-29, , false",
    "2020-01-01, 2026-11-27, false",
    "2020-01-01, 2026-11-28, true",
    "2026-11-27, 2026-11-29, true"
  })
  void a_list_holds_from_its_first_to_its_last_day(
      String from, @Nullable String to, boolean holds) {
    List<PriceListTerms> lists = List.of(list("HUTA", "PLN", false, from, to));
    assertThat(codes(lists, asks("HUTA", DAY, Currencies.PLN)).contains("HUTA")).isEqualTo(holds);
  }

  @Test
  void of_two_base_lists_one_after_the_other_the_day_decides() {
    List<PriceListTerms> lists =
        List.of(
            list("2026", "PLN", true, "2026-01-01", "2026-12-31"),
            list("2027", "PLN", true, "2027-01-01", null));
    for (LocalDate day = DAY; day.isBefore(LocalDate.of(2027, 2, 1)); day = day.plusDays(1)) {
      assertThat(codes(lists, asks(null, day, Currencies.PLN)))
          .as("%s", day)
          .containsExactly(String.valueOf(day.getYear()));
    }
  }

  /** What the rule says, said once more list by list. */
  @Test
  void any_lists_are_chosen_as_the_rule_says_in_whatever_order_they_were_read() {
    long seed = 20261128;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      List<PriceListTerms> lists = some(random);
      String agreed = random.nextInt(4) == 0 ? null : "L" + random.nextInt(8);
      Currency currency = CURRENCIES.get(random.nextInt(2));
      PriceContext context = asks(agreed, DAY.plusDays(random.nextInt(9) - 4), currency);
      List<PriceListTerms> chosen = Chains.applicable(lists, context);
      String where = "seed %d, round %d: %s of %s".formatted(seed, round, context, lists);
      for (PriceListTerms list : lists) {
        boolean forThem = list.base() || list.code().equals(agreed);
        boolean begun = !list.validFrom().isAfter(context.day());
        LocalDate to = list.validTo();
        boolean ended = to != null && to.isBefore(context.day());
        assertThat(chosen.contains(list))
            .as(where)
            .isEqualTo(forThem && begun && !ended && list.currency().equals(currency));
      }
      for (int i = 1; i < chosen.size(); i++) {
        assertThat(chosen.get(i).code()).as(where).isNotEqualTo(agreed);
      }
      List<PriceListTerms> shuffled = new ArrayList<>(lists);
      Collections.shuffle(shuffled, random);
      assertThat(Chains.applicable(shuffled, context)).as(where).isEqualTo(chosen);
    }
  }

  private static List<PriceListTerms> some(Random random) {
    List<PriceListTerms> lists = new ArrayList<>();
    for (int id = 0; id < random.nextInt(8); id++) {
      LocalDate from = DAY.plusDays(random.nextInt(9) - 6);
      LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(5));
      lists.add(
          PriceListTerms.plain(
              id, "L" + id, CURRENCIES.get(random.nextInt(2)), random.nextInt(3) == 0, from, to));
    }
    return lists;
  }
}
