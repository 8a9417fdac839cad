package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.party.Channel;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.WithinLevel;
import app.kontor.pricing.model.Chains;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices of random lists, against an oracle that looks at every entry there is. */
class PricingOracleTest {
  private static final long SEED = 20261128;
  private static final int ITEMS = 6;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final List<Currency> CURRENCIES = List.of(Currencies.PLN, Currencies.EUR);

  /** One price of one list. */
  private record Entry(
      PriceListTerms list, long item, BigDecimal from, BigDecimal amount, BigDecimal per) {}

  private Random random = new Random(SEED);
  private final List<PriceListTerms> lists = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Collection<Long>> asked = new ArrayList<>();
  private final PricingBean pricing = pricing();

  @BeforeEach
  void begins_anew() {
    random = new Random(SEED);
  }

  private PricingBean pricing() {
    PriceTermsRows terms =
        new PriceTermsRows() {
          @Override
          List<PriceListTerms> terms(long sellerId) {
            return lists;
          }

          @Override
          Map<PriceLevel, WithinLevel> within(long sellerId) {
            return Map.of();
          }

          @Override
          Map<Long, Long> editions(long sellerId) {
            return Map.of();
          }

          @Override
          Set<Long> agreedWith(long sellerId) {
            return Set.of();
          }
        };
    PriceStepRows rows =
        new PriceStepRows() {
          @Override
          PriceBook.Entries steps(
              Collection<Long> listIds, @Nullable PriceContext agreed, Collection<Long> itemIds) {
            asked.add(itemIds);
            return (list, item) ->
                entries.stream()
                    .filter(entry -> entry.list().id() == list && entry.item() == item)
                    .filter(entry -> listIds.contains(list) && itemIds.contains(item))
                    .map(entry -> PriceStep.of(entry.from(), entry.amount(), entry.per()))
                    .sorted(Comparator.comparing(PriceStep::from))
                    .toList();
          }
        };
    PriceSegments nothing =
        new PriceSegments() {
          @Override
          @Nullable PriceSegment find(long listId, long edition) {
            return null;
          }
        };
    KeptPriceLists kept = new KeptPriceLists(new NothingKept(), terms);
    return new PricingBean(kept, new PriceShelves(kept, nothing, rows), NoZones.HERE);
  }

  /** Reads anew each time. */
  private static final class NothingKept extends ReferenceData {
    @Override
    public <T> T get(String topic, Class<T> kind, Object which, Supplier<T> read) {
      return read.get();
    }
  }

