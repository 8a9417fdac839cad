package app.kontor.platform;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list and how many there are in all.
 *
 * @param total rows in the whole filtered list; may be an estimate above 10 000
 */
public record Page<T>(List<T> rows, long total) {
  public Page {
    rows = List.copyOf(rows);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(rows.stream().<R>map(mapping).toList(), total);
  }
}
