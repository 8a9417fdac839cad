package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRelations;
import app.kontor.catalogue.Relation;
import app.kontor.catalogue.RelationKind;
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
import app.kontor.transfer.ValueWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items are alternatives, accessories and spare parts of others, or better. A row adds a
 * relation or gives it another place; what the file leaves out stays.
 */
@Dependent
public class ItemRelationKind implements TransferKind {
  private static final String ITEM = "itemNumber";
  private static final String KIND = "relation";
  private static final String RELATED = "relatedNumber";
  private static final String PLACE = "place";

  private final ItemRelations relations;
  private final Catalogue catalogue;

  @Inject
  ItemRelationKind(ItemRelations relations, Catalogue catalogue) {
    this.relations = relations;
    this.catalogue = catalogue;
  }

  @Override
  public String key() {
    return "relations";
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public Permission permission() {
    return Permission.CATALOGUE_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(
        TransferField.text(ITEM, 80).needed(),
        TransferField.text(KIND, 40).needed(),
        TransferField.text(RELATED, 80).needed(),
        TransferField.whole(PLACE));
  }

  /** Which item names which as what. */
  private record Link(ItemNumber item, RelationKind kind, ItemNumber related) {
    static Link of(Relation relation) {
      return new Link(relation.item(), relation.kind(), relation.related());
    }
  }

  private record Slot(ItemNumber item, RelationKind kind) {}

  /** What rows are compared with; counts what rows before have added. */
  private record Kept(
      ItemSpellings items,
      ItemSpellings related,
      Map<Link, Integer> places,
      Map<Slot, Integer> counts) {}

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    ItemSpellings items = ItemSpellings.of(catalogue, rows, ITEM);
    Map<Link, Integer> places = new HashMap<>();
    Map<Slot, Integer> counts = new HashMap<>();
    for (Relation each : relations.named(items.numbers())) {
      places.put(Link.of(each), each.place());
      counts.merge(new Slot(each.item(), each.kind()), 1, Integer::sum);
    }
    Kept kept = new Kept(items, ItemSpellings.of(catalogue, rows, RELATED), places, counts);
    return rows.stream().map(row -> plan(source, row, kept)).toList();
  }

  private RowPlan plan(TransferSource source, SourceRow row, Kept kept) {
    String item = row.text(ITEM, "");
    String related = row.text(RELATED, "");
    String word = row.text(KIND, "");
    String name = item + " / " + word + " / " + related;
    Optional<RelationKind> kind = ValueWords.read(KIND, word).map(RelationKind::valueOf);
    Optional<RowProblem> problem =
        kept.items()
            .problem(item, ITEM)
            .or(() -> kept.related().problem(related, RELATED))
            .or(() -> kind.isEmpty() ? Optional.of(unknown(word)) : Optional.empty());
    return problem
        .map(why -> RowPlan.refused(row.line(), name, why))
        .orElseGet(
            () ->
                plan(
                    source,
                    row,
                    new Link(
                        kept.items().meant(item),
                        kind.orElseThrow(),
                        kept.related().meant(related)),
                    kept));
  }

  private static RowProblem unknown(String word) {
    return word.isEmpty()
        ? RowProblem.of(KIND, "REQUIRED")
        : RowProblem.of(KIND, "NOT_A_VALUE", word);
  }

  private RowPlan plan(TransferSource source, SourceRow row, Link link, Kept kept) {
    String name = link.item() + " / " + link.kind() + " / " + link.related();
    Integer before = kept.places().get(link);
    Relation wanted = new Relation(link.item(), link.kind(), link.related(), row.whole(PLACE, 0));
    Optional<RowProblem> problem = problem(wanted, before == null, kept.counts());
    if (problem.isPresent()) {
      return RowPlan.refused(row.line(), name, problem.get());
    }
    int after = wanted.place() == 0 && before != null ? before : wanted.place();
    return RowPlan.of(
        row.line(),
        name,
        before == null,
        before == null
            ? List.of(
                FieldChange.of(RELATED, null, link.related()),
                FieldChange.of(PLACE, null, after == 0 ? null : after))
            : List.of(FieldChange.of(PLACE, before, after)),
        new KeepOne(source.key(row), wanted));
  }

  private static Optional<RowProblem> problem(
      Relation wanted, boolean isNew, Map<Slot, Integer> counts) {
    if (wanted.item().equals(wanted.related())) {
      return Optional.of(RowProblem.of(RELATED, "RELATION_TO_ITSELF"));
    }
    try {
      wanted.check();
    } catch (InvalidInput refusal) {
      return Optional.of(RowProblem.of(refusal));
    }
    if (!isNew) {
      return Optional.empty();
    }
    int count = counts.merge(new Slot(wanted.item(), wanted.kind()), 1, Integer::sum);
    return count > ItemRelations.MOST
        ? Optional.of(RowProblem.of(RELATED, "RELATION_TOO_MANY", ItemRelations.MOST))
        : Optional.empty();
  }

  /** Keeps one relation; a batch of them is kept together. */
  private final class KeepOne implements Runnable {
    private final String key;
    private final Relation relation;

    KeepOne(String key, Relation relation) {
      this.key = key;
      this.relation = relation;
    }

    @Override
    public void run() {
      relations.keep(key, List.of(relation));
    }
  }

  @Override
  public void apply(List<RowPlan> plans) {
    List<KeepOne> all = new ArrayList<>();
    for (RowPlan plan : plans) {
      if (plan.command() instanceof KeepOne one) {
        all.add(one);
      }
    }
    if (!all.isEmpty()) {
      Set<Relation> wanted = new LinkedHashSet<>();
      all.forEach(one -> wanted.add(one.relation));
      relations.keep(all.get(0).key + '+' + all.size(), List.copyOf(wanted));
    }
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return relations.all(page).map(ItemRelationKind::values);
  }

  private static Map<String, @Nullable Object> values(Relation relation) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(ITEM, relation.item().value());
    values.put(KIND, relation.kind().name());
    values.put(RELATED, relation.related().value());
    values.put(PLACE, BigDecimal.valueOf(relation.place()));
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(
        ITEM,
        "D933-M8X40",
        KIND,
        RelationKind.ACCESSORY.name(),
        RELATED,
        "D934-M8",
        PLACE,
        BigDecimal.ONE);
  }
}
