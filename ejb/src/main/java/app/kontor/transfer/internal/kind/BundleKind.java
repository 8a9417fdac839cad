package app.kontor.transfer.internal.kind;

import app.kontor.catalogue.BundleEntry;
import app.kontor.catalogue.Bundles;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
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
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What bundles consist of. A row adds a part to a bundle that is there, or gives the part another
 * quantity; what the file leaves out stays.
 */
@Dependent
public class BundleKind implements TransferKind {
  private static final String BUNDLE = "bundleNumber";
  private static final String PART = "partNumber";
  private static final String QUANTITY = "partQuantity";

  private final Bundles bundles;
  private final Catalogue catalogue;
  private final CurrentActor actor;

  @Inject
  BundleKind(Bundles bundles, Catalogue catalogue, CurrentActor actor) {
    this.bundles = bundles;
    this.catalogue = catalogue;
    this.actor = actor;
  }

  @Override
  public String key() {
    return "bundles";
  }

  @Override
  public int place() {
    return 36;
  }

  @Override
  public Permission permission() {
    return Permission.CATALOGUE_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return List.of(
        TransferField.text(BUNDLE, 80).needed(),
        TransferField.text(PART, 80).needed(),
        TransferField.decimal(QUANTITY).needed());
  }

  private record Link(ItemNumber bundle, ItemNumber part) {}

  /** What rows are compared with; counts what rows before have added. */
  private record Kept(
      ItemSpellings bundles,
      ItemSpellings parts,
      Map<ItemNumber, Item> items,
      Map<Link, BigDecimal> quantities,
      Map<ItemNumber, Integer> counts) {}

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    ItemSpellings named = ItemSpellings.of(catalogue, rows, BUNDLE);
    ItemSpellings parts = ItemSpellings.of(catalogue, rows, PART);
    List<ItemNumber> all = new ArrayList<>(named.numbers());
    all.addAll(parts.numbers());
    Map<Link, BigDecimal> quantities = new HashMap<>();
    Map<ItemNumber, Integer> counts = new HashMap<>();
    for (BundleEntry each : bundles.named(named.numbers())) {
      quantities.put(new Link(each.bundle(), each.part()), each.quantity());
      counts.merge(each.bundle(), 1, Integer::sum);
    }
    Kept kept =
        new Kept(
            named, parts, catalogue.itemsByNumber(all, actor.get().language()), quantities, counts);
    return rows.stream().map(row -> plan(source, row, kept)).toList();
  }

  private static Optional<RowProblem> spelling(SourceRow row, Kept kept) {
    return kept.bundles()
        .problem(row.text(BUNDLE, ""), BUNDLE)
        .or(() -> kept.parts().problem(row.text(PART, ""), PART));
  }

  private RowPlan plan(TransferSource source, SourceRow row, Kept kept) {
    String name = row.text(BUNDLE, "") + " / " + row.text(PART, "");
    Optional<RowProblem> misspelled = spelling(row, kept);
    if (misspelled.isPresent()) {
      return RowPlan.refused(row.line(), name, misspelled.get());
    }
    BigDecimal quantity = row.decimal(QUANTITY);
    if (quantity == null) {
      return RowPlan.refused(row.line(), name, RowProblem.of(QUANTITY, "REQUIRED"));
    }
    Link link =
        new Link(
            kept.bundles().meant(row.text(BUNDLE, "")), kept.parts().meant(row.text(PART, "")));
    BundleEntry wanted = new BundleEntry(link.bundle(), link.part(), quantity);
    BigDecimal before = kept.quantities().get(link);
    return problem(wanted, before == null, kept)
        .map(why -> RowPlan.refused(row.line(), name, why))
        .orElseGet(
            () ->
                RowPlan.of(
                    row.line(),
                    link.bundle() + " / " + link.part(),
                    before == null,
                    before == null
                        ? List.of(
                            FieldChange.of(PART, null, link.part()),
                            FieldChange.of(QUANTITY, null, quantity))
                        : List.of(FieldChange.of(QUANTITY, before, quantity)),
                    new KeepOne(source.key(row), wanted)));
  }

  private static Optional<RowProblem> problem(BundleEntry wanted, boolean isNew, Kept kept) {
    Item bundle = kept.items().get(wanted.bundle());
    if (bundle == null || !bundle.isBundle()) {
      return Optional.of(RowProblem.of(BUNDLE, "NOT_A_BUNDLE", wanted.bundle()));
    }
    try {
      wanted.check();
    } catch (InvalidInput refusal) {
      return Optional.of(
          RowProblem.of(QUANTITY, refusal.code(), refusal.args().toArray(Serializable[]::new)));
    }
    return isNew ? refusal(wanted, kept) : Optional.empty();
  }

  private static Optional<RowProblem> refusal(BundleEntry wanted, Kept kept) {
    Item part = kept.items().get(wanted.part());
    if (part == null || !part.type().isStocked()) {
      return Optional.of(RowProblem.of(PART, "NOT_A_PART", wanted.part()));
    }
    if (!part.active()) {
      return Optional.of(RowProblem.of(PART, "PART_WITHDRAWN", wanted.part()));
    }
    int count = kept.counts().merge(wanted.bundle(), 1, Integer::sum);
    return count > Bundles.MOST
        ? Optional.of(RowProblem.of(PART, "TOO_MANY_PARTS", Bundles.MOST))
        : Optional.empty();
  }

  /** Keeps one part; a batch of them is kept together. */
  private final class KeepOne implements Runnable {
    private final String key;
    private final BundleEntry entry;

    KeepOne(String key, BundleEntry entry) {
      this.key = key;
      this.entry = entry;
    }

    @Override
    public void run() {
      bundles.keep(key, List.of(entry));
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
      bundles.keep(all.get(0).key + '+' + all.size(), all.stream().map(one -> one.entry).toList());
    }
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return bundles.all(page).map(BundleKind::values);
  }

  private static Map<String, @Nullable Object> values(BundleEntry entry) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(BUNDLE, entry.bundle().value());
    values.put(PART, entry.part().value());
    values.put(QUANTITY, entry.quantity());
    return values;
  }

  @Override
  public Map<String, Object> example() {
    return Map.of(BUNDLE, "SET-START", PART, "HAMR-500-G", QUANTITY, BigDecimal.ONE);
  }
}
