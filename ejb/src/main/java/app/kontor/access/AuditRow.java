package app.kontor.access;

import java.time.Instant;
import java.util.List;

/**
 * One row of the audit trail.
 *
 * @param useCase interface and method, as the gate names them
 * @param arguments what it was called with, shortened
 * @param details names and values to be told in words; empty for rows older than that
 */
public record AuditRow(
    Instant at,
    String person,
    String useCase,
    String arguments,
    String outcome,
    List<AuditDetail> details) {
  public AuditRow {
    details = List.copyOf(details);
  }
}
