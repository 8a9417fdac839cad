package app.kontor.access.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

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

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  public AuditEntry(
      Instant at,
      long sellerId,
      long userId,
      String userName,
      String useCase,
      String arguments,
      String outcome) {
    this.at = at;
    this.sellerId = sellerId;
    this.userId = userId;
    this.userName = userName;
    this.useCase = useCase;
    this.arguments = arguments;
    this.outcome = outcome;
  }

  /** The row's content as it is hashed: every column, one per line. */
  public String canonical() {
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

  public String outcome() {
    return outcome;
  }
}
