package app.kontor.it.access;

import app.kontor.it.trade.Trade;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
          "audit_seal_mark",
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
    for (String table : tables(trade)) {
      rest.addAll(read(trade, table));
    }
    boolean grows = true;
    while (grows) {
      grows = rest.removeIf(row -> found.takes(row, wanted));
    }
    return found;
  }

  private static List<String> tables(Trade trade) {
    return trade.rows("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'").stream()
        .map(table -> String.valueOf(((Object[]) table)[0]))
        .filter(name -> !NOT_ITS_OWN.contains(name))
        .toList();
  }

  /** Another as soon as any row of any table is; the database counts faster than rows are read. */
  static String checksum(Trade trade) {
    return trade.rows("CHECKSUM TABLE " + String.join(", ", tables(trade))).stream()
        .map(table -> Arrays.toString((Object[]) table))
        .collect(Collectors.joining());
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

  /** Rows of here that are not there any more, or not as they were. */
  List<String> lostIn(CompanyRows later) {
    List<String> lost = new java.util.ArrayList<>();
    rows.forEach(
        (table, all) ->
            all.stream()
                .filter(row -> !later.rows.getOrDefault(table, Set.of()).contains(row))
                .forEach(row -> lost.add(table + ": " + row)));
    return lost;
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
