package app.kontor.approval.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link to decide on a request, known by the hash of its token. */
@Entity
@Table(name = "approval_link")
public class ApprovalLink extends Part {
  /** How long it is good. */
  public static final Duration GOOD = Duration.ofDays(7);

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "request_id")
  private long requestId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected ApprovalLink() {}

  public ApprovalLink(String tokenHash, long requestId, long userId, Instant now) {
    this.tokenHash = tokenHash;
    this.requestId = requestId;
    this.userId = userId;
    this.expiresAt = now.plus(GOOD);
  }

  /** Whether what it is about is shown; that it has decided does not end that. */
  public boolean isShownAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** Whether it decides. */
  public boolean isOpenAt(Instant now) {
    return usedAt == null && isShownAt(now);
  }

  /** It has decided. */
  public void use(Instant now) {
    usedAt = now;
  }

  /** A later one took its place. */
  public void end(Instant now) {
    if (now.isBefore(expiresAt)) {
      expiresAt = now;
    }
  }

  public long requestId() {
    return requestId;
  }

  public long userId() {
    return userId;
  }
}
