package app.kontor.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; closed before it is complete, it leaves no whole file. */
public interface RowWriter extends Closeable {

  /** Cells are texts, numbers, dates, date-times, or null for an empty one. */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Completes the file after its last row. */
  void complete() throws IOException;
}
