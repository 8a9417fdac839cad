package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.Items;
import app.kontor.catalogue.RefusedItem;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items by number, with texts in each language, a column for each property, and categories, by code
 * or by a way of names that is added where it is missing. A batch is checked by one question and
 * kept by one command.
 */
@Dependent
public class ItemKind implements TransferKind {
  private final Items items;
  private final Catalogue catalogue;
  private final CategoryWays categories;
  private final ItemProperties properties;
  private final CurrentActor actor;

  /**
   * What a row makes of an item.
   *
   * @param written way of names of its main category as the row has it; empty for none
   * @param way the same while it is still to be added, else empty
   */
  private record Wanted(
      SourceRow row,
      @Nullable ItemData before,
      ItemData after,
      List<String> written,
      List<String> way) {
    boolean isByWay() {
      return !written.isEmpty();
    }

    /** Whether it is in that category already. */
    boolean isThere() {
      ItemData kept = before;
      return kept != null && way.isEmpty() && after.categories().get(0).equals(main(kept));
    }
  }

  /** Keeps one item; batches are kept by {@link #apply}. */
  private final class Keep implements Runnable {
    private final String key;
    private final Wanted wanted;

    Keep(String key, Wanted wanted) {
      this.key = key;
      this.wanted = wanted;
    }

    @Override
    public void run() {
      items.keep(key, List.of(complete(wanted, categories.known())));
    }
  }

  @Inject
  ItemKind(
      Items items,
      Catalogue catalogue,
      CategoryWays categories,
      ItemProperties properties,
      CurrentActor actor) {
    this.items = items;
    this.catalogue = catalogue;
    this.categories = categories;
    this.properties = properties;
    this.actor = actor;
  }

