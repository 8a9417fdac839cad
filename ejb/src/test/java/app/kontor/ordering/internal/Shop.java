package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.measure.Quantity;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.ChangeDeclined;
import app.kontor.ordering.ChangeRequested;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryStep;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPaid;
import app.kontor.ordering.OrderPromisesChanged;
import app.kontor.ordering.OrderResumed;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.WorkDone;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.DeliveryChoice;
import app.kontor.ordering.model.Items;
import app.kontor.ordering.model.OrderChangeRow;
import app.kontor.ordering.model.OrderFileRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.MarketZones;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PartyWorld;
import app.kontor.party.PaymentTerms;
import app.kontor.party.PaymentTermsBook;
import app.kontor.party.Seller;
import app.kontor.party.TermsOfPayment;
import app.kontor.party.Zone;
import app.kontor.party.ZoneData;
import app.kontor.party.Zones;
import app.kontor.platform.model.Persisted;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.once.Fingerprint;
import app.kontor.platform.once.Once;
import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
import app.kontor.pricing.ExplainedPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceReceipt;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.Warehouses;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ordering's beans over neighbours in memory. It is half past eleven in the evening in Greenwich,
 * so where the seller is the next day has begun.
 */
final class Shop {
  static final Instant NOW = Instant.parse("2026-11-27T23:30:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  static final PartnerNumber HUTA = new PartnerNumber("10042");
  static final PartnerNumber RIVAL = new PartnerNumber("10043");
  static final PaymentTerms ADVANCE =
      new PaymentTerms(
          "PREPAID", 1, Map.of("en", "Prepaid"), 0, 0, BigDecimal.ZERO, List.of(), 1, true, true);
  static final Actor BUYER = person(5, 7, "Łucja Żak", Role.BUYER);
  static final Actor RIVALS_BUYER = person(6, 8, "Jan Kos", Role.BUYER);
  static final Actor SALES = person(9, 0, "Ola Mak", Role.SALES);

  final CurrentActor actor = new CurrentActor();
  final AuditChanges audit = new AuditChanges();
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final Customers parties = new Customers(actor);
  final Range catalogue = new Range();
  final StoreRoom stock = new StoreRoom();
  final OrderBook orders = new OrderBook();
  final Baskets rows = new Baskets();
  final Map<Long, Price> prices = new HashMap<>();
  final List<PriceContext> priced = new ArrayList<>();
  final List<String> drawn = new ArrayList<>();
  final List<Locale> deliveriesNamed = new ArrayList<>();
  final Fired<OrderSubmitted> submitted = new Fired<>();
  final Fired<OrderConfirmed> confirmed = new Fired<>();
  final Fired<OrderCancelled> cancelled = new Fired<>();
  final Fired<OrderClosed> closed = new Fired<>();
  final Fired<OrderPaid> paid = new Fired<>();
  final Fired<WorkDone> workDone = new Fired<>();
  final Map<String, String> chosen = new HashMap<>();
  final List<WarehouseData> branches = new ArrayList<>();
  boolean confirmsByRule;

  /** What others bought with an item, by its id. */
  final Map<Long, List<Long>> together = new HashMap<>();

  /** By partner and item, in how many orders it was. */
  final Map<String, Integer> boughtTimes = new HashMap<>();

  private final BoughtRows bought =
      new BoughtRows() {
        @Override
        void note(SalesOrder order, long partnerId, Instant now) {
          order.lines().stream()
              .filter(line -> !line.isCharge())
              .forEach(line -> boughtTimes.merge(partnerId + ":" + line.itemId(), 1, Integer::sum));
        }
      };

  final FileBook files = new FileBook();

  private final Methods deliveries = new Methods();
  private final Taxation taxation = new Rates();
  private final Pricing pricing = new Pricing();
  final CalledItems called = new CalledItems();
  private final Quotes quotes = new Quotes(catalogue, pricing, taxation, clock, called);

  /** Has the prices of the shop, whoever asks. */
  private final class Pricing implements app.kontor.pricing.Pricing {
    @Override
    public Map<Long, Price> prices(PriceContext context, Collection<PriceQuery> queries) {
      priced.add(context);
      Map<Long, Price> found = new HashMap<>(prices);
      queries.forEach(
          query -> found.computeIfPresent(query.itemId(), (item, price) -> of(query, price)));
      return found;
    }

    @Override
    public Map<PriceQuery.Key, Price> linePrices(
        PriceContext context, Collection<PriceQuery> queries) {
      priced.add(context);
      Map<PriceQuery.Key, Price> found = new HashMap<>();
      for (PriceQuery query : queries) {
        Price price = prices.get(query.itemId());
        if (price != null) {
          found.put(query.key(), of(query, price));
        }
      }
      return found;
    }

    /** At the price of the quantity that is asked for. */
    private static Price of(PriceQuery query, Price price) {
      return new Price(
          price.at(query.ofItem()),
          price.breaks(),
          price.reason(),
          price.decimals(),
          price.inUnits());
    }

    @Override
    public Map<PriceQuery.Key, ExplainedPrice> explained(
        PriceContext context, Collection<PriceQuery> queries) {
      priced.add(context);
      Map<PriceQuery.Key, ExplainedPrice> explained = new HashMap<>();
      for (PriceQuery query : queries) {
        PriceReceipt receipt =
            new PriceReceipt("PLN", query.quantity().value(), context.day(), List.of());
        Price price = prices.get(query.itemId());
        explained.put(
            query.key(), new ExplainedPrice(price == null ? null : of(query, price), receipt));
      }
      return explained;
    }
  }

  final BasketsBean baskets =
      new BasketsBean(
          actor,
          clock,
          parties,
          catalogue,
          stock,
          quotes,
          rows,
          deliveries,
          new Chosen(),
          new RemovedLines() {
            @Override
            String keep(Actor who, Collection<BasketRow> gone, Instant now) {
              return gone.isEmpty() ? "" : "kept";
            }
          });
  final ReordersBean reorders =
      new ReordersBean(
          actor, clock, parties, catalogue, stock, quotes, orders, rows, new ShoppingListRows());
  final OffersBean offers =
      new OffersBean(
          actor,
          clock,
          parties,
          catalogue,
          pricing,
          taxation,
          stock,
          new Together(),
          new FoundItems(actor, clock, parties, new Markets(), catalogue, pricing));
  final PublicShopBean publicShop =
      new PublicShopBean(
          actor, clock, new Chosen(), parties, catalogue, pricing, stock, new Sites());
  final OrderSteps steps =
      new OrderSteps(actor, clock, orders, parties, stock, new Chosen(), workDone);

  /** The rule of all customers, where rules are asked; see {@link #chosen}. */
  @Nullable ConfirmRule rule;

  private final ConfirmByRule confirmByRule =
      new ConfirmByRule(
          clock,
          parties,
          stock,
          new Chosen(),
          new ConfirmRuleRows() {
            @Override
            Optional<ConfirmRule> deciding(long sellerId, List<String> groups) {
              return Optional.ofNullable(rule);
            }
          },
          steps);
  final OrderPlacement placement =
      new OrderPlacement(
          actor,
          clock,
          parties,
          new Payments(),
          catalogue,
          quotes,
          stock,
          deliveries,
          new Numbers(),
          new Chosen(),
          orders,
          rows,
          bought,
          files,
          submitted,
          confirmByRule);
  final Fired<OrderPromisesChanged> promised = new Fired<>();
  final PromiseKeeping keeping =
      new PromiseKeeping(actor, clock, orders, deliveries, parties, stock, new Chosen(), promised);
  final PromisesBean promises =
      new PromisesBean(actor, clock, orders, new PromiseRows(), keeping, parties);
  final OrderingBean ordering =
      new OrderingBean(
          actor,
          audit,
          clock,
          orders,
          placement,
          keeping,
          new OrderNarrowing(actor, catalogue, parties),
          steps,
          new OrderLineRows(),
          new EarlierTermsRows(),
          deliveries,
          parties,
          stock,
          new Chosen(),
          new FirstTime(),
          confirmed,
          cancelled,
          closed,
          paid);

  final ChangeBook changeRows = new ChangeBook();
  final Fired<OrderChanged> changed = new Fired<>();
  final Fired<ChangeDeclined> declined = new Fired<>();
  private final ChangeMaking making = new ChangeMaking(audit, clock, steps, keeping, changed, paid);
  final OrderChangesBean changes =
      new OrderChangesBean(
          actor,
          clock,
          parties,
          orders,
          changeRows,
          steps,
          new ChangePlans(parties, catalogue, quotes, deliveries, stock),
          making,
          confirmByRule,
          new FirstTime(),
          declined,
          new Fired<ChangeRequested>(),
          new Fired<OrderResumed>());
  final OrderSplitsBean splits =
      new OrderSplitsBean(
          actor,
          audit,
          clock,
          parties,
          new Numbers(),
          orders,
          changeRows,
          steps,
          keeping,
          making,
          new FirstTime(),
          submitted,
          confirmed);

  /** Two customers; hammers 11 and 12 are sold, 13 is on request, 14 is not sold any more. */
  Shop() {
    actor.become(BUYER);
    parties.has(SalesOrders.partner(0), delivery("HQ", "PL"), delivery("WILNO", "LT"));
    parties.has(rival(true), delivery("HQ", "PL"));
    catalogue.has(Items.item(11), Items.item(12), Items.item(13), Items.withdrawn(14));
    prices.put(11L, Items.price("1.255"));
    prices.put(12L, Items.price("2.00"));
    prices.put(14L, Items.price("3.00"));
    stock.has(11, 1_000);
    stock.has(12, 1_000);
  }

  /** Another company, active or not. */
  static Partner rival(boolean active) {
    Partner huta = SalesOrders.partner(14);
    return new Partner(
        8,
        RIVAL,
        "Rywal",
        huta.address(),
        null,
        Locale.forLanguageTag("pl"),
        Currencies.PLN,
        null,
        PartyWorld.net(14),
        "biuro@rywal.example",
        active);
  }

  static DeliveryAddress delivery(String code, String country) {
    Address home = SalesOrders.ADDRESS;
    return new DeliveryAddress(
        code,
        new Address(
            "Huta " + code,
            null,
            home.street(),
            home.houseNumber(),
            null,
            home.postcode(),
            home.city(),
            country,
            null,
            null),
        "HQ".equals(code));
  }

  private static Actor person(long userId, long partnerId, String name, Role role) {
    String email = "u" + userId + "@example.com";
    return Actor.person(userId, email, name, Locale.GERMAN, 1, partnerId, Set.of(role));
  }

  /** Poland in zloty, Germany in euro, and the rest. */
  private static final class Markets implements MarketZones {
    @Override
    public Zones zones() {
      return zones(1);
    }

    @Override
    public Zones zones(long sellerId) {
      return new Zones(
          List.of(
              new Zone("PL", Map.of("en", "Poland"), List.of("PL"), Currencies.PLN, false, 1, 0),
              new Zone("DE", Map.of("en", "Germany"), List.of("DE"), Currencies.EUR, false, 2, 0),
              new Zone("X", Map.of("en", "Others"), List.of(), Currencies.EUR, true, 3, 0)));
    }

    @Override
    public String add(String key, ZoneData zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void change(ZoneData zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String code, long version) {
      throw new UnsupportedOperationException();
    }
  }

  /** What lies in the basket of whoever acts. */
  void wants(long itemId, long pieces) {
    rows.add(
        new BasketRow(
            actor.get().userId(),
            itemId,
            new Wanted.BaseAmount(BigDecimal.valueOf(pieces), null),
            NOW));
  }

  static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }

  static Quantity pieces(long pieces) {
    return Quantity.pieces(pieces);
  }

  /** Changes of orders, in memory. */
  static final class ChangeBook extends OrderChangeRows {
    private final Map<OrderChangeRow, Long> all = new LinkedHashMap<>();

    @Override
    void add(OrderChangeRow row, long orderId) {
      all.put(Persisted.as(row, 500L + all.size(), 0), orderId);
    }

    @Override
    List<OrderChangeRow> of(long orderId) {
      return all.keySet().stream()
          .filter(row -> Long.valueOf(orderId).equals(all.get(row)))
          .toList();
    }

    @Override
    OrderChangeRow getForUpdate(OrderNumber number, long id, PartnerScope scope) {
      return all.keySet().stream()
          .filter(row -> row.id() == id && scope.includes(row.partnerId()))
          .filter(row -> row.sellerId() == scope.sellerId())
          .findFirst()
          .orElseThrow(() -> new UnknownOrder(number));
    }
  }

  /** Files of orders and of those to come, in memory. */
  static final class FileBook extends OrderFileRows {
    final List<OrderFileRow> all = new ArrayList<>();
    final Map<Long, List<Long>> given = new HashMap<>();

    @Override
    List<OrderFileRow> drafts(long sellerId, long userId) {
      return all.stream()
          .filter(row -> row.sellerId() == sellerId && row.userId() == userId)
          .filter(row -> row.orderId() == null)
          .toList();
    }

    @Override
    List<OrderFileRow> of(SalesOrder order) {
      return all.stream().filter(row -> Long.valueOf(order.id()).equals(row.orderId())).toList();
    }

    @Override
    void add(OrderFileRow row) {
      all.add(row);
    }

    @Override
    void remove(OrderFileRow row) {
      all.remove(row);
    }

    @Override
    int give(SalesOrder order, long userId, Collection<Long> ids) {
      given.put(order.id(), List.copyOf(ids));
      return ids.size();
    }
  }

  /** Everybody's baskets. */
  static final class Baskets extends BasketRows {
    private final List<BasketRow> all = new ArrayList<>();

    @Override
    List<BasketRow> of(long userId) {
      return all.stream().filter(row -> row.userId() == userId).toList();
    }

    @Override
    List<BasketRow> seen(long userId) {
      return of(userId);
    }

    @Override
    List<BasketRow> of(long userId, Collection<Long> itemIds) {
      return of(userId).stream().filter(row -> itemIds.contains(row.itemId())).toList();
    }

    @Override
    List<BasketRow> lock(long userId) {
      return of(userId);
    }

    @Override
    int count(long userId) {
      return of(userId).size();
    }

    @Override
    void add(BasketRow row) {
      all.add(row);
    }

    @Override
    void remove(Collection<BasketRow> rows) {
      all.removeAll(rows);
    }
  }

  /** Courier at 19.90 and collection for nothing, in zloty only. */
  private final class Methods extends KeptDeliveries {
    @Override
    DeliveryChoice choice(Seller seller, Partner partner, Locale reader) {
      deliveriesNamed.add(reader);
      return super.choice(seller, partner, reader);
    }

    @Override
    Zones zones(long sellerId) {
      return new Zones(
          List.of(
              new Zone("ALL", Map.of("en", "Everywhere"), List.of(), Currencies.PLN, true, 1, 0)));
    }

    @Override
    List<DeliveryMethodData> all(long sellerId) {
      return List.of(
          method("DHL", "Courier", "DHL", "19.90"), method("OWN", "Collected", null, "0"));
    }

    private DeliveryMethodData method(
        String code, String name, @Nullable String carrier, String charge) {
      return new DeliveryMethodData(
          code,
          1,
          Map.of("en", name),
          carrier,
          1,
          true,
          List.of(),
          List.of(),
          null,
          null,
          carrier == null ? 0 : 1,
          List.of(
              new DeliveryStep(
                  "", "PLN", BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(charge))));
    }
  }

  /** Polish rates; other countries of the union are free for who has a VAT id. */
  private static final class Rates implements Taxation {
    @Override
    public VatTreatment treatment(
        String sellerCountry, Address shipTo, @Nullable String buyerVatId) {
      return shipTo.country().equals(sellerCountry) || buyerVatId == null
          ? VatTreatment.DOMESTIC
          : VatTreatment.INTRA_EU;
    }

    @Override
    public Map<String, VatRate> rates(
        VatTreatment treatment, String sellerCountry, LocalDate date) {
      return Map.of(
          "STANDARD", VatRate.of(treatment, BigDecimal.valueOf(23)),
          "REDUCED", VatRate.of(treatment, BigDecimal.valueOf(8)));
    }
  }

  /** Customers may pay in advance if they like; staff may give them sixty days. */
  private final class Payments implements TermsOfPayment {
    private final PaymentTerms sixty = PaymentTerms.net("NET60", Map.of("en", "60 days"), 60);

    @Override
    public PaymentTermsBook book() {
      return new PaymentTermsBook(List.of(ADVANCE, sixty), ADVANCE);
    }

    @Override
    public List<PaymentTerms> offered(PartnerNumber customer) {
      PaymentTerms own = parties.partner(customer).terms();
      return actor.get().may(Permission.ORDER_ENTER) ? book().agreeable(own) : book().choices(own);
    }

    @Override
    public String add(String key, PaymentTerms terms) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void change(PaymentTerms terms) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String code, long version) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Numbers implements NumberSeries {
    @Override
    public String next(long sellerId, String series, LocalDate date) {
      String number = series + "/" + date + "/" + (drawn.size() + 1);
      drawn.add(number);
      return number;
    }

    @Override
    public List<String> next(long sellerId, String series, LocalDate date, int count) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Chosen implements Settings {
    @Override
    public <T> T get(long sellerId, SettingKey<T> key) {
      boolean set = confirmsByRule && key.equals(OrderSettings.CONFIRM_AUTOMATICALLY);
      String value = set ? "true" : chosen.get(key.name());
      return value == null ? key.defaultValue() : key.parser().apply(value);
    }

    @Override
    public <T> T now(long sellerId, SettingKey<T> key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> stored(long sellerId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void put(long sellerId, SettingKey<?> key, String value) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Together extends AlsoBoughtRows {
    @Override
    List<Long> with(long sellerId, long itemId) {
      return together.getOrDefault(itemId, List.of());
    }

    @Override
    List<Long> withBasket(long sellerId, long userId) {
      return List.copyOf(together.getOrDefault(0L, List.of()));
    }
  }

  private final class Sites implements Warehouses {
    @Override
    public List<WarehouseData> all() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<WarehouseData> branches() {
      return List.copyOf(branches);
    }

    @Override
    public Optional<Address> addressOf(String code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String add(String key, WarehouseData warehouse) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void change(WarehouseData warehouse) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class FirstTime implements Once {
    private final Map<String, Record> results = new HashMap<>();

    @Override
    public <R extends Record> R run(
        String command, String key, Record asked, Class<R> result, Supplier<R> body) {
      Record before = results.get(command + key);
      R now = before == null ? body.get() : result.cast(before);
      results.put(command + key, now);
      return now;
    }

    @Override
    public void claim(String command, String key, Fingerprint asked) {
      throw new UnsupportedOperationException();
    }
  }
}
