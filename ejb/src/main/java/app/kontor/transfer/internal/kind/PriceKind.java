package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceBatches;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.SpotPrice;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices of lists by list, item and the quantity from which they hold; a file may be about several
 * lists. What a file does not name stays: prices are removed on the page of their list.
 */
@Dependent
public class PriceKind implements TransferKind {
  private static final String LIST = "listCode";
  private static final String ITEM = "itemNumber";
  private static final String FROM = "fromQuantity";
  private static final String UNIT = "salesUnit";
  private static final String PRICE = "netPrice";
  private static final String PER = "perQuantity";
  private static final String FREE = "freeOfCharge";
  private static final String VALID_FROM = "validFrom";
  private static final String VALID_UNTIL = "validUntil";

  private final PriceBatches prices;
  private final Catalogue catalogue;
  private final CurrentActor actor;

  /** What rows are compared with. */
  private record Kept(
      ItemSpellings items,
      PriceBatches.Targets targets,
      Map<PriceSpot, SpotPrice> prices,
      Map<ItemNumber, Item> sold) {

    /** Whether an item is sold in the unit of a price. */
    boolean isSold(PriceSpot spot) {
      Item item = sold.get(spot.itemNumber());
      return item != null && item.soldIn(spot.unit()).isPresent();
    }
  }

  @Inject
  PriceKind(PriceBatches prices, Catalogue catalogue, CurrentActor actor) {
    this.prices = prices;
    this.catalogue = catalogue;
    this.actor = actor;
  }

