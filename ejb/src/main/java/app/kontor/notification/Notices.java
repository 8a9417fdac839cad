package app.kontor.notification;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Set;

/**
 * What the actor is told of: by right and own choice, at the own seller, never of what he or she
 * did.
 */
@Local
public interface Notices {

  /**
   * The latest first.
   *
   * @param kinds names of the only ones that are asked for; empty for all that the actor wants
   * @param unread whether only those that are not read yet
   */
  Page<Notice> notices(Set<String> kinds, boolean unread, PageRequest page);

  /** How many are unread, as far as a hundred. Counted a minute ago at most. */
  Total unread();

  /**
   * One was read.
   *
   * @throws UnknownNotice if the actor was not told of it
   */
  void read(long id);

  /** All that happened until then were read. */
  void readAll(Instant until);

  /** What the actor wants to be told. */
  NoticeChoices choices();

  /**
   * Wants to be told of these kinds from now on, and by mail or not. What happened before is told
   * by no mail.
   *
   * @param kinds names; those that are nothing for the actor say nothing
   */
  void choose(Set<String> kinds, Digest digest);
}
