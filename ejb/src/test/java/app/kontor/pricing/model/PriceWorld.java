package app.kontor.pricing.model;

import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.party.Channel;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.WithinLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random lists of every kind with entries, for whoever compares prices with the oracle's. */
final class PriceWorld {
  static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  static final int ITEMS = 4;
  private static final List<Currency> CURRENCIES = List.of(Currencies.PLN, Currencies.EUR);
  private static final List<String> STEPS = List.of("0.000001", "0.01", "0.05", "1", "0.3");

  final List<PriceListTerms> lists = new ArrayList<>();

  /** By list and item; what is agreed is list -1. */
  final Map<List<Long>, List<PriceStep>> entries = new HashMap<>();

  final Map<PriceLevel, WithinLevel> within = new EnumMap<>(PriceLevel.class);
  private final Random random;

  PriceWorld(Random random) {
    this.random = random;
    for (PriceLevel level : PriceLevel.values()) {
      within.put(level, random.nextBoolean() ? WithinLevel.LOWEST : WithinLevel.IN_ORDER);
    }
    int count = 2 + random.nextInt(9);
    for (int id = 1; id <= count; id++) {
      lists.add(list(id));
    }
    for (long list = -1; list <= count; list++) {
      for (long item = 1; item <= ITEMS; item++) {
        if (random.nextInt(5) < (list < 0 ? 1 : 3)) {
          entries.put(List.of(list, item), steps());
        }
      }
    }
  }

  /** Another one with lists that have prices of a unit beside those of the base unit, or alone. */
  static PriceWorld withUnits(Random random, UnitCode unit) {
    PriceWorld world = new PriceWorld(random);
    for (long list = 1; list <= world.lists.size(); list++) {
      for (long item = 1; item <= ITEMS; item++) {
        if (random.nextInt(4) == 0) {
          List<PriceStep> all =
              new ArrayList<>(random.nextInt(4) == 0 ? List.of() : world.own(list, item));
          world.steps().forEach(step -> all.add(step.of(unit)));
          world.entries.put(List.of(list, item), all);
        }
      }
    }
    return world;
  }

  /**
   * The same lists as whoever buys in a unit sees them: each has for an item either prices of the
   * unit, turned into base units, or those of the base unit.
   */
  PriceWorld soldIn(@Nullable SalesUnit sold) {
    PriceWorld seen = new PriceWorld(random, lists, within);
    entries.forEach(
        (place, steps) -> {
          List<PriceStep> base = new ArrayList<>();
          List<PriceStep> own = new ArrayList<>();
          for (PriceStep step : steps) {
            if (step.unit() == null) {
              base.add(step);
            } else if (sold != null) {
              own.add(
                  PriceStep.of(
                      step.from().multiply(sold.factor()),
                      step.amount(),
                      step.per().multiply(sold.factor())));
            }
          }
          List<PriceStep> holding = own.isEmpty() ? base : own;
          if (!holding.isEmpty()) {
            seen.entries.put(place, holding);
          }
        });
    return seen;
  }

  private PriceWorld(
      Random random, List<PriceListTerms> lists, Map<PriceLevel, WithinLevel> within) {
    this.random = random;
    this.lists.addAll(lists);
    this.within.putAll(within);
  }

  private PriceListTerms list(int id) {
    boolean promotion = random.nextInt(5) == 0;
    boolean base = !promotion && random.nextInt(3) == 0;
    LocalDate from = DAY.plusDays(random.nextInt(5) - 4L);
    Currency currency = CURRENCIES.get(random.nextInt(5) / 4);
    return new PriceListTerms(
        id,
        "L" + (char) ('Z' - id),
        currency,
        base,
        promotion,
        random.nextBoolean(),
        from,
        random.nextBoolean() ? null : from.plusDays(random.nextInt(6)),
        random.nextInt(3) == 0 ? formula(currency) : null,
        base ? List.of() : audiences(promotion),
        2);
  }

  /** Over a list that is there already, so that none is derived from itself. */
  private @Nullable PriceFormula formula(Currency currency) {
    if (lists.isEmpty()) {
      return null;
    }
    PriceListTerms source = lists.get(random.nextInt(lists.size()));
    return new PriceFormula(
        source.code(),
        BigDecimal.valueOf(random.nextInt(4_000) - 3_000, random.nextInt(3) + 1),
        source.currency().equals(currency)
            ? null
            : BigDecimal.valueOf(1 + random.nextInt(50_000), 4),
        new BigDecimal(STEPS.get(random.nextInt(STEPS.size()))),
        RoundingDirection.values()[random.nextInt(3)]);
  }

  private List<PriceAudience> audiences(boolean promotion) {
    List<PriceAudience> audiences = new ArrayList<>();
    for (AudienceKind kind : AudienceKind.values()) {
      if (random.nextInt(3) == 0 && (promotion || kind != AudienceKind.ALL)) {
        String code =
            switch (kind) {
              case ALL -> "";
              case ZONE -> random.nextBoolean() ? "EU" : "PL";
              case GROUP -> "G" + random.nextInt(3);
              default -> "K" + random.nextInt(3);
            };
        audiences.add(new PriceAudience(kind, code, random.nextInt(3)));
      }
    }
    return audiences;
  }

  private List<PriceStep> steps() {
    Map<Integer, PriceStep> steps = new HashMap<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      int from = 1 + random.nextInt(8) * random.nextInt(8);
      steps.put(
          from,
          PriceStep.of(
              BigDecimal.valueOf(from),
              random.nextInt(20) == 0
                  ? BigDecimal.ZERO
                  : BigDecimal.valueOf(random.nextInt(300), random.nextInt(3)),
              BigDecimal.valueOf(random.nextInt(4) == 0 ? 100 : 1)));
    }
    return steps.values().stream().sorted(Comparator.comparing(PriceStep::from)).toList();
  }

  PriceContext context() {
    List<String> groups = random.nextBoolean() ? List.of("G1") : List.of("G0", "G2");
    PriceContext.Buyer buyer =
        new PriceContext.Buyer(
            7,
            "K" + random.nextInt(3),
            random.nextBoolean() ? null : "L" + (char) ('Z' - random.nextInt(10)),
            null,
            random.nextBoolean() ? "EU" : "PL",
            groups);
    return new PriceContext(
        3,
        random.nextInt(6) == 0 ? null : buyer,
        DAY.plusDays(random.nextInt(4) - 1L),
        Channel.PORTAL,
        CURRENCIES.get(random.nextInt(5) / 4));
  }

  BigDecimal quantity() {
    return random.nextBoolean()
        ? BigDecimal.valueOf(1 + random.nextInt(60))
        : BigDecimal.valueOf(random.nextInt(60_000), 3);
  }

  PriceResolution resolution(PriceContext context) {
    PriceBook book = new PriceBook(lists);
    return new PriceResolution(
        book, PriceChain.of(book.reachedBy(context), within, context), context, this::own);
  }

  List<PriceStep> own(long list, long item) {
    return entries.getOrDefault(List.of(list, item), List.of());
  }
}
