package app.kontor.access.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link to set a password, known by the hash of its token. */
@Entity
@Table(name = "password_link")
public class PasswordLink extends Part {
  /** How long an invitation is good. */
  public static final Duration INVITATION = Duration.ofHours(72);

  /** How long the link for a forgotten password is good. */
  public static final Duration FORGOTTEN = Duration.ofHours(1);

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @Column(name = "handed_over")
  private boolean handedOver;

  @SuppressWarnings("NullAway.Init")
  protected PasswordLink() {}

  public PasswordLink(String tokenHash, long userId, boolean invitation, Instant now) {
    this.tokenHash = tokenHash;
    this.userId = userId;
    this.createdAt = now;
    this.expiresAt = now.plus(invitation ? INVITATION : FORGOTTEN);
  }

  /** An administrator hands it over, so that it proves nothing about the owner of the address. */
  public PasswordLink handedOver() {
    handedOver = true;
    return this;
  }

  public boolean isHandedOver() {
    return handedOver;
  }

  public boolean isOpenAt(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  /** It has been used, or a later one took its place. */
  public void end(Instant now) {
    if (usedAt == null) {
      usedAt = now;
    }
  }

  public long userId() {
    return userId;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
