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

  /** Rows in the whole filtered list, at least; {@link Total#more} says whether that is all. */
  public long total() {
    return count.counted();
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(rows.stream().<R>map(mapping).toList(), count);
  }
}
