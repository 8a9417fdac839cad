package app.kontor.it.access;

import app.kontor.it.trade.Trade;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything the database holds of one company: rows that carry one of its words, its id, or the id
 * of another such row. All ids come from one sequence, so an id names one row.
 */
final class CompanyRows {
  /** What grows whoever acts, and what workers change at times of their own. */
  private static final Set<String> NOT_ITS_OWN =
      Set.of(
          "audit_entry",
          "audit_seal",
          "idempotency_key",
          "kept_form",
          "form_answer",
          "sign_in_failure",
          "outbox_message",
          "job",
          "number_counter",
          "flyway_schema_history");

  private static final Set<String> WORKERS_CHANGE =
      Set.of("mail.status", "mail.attempts", "mail.last_error", "mail.sent_at", "mail.version");

  private static final Set<String> NO_IDS = Set.of("version", "seller_id", "size", "seq");

  private final Map<String, Set<String>> rows = new TreeMap<>();
  private final Set<Long> ids = new TreeSet<>();

  /** A row as text with the ids it names. */
  private record Row(String table, String text, long id, Set<Long> names) {}

  private CompanyRows() {}

  /** The rows as they are now. */
  static CompanyRows of(Trade trade, Set<Long> roots, Set<String> words) {
    CompanyRows found = new CompanyRows();
    found.ids.addAll(roots);
    List<String> wanted = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    List<Row> rest = new java.util.ArrayList<>();
    for (Object table : trade.rows("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
      String name = String.valueOf(((Object[]) table)[0]);
      if (!NOT_ITS_OWN.contains(name)) {
        rest.addAll(read(trade, name));
      }
    }
    boolean grows = true;
    while (grows) {
      grows = rest.removeIf(row -> found.takes(row, wanted));
    }
    return found;
  }

  private static List<Row> read(Trade trade, String table) {
    List<Object[]> columns =
        trade
            .rows(
                "SELECT column_name, data_type FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name = ?1"
                    + " ORDER BY ordinal_position",
                table)
            .stream()
            .map(column -> (Object[]) column)
            .filter(column -> !WORKERS_CHANGE.contains(table + "." + column[0]))
            .toList();
    String names =
        String.join(", ", columns.stream().map(column -> "`" + column[0] + "`").toList());
    return trade.rows("SELECT " + names + ", 1 FROM `" + table + "`").stream()
        .map(row -> row(table, columns, (Object[]) row))
        .toList();
  }

  private static Row row(String table, List<Object[]> columns, Object[] values) {
    StringBuilder text = new StringBuilder();
    Set<Long> named = new HashSet<>();
    long id = 0;
    for (int i = 0; i < columns.size(); i++) {
      String column = String.valueOf(columns.get(i)[0]);
      text.append(column).append('=').append(values[i]).append(' ');
      if ("bigint".equals(columns.get(i)[1])
          && values[i] instanceof Number number
          && !NO_IDS.contains(column)) {
        named.add(number.longValue());
        id = column.equals("id") ? number.longValue() : id;
      }
    }
    return new Row(table, text.toString(), id, named);
  }

  private boolean takes(Row row, List<String> words) {
    String text = row.text().toLowerCase(Locale.ROOT);
    boolean own =
        row.names().stream().anyMatch(ids::contains) || words.stream().anyMatch(text::contains);
    if (own) {
      rows.computeIfAbsent(row.table(), table -> new TreeSet<>()).add(row.text());
      if (row.id() != 0) {
        ids.add(row.id());
      }
    }
    return own;
  }

  Set<Long> ids() {
    return Set.copyOf(ids);
  }

  Set<String> tables() {
    return rows.keySet();
  }

  /** What is otherwise there than here, one line per row that came or went. */
  List<String> changesTo(CompanyRows later) {
    List<String> changes = new java.util.ArrayList<>();
    Set<String> tables = new TreeSet<>(rows.keySet());
    tables.addAll(later.rows.keySet());
    for (String table : tables) {
      Set<String> before = Objects.requireNonNullElse(rows.get(table), Set.of());
      Set<String> after = Objects.requireNonNullElse(later.rows.get(table), Set.of());
      before.stream()
          .filter(row -> !after.contains(row))
          .forEach(row -> changes.add(table + " - " + row));
      after.stream()
          .filter(row -> !before.contains(row))
          .forEach(row -> changes.add(table + " + " + row));
    }
    return changes;
  }
}