  private void shuffleWorld() {
    lists.clear();
    entries.clear();
    for (int id = 0; id < 1 + random.nextInt(6); id++) {
      LocalDate from = DAY.plusDays(random.nextInt(7) - 4);
      lists.add(
          PriceListTerms.plain(
              id,
              "L" + id,
              CURRENCIES.get(random.nextInt(2)),
              false,
              from,
              random.nextBoolean() ? null : from.plusDays(random.nextInt(6))));
    }
    for (Currency currency : CURRENCIES) {
      String code = "BASE-" + currency;
      lists.add(
          PriceListTerms.plain(code.hashCode(), code, currency, true, DAY.minusDays(9), null));
    }
    for (PriceListTerms list : lists) {
      for (long item = 1; item <= ITEMS; item++) {
        Set<Integer> steps = new HashSet<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          int from = 1 + random.nextInt(40);
          if (steps.add(from)) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(7));
            BigDecimal per = BigDecimal.valueOf(random.nextInt(5) == 0 ? 100 : 1);
            entries.add(new Entry(list, item, BigDecimal.valueOf(from), amount, per));
          }
        }
      }
    }
  }

  private PriceContext context() {
    return new PriceContext(
        3,
        new PriceContext.Buyer(
            42,
            "K42",
            random.nextInt(3) == 0 ? null : "L" + random.nextInt(7),
            null,
            null,
            List.of()),
        DAY.plusDays(random.nextInt(7) - 3),
        Channel.PORTAL,
        CURRENCIES.get(random.nextInt(2)));
  }

  private boolean holds(PriceListTerms list, PriceContext context) {
    LocalDate to = list.validTo();
    return list.currency().equals(context.currency())
        && !context.day().isBefore(list.validFrom())
        && (to == null || !context.day().isAfter(to));
  }

  /** The entry that decides: of the agreed list if that has the item at all, else of the base. */
  private Optional<Entry> oracle(PriceContext context, long item, BigDecimal quantity) {
    for (boolean base : new boolean[] {false, true}) {
      @Nullable Entry largestBelow = null;
      @Nullable Entry smallest = null;
      for (Entry entry : entries) {
        boolean forThem =
            base
                ? entry.list().base()
                : entry.list().code().equals(Objects.requireNonNull(context.buyer()).agreedList());
        if (entry.item() == item && forThem && holds(entry.list(), context)) {
          if (smallest == null || entry.from().compareTo(smallest.from()) < 0) {
            smallest = entry;
          }
          boolean reached = entry.from().compareTo(quantity) <= 0;
          if (reached
              && (largestBelow == null || entry.from().compareTo(largestBelow.from()) > 0)) {
            largestBelow = entry;
          }
        }
      }
      if (smallest != null) {
        return Optional.of(largestBelow == null ? smallest : largestBelow);
      }
    }
    return Optional.empty();
  }

  @Test
  void every_price_is_the_oracles_and_says_which_list_it_comes_from() {
    int found = 0;
    for (int round = 0; round < 2_000; round++) {
      shuffleWorld();
      PriceContext context = context();
      List<PriceQuery> queries = new ArrayList<>();
      for (long item = 1; item <= ITEMS; item++) {
        queries.add(new PriceQuery(item, quantity()));
      }
      Map<Long, Price> prices = pricing.prices(context, queries);
      for (PriceQuery query : queries) {
        String where = "seed %d, round %d: %s for %s".formatted(SEED, round, query, context);
        Optional<Entry> right = oracle(context, query.itemId(), query.quantity().value());
        Price price = prices.get(query.itemId());
        if (right.isEmpty()) {
          assertThat(price).as(where).isNull();
        } else {
          Entry entry = right.get();
          assertThat(price).as(where).isNotNull();
          assertThat(Objects.requireNonNull(price).priceList())
              .as(where)
              .isEqualTo(entry.list().code());
          assertThat(price.price())
              .as(where)
              .isEqualTo(
                  new UnitPrice(
                      entry.amount(),
                      context.currency(),
                      Quantity.of(entry.per(), query.quantity().unit())));
          found++;
        }
      }
    }
    assertThat(found).as("prices found").isGreaterThan(4_000);
  }

  /** What the page shows as steps is what each of them is then sold at. */
  @Test
  void each_step_that_is_shown_is_the_price_of_its_quantity() {
    for (int round = 0; round < 1_000; round++) {
      shuffleWorld();
      PriceContext context = context();
      for (long item = 1; item <= ITEMS; item++) {
        Price shown = priceOf(context, item, quantity());
        if (shown != null) {
          String where = "seed %d, round %d, item %d".formatted(SEED, round, item);
          for (Price.Break step : shown.breaks()) {
            Price at = priceOf(context, item, step.from());
            assertThat(at).as(where).isNotNull();
            assertThat(Objects.requireNonNull(at).price()).as(where).isEqualTo(step.price());
            assertThat(at.breaks()).as(where).isEqualTo(shown.breaks());
            assertThat(at.priceList()).as(where).isEqualTo(shown.priceList());
          }
        }
      }
    }
  }

  /** A price asked for alone is the price asked for among others. */
  @Test
  void a_price_does_not_depend_on_what_else_is_asked_for() {
    for (int round = 0; round < 500; round++) {
      shuffleWorld();
      PriceContext context = context();
      List<PriceQuery> queries = new ArrayList<>();
      for (long item = 1; item <= ITEMS; item++) {
        queries.add(new PriceQuery(item, quantity()));
      }
      Map<Long, Price> together = pricing.prices(context, queries);
      for (PriceQuery query : queries) {
        assertThat(pricing.prices(context, List.of(query)).get(query.itemId()))
            .as("seed %d, round %d: %s", SEED, round, query)
            .isEqualTo(together.get(query.itemId()));
      }
    }
  }

  @Test
  void nothing_is_read_where_no_list_applies_or_nothing_is_asked() {
    shuffleWorld();
    PriceContext dollars =
        new PriceContext(3, Chains.buyer("L0"), DAY, Channel.PORTAL, Currencies.of("USD"));
    assertThat(pricing.prices(dollars, List.of(new PriceQuery(1, quantity())))).isEmpty();
    assertThat(pricing.prices(context(), List.of())).isEmpty();
    assertThat(asked).isEmpty();
  }

  private @Nullable Price priceOf(PriceContext context, long item, Quantity quantity) {
    return pricing.prices(context, List.of(new PriceQuery(item, quantity))).get(item);
  }

  private Quantity quantity() {
    return Quantity.of(BigDecimal.valueOf(1 + random.nextInt(60_000), 3), UnitCode.METRE);
  }
}