  @Override
  public String key() {
    return "items";
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public Permission permission() {
    return Permission.CATALOGUE_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return Stream.concat(ItemFields.ALL.stream(), columns().fields().stream()).toList();
  }

  /** None for who may not load items: nobody's seller is not asked. */
  private PropertyColumns columns() {
    return new PropertyColumns(actor.get().may(permission()) ? properties.all() : List.of());
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    ItemSpellings spellings = ItemSpellings.ofNumbers(catalogue, rows, ItemFields.NUMBER);
    Map<ItemNumber, ItemData> kept = items.dataOf(spellings.numbers());
    PropertyColumns columns = columns();
    CategoryWays.Known ways = categories.known();
    Map<SourceRow, RowPlan> plans = new LinkedHashMap<>();
    List<Wanted> wanted = new ArrayList<>();
    for (SourceRow row : rows) {
      try {
        wanted.add(wanted(row, spellings, kept, columns, ways));
      } catch (InvalidInput refusal) {
        plans.put(row, refused(row, refusal));
      }
    }
    Map<Integer, InvalidInput> refusals = refusals(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      plans.put(wanted.get(i).row(), plan(source, wanted.get(i), refusals.get(i), columns));
    }
    return rows.stream().map(plans::get).toList();
  }

  private Wanted wanted(
      SourceRow row,
      ItemSpellings spellings,
      Map<ItemNumber, ItemData> kept,
      PropertyColumns columns,
      CategoryWays.Known ways) {
    String spelled = row.text(ItemFields.NUMBER, "");
    if (spelled.isEmpty()) {
      throw InvalidInput.required(ItemFields.NUMBER);
    }
    List<String> meant = spellings.bySpelling().getOrDefault(spelled, List.of());
    if (meant.size() > 1) {
      throw new InvalidInput(
          ItemFields.NUMBER, "SPELLING_AMBIGUOUS", spelled, String.join(", ", meant));
    }
    ItemData before = meant.isEmpty() ? null : kept.get(new ItemNumber(meant.get(0)));
    List<String> way = CategoryWays.names(row.text(ItemFields.PATH));
    String found = way.isEmpty() ? null : ways.find(way).orElse(null);
    ItemData start = before == null ? ItemFields.fresh(new ItemNumber(spelled)) : before;
    ItemData after = columns.merged(row, ItemFields.merged(row, start, found)).normalised();
    return new Wanted(row, before, after, way, found == null ? way : List.of());
  }

  private static RowPlan refused(SourceRow row, InvalidInput refusal) {
    return RowPlan.refused(row.line(), row.text(ItemFields.NUMBER, ""), RowProblem.of(refusal));
  }

  /** What the items' own rules refuse, by place; a category that will be added is none of it. */
  private Map<Integer, InvalidInput> refusals(List<Wanted> wanted) {
    Map<Integer, InvalidInput> refusals = new HashMap<>();
    for (RefusedItem refused : items.check(wanted.stream().map(Wanted::after).toList())) {
      InvalidInput reason = refused.reason();
      boolean isToBeAdded =
          !wanted.get(refused.place()).way().isEmpty() && reason.field().endsWith("categories");
      if (!isToBeAdded) {
        refusals.put(refused.place(), reason);
      }
    }
    return refusals;
  }

  private RowPlan plan(
      TransferSource source,
      Wanted wanted,
      @Nullable InvalidInput refusal,
      PropertyColumns columns) {
    String name = wanted.after().number().value();
    int line = wanted.row().line();
    if (refusal != null) {
      return RowPlan.refused(
          line,
          name,
          new RowProblem(ItemFields.field(refusal.field()), refusal.code(), refusal.args()));
    }
    return RowPlan.of(
        line,
        name,
        wanted.before() == null,
        changes(wanted, columns),
        new Keep(source.key(wanted.row()), wanted));
  }

  /**
   * What changes. A main category that a way leads to is told by that way, whether it is there
   * already or an earlier row of the file adds it: what was looked at stays what is done.
   */
  private static List<FieldChange> changes(Wanted wanted, PropertyColumns columns) {
    ItemData before = wanted.before();
    Map<String, @Nullable Object> then =
        before == null ? Map.of() : values(before, wanted.isByWay(), columns);
    List<FieldChange> changes = new ArrayList<>();
    values(wanted.after(), wanted.isByWay(), columns)
        .forEach((field, value) -> changes.add(FieldChange.of(field, then.get(field), value)));
    if (wanted.isByWay()) {
      String way = String.join(CategoryWays.SHOWN, wanted.written());
      changes.add(FieldChange.of(ItemFields.PATH, wanted.isThere() ? way : main(before), way));
    }
    return changes;
  }

  private static Map<String, @Nullable Object> values(
      ItemData item, boolean withoutMain, PropertyColumns columns) {
    Map<String, @Nullable Object> values = ItemFields.values(item, withoutMain);
    columns.add(values, item);
    return values;
  }

  private static @Nullable String main(@Nullable ItemData item) {
    return item == null || item.categories().isEmpty() ? null : item.categories().get(0);
  }

  /** One command for all: a batch costs little more than an item. */
  @Override
  public void apply(List<RowPlan> plans) {
    List<ItemData> all = new ArrayList<>();
    CategoryWays.Known ways = categories.known();
    String key = "";
    for (RowPlan plan : plans) {
      if (plan.command() instanceof Keep keep) {
        key = key.isEmpty() ? keep.key + '-' + plans.size() : key;
        all.add(complete(keep.wanted, ways));
      }
    }
    if (!all.isEmpty()) {
      items.keep(key, all);
    }
  }

  private static ItemData complete(Wanted wanted, CategoryWays.Known ways) {
    return wanted.way().isEmpty()
        ? wanted.after()
        : ItemFields.in(wanted.after(), ways.at(wanted.way()));
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    Page<ItemNumber> numbers = items.numbers(page);
    Map<ItemNumber, ItemData> data = items.dataOf(numbers.rows());
    PropertyColumns columns = columns();
    return numbers.map(
        number -> {
          ItemData item = data.get(number);
          if (item == null) {
            return Map.of();
          }
          Map<String, @Nullable Object> row = ItemFields.record(item);
          columns.add(row, item);
          return row;
        });
  }

  @Override
  public Map<String, Object> example() {
    return ItemFields.example(actor.get().language().getLanguage());
  }
}
