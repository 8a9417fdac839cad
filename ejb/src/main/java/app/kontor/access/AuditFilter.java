package app.kontor.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail are wanted.
 *
 * @param person part of the name, empty for everybody
 * @param useCase part of the use case's name, empty for all
 * @param outcome null for all
 * @param from first instant, null without a lower end
 * @param until first instant no longer wanted, null without an upper end
 */
public record AuditFilter(
    String person,
    String useCase,
    @Nullable Outcome outcome,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** How a use case ended. */
  public enum Outcome {
    DONE,
    REFUSED
  }
}
