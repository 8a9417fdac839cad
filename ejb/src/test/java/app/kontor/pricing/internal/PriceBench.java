package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.money.Currencies;
import app.kontor.party.Channel;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.internal.SellerPrices.Reach;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceResolution;
import app.kontor.pricing.model.PriceStep;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What fifty prices of a customer cost from memory: {@code mvn -pl ejb -am test -Dtest=PriceBench}.
 * Not part of the suite. {@code PRICE_BENCH_ITEMS}, {@code PRICE_BENCH_LISTS} and {@code
 * PRICE_BENCH_CUSTOMERS} size it: 1,000,000, 1,000 and 10,000 if they say nothing.
 */
class PriceBench {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final int PAGE = 50;
  private static final int GROUPS = 100;

  private final int items = size("PRICE_BENCH_ITEMS", 1_000_000);
  private final int listCount = size("PRICE_BENCH_LISTS", 1_000);
  private final int customers = size("PRICE_BENCH_CUSTOMERS", 10_000);
  private final Random random = new Random(20261127);
  private final Map<Long, PriceSegment> segments = new HashMap<>();
  private final List<PriceListTerms> lists = new ArrayList<>();

  private static int size(String variable, int usual) {
    return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(usual)));
  }

  @Test
  void fifty_prices_of_any_customer() {
    fill();
    SellerPrices seller = new SellerPrices(lists, Map.of());
    for (int warm = 0; warm < 20_000; warm++) {
      page(seller);
    }
    long[] nanos = new long[50_000];
    long[] cpu = new long[nanos.length];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long found = 0;
    for (int i = 0; i < nanos.length; i++) {
      long worked = threads.getCurrentThreadCpuTime();
      long began = System.nanoTime();
      found += page(seller);
      nanos[i] = System.nanoTime() - began;
      cpu[i] = threads.getCurrentThreadCpuTime() - worked;
    }
    Arrays.sort(nanos);
    Arrays.sort(cpu);
    long prices = segments.values().stream().mapToLong(PriceSegment::size).sum();
    System.out.printf(
        "PriceBench: %d items, %d lists, %d prices, %d customers: %d prices in %.1f us p50,"
            + " %.1f us p95, %.1f us p99; of CPU %.1f us p50, %.1f us p95, %.1f us p99%n",
        items,
        listCount,
        prices,
        customers,
        PAGE,
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 95 / 100] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        cpu[cpu.length / 2] / 1e3,
        cpu[cpu.length * 95 / 100] / 1e3,
        cpu[cpu.length * 99 / 100] / 1e3);
    assertThat(found).isGreaterThan(nanos.length * (long) PAGE / 2);
  }

  /** A base list of everything, lists of zones and groups of a part, derived ones, own ones. */
  private void fill() {
    for (int id = 1; id <= listCount; id++) {
      boolean derived = id > 1 && id % 10 == 0;
      lists.add(
          new PriceListTerms(
              id,
              "L" + id,
              Currencies.EUR,
              id == 1,
              false,
              id % 7 == 0,
              DAY.minusYears(1),
              null,
              derived
                  ? new PriceFormula(
                      "L1",
                      new BigDecimal("-12"),
                      null,
                      new BigDecimal("0.01"),
                      RoundingDirection.NEAREST)
                  : null,
              id == 1 ? List.of() : List.of(audience(id)),
              2));
      if (!derived) {
        segments.put((long) id, segment(id == 1 ? 1 : 100));
      }
    }
  }

  private PriceAudience audience(int id) {
    if (id == 2) {
      return new PriceAudience(AudienceKind.ZONE, "EU", 0);
    }
    return id <= GROUPS
        ? new PriceAudience(AudienceKind.GROUP, "G" + id, 0)
        : new PriceAudience(AudienceKind.CUSTOMER, "K" + id, 0);
  }

  private PriceSegment segment(int every) {
    PriceSegment.Builder builder = new PriceSegment.Builder();
    for (int item = 1 + random.nextInt(every); item <= items; item += every) {
      for (int from = 1; from <= (every == 1 ? 100 : 1); from *= 10) {
        builder.add(
            new PriceRow(
                new Step(item, BigDecimal.valueOf(from)),
                BigDecimal.valueOf(1_000 + random.nextInt(1_000_000), 4),
                BigDecimal.ONE));
      }
    }
    PriceSegment built = builder.build();
    if (built == null) {
      throw new IllegalStateException("a price is too long");
    }
    return built;
  }

  private int page(SellerPrices seller) {
    int customer = random.nextInt(customers);
    PriceContext context =
        new PriceContext(
            1,
            new PriceContext.Buyer(
                customer,
                "K" + (GROUPS + 1 + customer % Math.max(1, listCount - GROUPS)),
                null,
                null,
                "EU",
                List.of("G" + (3 + customer % (GROUPS - 2)))),
            DAY,
            Channel.PORTAL,
            Currencies.EUR);
    Reach reach = seller.reach(context);
    PriceResolution resolution =
        new PriceResolution(
            seller.book(),
            reach.chain(),
            context,
            new PriceBook.Entries() {
              @Override
              public List<PriceStep> steps(long listId, long itemId) {
                return shelf(listId).steps(itemId);
              }

              @Override
              public PriceBook.Shelf shelf(long listId) {
                PriceSegment segment = segments.get(listId);
                return segment == null ? item -> List.of() : segment;
              }
            });
    long[] wanted = new long[PAGE];
    for (int n = 0; n < PAGE; n++) {
      wanted[n] = 1 + random.nextInt(items);
    }
    resolution.expect(wanted);
    int found = 0;
    for (long item : wanted) {
      Optional<Price> price = resolution.price(item, Quantity.pieces(1 + random.nextInt(200)));
      found += price.isPresent() ? 1 : 0;
    }
    return found;
  }
}
