package app.kontor.access;

import java.time.Instant;

/**
 * One row of the audit trail.
 *
 * @param useCase interface and method, as the gate names them
 * @param arguments what it was called with, shortened
 */
public record AuditRow(
    Instant at, String person, String useCase, String arguments, String outcome) {}
