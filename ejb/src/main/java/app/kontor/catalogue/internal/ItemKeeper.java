package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.RefusedItem;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.catalogue.model.ItemChange;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.catalogue.model.ItemParts;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and keeps items, one or many, by the same rules; what changes is written down. */
@Dependent
public class ItemKeeper {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final ItemRepository repository;
  private final CategoryRepository categories;
  private final PropertyRows properties;
  private final ReferenceData reference;
  private final AuditChanges audit;

  @Inject
  ItemKeeper(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      ItemRepository repository,
      CategoryRepository categories,
      PropertyRows properties,
      ReferenceData reference,
      AuditChanges audit) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.repository = repository;
    this.categories = categories;
    this.properties = properties;
    this.reference = reference;
    this.audit = audit;
  }

  /** The stored item that a spelling means, if any. */
  Optional<CatalogueItem> find(ItemNumber spelled) {
    return Optional.ofNullable(meant(List.of(spelled)).get(spelled));
  }

  /** The stored items that spellings mean, by them; those that mean none are left out. */
  Map<ItemNumber, CatalogueItem> meant(Collection<ItemNumber> numbers) {
    Map<String, CatalogueItem> found = new HashMap<>();
    repository
        .byKeys(seller(), SpelledItems.keys(numbers))
        .forEach(item -> found.put(item.number().value(), item));
    Map<ItemNumber, CatalogueItem> meant = new LinkedHashMap<>();
    for (ItemNumber spelled : numbers) {
      NumberKey.resolve(spelled.value(), found.keySet())
          .map(found::get)
          .ifPresent(item -> meant.put(spelled, item));
    }
    return meant;
  }

  /** Items as they are, by the numbers asked for. */
  Map<ItemNumber, ItemData> data(Collection<ItemNumber> numbers) {
    Map<ItemNumber, CatalogueItem> meant = meant(numbers);
    Map<ItemNumber, ItemData> data = new LinkedHashMap<>();
    if (!meant.isEmpty()) {
      States states = states(meant.values(), categories.all(seller()));
      meant.forEach((number, item) -> data.put(number, states.of(item)));
    }
    return data;
  }

  /** Tells items' states: the codes and numbers that stand for ids in them have been read. */
  private record States(
      Map<Long, String> codes,
      Map<Long, ItemNumber> numbers,
      Map<Long, ItemParts> parts,
      PropertySet properties) {
    ItemParts partsOf(CatalogueItem item) {
      return parts.getOrDefault(item.id(), ItemParts.NONE);
    }

    ItemData of(CatalogueItem item) {
      return item.data(
          partsOf(item),
          id -> Objects.requireNonNull(codes.get(id)),
          id -> Objects.requireNonNull(numbers.get(id)),
          properties.byCode(partsOf(item).values()),
          properties.codes(partsOf(item).axes()));
    }
  }

  private States states(Collection<CatalogueItem> items, List<ItemCategory> all) {
    return new States(
        all.stream().collect(Collectors.toMap(ItemCategory::id, ItemCategory::code)),
        repository.numbers(named(items)),
        repository.parts(items.stream().map(CatalogueItem::id).toList()),
        properties.all(seller()));
  }

  /** As it is kept. */
  private ItemData read(ItemData typed) {
    return properties.all(seller()).canonical(typed.normalised());
  }

  /** Whom items name: successors and families. */
  private static Set<Long> named(Collection<CatalogueItem> items) {
    Set<Long> named = successors(items);
    items.forEach(item -> item.family().ifPresent(named::add));
    return named;
  }

  private static Set<Long> successors(Collection<CatalogueItem> items) {
    return items.stream()
        .flatMap(item -> item.successor().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Why some of the items cannot be kept. */
  List<RefusedItem> check(List<ItemData> typed) {
    List<ItemData> items = typed.stream().map(this::read).toList();
    ItemBatch batch = batch(items, categories.all(seller()));
    List<RefusedItem> refused = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int place = i;
      batch
          .refusal(i)
          .ifPresent(
              reason -> refused.add(new RefusedItem(place, items.get(place).number(), reason)));
    }
    return refused;
  }

  /** With all that comes after a successor, because nothing may succeed itself. */
  private ItemBatch batch(List<ItemData> items, List<ItemCategory> all) {
    Set<String> keys = ItemBatch.keys(items);
    Map<Long, CatalogueItem> known = new LinkedHashMap<>();
    Map<Long, ItemNumber> numbers = new HashMap<>();
    Set<String> wanted = keys;
    while (!wanted.isEmpty()) {
      List<CatalogueItem> found = repository.byKeys(seller(), wanted);
      found.forEach(item -> known.put(item.id(), item));
      Map<Long, ItemNumber> next = repository.numbers(successors(found));
      numbers.putAll(next);
      wanted =
          next.entrySet().stream()
              .filter(entry -> !known.containsKey(entry.getKey()))
              .map(entry -> ItemBatch.key(entry.getValue()))
              .collect(Collectors.toSet());
    }
    Set<Long> families = KinRules.families(known.values());
    KinRules.Kindred kindred =
        families.isEmpty()
            ? KinRules.Kindred.NONE
            : new KinRules.Kindred(repository.siblings(families), repository.axes(families));
    return new ItemBatch(items, known.values(), all, numbers, kindred, properties.all(seller()));
  }

  /**
   * Keeps one item.
   *
   * @return its number
   */
  ItemNumber keep(ItemData typed) {
    ItemData item = read(typed);
    List<Difference> differences = new ArrayList<>();
    keep(List.of(item), false, differences);
    if (item.version() != ItemData.NEW) {
      differences.forEach(each -> audit.note(each.field(), each.before(), each.after()));
    }
    return item.number();
  }

  /** Keeps many items. */
  void keepAll(List<ItemData> typed) {
    keep(typed.stream().map(this::read).toList(), true, new ArrayList<>());
  }

  private void keep(List<ItemData> items, boolean many, List<Difference> told) {
    if (items.stream().anyMatch(ItemKeeper::isAmongOthers)) {
      // nobody else adds a number that is spelled alike, or a variant of the same values
      parties.hold(seller());
    }
    List<ItemCategory> all = categories.all(seller());
    ItemBatch batch = batch(items, all);
    for (int i = 0; i < items.size(); i++) {
      String number = items.get(i).number().value();
      batch
          .refusal(i)
          .ifPresent(
              reason -> {
                if (reason.code().equals("CHANGED_MEANWHILE")) {
                  throw new ChangedMeanwhile();
                }
                throw many ? reason.inRow(number) : reason;
              });
    }
    // before anything is written: what is read in between must not be kept
    reference.changed(Category.TOPIC);
    write(items, batch, all, told);
  }

  /** Whether what others keep meanwhile decides on it. */
  private static boolean isAmongOthers(ItemData item) {
    return item.version() == ItemData.NEW || !item.kin().equals(ItemKin.NONE);
  }

  private void write(
      List<ItemData> items, ItemBatch batch, List<ItemCategory> all, List<Difference> told) {
    Instant now = clock.instant();
    String who = actor.get().name();
    List<CatalogueItem> kept = new ArrayList<>();
    Map<Long, Map<String, String>> before = new HashMap<>();
    States states =
        states(
            items.stream().flatMap(item -> batch.existing(item.number()).stream()).toList(), all);
    boolean added = false;
    for (ItemData item : items) {
      CatalogueItem there = batch.existing(item.number()).orElse(null);
      if (there == null) {
        there =
            new CatalogueItem(
                seller(), item, batch.categoriesOf(item), batch.valuesOf(item), batch.axesOf(item));
        repository.add(there);
        added = true;
      } else {
        before.put(there.id(), states.of(there).values());
        there.keep(
            item,
            batch.categoriesOf(item),
            batch.valuesOf(item),
            batch.axesOf(item),
            states.partsOf(there));
      }
      kept.add(there);
    }
    if (added) {
      repository.write();
    }
    succeed(items, kept);
    for (int i = 0; i < items.size(); i++) {
      CatalogueItem item = kept.get(i);
      Map<String, String> old = before.get(item.id());
      List<Difference> differences =
          old == null
              ? List.of(new Difference(ItemChange.CREATED, "", item.number().value()))
              : ItemChange.differences(old, items.get(i).values());
      repository.add(ItemChange.of(item.id(), now, who, differences));
      told.addAll(differences);
    }
  }

  /** Successors and families last, because they may be among those that were just added. */
  private void succeed(List<ItemData> items, List<CatalogueItem> kept) {
    List<ItemNumber> wanted = new ArrayList<>();
    items.forEach(
        item -> {
          if (item.successor() != null) {
            wanted.add(item.successor());
          }
          if (item.kin().family() != null) {
            wanted.add(item.kin().family());
          }
        });
    Map<ItemNumber, CatalogueItem> named = wanted.isEmpty() ? Map.of() : meant(wanted);
    for (int i = 0; i < items.size(); i++) {
      CatalogueItem item = kept.get(i);
      Long successor = id(named, items.get(i).successor());
      if (!Objects.equals(item.successor().orElse(null), successor)) {
        item.succeedBy(successor);
      }
      Long family = id(named, items.get(i).kin().family());
      if (!Objects.equals(item.family().orElse(null), family)) {
        item.joinFamily(family);
      }
    }
  }

  private static @Nullable Long id(
      Map<ItemNumber, CatalogueItem> named, @Nullable ItemNumber wanted) {
    return wanted == null ? null : Objects.requireNonNull(named.get(wanted)).id();
  }

  /** Refuses more than are kept at once. */
  static void requireAtMost(int most, Collection<?> items) {
    if (items.size() > most) {
      throw new InvalidInput("items", "TOO_MANY_AT_ONCE", most);
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
