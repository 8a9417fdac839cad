package app.kontor.ordering.model;

import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.ordering.model.Wanted.Key;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a basket or list after quantities, units and notes of some were said anew at once. Those
 * that come to the same item and unit become one line; nothing that was wanted is lost, in
 * whichever order the lines were told and also if two of them change places.
 */
public final class RegroupedLines {
  private final Map<Key, Said> after = new LinkedHashMap<>();
  private final Map<Key, Key> moved = new LinkedHashMap<>();

  /**
   * What a line says.
   *
   * @param note the buyer's own; empty for none
   */
  public record Said(BaseAmount amount, String note) {

    private Said and(Said more) {
      return new Said(amount.plus(more.amount), LineNote.of(note).and(more.note).text());
    }
  }

  /**
   * @param there the lines as they are, in their order
   * @param changes what some of them say now, by the line they were; a quantity of zero takes it
   *     out; a line that is not there comes
   */
  public RegroupedLines(Map<Key, Said> there, Map<Key, Said> changes) {
    there.forEach(
        (key, said) -> {
          if (!changes.containsKey(key)) {
            after.put(key, said);
          }
        });
    changes.forEach(
        (key, said) -> {
          if (said.amount().quantity().signum() != 0) {
            after.merge(Key.of(key.itemId(), said.amount()), said, Said::and);
          }
        });
    changes.forEach(
        (key, said) -> {
          if (said.amount().quantity().signum() != 0) {
            move(there.keySet(), key, Key.of(key.itemId(), said.amount()));
          }
        });
    // what is left over of an item takes the place of a line of it that goes
    after.keySet().stream()
        .filter(now -> !there.containsKey(now) && !moved.containsValue(now))
        .forEach(
            now ->
                there.keySet().stream()
                    .filter(key -> key.itemId() == now.itemId() && isFree(key))
                    .findFirst()
                    .ifPresent(key -> moved.put(key, now)));
  }

  private void move(Set<Key> there, Key key, Key now) {
    if (there.contains(key) && isFree(key) && !there.contains(now) && !moved.containsValue(now)) {
      moved.put(key, now);
    }
  }

  private boolean isFree(Key key) {
    return !after.containsKey(key) && !moved.containsKey(key);
  }

  /** All lines as they are to be. */
  public Map<Key, Said> after() {
    return after;
  }

  /**
   * The line that a line becomes which keeps its place.
   *
   * @return itself in most cases; null if it goes
   */
  public @Nullable Key becomes(Key before) {
    return after.containsKey(before) ? before : moved.get(before);
  }

  /** The lines that are to be and have no place yet. */
  public Set<Key> coming(Set<Key> there) {
    Set<Key> coming = new LinkedHashSet<>(after.keySet());
    coming.removeAll(there);
    coming.removeAll(moved.values());
    return coming;
  }

  /** How much of an item is wanted in all then, in base units. */
  public BigDecimal ofItem(long itemId) {
    return after.entrySet().stream()
        .filter(line -> line.getKey().itemId() == itemId)
        .map(line -> line.getValue().amount().quantity())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
