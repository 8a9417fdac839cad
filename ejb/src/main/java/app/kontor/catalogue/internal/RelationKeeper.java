package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.Relation;
import app.kontor.catalogue.RelationKind;
import app.kontor.catalogue.UnknownItem;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemChange.Difference;
import app.kontor.catalogue.model.ItemRelation;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes what items name, who are held meanwhile; what changes is written in their history. */
@Dependent
public class RelationKeeper {
  private static final String FIELD = "related";

  @Inject private CurrentActor actor;
  @Inject private ItemKeeper items;
  @Inject private ItemRepository itemRows;
  @Inject private RelationRepository relations;
  @Inject private ItemHistory history;

  /** The items that numbers mean. */
  private record Meant(Map<ItemNumber, CatalogueItem> byNumber) {
    CatalogueItem get(ItemNumber number) {
      CatalogueItem found = byNumber.get(number);
      if (found == null) {
        throw new UnknownItem(number);
      }
      return found;
    }

    long id(ItemNumber number) {
      return get(number).id();
    }
  }

  private Meant meant(Stream<ItemNumber> numbers) {
    return new Meant(items.meant(numbers.collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  int add(ItemNumber item, RelationKind kind, List<ItemNumber> related) {
    if (related.isEmpty()) {
      throw InvalidInput.required(FIELD);
    }
    return keep(related.stream().map(each -> Relation.last(item, kind, each)).toList());
  }

  /**
   * Adds what is missing and moves what stands elsewhere.
   *
   * @return how many were added
   */
  int keep(List<Relation> wanted) {
    wanted.forEach(Relation::check);
    Meant meant = meant(wanted.stream().flatMap(each -> Stream.of(each.item(), each.related())));
    Set<Long> owners = new HashSet<>();
    wanted.forEach(each -> owners.add(meant.id(each.item())));
    relations.hold(owners);
    Named named = new Named(relations.of(owners));
    Map<Long, List<Difference>> changes = new LinkedHashMap<>();
    int added = 0;
    for (Relation each : wanted) {
      long owner = meant.id(each.item());
      CatalogueItem other = meant.get(each.related());
      ItemRelation there = named.find(owner, each.kind(), other.id());
      int place = each.place();
      if (there == null) {
        ItemRelation fresh =
            ItemRelation.named(
                actor.get().sellerId(),
                owner,
                each.kind(),
                other.id(),
                place,
                named.of(owner, each.kind()));
        relations.add(fresh);
        named.add(fresh);
        note(changes, owner, new Difference(field(each.kind()), "", other.number().value()));
        added++;
      } else if (place != 0 && place != there.place()) {
        note(
            changes,
            owner,
            new Difference(
                field(each.kind()),
                placed(other.number(), there.place()),
                placed(other.number(), place)));
        there.moveTo(place);
      }
    }
    history.write(changes);
    return added;
  }

  private static void note(Map<Long, List<Difference>> changes, long item, Difference difference) {
    changes.computeIfAbsent(item, id -> new ArrayList<>()).add(difference);
  }

  private static String placed(ItemNumber number, int place) {
    return number + " (" + place + ")";
  }

  /** How the history calls a change. */
  private static String field(RelationKind kind) {
    return switch (kind) {
      case ALTERNATIVE -> "alternative";
      case UP_SELL -> "upSell";
      case ACCESSORY -> "accessory";
      case SPARE_PART -> "sparePart";
    };
  }

  void arrange(ItemNumber item, RelationKind kind, List<ItemNumber> related) {
    Meant meant = meant(Stream.concat(Stream.of(item), related.stream()));
    long owner = meant.id(item);
    relations.hold(Set.of(owner));
    List<ItemRelation> there = new Named(relations.of(Set.of(owner))).of(owner, kind);
    List<Long> before = there.stream().map(ItemRelation::relatedId).toList();
    List<Long> after = related.stream().map(meant::id).toList();
    if (before.size() != after.size() || !Set.copyOf(before).equals(new HashSet<>(after))) {
      throw new ChangedMeanwhile();
    }
    if (!before.equals(after)) {
      there.forEach(each -> each.moveTo(after.indexOf(each.relatedId()) + 1));
      Map<Long, ItemNumber> numbers = itemRows.numbers(after);
      Map<Long, List<Difference>> changes = new LinkedHashMap<>();
      note(
          changes,
          owner,
          new Difference(field(kind), joined(before, numbers), joined(after, numbers)));
      history.write(changes);
    }
  }

  private static String joined(List<Long> ids, Map<Long, ItemNumber> numbers) {
    return ids.stream()
        .map(id -> String.valueOf(numbers.get(id)))
        .collect(Collectors.joining(", "));
  }

  void remove(ItemNumber item, RelationKind kind, ItemNumber related) {
    Meant meant = meant(Stream.of(item, related));
    long owner = meant.id(item);
    CatalogueItem other = meant.get(related);
    relations.hold(Set.of(owner));
    ItemRelation there = new Named(relations.of(Set.of(owner))).find(owner, kind, other.id());
    if (there == null) {
      throw new ChangedMeanwhile();
    }
    relations.remove(there);
    Map<Long, List<Difference>> changes = new LinkedHashMap<>();
    note(changes, owner, new Difference(field(kind), other.number().value(), ""));
    history.write(changes);
  }

  /** What items name, with their own numbers. */
  List<Relation> named(Collection<ItemNumber> asked) {
    Map<Long, ItemNumber> owners = new LinkedHashMap<>();
    items.meant(asked).values().forEach(each -> owners.put(each.id(), each.number()));
    List<ItemRelation> found = relations.of(owners.keySet());
    Map<Long, ItemNumber> numbers =
        itemRows.numbers(found.stream().map(ItemRelation::relatedId).distinct().toList());
    return found.stream()
        .map(
            each ->
                new Relation(
                    Objects.requireNonNull(owners.get(each.itemId())),
                    each.kind(),
                    Objects.requireNonNull(numbers.get(each.relatedId())),
                    each.place()))
        .toList();
  }

  /** What is named now, kept up while more is. */
  private static final class Named {
    private final Map<Of, List<ItemRelation>> all = new HashMap<>();

    private record Of(long item, RelationKind kind) {}

    Named(List<ItemRelation> there) {
      there.forEach(this::add);
    }

    void add(ItemRelation relation) {
      all.computeIfAbsent(new Of(relation.itemId(), relation.kind()), of -> new ArrayList<>())
          .add(relation);
    }

    List<ItemRelation> of(long item, RelationKind kind) {
      return all.getOrDefault(new Of(item, kind), List.of());
    }

    @Nullable ItemRelation find(long item, RelationKind kind, long related) {
      return of(item, kind).stream()
          .filter(each -> each.relatedId() == related)
          .findFirst()
          .orElse(null);
    }
  }
}
