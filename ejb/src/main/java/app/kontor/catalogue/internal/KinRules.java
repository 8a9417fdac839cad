package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.internal.ItemRepository.Sibling;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.platform.failure.InvalidInput;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether families and their variants belong together: a family differs in one to three properties,
 * each variant has a value of each of them, and no two have the same. What is sold is never the
 * variant of a family that is not shown.
 */
final class KinRules {
  private final Map<String, ItemData> items = new LinkedHashMap<>();
  private final Function<ItemNumber, Optional<CatalogueItem>> meant;
  private final Kindred kindred;
  private final PropertySet properties;
  private final Map<String, Map<String, Member>> members = new HashMap<>();

  /**
   * What is there already.
   *
   * @param siblings variants by the ids of their families
   * @param axes ids of properties by the ids of the families that differ in them
   */
  record Kindred(Map<Long, List<Sibling>> siblings, Map<Long, List<Long>> axes) {
    static final Kindred NONE = new Kindred(Map.of(), Map.of());

    Kindred {
      siblings = Map.copyOf(siblings);
      axes = Map.copyOf(axes);
    }
  }

  /** A family, as it will be when the batch is kept. */
  private record Family(@Nullable Long id, boolean active, boolean isOne, List<String> axes) {}

  /** A variant, as it will be when the batch is kept, with its values by code. */
  private record Member(ItemNumber number, boolean active, Map<String, String> values) {}

  KinRules(
      List<ItemData> items,
      Function<ItemNumber, Optional<CatalogueItem>> meant,
      Kindred kindred,
      PropertySet properties) {
    items.forEach(item -> this.items.putIfAbsent(ItemBatch.key(item.number()), item));
    this.meant = meant;
    this.kindred = kindred;
    this.properties = properties;
  }

  /** Why an item cannot belong to others as it says, if so. */
  Optional<InvalidInput> refusal(ItemData item) {
    boolean isFamily = item.trade().type() == ItemType.FAMILY;
    boolean stays =
        item.version() == ItemData.NEW
            || meant
                .apply(item.number())
                .map(kept -> fixed(kept.type()).equals(fixed(item.trade().type())))
                .orElse(true);
    if (!stays) {
      return Optional.of(new InvalidInput("type", "ITEM_TYPE_STAYS", item.number()));
    }
    return isFamily ? family(item) : variant(item);
  }

  /** What an item neither becomes nor stops being: stock, prices and orders stand on it. */
  private static Optional<ItemType> fixed(ItemType type) {
    return type == ItemType.FAMILY || type == ItemType.BUNDLE
        ? Optional.of(type)
        : Optional.empty();
  }

  private Optional<InvalidInput> family(ItemData item) {
    ItemKin kin = item.kin();
    if (kin.family() != null) {
      return Optional.of(new InvalidInput("family", "FAMILY_IN_FAMILY"));
    }
    if (kin.axes().isEmpty() || kin.axes().size() > ItemKin.MOST_AXES) {
      return Optional.of(new InvalidInput("axes", "FAMILY_AXES", ItemKin.MOST_AXES));
    }
    for (String axis : kin.axes()) {
      if (properties.find(axis).isEmpty()) {
        return Optional.of(new InvalidInput("axes", "UNKNOWN_PROPERTY", axis));
      }
    }
    return apart(item);
  }

  /** Whether all variants have a place of their own in the family. */
  private Optional<InvalidInput> apart(ItemData family) {
    Map<List<String>, ItemNumber> seen = new HashMap<>();
    for (Member member : members(ItemBatch.key(family.number())).values()) {
      if (member.active() && !family.active()) {
        return Optional.of(new InvalidInput("active", "FAMILY_HAS_VARIANTS", member.number()));
      }
      for (String axis : family.kin().axes()) {
        if (!member.values().containsKey(axis)) {
          return Optional.of(
              new InvalidInput("axes", "VARIANT_WITHOUT_AXIS", member.number(), axis));
        }
      }
      ItemNumber twin = seen.put(place(member, family.kin().axes()), member.number());
      if (twin != null) {
        return Optional.of(new InvalidInput("axes", "VARIANTS_ALIKE", twin, member.number()));
      }
    }
    return Optional.empty();
  }

