package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items that are to be kept together, with what is there already: why one of them cannot be kept is
 * told from here alone, for one as for a thousand.
 */
final class ItemBatch {
  private final List<ItemData> items;
  private final Map<String, List<CatalogueItem>> known;
  private final Map<String, ItemCategory> categories;
  private final Map<Long, ItemNumber> numbers;
  private final PropertySet properties;
  private final KinRules kin;
  private final Map<String, Integer> firstPlaces = new HashMap<>();

  /**
   * @param items normalised
   * @param known items of the seller that these and their successors can mean, and those that come
   *     after them
   * @param numbers of the successors of the known ones
   * @param kindred the families among the known ones with their variants
   * @param properties the seller's
   */
  ItemBatch(
      List<ItemData> items,
      Collection<CatalogueItem> known,
      Collection<ItemCategory> categories,
      Map<Long, ItemNumber> numbers,
      KinRules.Kindred kindred,
      PropertySet properties) {
    this.items = items;
    this.properties = properties;
    this.known = known.stream().collect(Collectors.groupingBy(item -> key(item.number())));
    this.categories =
        categories.stream().collect(Collectors.toMap(ItemCategory::code, Function.identity()));
    this.numbers = Map.copyOf(numbers);
    this.kin = new KinRules(items, this::meant, kindred, properties);
    for (int i = 0; i < items.size(); i++) {
      firstPlaces.putIfAbsent(key(items.get(i).number()), i);
    }
  }

  static String key(ItemNumber number) {
    return NumberKey.of(number.value());
  }

  /** The keys of all that items, their successors and families can mean. */
  static Set<String> keys(Collection<ItemData> items) {
    return items.stream()
        .flatMap(item -> Stream.of(item.number(), item.successor(), item.kin().family()))
        .filter(Objects::nonNull)
        .map(ItemBatch::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Why the item at a place of the list cannot be kept, if so. */
  Optional<InvalidInput> refusal(int place) {
    ItemData item = items.get(place);
    return ItemRules.refusal(item)
        .or(() -> number(place, item))
        .or(() -> state(item))
        .or(() -> categories(item))
        .or(() -> properties.refusal(item))
        .or(() -> successor(item))
        .or(() -> kin.refusal(item));
  }

  private Optional<InvalidInput> number(int place, ItemData item) {
    ItemNumber number = item.number();
    if (firstPlaces.getOrDefault(key(number), place) != place) {
      return Optional.of(new InvalidInput("itemNumber", "ITEM_NUMBER_TWICE", number));
    }
    List<CatalogueItem> same = known.getOrDefault(key(number), List.of());
    if (item.version() == ItemData.NEW) {
      return same.stream()
          .findFirst()
          .map(
              other -> new InvalidInput("itemNumber", "ITEM_NUMBER_TAKEN", number, other.number()));
    }
    return existing(number).isPresent()
        ? Optional.empty()
        : Optional.of(new InvalidInput("itemNumber", "UNKNOWN_ITEM", number));
  }

  private Optional<InvalidInput> state(ItemData item) {
    return existing(item.number())
        .filter(kept -> item.version() != ItemData.NEW)
        .flatMap(
            kept -> {
              if (kept.version() != item.version()) {
                return Optional.of(new InvalidInput("itemNumber", "CHANGED_MEANWHILE"));
              }
              return kept.unit().equals(item.units().unit())
                  ? Optional.empty()
                  : Optional.of(
                      new InvalidInput(
                          "unit", "ITEM_UNIT_STAYS", item.number(), kept.unit().code()));
            });
  }

  private Optional<InvalidInput> categories(ItemData item) {
    return item.categories().stream()
        .filter(code -> !categories.containsKey(code))
        .findFirst()
        .map(code -> new InvalidInput("categories", "UNKNOWN_CATEGORY", code));
  }

  private Optional<InvalidInput> successor(ItemData item) {
    ItemNumber first = item.successor();
    if (first == null) {
      return Optional.empty();
    }
    if (!isThere(first)) {
      return Optional.of(new InvalidInput("successor", "UNKNOWN_ITEM", first));
    }
    Set<String> seen = new HashSet<>(Set.of(key(item.number())));
    for (ItemNumber at = first; at != null; at = after(at)) {
      if (!seen.add(key(at))) {
        return Optional.of(new InvalidInput("successor", "SUCCESSOR_CIRCLE", first));
      }
    }
    return Optional.empty();
  }

  private boolean isThere(ItemNumber number) {
    return firstPlaces.containsKey(key(number)) || meant(number).isPresent();
  }

  private @Nullable ItemNumber after(ItemNumber number) {
    Integer place = firstPlaces.get(key(number));
    if (place != null) {
      return items.get(place).successor();
    }
    return meant(number).flatMap(CatalogueItem::successor).map(numbers::get).orElse(null);
  }

  /** The stored item with just this number. */
  Optional<CatalogueItem> existing(ItemNumber number) {
    return known.getOrDefault(key(number), List.of()).stream()
        .filter(item -> item.number().equals(number))
        .findFirst();
  }

  /** The stored item that a spelling means. */
  private Optional<CatalogueItem> meant(ItemNumber spelled) {
    return existing(spelled)
        .or(() -> known.getOrDefault(key(spelled), List.of()).stream().findFirst());
  }

  /** What an item has of properties, by their ids. */
  Map<Long, String> valuesOf(ItemData item) {
    return properties.byId(item.properties());
  }

  /** The ids of the properties in which a family's variants differ, in their order. */
  List<Long> axesOf(ItemData item) {
    return item.kin().axes().stream()
        .flatMap(axis -> properties.find(axis).stream())
        .map(PropertySet.Definition::id)
        .toList();
  }

  /** The categories that an item names, in its order. */
  List<ItemCategory> categoriesOf(ItemData item) {
    return item.categories().stream()
        .map(code -> Objects.requireNonNull(categories.get(code), code))
        .toList();
  }
}
