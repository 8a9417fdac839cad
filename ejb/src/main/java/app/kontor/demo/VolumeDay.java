package app.kontor.demo;

import app.kontor.demo.VolumeCast.Customer;
import app.kontor.demo.VolumeCast.Goods;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.party.Channel;
import app.kontor.platform.number.NumberSeries;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.tax.Taxation;
import app.kontor.tax.TreatmentRule;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTerritory;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** The orders of one day: who ordered what, at the prices and rates of pricing and tax. */
final class VolumeDay {
  static final int LINES_ON_AVERAGE = 7;

  private static final int FEWEST_LINES = 3;
  private static final int MOST_ITEMS = 300;

  private final Bulk bulk;
  private final VolumeCast cast;
  private final Plan plan;
  private final Random random;
  private final List<VolumeOrder> orders = new ArrayList<>();

  /**
   * What the day is to be.
   *
   * @param number from 0; also the seed
   * @param recent whether some orders are still on their way
   */
  record Plan(int number, LocalDate date, int orders, boolean recent) {}

  /** Customers with the same prices. */
  private record PriceGroup(@org.jspecify.annotations.Nullable String list, String currency) {}

  VolumeDay(Bulk bulk, VolumeCast cast, Plan plan) {
    this.bulk = bulk;
    this.cast = cast;
    this.plan = plan;
    this.random = new Random(20261123L * 1000 + plan.number());
  }

  Plan plan() {
    return plan;
  }

  List<VolumeOrder> orders() {
    return orders;
  }

  /** Lines of items, without charges. */
  long lines() {
    return orders.stream().mapToLong(order -> order.lines().size() - 1L).sum();
  }

  /** Decides who orders what; the prices are those of the day the job runs. */
  void choose(Pricing pricing, Taxation taxation) throws SQLException {
    Map<Long, Goods> goods = VolumeCast.goods(bulk.connection(), someItems());
    Map<VatTreatment, Map<String, VatRate>> rates = new EnumMap<>(VatTreatment.class);
    String home = cast.seller().address().country();
    for (VatTreatment treatment : VatTreatment.values()) {
      rates.put(treatment, taxation.rates(treatment, home, plan.date()));
    }
    List<Customer> buyers = new ArrayList<>();
    Set<PriceGroup> groups = new LinkedHashSet<>();
    for (int i = 0; i < plan.orders(); i++) {
      Customer buyer = cast.customers().get(random.nextInt(cast.customers().size()));
      buyers.add(buyer);
      groups.add(new PriceGroup(buyer.priceList(), buyer.currency()));
    }
    Map<Long, Quantity> quantities = new LinkedHashMap<>();
    goods.forEach((id, item) -> quantities.put(id, quantity(item)));
    Map<PriceGroup, Map<Long, Price>> prices = new HashMap<>();
    List<PriceQuery> queries = new ArrayList<>();
    quantities.forEach((id, quantity) -> queries.add(new PriceQuery(id, quantity)));
    groups.forEach(
        // of what is agreed with single customers the past knows nothing
        group ->
            prices.put(
                group,
                pricing.prices(
                    new PriceContext(
                        cast.seller().id(),
                        new PriceContext.Buyer(0, "", group.list(), null, null, List.of()),
                        plan.date(),
                        Channel.PORTAL,
                        Currencies.of(group.currency())),
                    queries)));
    List<Long> ids = List.copyOf(goods.keySet());
    for (Customer buyer : buyers) {
      VatTreatment treatment =
          TreatmentRule.decide(
              home,
              VatTerritory.of(buyer.shipTo().country(), buyer.shipTo().postcode()),
              buyer.vatId());
      VolumeOrder order = new VolumeOrder(bulk.id(), buyer, treatment, fate(), random.nextInt(600));
      Map<Long, Price> list =
          Objects.requireNonNull(prices.get(new PriceGroup(buyer.priceList(), buyer.currency())));
      Map<String, VatRate> vat = Objects.requireNonNull(rates.get(treatment));
      fill(order, ids, goods, quantities, list, vat);
      orders.add(order);
    }
  }

