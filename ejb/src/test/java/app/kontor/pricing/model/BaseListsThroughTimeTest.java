package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.party.Channel;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceRounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever base lists are added and moved in whatever order, everybody has one price list on a day
 * at most, and a refusal was never needless.
 */
class BaseListsThroughTimeTest {
  private static final long SEED = 20261128;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 60;

  private record Days(LocalDate from, @Nullable LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    static Days some(Random random) {
      LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
      boolean open = random.nextInt(8) == 0;
      return new Days(from, open ? null : from.plusDays(random.nextInt(15)));
    }
  }

  /** A list with the days and the currency it has. */
  private record Kept(PriceList list, Days days, String currency) {
    PriceListTerms terms() {
      return PriceListTerms.plain(
          list.id(), list.code(), Currencies.of(currency), true, days.from(), days.to());
    }
  }

  private final Map<String, Kept> lists = new TreeMap<>();

  private List<PriceList> bases(String currency) {
    return lists.values().stream()
        .filter(kept -> kept.currency().equals(currency))
        .map(Kept::list)
        .toList();
  }

  private boolean isFree(String code, Days days, String currency) {
    return lists.values().stream()
        .filter(kept -> !kept.list().code().equals(code) && kept.currency().equals(currency))
        .noneMatch(kept -> meet(kept.days(), days));
  }

  private static boolean meet(Days one, Days other) {
    for (int day = 0; day < DAYS + 20; day++) {
      if (one.has(FIRST.plusDays(day)) && other.has(FIRST.plusDays(day))) {
        return true;
      }
    }
    return false;
  }

  private void add(String code, Days days, String currency) {
    NewPriceList wanted =
        new NewPriceList(
            "key",
            code,
            code,
            currency,
            true,
            days.from(),
            days.to(),
            null,
            BigDecimal.ZERO,
            PriceRounding.CENT);
    PriceList list = new PriceList(1, wanted, bases(currency));
    lists.put(code, new Kept(Persisted.as(list, 100L + lists.size(), 0), days, currency));
  }

  private void move(String code, Days days, String currency) {
    PriceList list = Objects.requireNonNull(lists.get(code)).list();
    list.change(
        new PriceListData(code, code, currency, days.from(), days.to(), list.version(), 2),
        () -> new PriceList.Use(0, 0, 0),
        bases(currency));
    lists.put(code, new Kept(list, days, currency));
  }

  @Test
  void nobody_ever_has_two_base_lists_on_a_day() {
    Random random = new Random(SEED);
    int taken = 0;
    for (int round = 0; round < 60; round++) {
      lists.clear();
      for (int step = 0; step < 40; step++) {
        Days days = Days.some(random);
        String currency = random.nextInt(3) == 0 ? "EUR" : "PLN";
        boolean move = !lists.isEmpty() && random.nextBoolean();
        String code =
            move
                ? List.copyOf(lists.keySet()).get(random.nextInt(lists.size()))
                : "B-" + round + "-" + step;
        boolean free = isFree(code, days, currency);
        String where = "seed %d, round %d, step %d: %s".formatted(SEED, round, step, days);
        try {
          if (move) {
            move(code, days, currency);
          } else {
            add(code, days, currency);
          }
          assertThat(free).as(where).isTrue();
          taken++;
        } catch (InvalidInput refusal) {
          assertThat(refusal.code()).as(where).isEqualTo("BASE_LIST_OVERLAPS");
          assertThat(free).as(where).isFalse();
        }
      }
      check("seed %d, round %d".formatted(SEED, round));
    }
    assertThat(taken).as("lists that were taken").isGreaterThan(200);
  }

  private void check(String where) {
    List<PriceListTerms> terms = new ArrayList<>();
    lists.values().forEach(kept -> terms.add(kept.terms()));
    for (int day = -1; day < DAYS + 20; day++) {
      LocalDate on = FIRST.plusDays(day);
      for (String currency : List.of("PLN", "EUR", "USD")) {
        PriceContext anybody =
            new PriceContext(1, null, on, Channel.PORTAL, Currencies.of(currency));
        List<String> right =
            lists.values().stream()
                .filter(kept -> kept.currency().equals(currency) && kept.days().has(on))
                .map(kept -> kept.list().code())
                .toList();
        assertThat(Chains.applicable(terms, anybody))
            .as("%s, %s on %s", where, currency, on)
            .extracting(PriceListTerms::code)
            .hasSizeLessThanOrEqualTo(1)
            .isEqualTo(right);
      }
    }
  }
}
