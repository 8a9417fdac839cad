package app.kontor.stock.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import app.kontor.platform.once.Once;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.StockLine;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.WarehouseWorld;
import app.kontor.stock.model.AllocationPlan.Free;
import app.kontor.stock.model.AllocationPlan.Take;
import app.kontor.stock.model.GoodsMove;
import app.kontor.stock.model.StorageSite;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stock's bean over balances, reservations and a ledger in memory. */
final class Depot {
  static final Actor KEEPER = person(5, "Piotr Lis");
  static final Actor HELPER = person(6, "Ewa Ryś");

  final CurrentActor actor = new CurrentActor();
  final List<String> ledger = new ArrayList<>();
  final Map<Place, Balance> balances =
      new TreeMap<>(Comparator.comparingLong(Place::item).thenComparingLong(Place::site));
  final Map<Held, BigDecimal> held = new HashMap<>();

  /** How often what is free was asked for, and locked. */
  int asked;

  private final Map<String, StorageSite> sites = new TreeMap<>();

  final StockBean stock =
      new StockBean(
          actor,
          Clock.systemUTC(),
          new Shelves(),
          new Reservations(),
          new Sites(),
          port(Catalogue.class, "itemsByNumber", args -> items(args[0])),
          port(Parties.class, "none", args -> args),
          new FirstTime());

  record Place(long item, long site) {}

  record Balance(BigDecimal onHand, BigDecimal reserved) {
    BigDecimal free() {
      return onHand.subtract(reserved);
    }
  }

  record Held(DemandNumber demand, int line, Place place) {}

  /** Two open warehouses, Poznań with the id 1 and Wrocław with 2, and a closed one with 3. */
  Depot() {
    actor.become(KEEPER);
    opened(1, "POZ");
    opened(2, "WRO");
    closed(3, "OLD");
  }

  private void opened(long id, String code) {
    site(id, code, true);
  }

  private void closed(long id, String code) {
    site(id, code, false);
  }

  private void site(long id, String code, boolean open) {
    StorageSite site = new StorageSite(1, WarehouseWorld.warehouse(code, open));
    sites.put(code, Persisted.as(site, id, 0));
  }

  private static Actor person(long userId, String name) {
    return Actor.person(userId, "p@example", name, Locale.ENGLISH, 1, 0, Set.of(Role.WAREHOUSE));
  }

  void has(long item, long site, String onHand) {
    balances.put(new Place(item, site), new Balance(new BigDecimal(onHand), BigDecimal.ZERO));
  }

  Balance at(long item, long site) {
    return balances.getOrDefault(
        new Place(item, site), new Balance(BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private void change(Place place, BigDecimal onHand, BigDecimal reserved) {
    Balance before = at(place.item(), place.site());
    balances.put(place, new Balance(before.onHand().add(onHand), before.reserved().add(reserved)));
  }

  /** {@code K-7} is item 7, kept in metres; there are no others than 7, 8 and 9. */
  private static Map<ItemNumber, Item> items(Object numbers) {
    Map<ItemNumber, Item> found = new HashMap<>();
    for (Object each : (Collection<?>) numbers) {
      for (long id = 7; id <= 9; id++) {
        ItemNumber number = new ItemNumber("K-" + id);
        if (number.equals(each)) {
          found.put(number, item(id, number));
        }
      }
    }
    return found;
  }

  private static Item item(long id, ItemNumber number) {
    Quantity one = Quantity.of(1, UnitCode.METRE);
    return new Item(
        id,
        number,
        null,
        "Rope",
        "ROPES",
        "Ropes",
        UnitCode.METRE,
        one,
        one,
        BigDecimal.ONE,
        "STANDARD",
        null,
        null,
        true,
        ItemType.GOODS,
        List.of());
  }

  private static <T> T port(Class<T> type, String method, Function<Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, args) -> {
              if (called.getName().equals(method)) {
                return answer.apply(args);
              }
              throw new UnsupportedOperationException(called.getName());
            }));
  }

  private final class Sites extends StorageSites {
    @Override
    List<Open> open(long sellerId) {
      return sites.values().stream()
          .filter(StorageSite::isActive)
          .map(site -> new Open(site.id(), site.view()))
          .toList();
    }

    @Override
    List<WarehouseData> all(long sellerId) {
      return sites.values().stream().map(StorageSite::data).toList();
    }

    @Override
    StorageSite get(long sellerId, String code) {
      @Nullable StorageSite site = sites.get(code);
      if (site == null) {
        throw new InvalidInput("warehouse", "NOT_A_VALUE", code);
      }
      return site;
    }
  }

  private final class Reservations extends StockReservations {
    @Override
    List<Free> free(long sellerId, Collection<Long> itemIds) {
      asked++;
      List<Free> free = new ArrayList<>();
      balances.forEach(
          (place, balance) -> {
            if (itemIds.contains(place.item()) && place.site() < 3 && balance.free().signum() > 0) {
              free.add(new Free(place.item(), place.site(), balance.free()));
            }
          });
      return free;
    }

    @Override
    void reserve(long sellerId, DemandNumber demand, List<Take> takes) {
      for (Take take : takes) {
        Place place = new Place(take.itemId(), take.warehouseId());
        change(place, BigDecimal.ZERO, take.quantity());
        held.merge(new Held(demand, take.lineNumber(), place), take.quantity(), BigDecimal::add);
      }
    }

    @Override
    void release(long sellerId, DemandNumber demand) {
      held.forEach(
          (one, quantity) -> {
            if (one.demand().equals(demand)) {
              change(one.place(), BigDecimal.ZERO, quantity.negate());
            }
          });
      held.keySet().removeIf(one -> one.demand().equals(demand));
    }
  }

  private final class Shelves extends StockRows {
    @Override
    boolean issue(
        long sellerId,
        String orderNumber,
        long warehouseId,
        String documentNumber,
        StockLine line,
        String who) {
      Place place = new Place(line.itemId(), warehouseId);
      Held one = new Held(new DemandNumber(orderNumber), line.lineNumber(), place);
      BigDecimal quantity = line.quantity().value();
      BigDecimal left = held.getOrDefault(one, BigDecimal.ZERO).subtract(quantity);
      if (left.signum() < 0) {
        return false;
      }
      held.put(one, left);
      change(place, quantity.negate(), quantity.negate());
      ledger.add(documentNumber + " " + place.item() + "/" + line.lineNumber() + " " + who);
      return true;
    }

    @Override
    boolean move(long warehouseId, long itemId, GoodsMove move, String who) {
      Place place = new Place(itemId, warehouseId);
      Balance before = at(itemId, warehouseId);
      if (before.free().add(move.quantity().value()).signum() < 0) {
        return false;
      }
      change(place, move.quantity().value(), BigDecimal.ZERO);
      ledger.add(move.kind() + " " + itemId + " " + move.reference() + " " + who);
      return true;
    }
  }

  /** Remembers by command and key; a body that fails leaves its key free. */
  private static final class FirstTime implements Once {
    private final Map<String, Record> results = new HashMap<>();

    @Override
    public <R extends Record> R run(
        String command, String key, Record asked, Class<R> result, Supplier<R> body) {
      @Nullable Record before = results.get(command + key);
      R now = before == null ? body.get() : result.cast(before);
      results.put(command + key, now);
      return now;
    }

    @Override
    public void claim(String command, String key, app.kontor.platform.once.Fingerprint asked) {
      throw new UnsupportedOperationException();
    }
  }
}
