package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a table of records whose values have names, such as those of XML and JSON: the names become
 * the headings in line 1, in the order in which they are met; the records are the lines after it.
 * Read twice, because a later record may have a name that no earlier one has.
 */
final class RecordRows {
  private static final int MAX_COLUMNS = 200;

  private RecordRows() {}

  /** Reads all records of a file, each time from its begin. */
  @FunctionalInterface
  interface Source {
    void each(Consumer<Map<String, TableCell>> records) throws IOException;
  }

  static void read(Source source, Consumer<TableRow> rows) throws IOException {
    Map<String, Integer> places = places(source);
    if (places.isEmpty()) {
      throw TableFile.unreadable();
    }
    rows.accept(new TableRow(1, false, places.keySet().stream().map(TableCell::text).toList()));
    int[] line = {1};
    source.each(one -> rows.accept(new TableRow(++line[0], false, cells(one, places))));
  }

  private static Map<String, Integer> places(Source source) throws IOException {
    Map<String, Integer> places = new LinkedHashMap<>();
    source.each(
        one -> {
          one.keySet().forEach(name -> places.putIfAbsent(name, places.size()));
          if (places.size() > MAX_COLUMNS) {
            throw new InvalidInput("file", "FILE_TOO_DENSE");
          }
        });
    return places;
  }

  private static List<TableCell> cells(Map<String, TableCell> one, Map<String, Integer> places) {
    List<TableCell> cells = new ArrayList<>(places.size());
    places.keySet().forEach(name -> cells.add(one.getOrDefault(name, TableCell.EMPTY)));
    return cells;
  }
}
