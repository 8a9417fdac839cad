package app.kontor.catalogue.internal;

import app.kontor.catalogue.BundleEntry;
import app.kontor.catalogue.Bundles;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.model.BundledItem;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Changes what bundles consist of, who are held meanwhile; what changes is in their history. */
@Dependent
public class BundleKeeper {
  private static final String FIELD = "part";

  @Inject private CurrentActor actor;
  @Inject private ItemKeeper items;
  @Inject private ItemRepository itemRows;
  @Inject private BundleRepository bundles;
  @Inject private RelationRepository relations;
  @Inject private ItemHistory history;
  @Inject private ReferenceData reference;

  /** Adds what is missing and changes quantities; tells how many were added. */
  int keep(List<BundleEntry> wanted) {
    if (wanted.isEmpty()) {
      throw InvalidInput.required(FIELD);
    }
    wanted.forEach(BundleEntry::check);
    Set<ItemNumber> numbers = new LinkedHashSet<>();
    wanted.stream().flatMap(each -> Stream.of(each.bundle(), each.part())).forEach(numbers::add);
    Map<ItemNumber, CatalogueItem> meant = items.meant(numbers);
    Set<Long> owners = new TreeSet<>();
    wanted.forEach(each -> owners.add(bundle(meant, each.bundle()).id()));
    relations.hold(owners);
    reference.changed(Category.TOPIC);
    Map<Long, Map<Long, BundledItem>> there = new HashMap<>();
    bundles.of(owners).forEach(each -> partsOf(there, each.bundleId()).put(each.partId(), each));
    Map<Long, List<Difference>> changes = new LinkedHashMap<>();
    int added = 0;
    for (BundleEntry each : wanted) {
      long owner = bundle(meant, each.bundle()).id();
      CatalogueItem part = get(meant, each.part());
      Map<Long, BundledItem> parts = partsOf(there, owner);
      BundledItem kept = parts.get(part.id());
      if (kept == null) {
        refusal(part, parts.size())
            .ifPresent(
                refusal -> {
                  throw refusal;
                });
        int last = parts.values().stream().mapToInt(BundledItem::place).max().orElse(0);
        BundledItem fresh =
            new BundledItem(actor.get().sellerId(), owner, part.id(), each.quantity(), last + 1);
        bundles.add(fresh);
        parts.put(part.id(), fresh);
        note(changes, owner, "", told(part.number(), each.quantity()));
        added++;
      } else if (kept.quantity().compareTo(each.quantity()) != 0) {
        note(
            changes,
            owner,
            told(part.number(), kept.quantity()),
            told(part.number(), each.quantity()));
        kept.hold(each.quantity());
      }
    }
    history.write(changes);
    return added;
  }

  void remove(ItemNumber bundle, ItemNumber part) {
    Map<ItemNumber, CatalogueItem> meant = items.meant(List.of(bundle, part));
    long owner = get(meant, bundle).id();
    CatalogueItem other = get(meant, part);
    relations.hold(Set.of(owner));
    reference.changed(Category.TOPIC);
    BundledItem kept =
        bundles.of(Set.of(owner)).stream()
            .filter(each -> each.partId() == other.id())
            .findFirst()
            .orElseThrow(ChangedMeanwhile::new);
    bundles.remove(kept);
    Map<Long, List<Difference>> changes = new LinkedHashMap<>();
    note(changes, owner, told(other.number(), kept.quantity()), "");
    history.write(changes);
  }

  /** What bundles consist of, with their own numbers. */
  List<BundleEntry> named(Collection<ItemNumber> asked) {
    Map<Long, ItemNumber> owners = new LinkedHashMap<>();
    items.meant(asked).values().forEach(each -> owners.put(each.id(), each.number()));
    List<BundledItem> found = bundles.of(owners.keySet());
    Map<Long, ItemNumber> numbers =
        itemRows.numbers(found.stream().map(BundledItem::partId).distinct().toList());
    return found.stream()
        .map(
            each ->
                new BundleEntry(
                    Objects.requireNonNull(owners.get(each.bundleId())),
                    Objects.requireNonNull(numbers.get(each.partId())),
                    each.quantity()))
        .toList();
  }

  /** Why an item cannot be a further part, if so. */
  private static Optional<InvalidInput> refusal(CatalogueItem part, int there) {
    if (!part.type().isStocked()) {
      return Optional.of(new InvalidInput(FIELD, "NOT_A_PART", part.number()));
    }
    if (!part.isActive()) {
      return Optional.of(new InvalidInput(FIELD, "PART_WITHDRAWN", part.number()));
    }
    return there >= Bundles.MOST
        ? Optional.of(new InvalidInput(FIELD, "TOO_MANY_PARTS", Bundles.MOST))
        : Optional.empty();
  }

  private static CatalogueItem bundle(Map<ItemNumber, CatalogueItem> meant, ItemNumber number) {
    CatalogueItem found = get(meant, number);
    if (found.type() != ItemType.BUNDLE) {
      throw new InvalidInput("bundle", "NOT_A_BUNDLE", found.number());
    }
    return found;
  }

  private static CatalogueItem get(Map<ItemNumber, CatalogueItem> meant, ItemNumber number) {
    CatalogueItem found = meant.get(number);
    if (found == null) {
      throw new UnknownItem(number);
    }
    return found;
  }

  private static Map<Long, BundledItem> partsOf(
      Map<Long, Map<Long, BundledItem>> there, long bundle) {
    return there.computeIfAbsent(bundle, id -> new LinkedHashMap<>());
  }

  private static void note(
      Map<Long, List<Difference>> changes, long item, String before, String after) {
    changes
        .computeIfAbsent(item, id -> new ArrayList<>())
        .add(new Difference(FIELD, before, after));
  }

  private static String told(ItemNumber number, BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString() + " × " + number;
  }
}
