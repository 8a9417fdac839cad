package app.kontor.access;

import jakarta.ejb.Local;

/**
 * Links by which people set a password: 256 random bits, of which only the SHA-256 is stored, good
 * for one use, 72 hours long for an invitation and one hour for a forgotten password (ASVS 5.0,
 * 6.4.1 and 6.4.3). A new link ends the earlier ones of its person.
 */
@Local
public interface PasswordLinks {

  /**
   * Somebody says to have forgotten the password. Whether anybody has the address is found out
   * later, so that neither the answer nor its time tells.
   *
   * @param address the client's IP address; too many wishes from it or for one person are dropped
   */
  void forgotten(String email, String address);

  /** Finds out who has forgotten the password, and has the link mailed. */
  void announce(String key, String email);

  /** Makes a link's token for the mail that carries it; empty if the person may not sign in. */
  String issue(long sellerId, String email, boolean invitation);

  /** Whether a link can still be used. */
  boolean isOpen(String token);

  /**
   * Sets the password; all sessions of the person end.
   *
   * @throws PasswordLinkInvalid if the link is unknown, used or expired
   * @throws app.kontor.platform.failure.InvalidInput with field {@code newPassword}
   */
  void setPassword(String token, String password);
}
