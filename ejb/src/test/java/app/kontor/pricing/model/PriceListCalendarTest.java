package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.PriceRounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever staff add and change, on each day one base list of a currency is valid at most. */
class PriceListCalendarTest {
  private static final LocalDate FIRST = LocalDate.of(2028, 2, 1);
  private static final int DAYS = 60;
  private static final List<String> CURRENCIES = List.of("PLN", "EUR");

  private Random random = new Random(0);
  private final List<PriceList> lists = new ArrayList<>();

  /** What is known of a list from outside: its currency, and its days by their count. */
  private record Days(String currency, boolean base, int from, @Nullable Integer to) {
    boolean has(int day) {
      return day >= from && (to == null || day <= to);
    }
  }

  private final Map<String, Days> known = new HashMap<>();

  @BeforeEach
  void begin() {
    random = new Random(20280229);
    lists.clear();
    known.clear();
  }

  private Days days() {
    int from = random.nextInt(DAYS);
    return new Days(
        CURRENCIES.get(random.nextInt(2)),
        random.nextInt(4) > 0,
        from,
        random.nextInt(4) == 0 ? null : Integer.valueOf(from + random.nextInt(15)));
  }

  private static LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  private static @Nullable LocalDate end(Days days) {
    return days.to() == null ? null : date(days.to());
  }

  private List<PriceList> bases(String currency) {
    return lists.stream()
        .filter(
            list -> {
              Days days = known.get(list.code());
              return days != null && days.base() && days.currency().equals(currency);
            })
        .toList();
  }

  private void add(String code) {
    Days days = days();
    try {
      PriceList list =
          new PriceList(
              1,
              new NewPriceList(
                  "key",
                  code,
                  "Prices",
                  days.currency(),
                  days.base(),
                  date(days.from()),
                  end(days),
                  null,
                  BigDecimal.ZERO,
                  PriceRounding.CENT),
              bases(days.currency()));
      lists.add(Persisted.as(list, 1 + lists.size(), 3));
      known.put(code, days);
    } catch (InvalidInput refusal) {
      assertRefusedRightly(refusal, code, days);
    }
  }

  private void change(PriceList list) {
    Days before = known.get(list.code());
    Days wanted = days();
    Days days =
        new Days(wanted.currency(), before != null && before.base(), wanted.from(), wanted.to());
    boolean stale = random.nextInt(6) == 0;
    boolean used = random.nextInt(3) == 0;
    try {
      list.change(
          new PriceListData(
              list.code(),
              "Prices",
              days.currency(),
              date(days.from()),
              end(days),
              stale ? 2 : 3,
              2),
          () -> new PriceList.Use(0, used ? 1 : 0, 0),
          bases(days.currency()));
      assertThat(stale).isFalse();
      known.put(list.code(), days);
    } catch (InvalidInput refusal) {
      if (refusal.code().equals("PRICE_LIST_HAS_PRICES")) {
        assertThat(used).isTrue();
      } else {
        assertRefusedRightly(refusal, list.code(), days);
      }
    } catch (ChangedMeanwhile refusal) {
      assertThat(stale).isTrue();
    }
  }

  private void assertRefusedRightly(InvalidInput refusal, String code, Days days) {
    assertThat(refusal.code()).isEqualTo("BASE_LIST_OVERLAPS");
    assertThat(days.base()).isTrue();
    Days other = known.get(String.valueOf(refusal.args().get(0)));
    assertThat(other).isNotNull();
    assertThat(refusal.args().get(0)).isNotEqualTo(code);
    assertThat(refusal.args().get(1)).isEqualTo(days.currency());
    boolean meet = false;
    for (int day = 0; day < 2 * DAYS; day++) {
      meet |= other != null && other.has(day) && days.has(day);
    }
    assertThat(meet).as("%s and %s", other, days).isTrue();
  }

  private void assertOneBaseListADay() {
    for (String currency : CURRENCIES) {
      int[] valid = new int[2 * DAYS];
      known.values().stream()
          .filter(days -> days.base() && days.currency().equals(currency))
          .forEach(
              days -> {
                for (int day = 0; day < valid.length; day++) {
                  boolean on =
                      PriceListState.on(date(day), date(days.from()), end(days))
                          == PriceListState.VALID;
                  assertThat(on).isEqualTo(days.has(day));
                  valid[day] += on ? 1 : 0;
                }
              });
      assertThat(Arrays.stream(valid).max().orElse(0)).as("%s", known).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void random_histories_of_lists_never_leave_a_day_with_two_base_lists() {
    for (int history = 0; history < 40; history++) {
      lists.clear();
      known.clear();
      for (int step = 0; step < 40; step++) {
        if (lists.isEmpty() || random.nextInt(3) == 0) {
          add("LIST-" + step);
        } else {
          change(lists.get(random.nextInt(lists.size())));
        }
      }
      assertOneBaseListADay();
      lists.forEach(
          list ->
              assertThat(known.get(list.code()))
                  .isNotNull()
                  .extracting(Days::currency)
                  .isEqualTo(list.currency().getCurrencyCode()));
    }
  }

  @Test
  void lists_without_end_leave_room_before_them_and_none_behind() {
    PriceList open = list("OPEN", 30, null);
    known.put("OPEN", new Days("PLN", true, 30, null));
    lists.add(open);
    assertThat(list("BEFORE", 0, 29).code()).isEqualTo("BEFORE");
    for (int from : new int[] {30, 31, 10_000}) {
      InvalidInput refusal = refusal(from, null);
      assertThat(refusal.args()).containsExactly("OPEN", "PLN");
    }
    assertThat(refusal(0, 30).args()).containsExactly("OPEN", "PLN");
    assertThat(refusal(0, null).field()).isEqualTo("validFrom");
  }

  private PriceList list(String code, int from, @Nullable Integer to) {
    return new PriceList(
        1,
        new NewPriceList(
            "key",
            code,
            "Prices",
            "PLN",
            true,
            date(from),
            to == null ? null : date(to),
            null,
            BigDecimal.ZERO,
            PriceRounding.CENT),
        bases("PLN"));
  }

  private InvalidInput refusal(int from, @Nullable Integer to) {
    try {
      list("OTHER", from, to);
    } catch (InvalidInput refusal) {
      return refusal;
    }
    throw new AssertionError("taken from day " + from + " to " + to);
  }
}
