package app.kontor.platform.data;

import java.util.List;
import java.util.function.Function;

/** Some rows of a list and how many there are in all. */
public record Page<T>(List<T> rows, Total count) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** Of a list whose number of rows is known. */
  public Page(List<T> rows, long total) {
    this(rows, Total.of(total));
  }

  /** Of a list that is short enough to be read whole. */
  public static <T> Page<T> of(List<T> all, PageRequest wanted) {
    int from = Math.min(wanted.offset(), all.size());
    int to = Math.min(from + wanted.limit(), all.size());
    return new Page<>(all.subList(from, to), all.size());
  }

  /** Rows in the whole filtered list, at least; {@link Total#more} says whether that is all. */
  public long total() {
    return count.counted();
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(rows.stream().<R>map(mapping).toList(), count);
  }
}
