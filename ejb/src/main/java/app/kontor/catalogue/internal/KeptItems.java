package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Items as lists and other capabilities see them, kept on the node for as long as the catalogue is
 * what it was: whoever changes an item, what it is called, its units, parts or picture raises the
 * catalogue's stamp ({@link ReferenceData}), before what is changed could be read again. Items that
 * are not there are read together. What is free and what things cost is never among it.
 */
@Dependent
public class KeptItems {
  /** Items in all languages that a node keeps, some 20 MB; beyond it all are dropped. */
  private static final int MOST = 30_000;

  /** Whoever asks for more at once goes through the catalogue and passes by what is kept. */
  private static final int MOST_AT_ONCE = 1_000;

  private final ReferenceData reference;

  @Inject
  KeptItems(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * Whose items, and in which language they are called something.
   *
   * @param language of the reader
   * @param sellers language in which they are called something if not in the reader's
   */
  record Spoken(long sellerId, String language, String sellers) {}

  private record ById(Spoken spoken, long id) {}

  private record ByKey(Spoken spoken, String key) {}

  /** What is kept under one stamp: it only ever gets more of the same catalogue. */
  static final class Shelf {
    private final Map<ById, Item> items = new ConcurrentHashMap<>();
    private final Map<ByKey, List<Item>> meanings = new ConcurrentHashMap<>();

    private void keep(Spoken spoken, Item item) {
      if (items.size() >= MOST) {
        items.clear();
      }
      items.put(new ById(spoken, item.id()), item);
    }

    private void keep(Spoken spoken, String key, List<Item> meant) {
      if (meanings.size() >= MOST) {
        meanings.clear();
      }
      meanings.put(new ByKey(spoken, key), meant);
    }
  }

  private Shelf shelf() {
    return reference.get(Category.TOPIC, Shelf.class, "items", Shelf::new);
  }

  /**
   * Items by their ids, each once, in the order of these; those that are not there are left out.
   *
   * @param read reads those that are not kept
   */
  List<Item> byIds(
      Spoken spoken, Collection<Long> ids, Function<Collection<Long>, List<Item>> read) {
    List<Long> asked = ids.stream().distinct().sorted().toList();
    if (asked.size() > MOST_AT_ONCE) {
      return read.apply(asked);
    }
    Shelf shelf = shelf();
    Map<Long, Item> found = new LinkedHashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Long id : asked) {
      Item item = shelf.items.get(new ById(spoken, id));
      if (item == null) {
        missing.add(id);
      } else {
        found.put(id, item);
      }
    }
    if (missing.isEmpty()) {
      return List.copyOf(found.values());
    }
    for (Item item : read.apply(missing)) {
      shelf.keep(spoken, item);
      found.put(item.id(), item);
    }
    return asked.stream().filter(found::containsKey).map(found::get).toList();
  }

  /**
   * Items by the keys of their numbers, each once.
   *
   * @param read reads those whose keys are not kept; it may find more than those
   */
  List<Item> byKeys(
      Spoken spoken, Collection<String> keys, Function<List<String>, List<Item>> read) {
    Shelf shelf = shelf();
    Map<Long, Item> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String key : keys) {
      List<Item> meant = shelf.meanings.get(new ByKey(spoken, key));
      if (meant == null) {
        missing.add(key);
      } else {
        meant.forEach(item -> found.put(item.id(), item));
      }
    }
    if (!missing.isEmpty()) {
      List<Item> items = read.apply(missing);
      items.forEach(item -> found.put(item.id(), item));
      Map<String, List<Item>> byKey =
          items.stream()
              .collect(Collectors.groupingBy(item -> NumberKey.of(item.number().value())));
      if (missing.size() <= MOST_AT_ONCE) {
        missing.stream()
            .filter(byKey::containsKey)
            .forEach(key -> shelf.keep(spoken, key, List.copyOf(byKey.get(key))));
      }
    }
    return List.copyOf(found.values());
  }
}
