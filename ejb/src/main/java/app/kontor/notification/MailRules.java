package app.kontor.notification;

import jakarta.ejb.Local;
import java.util.List;

/** The rules by which the right template is picked without anyone touching it. */
@Local
public interface MailRules {

  /** All rules of the actor's seller, by event and priority. */
  List<SendingRule> list();

  /**
   * Stores a rule: a new one if its reference is not known yet, so a repeated call adds nothing.
   *
   * @throws app.kontor.platform.failure.InvalidInput if a condition or the template is not
   *     acceptable
   * @throws app.kontor.platform.failure.ChangedMeanwhile if somebody else saved in between
   */
  void save(SendingRule rule);

  /**
   * Takes a rule away.
   *
   * @param version as read
   * @throws UnknownRule if it is not there
   */
  void delete(String reference, long version);
}
