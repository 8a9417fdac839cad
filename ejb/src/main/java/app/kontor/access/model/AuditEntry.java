package app.kontor.access.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the audit trail: who did what, when, with which outcome. Never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Part {
  private Instant at;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "use_case")
  private String useCase;

  private String arguments;
  private String outcome;
  private @Nullable String details;

  /** Whether it was not done; follows from the outcome. */
  @Column(insertable = false, updatable = false)
  private boolean refused;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  public AuditEntry(
      Instant at,
      long sellerId,
      long userId,
      String userName,
      String useCase,
      String arguments,
      String outcome,
      @Nullable String details) {
    this.at = at;
    this.sellerId = sellerId;
    this.userId = userId;
    this.userName = userName;
    this.useCase = useCase;
    this.arguments = arguments;
    this.outcome = outcome;
    this.details = details;
  }

  /** The row's content as it is hashed: every column it has, one per line. */
  public String canonical() {
    return details == null ? first() : first() + '\n' + details;
  }

  private String first() {
    return String.join(
        "\n",
        Long.toString(id()),
        at.toString(),
        Long.toString(sellerId),
        Long.toString(userId),
        userName,
        useCase,
        arguments,
        outcome);
  }

  public Instant at() {
    return at;
  }

  public String userName() {
    return userName;
  }

  public String useCase() {
    return useCase;
  }

  public String arguments() {
    return arguments;
  }

  /** Names and values to be told in words; null for rows older than that. */
  public @Nullable String details() {
    return details;
  }

  public String outcome() {
    return outcome;
  }
}