  private Set<Long> someItems() {
    Set<Long> ids = new LinkedHashSet<>();
    int wanted = Math.min(MOST_ITEMS, cast.itemCount());
    while (ids.size() < wanted) {
      ids.add(cast.item(random.nextInt(cast.itemCount())));
    }
    return ids;
  }

  private Quantity quantity(Goods item) {
    BigDecimal packages = BigDecimal.valueOf(1L + random.nextInt(12));
    return Quantity.of(item.packaging().multiply(packages), new UnitCode(item.unit()));
  }

  private void fill(
      VolumeOrder order,
      List<Long> ids,
      Map<Long, Goods> goods,
      Map<Long, Quantity> quantities,
      Map<Long, Price> prices,
      Map<String, VatRate> rates)
      throws SQLException {
    int wanted = FEWEST_LINES + random.nextInt(2 * (LINES_ON_AVERAGE - FEWEST_LINES) + 1);
    Set<Long> taken = new LinkedHashSet<>();
    // some items have no price in some currency, so a few more are tried
    for (int tries = 0; taken.size() < wanted && tries < 100; tries++) {
      long id = ids.get(random.nextInt(ids.size()));
      if (prices.containsKey(id) && taken.add(id)) {
        Goods item = Objects.requireNonNull(goods.get(id));
        order.add(
            bulk.id(),
            item,
            Objects.requireNonNull(quantities.get(id)),
            Objects.requireNonNull(prices.get(id)),
            Objects.requireNonNull(rates.get(item.vatClass())));
      }
    }
    order.deliver(
        bulk.id(),
        cast.delivery(order.customer().language()),
        cast.charge(order.customer().currency()),
        Objects.requireNonNull(rates.get("STANDARD")));
  }

  private VolumeOrder.Fate fate() {
    int chance = random.nextInt(100);
    if (chance < 4) {
      return VolumeOrder.Fate.CANCELLED;
    }
    if (plan.recent() && chance < 30) {
      return VolumeOrder.Fate.SUBMITTED;
    }
    if (plan.recent() && chance < 60) {
      return VolumeOrder.Fate.UNPAID;
    }
    return VolumeOrder.Fate.DONE;
  }

  /** Draws the day's numbers, as late as possible: the series are locked until the commit. */
  void number(NumberSeries series) {
    deal(series, "ZA", any -> true, order -> plan.date(), VolumeOrder::numbered);
    deal(series, "PF", VolumeOrder::isConfirmed, order -> plan.date(), VolumeOrder::proForma);
    deal(series, "WZ", VolumeOrder::isGone, this::gone, VolumeOrder::note);
    deal(series, "FV", VolumeOrder::isGone, this::gone, VolumeOrder::invoice);
  }

  private void deal(
      NumberSeries series,
      String code,
      Predicate<VolumeOrder> which,
      java.util.function.Function<VolumeOrder, LocalDate> date,
      java.util.function.BiConsumer<VolumeOrder, String> take) {
    Map<LocalDate, List<VolumeOrder>> byDate = new java.util.TreeMap<>();
    for (VolumeOrder order : orders) {
      if (which.test(order)) {
        byDate.computeIfAbsent(date.apply(order), any -> new ArrayList<>()).add(order);
      }
    }
    byDate.forEach(
        (day, some) -> {
          List<String> numbers = series.next(cast.seller().id(), code, day, some.size());
          for (int i = 0; i < some.size(); i++) {
            take.accept(some.get(i), numbers.get(i));
          }
        });
  }

  /** Who pays in advance gets the goods a day after the money, others the next day. */
  LocalDate gone(VolumeOrder order) {
    return plan.date().plusDays(order.isOnCredit() ? 1 : 3);
  }

  /** The day of the bank statement on which the day's orders are paid. */
  LocalDate paid() {
    return plan.date().plusDays(2);
  }
}
