package app.kontor.access;

import app.kontor.access.SignIn.SessionView;
import app.kontor.gate.Role;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people and their roles: an administrator those of the whole seller, a company admin those
 * of the own company. Whoever is out of reach answers as unknown. People are known by the e-mail
 * address they sign in with; it stays theirs.
 */
@Local
public interface Users {

  /** People by name; one statement per kind of data, however many rows. */
  Page<UserSummary> list(UserFilter filter, PageRequest page);

  /**
   * One person.
   *
   * @throws UnknownUser also for somebody of another company
   */
  UserDetail user(String email);

  /**
   * People by address, whatever their company: those there are.
   *
   * @return without sessions
   */
  List<UserDetail> people(List<String> emails);

  /** People of customers, by company and address; without sessions. */
  Page<UserDetail> ofCustomers(PageRequest page);

  /**
   * Adds a person and mails an invitation to set a password, unless they are not to be told.
   * Whoever signs in with the address at another seller goes on to do so and finds this one beside
   * it; if an administrator there may know the password, they set it anew by mail before ({@code
   * ACCOUNT_NOT_PROVEN}).
   *
   * @param key the same key adds once
   * @throws app.kontor.platform.failure.InvalidInput with field {@code email}, {@code name}, {@code
   *     language}, {@code company} or {@code roles}
   */
  void add(String key, NewUser person);

  /**
   * Changes a person. Taking roles away or the right to sign in ends all sessions at once.
   *
   * @param version as read; if somebody changed the person meanwhile, nothing is overwritten
   * @throws LastAdministrator if nobody would be left to do it
   * @throws OwnAccount if one's own right to administer or to sign in would go
   */
  void change(String email, long version, UserChange change);

  /**
   * Mails a link to set a password.
   *
   * @param key the same key mails once
   */
  void invite(String key, String email);

  /**
   * A link's token for an administrator to hand over where no mail arrives. It is shown this once;
   * earlier ones end.
   *
   * @throws app.kontor.platform.failure.InvalidInput {@code ACCOUNT_SHARED} for somebody whom other
   *     sellers know too: only they themselves get a link, by mail
   */
  String link(String email);

  /** Ends all sessions of a person. */
  void endSessions(String email);

  /**
   * Which people.
   *
   * @param text part of name or address
   * @param role null for any
   * @param active null for both
   */
  record UserFilter(String text, @Nullable Role role, @Nullable Boolean active) {}

  /**
   * One person in a list.
   *
   * @param companyNumber of the trading partner; empty for staff
   * @param invited has not set a password yet
   * @param lastSeen when a session was used last, null for never
   */
  record UserSummary(
      String email,
      String name,
      String companyNumber,
      String companyName,
      Set<Role> roles,
      boolean active,
      boolean invited,
      @Nullable Instant lastSeen)
      implements Serializable {}

  /**
   * A person with what can be changed.
   *
   * @param language pl, de or en
   * @param sessions those that are open, the latest first
   */
  record UserDetail(UserSummary summary, long version, String language, List<SessionView> sessions)
      implements Serializable {}

  /**
   * A person to add.
   *
   * <p>Who is not told has no way in until somebody invites them: nobody is given a password.
   *
   * @param email the address to sign in with
   * @param companyNumber the trading partner, empty for staff; a company admin's own company is
   *     taken whatever is said
   * @param told whether they are sent a mail: an invitation, or word of one more seller
   */
  record NewUser(
      String email,
      String name,
      String language,
      String companyNumber,
      Set<Role> roles,
      boolean told) {

    /** Somebody who is told by mail. */
    public NewUser(
        String email, String name, String language, String companyNumber, Set<Role> roles) {
      this(email, name, language, companyNumber, roles, true);
    }
  }

  /** What a person shall be from now on. */
  record UserChange(String name, String language, boolean active, Set<Role> roles) {}
}
