package app.kontor.transfer.internal;

import app.kontor.transfer.TransferField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a file may be, by their headings. Where two columns may be the same field,
 * neither is taken: that is asked.
 *
 * @param fields the field of each column; empty for none
 * @param mayBe the field that a column shares with another; empty for none
 */
record ColumnGuess(List<String> fields, List<String> mayBe) {

  static ColumnGuess of(List<TransferField> kind, List<String> headings) {
    Headings known = new Headings(kind);
    List<String> meant = headings.stream().map(one -> known.field(one).orElse("")).toList();
    Map<String, Integer> times = new HashMap<>();
    meant.forEach(field -> times.merge(field, 1, Integer::sum));
    List<String> fields = new ArrayList<>();
    List<String> mayBe = new ArrayList<>();
    for (String field : meant) {
      boolean shared = !field.isEmpty() && times.getOrDefault(field, 0) > 1;
      fields.add(shared ? "" : field);
      mayBe.add(shared ? field : "");
    }
    return new ColumnGuess(List.copyOf(fields), List.copyOf(mayBe));
  }
}
