package app.kontor.access;

import app.kontor.gate.Actor;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signing in and out. A session is an opaque random token of 256 bits; only its SHA-256 is stored.
 * Sessions end after 30 minutes without use and 12 hours in all.
 */
@Local
public interface SignIn {

  /**
   * Signs a person in.
   *
   * @param client address and browser, for the session list and for throttling
   * @return the token for the cookie
   * @throws SignInRefused with one answer for unknown, wrong, locked and inactive; it may name the
   *     seconds to wait
   */
  String signIn(String email, String password, Client client);

  /** The actor of a token, or empty if the session is unknown, ended or its user inactive. */
  Optional<Actor> resume(String token);

  /** Ends the session of the token, if there is one. */
  void signOut(String token);

  /** The sellers the actor may act for, in the order of their set-up; one for most people. */
  List<SellerChoice> sellers();

  /**
   * Goes over to another seller; the next sign-in begins there, too.
   *
   * @param token the session that goes over
   * @return the token of the session at that seller, in place of the one before
   * @throws UnknownSeller if the actor is not known there
   */
  String goOver(String token, long sellerId);

  /** The actor's own sessions that are not over, the latest first. */
  List<SessionView> sessions();

  /** Ends one of the actor's own sessions. */
  void endSession(long sessionId);

  /**
   * Changes the actor's password and ends all other sessions.
   *
   * @param token the session that goes on
   * @throws app.kontor.platform.failure.InvalidInput with field {@code currentPassword} or {@code
   *     newPassword}
   */
  void changePassword(String currentPassword, String newPassword, String token);

  /** The actor's own preferences. */
  Preferences preferences();

  /** Changes the actor's own preferences. */
  void changePreferences(Preferences preferences);

  /**
   * Where a sign-in comes from.
   *
   * @param address the client's IP address
   * @param agent the browser's own description, cut to 300 characters
   */
  record Client(String address, String agent) {}

  /**
   * A seller a person may act for.
   *
   * @param name what it is called in shop and mails
   * @param chosen whether it is the one the person acts for now
   */
  record SellerChoice(long sellerId, String name, boolean chosen) implements Serializable {}

  /** One of a person's sessions. */
  record SessionView(
      long id, Instant startedAt, Instant lastUsedAt, String address, String agent) {}

  /**
   * How a person wants the pages.
   *
   * @param language pl, de or en
   * @param theme light, dark or system
   * @param density normal or compact
   * @param goods how the catalogue shows goods: table or cards
   */
  record Preferences(String language, String theme, String density, String goods) {}
}
