package app.kontor.web.common.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; closing completes the file. */
interface RowWriter extends Closeable {

  /** Cells are texts, numbers, dates, date-times, or null for an empty one. */
  void row(List<? extends @Nullable Object> cells) throws IOException;
}