  private Optional<InvalidInput> variant(ItemData item) {
    ItemKin kin = item.kin();
    if (!kin.axes().isEmpty()) {
      return Optional.of(new InvalidInput("axes", "AXES_OF_FAMILIES"));
    }
    ItemNumber named = kin.family();
    if (named == null) {
      return Optional.empty();
    }
    Family family = find(named).orElse(null);
    if (family == null) {
      return Optional.of(new InvalidInput("family", "UNKNOWN_ITEM", named));
    }
    if (!family.isOne()) {
      return Optional.of(new InvalidInput("family", "NOT_A_FAMILY", named));
    }
    if (item.active() && !family.active()) {
      return Optional.of(new InvalidInput("family", "FAMILY_WITHDRAWN", named));
    }
    for (String axis : family.axes()) {
      if (!item.properties().containsKey(axis)) {
        return Optional.of(
            new InvalidInput("property", "VARIANT_NEEDS_VALUE", named, axis).inRow(axis));
      }
    }
    return twin(item, named, family);
  }

  private Optional<InvalidInput> twin(ItemData item, ItemNumber named, Family family) {
    Map<String, Member> all = members(ItemBatch.key(named));
    if (all.size() > ItemKin.MOST_VARIANTS) {
      return Optional.of(
          new InvalidInput("family", "TOO_MANY_VARIANTS", named, ItemKin.MOST_VARIANTS));
    }
    List<String> own = place(item.properties(), family.axes());
    return all.values().stream()
        .filter(
            other ->
                !ItemBatch.key(other.number()).equals(ItemBatch.key(item.number()))
                    && place(other, family.axes()).equals(own))
        .findFirst()
        .map(other -> new InvalidInput("family", "VARIANT_TWICE", named, other.number()));
  }

  private static List<String> place(Member member, List<String> axes) {
    return place(member.values(), axes);
  }

  private static List<String> place(Map<String, String> values, List<String> axes) {
    return axes.stream().map(axis -> values.getOrDefault(axis, "")).toList();
  }

  private Optional<Family> find(ItemNumber number) {
    ItemData fresh = items.get(ItemBatch.key(number));
    if (fresh != null) {
      return Optional.of(
          new Family(
              meant.apply(number).map(CatalogueItem::id).orElse(null),
              fresh.active(),
              fresh.trade().type() == ItemType.FAMILY,
              fresh.kin().axes()));
    }
    return meant
        .apply(number)
        .map(
            kept ->
                new Family(
                    kept.id(),
                    kept.isActive(),
                    kept.type() == ItemType.FAMILY,
                    properties.codes(kindred.axes().getOrDefault(kept.id(), List.of()))));
  }

  /** The variants of a family when the batch is kept, by the keys of their numbers. */
  private Map<String, Member> members(String familyKey) {
    return members.computeIfAbsent(familyKey, this::read);
  }

  private Map<String, Member> read(String familyKey) {
    Map<String, Member> all = new LinkedHashMap<>();
    Set<String> fresh = items.keySet();
    meant
        .apply(new ItemNumber(familyKey))
        .map(family -> kindred.siblings().getOrDefault(family.id(), List.of()))
        .orElse(List.of())
        .stream()
        .filter(each -> !fresh.contains(ItemBatch.key(each.number())))
        .forEach(
            each ->
                all.put(
                    ItemBatch.key(each.number()),
                    new Member(each.number(), each.active(), properties.byCode(each.values()))));
    items.forEach(
        (key, item) -> {
          ItemNumber family = item.kin().family();
          if (family != null && ItemBatch.key(family).equals(familyKey)) {
            all.put(key, new Member(item.number(), item.active(), item.properties()));
          }
        });
    return all;
  }

  /** The families that items name or are, of those that are there. */
  static Set<Long> families(Collection<CatalogueItem> known) {
    return known.stream()
        .filter(item -> item.type() == ItemType.FAMILY)
        .map(CatalogueItem::id)
        .collect(Collectors.toSet());
  }
}
