package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.measure.Quantity;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.stock.Stock;
import app.kontor.stock.StockView;
import app.kontor.stock.Warehouse;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a count has found, by item and warehouse, in the unit the item is kept in. The difference to
 * what is on hand is written as a correction, with the reason of the row or else the file's name.
 */
@Dependent
public class StockKind implements TransferKind {
  private static final String ITEM = "itemNumber";
  private static final String WAREHOUSE = "warehouse";
  private static final String ON_HAND = "onHand";
  private static final String REASON = "reason";
  private static final int MAX_REASON = 80;

  private final Stock stock;
  private final Catalogue catalogue;
  private final CurrentActor actor;

  /** What rows are compared with. */
  private record Kept(
      ItemSpellings items,
      Map<ItemNumber, Item> byNumber,
      Map<String, StockView> balances,
      Map<String, Warehouse> warehouses) {}

  @Inject
  StockKind(Stock stock, Catalogue catalogue, CurrentActor actor) {
    this.stock = stock;
    this.catalogue = catalogue;
    this.actor = actor;
  }

  @Override
  public String key() {
    return "stock";
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public Permission permission() {
    return Permission.STOCK_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(
        TransferField.text(ITEM, 80).needed(),
        TransferField.text(WAREHOUSE, 40).needed(),
        TransferField.decimal(ON_HAND).needed(),
        TransferField.text(REASON, MAX_REASON));
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    ItemSpellings items = ItemSpellings.of(catalogue, rows, ITEM);
    Map<ItemNumber, Item> byNumber =
        catalogue.itemsByNumber(items.numbers(), actor.get().language());
    Map<String, StockView> balances =
        stock.balancesOf(items.numbers()).stream()
            .collect(
                Collectors.toMap(
                    view -> name(view.itemNumber(), view.warehouseCode()), Function.identity()));
    Map<String, Warehouse> warehouses =
        stock.warehouses().stream()
            .collect(
                Collectors.toMap(one -> one.code().toUpperCase(Locale.ROOT), Function.identity()));
    Kept kept = new Kept(items, byNumber, balances, warehouses);
    return rows.stream().map(row -> plan(source, row, kept)).toList();
  }

  private RowPlan plan(TransferSource source, SourceRow row, Kept kept) {
    String spelled = row.text(ITEM, "");
    Optional<RowProblem> unknown = kept.items().problem(spelled, ITEM);
    if (unknown.isPresent()) {
      return RowPlan.refused(row.line(), spelled, unknown.get());
    }
    Item item = kept.byNumber().get(kept.items().meant(spelled));
    String code = row.text(WAREHOUSE, "").toUpperCase(Locale.ROOT);
    Warehouse warehouse = kept.warehouses().get(code);
    if (item != null && warehouse == null && isAsItLies(row, item, code, kept)) {
      return RowPlan.of(row.line(), name(item.number(), code), false, List.of(), () -> {});
    }
    if (item == null || warehouse == null) {
      return RowPlan.refused(
          row.line(),
          spelled + " / " + code,
          code.isEmpty()
              ? RowProblem.of(WAREHOUSE, "REQUIRED")
              : RowProblem.of(WAREHOUSE, "NOT_A_VALUE", code));
    }
    return counted(source, row, item, warehouse, kept);
  }

  /** A closed warehouse is counted no more; what a file says that already is so changes nothing. */
  private static boolean isAsItLies(SourceRow row, Item item, String code, Kept kept) {
    BigDecimal counted = row.decimal(ON_HAND);
    StockView balance = kept.balances().get(name(item.number(), code));
    return counted != null && balance != null && balance.onHand().value().compareTo(counted) == 0;
  }

  private RowPlan counted(
      TransferSource source, SourceRow row, Item item, Warehouse warehouse, Kept kept) {
    String name = name(item.number(), warehouse.code());
    BigDecimal counted = row.decimal(ON_HAND);
    StockView balance = kept.balances().get(name);
    BigDecimal before = balance == null ? BigDecimal.ZERO : balance.onHand().value();
    BigDecimal reserved = balance == null ? BigDecimal.ZERO : balance.reserved().value();
    Optional<RowProblem> problem = problem(counted, reserved, item.number());
    if (counted == null || problem.isPresent()) {
      return RowPlan.refused(
          row.line(), name, problem.orElseGet(() -> RowProblem.of(ON_HAND, "REQUIRED")));
    }
    BigDecimal difference = counted.subtract(before);
    return RowPlan.of(
            row.line(),
            name,
            false,
            List.of(FieldChange.of(ON_HAND, before, counted)),
            () ->
                stock.correct(
                    source.key(row),
                    warehouse.code(),
                    item.number(),
                    Quantity.of(difference, item.unit()),
                    reason(source, row)))
        .weighing(difference.abs());
  }

  private static Optional<RowProblem> problem(
      @Nullable BigDecimal counted, BigDecimal reserved, ItemNumber item) {
    if (counted == null) {
      return Optional.of(RowProblem.of(ON_HAND, "REQUIRED"));
    }
    try {
      NumberRange.STOCKED.check(ON_HAND, counted);
    } catch (InvalidInput refusal) {
      return Optional.of(RowProblem.of(refusal));
    }
    return counted.compareTo(reserved) < 0
        ? Optional.of(RowProblem.of(ON_HAND, "LESS_THAN_RESERVED", item))
        : Optional.empty();
  }

  private static String reason(TransferSource source, SourceRow row) {
    String said = row.text(REASON);
    String reason = said == null ? source.name() : said;
    return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
  }

  private static String name(ItemNumber item, String warehouse) {
    return item.value() + " / " + warehouse;
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return stock.balances("", page).map(StockKind::values);
  }

  private static Map<String, @Nullable Object> values(StockView view) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(ITEM, view.itemNumber().value());
    values.put(WAREHOUSE, view.warehouseCode());
    values.put(ON_HAND, view.onHand().value());
    values.put(REASON, null);
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(
        ITEM,
        "D933-M8X40",
        WAREHOUSE,
        "MAIN",
        ON_HAND,
        new BigDecimal("1200"),
        REASON,
        "Inwentaryzacja 2026");
  }
}
