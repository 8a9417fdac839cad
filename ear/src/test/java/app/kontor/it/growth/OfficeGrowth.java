package app.kontor.it.growth;

import static app.kontor.it.growth.GrowingRows.ROWS;
import static app.kontor.it.growth.GrowingRows.columns;

import jakarta.enterprise.context.ApplicationScoped;

/** What the office keeps: people, groups, the audit trail, jobs, files that were loaded. */
@ApplicationScoped
class OfficeGrowth implements Growing {
  /** The members of a group are counted as the rows of a list are. */
  private static final long OF_GROUPS = Growth.COUNT + 100;

  /** Of each person or customer it is asked, whether they are of those who are looked for. */
  private static final long ASKED = 4 * Growth.BOUND;

  @Override
  public int place() {
    return 3;
  }

  @Override
  public void fill(GrowingRows rows) {
    String each = rows.id(0) + " + s.seq";
    people(rows, each);
    rows.insert(
        "customer_group",
        "id",
        "id, seller_id, code, name, place",
        rows.id(1) + ", " + rows.seller() + ", 'GROW', 'x', 1");
    rows.each(
        "customer_group_member",
        "partner_id",
        columns("partner_id", each, "group_id", String.valueOf(rows.id(1))));
    // of days to come: what is older is sealed, and sealed rows stay
    rows.rows(
        "audit_entry",
        columns(
            "at", "CURRENT_TIMESTAMP(6) + INTERVAL 1000 + s.seq MINUTE",
            "user_id", "99",
            "user_name", "'G'",
            "use_case", "'Orders.confirm'",
            "arguments", "''",
            "outcome", "'OK'"));
    rows.rows(
        "job",
        columns(
            "kind", "'growth'",
            "due_key", "CONCAT('G-', s.seq)",
            "parameters", "'{}'",
            "requested_by", "'G'",
            "status", "'DONE'",
            "created_at", "CURRENT_TIMESTAMP(6) - INTERVAL s.seq MINUTE"));
    transfers(rows);
    runs(rows);
  }

  private static void people(GrowingRows rows, String each) {
    String email = "CONCAT('g', s.seq, '-" + rows.seller() + "@example.com')";
    rows.each("account", "id", columns("id", each, "email", email, "user_id", each));
    rows.rows(
        "app_user",
        columns(
            "partner_id", each,
            "email", email,
            "name", "CONCAT('Person ', s.seq)",
            "language", "'en'",
            "theme", "'system'",
            "density", "'normal'",
            "active", "TRUE"));
    rows.each("app_user_role", "user_id", columns("user_id", each, "role", "'BUYER'"));
  }

  private static void transfers(GrowingRows rows) {
    rows.rows(
        "transfer_file",
        columns(
            "version", "0",
            "reference", "UUID()",
            "kind", "'customers'",
            "file_id", "0",
            "file_name", "'g.csv'",
            "user_id", "99",
            "who", "'G'",
            "created_at", "CURRENT_TIMESTAMP(6) - INTERVAL s.seq MINUTE",
            "state", "'APPLIED'",
            "turn", "0",
            "sheet_chosen", "TRUE",
            "look", "''",
            "choice", "''",
            "together", "FALSE",
            "progress", "100",
            "cancel_wanted", "FALSE",
            "added", "1",
            "changed", "1",
            "same", "1",
            "refused", "0",
            "applied", "1",
            "turned_down", "0"));
    rows.insert(
        "transfer_file",
        "id",
        "id, version, seller_id, reference, kind, file_id, file_name, user_id, who, created_at,"
            + " state, turn, sheet_chosen, look, choice, together, progress, cancel_wanted, added,"
            + " changed, same, refused, applied, turned_down",
        (rows.id(ROWS) + 1)
            + ", 0, "
            + rows.seller()
            + ", '"
            + reference(rows)
            + "', 'customers', 0, 'g.csv', 99, 'G', '2020-01-01', 'APPLIED', 0, TRUE, '', '',"
            + " FALSE, 100, FALSE, 1, 1, 1, 0, 1, 0");
    rows.each(
        "transfer_row",
        "id",
        columns(
            "id", rows.id(0) + " + s.seq",
            "transfer_id", String.valueOf(rows.id(ROWS) + 1),
            "line_no", "s.seq",
            "name", "'x'",
            "outcome", "ELT(1 + s.seq % 3, 'NEW', 'CHANGED', 'REFUSED')",
            "weight", "s.seq",
            "changes", "'{\"fields\":[]}'",
            "seen", "SHA2(s.seq, 256)",
            "applied", "FALSE"));
  }

  /** The schedule is paused: no node must run it. */
  private static void runs(GrowingRows rows) {
    rows.insert(
        "transfer_schedule",
        "id",
        "id, version, seller_id, reference, name, kind, direction, place, folder, file_type, every,"
            + " weekday, at_time, together, stop_after, told, user_id, who, language, paused,"
            + " stopped, failures",
        (rows.id(ROWS) + 2)
            + ", 0, "
            + rows.seller()
            + ", '"
            + reference(rows)
            + "', 'G', 'customers', 'IMPORT', 'FOLDER', 'g', 'CSV', 'DAY', 'MONDAY', '06:00',"
            + " FALSE, 0, 'ALL', 99, 'G', 'en', TRUE, FALSE, 0");
    rows.rows(
        "transfer_run",
        columns(
            "version", "0",
            "schedule_id", String.valueOf(rows.id(ROWS) + 2),
            "reference", "UUID()",
            "began_at", "CURRENT_TIMESTAMP(6) - INTERVAL s.seq MINUTE",
            "ended_at", "CURRENT_TIMESTAMP(6) - INTERVAL s.seq MINUTE",
            "outcome", "'DONE'",
            "file_name", "'g.csv'",
            "sha256", "SHA2(s.seq, 256)",
            "file_id", "NULL",
            "row_count", "1",
            "refused", "0"));
  }

  private static String reference(GrowingRows rows) {
    return "growth-" + rows.seller();
  }

  @Override
  public void say(Growth growth, GrowingRows rows) {
    growth
        .list("people", ASKED)
        .customers("people")
        .list("customer-groups", OF_GROUPS)
        .list("customers", ASKED, "group", "GROW")
        .few("sellers", "a seller of the installation")
        .list("audit")
        .list("jobs")
        .list("transfers")
        .list("transfers", "kind", "customers")
        .list("transfer-rows", "transfer", reference(rows))
        .few("transfer-schedules", "a schedule that somebody sets up; 200 at most")
        .list("transfer-runs", "schedule", reference(rows))
        .list("load-customers")
        .list("load-people")
        .few("load-price-lists", "a list of prices that somebody keeps")
        .list("load-addresses")
        .list("load-items")
        .list("load-relations")
        .list("load-bundles")
        .list("load-own-numbers")
        .list("load-orders")
        .list("load-stock")
        .list("load-prices");
  }
}
