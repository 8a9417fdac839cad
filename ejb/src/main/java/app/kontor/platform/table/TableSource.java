package app.kontor.platform.table;

import app.kontor.platform.file.FileUpload;
import java.util.function.Consumer;

/** A table file that can be read as often as somebody wants. */
@FunctionalInterface
public interface TableSource {

  /**
   * Reads all rows, one after the other.
   *
   * @throws app.kontor.platform.failure.InvalidInput as {@link TableFile#read}
   */
  TableFacts read(Consumer<TableRow> rows);

  /** Of a file that is read anew each time. */
  static TableSource of(FileUpload file) {
    return rows -> TableFile.read(file, rows);
  }
}