  @Override
  public String key() {
    return "prices";
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public Permission permission() {
    return Permission.PRICE_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(
        TransferField.text(LIST, 40).needed(),
        TransferField.text(ITEM, 80).needed(),
        TransferField.decimal(FROM),
        TransferField.text(UNIT, 3),
        TransferField.decimal(PRICE).needed(),
        TransferField.decimal(PER),
        TransferField.flag(FREE),
        TransferField.day(VALID_FROM),
        TransferField.day(VALID_UNTIL));
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    ItemSpellings items = ItemSpellings.of(catalogue, rows, ITEM);
    List<PriceSpot> spots =
        rows.stream()
            .filter(row -> items.problem(row.text(ITEM, ""), ITEM).isEmpty())
            .map(row -> spot(row, items))
            .distinct()
            .toList();
    Map<PriceSpot, SpotPrice> kept = new HashMap<>();
    prices.prices(spots).forEach(price -> kept.put(price.spot(), price));
    List<ItemNumber> inUnits =
        spots.stream()
            .filter(spot -> spot.unit() != null)
            .map(PriceSpot::itemNumber)
            .distinct()
            .toList();
    Map<ItemNumber, Item> sold =
        inUnits.isEmpty() ? Map.of() : catalogue.itemsByNumber(inUnits, actor.get().language());
    Kept known = new Kept(items, prices.targets(), kept, sold);
    return rows.stream().map(row -> plan(row, known)).toList();
  }

  private static PriceSpot spot(SourceRow row, ItemSpellings items) {
    return new PriceSpot(
        row.text(LIST, ""), items.meant(row.text(ITEM, "")), number(row, FROM), unit(row));
  }

  /** A unit sold, by its code; null for the base unit. */
  private static @Nullable UnitCode unit(SourceRow row) {
    return UnitCode.find(row.text(UNIT, "").toUpperCase(Locale.ROOT)).orElse(null);
  }

  /** One where the file says nothing. */
  private static BigDecimal number(SourceRow row, String field) {
    BigDecimal said = row.decimal(field);
    return said == null ? BigDecimal.ONE : said;
  }

  private RowPlan plan(SourceRow row, Kept kept) {
    String spelled = row.text(ITEM, "");
    Optional<RowProblem> unknown = kept.items().problem(spelled, ITEM);
    if (unknown.isPresent()) {
      return RowPlan.refused(row.line(), spelled, unknown.get());
    }
    PriceSpot spot = spot(row, kept.items());
    String name =
        spot.priceList()
            + " / "
            + spot.itemNumber()
            + " / "
            + spot.fromQuantity().toPlainString()
            + (spot.unit() == null ? "" : " " + spot.unit());
    Optional<RowProblem> problem = problem(row, spot, kept);
    BigDecimal amount = row.decimal(PRICE);
    if (amount == null || problem.isPresent()) {
      return RowPlan.refused(
          row.line(), name, problem.orElseGet(() -> RowProblem.of(PRICE, "REQUIRED")));
    }
    SpotPrice now = kept.prices().get(spot);
    SetPrice price = set(row, spot, now == null ? 0 : now.version());
    return RowPlan.of(
            row.line(),
            name,
            now == null,
            List.of(
                FieldChange.of(PRICE, now == null ? null : now.amount(), price.amount()),
                FieldChange.of(PER, now == null ? null : now.perQuantity(), price.perQuantity())),
            new SetOne(price))
        .weighing(weight(now, price));
  }

  /** Sets one price; a batch of them is set together. */
  private final class SetOne implements Runnable {
    private final SetPrice price;

    SetOne(SetPrice price) {
      this.price = price;
    }

    @Override
    public void run() {
      prices.set(List.of(price));
    }
  }

  @Override
  public void apply(List<RowPlan> plans) {
    List<SetPrice> all = new ArrayList<>();
    for (RowPlan plan : plans) {
      if (plan.command() instanceof SetOne one) {
        all.add(one.price);
      }
    }
    if (!all.isEmpty()) {
      prices.set(all);
    }
  }

  private static SetPrice set(SourceRow row, PriceSpot spot, long version) {
    BigDecimal amount = row.decimal(PRICE);
    return new SetPrice(
        spot.priceList(),
        spot.itemNumber(),
        spot.fromQuantity(),
        amount == null ? BigDecimal.ZERO : amount,
        number(row, PER),
        row.flag(FREE, false),
        version,
        spot.unit());
  }

  private static Optional<RowProblem> problem(SourceRow row, PriceSpot spot, Kept kept) {
    if (spot.priceList().isEmpty()) {
      return Optional.of(RowProblem.of(LIST, "REQUIRED"));
    }
    if (!kept.targets().direct()) {
      return Optional.of(RowProblem.of(LIST, "PRICES_BY_RELEASE"));
    }
    if (!kept.targets().days().containsKey(spot.priceList())) {
      return Optional.of(RowProblem.of(LIST, "NOT_A_VALUE", spot.priceList()));
    }
    if (row.decimal(PRICE) == null) {
      return Optional.of(RowProblem.of(PRICE, "REQUIRED"));
    }
    Optional<RowProblem> days = days(row, spot.priceList(), kept);
    if (days.isPresent()) {
      return days;
    }
    String unit = row.text(UNIT, "");
    if (!unit.isEmpty() && !kept.isSold(spot)) {
      return Optional.of(RowProblem.of(UNIT, "UNIT_NOT_SOLD", spot.itemNumber(), unit));
    }
    try {
      PriceListRules.check(set(row, spot, 0));
      return Optional.empty();
    } catch (InvalidInput refusal) {
      String field = refusal.field().equals("amount") ? PRICE : refusal.field();
      return Optional.of(RowProblem.of(new InvalidInput(field, refusal.code())));
    }
  }

  /** A price holds as long as its list: a row that means other days means another list. */
  private static Optional<RowProblem> days(SourceRow row, String list, Kept kept) {
    PriceBatches.Days days = kept.targets().days().get(list);
    LocalDate from = row.day(VALID_FROM);
    LocalDate until = row.day(VALID_UNTIL);
    if (days == null) {
      return Optional.empty();
    }
    if (from != null && !from.equals(days.from())) {
      return Optional.of(RowProblem.of(VALID_FROM, "TRANSFER_OTHER_DAYS", list, days.from()));
    }
    LocalDate end = days.until();
    if (until == null || until.equals(end)) {
      return Optional.empty();
    }
    return Optional.of(
        end == null
            ? RowProblem.of(VALID_UNTIL, "TRANSFER_NO_END", list)
            : RowProblem.of(VALID_UNTIL, "TRANSFER_OTHER_END", list, end));
  }

  /** By how much a unit changes, in per cent; new prices come behind the changes. */
  private static BigDecimal weight(@Nullable SpotPrice now, SetPrice price) {
    if (now == null || now.amount().signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal before = now.amount().divide(now.perQuantity(), MathContext.DECIMAL64);
    BigDecimal after = price.amount().divide(price.perQuantity(), MathContext.DECIMAL64);
    return after.subtract(before).abs().movePointRight(2).divide(before, MathContext.DECIMAL64);
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    Map<String, PriceBatches.Days> days = prices.targets().days();
    return prices.all(page).map(price -> values(price, days.get(price.spot().priceList())));
  }

  static Map<String, @Nullable Object> values(SpotPrice price, PriceBatches.@Nullable Days days) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(LIST, price.spot().priceList());
    values.put(ITEM, price.spot().itemNumber().value());
    values.put(FROM, price.spot().fromQuantity());
    values.put(UNIT, price.spot().unit() == null ? null : price.spot().unit().code());
    values.put(PRICE, price.amount());
    values.put(PER, price.perQuantity());
    values.put(FREE, price.amount().signum() == 0);
    values.put(VALID_FROM, days == null ? null : days.from());
    values.put(VALID_UNTIL, days == null ? null : days.until());
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(
        LIST,
        "BASE-PLN",
        ITEM,
        "D933-M8X40",
        FROM,
        new BigDecimal("100"),
        PRICE,
        new BigDecimal("12.50"),
        PER,
        new BigDecimal("100"),
        FREE,
        Boolean.FALSE);
  }
}
