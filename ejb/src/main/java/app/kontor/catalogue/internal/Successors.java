package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is sold in place of a seller's withdrawn items, however often that was replaced itself. */
final class Successors {
  /**
   * An item that has a successor or is one.
   *
   * @param key of its number
   * @param next id of its successor
   */
  record Link(long id, String key, ItemNumber number, boolean active, @Nullable Long next) {}

  private final Map<Long, Link> sold = new HashMap<>();
  private final Map<String, Link> byKey = new HashMap<>();

  Successors(List<Link> links) {
    Map<Long, Link> all =
        links.stream().collect(Collectors.toMap(Link::id, Function.identity(), (a, b) -> a));
    for (Link link : all.values()) {
      if (!link.active()) {
        last(link, all)
            .ifPresent(
                next -> {
                  sold.put(link.id(), next);
                  byKey.put(link.key(), next);
                });
      }
    }
  }

  /** The first one after it that is sold. */
  private static Optional<Link> last(Link from, Map<Long, Link> all) {
    Set<Long> seen = new HashSet<>();
    Link at = from;
    while (at != null && !at.active() && seen.add(at.id())) {
      at = at.next() == null ? null : all.get(at.next());
    }
    return Optional.ofNullable(at).filter(Link::active);
  }

  /** What is sold in place of a withdrawn item. */
  Optional<Link> of(long itemId) {
    return Optional.ofNullable(sold.get(itemId));
  }

  /** What is sold in place of the withdrawn item whose number has this key. */
  Optional<Link> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
