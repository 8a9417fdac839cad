package app.kontor.access.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with, whichever sellers they are known to: the e-mail address, which
 * stays, and the password. It belongs to the person and to no seller.
 */
@Entity
@Table(name = "account")
public class Account extends Aggregate {
  private String email;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "user_id")
  private @Nullable Long userId;

  /** Whether whoever set the password reads the mails of the address. */
  private boolean proven;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  public Account(String email) {
    this.email = email;
  }

  public String email() {
    return email;
  }

  /** Somebody without a password cannot sign in. */
  public Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  public void usePassword(String hash) {
    passwordHash = hash;
  }

  /**
   * Takes the password that somebody set with a link.
   *
   * @param byMail whether the link came by mail
   */
  public void begin(String hash, boolean byMail) {
    usePassword(hash);
    proven = byMail;
  }

  /**
   * Whether the password was set by whoever reads the mails of the address; if not, an
   * administrator may know it, and no other seller trusts it.
   */
  public boolean isProven() {
    return proven;
  }

  /** The {@link User} the person acted as last; the next session begins there. */
  public Optional<Long> chosen() {
    return Optional.ofNullable(userId);
  }

  public void choose(long newUserId) {
    userId = newUserId;
  }
}
