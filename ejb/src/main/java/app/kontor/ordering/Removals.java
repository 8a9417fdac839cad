package app.kontor.ordering;

import jakarta.ejb.Local;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * What the actor has taken out of the basket or a list, or which list the actor has deleted, for as
 * long as it can be brought back.
 */
@Local
public interface Removals {
  /** So long it can be brought back. */
  Duration KEPT = Duration.ofMinutes(15);

  /**
   * What can still be brought back; nothing if it is somebody else's, too long ago or back already.
   *
   * @param reference as the command has named it that took it away
   */
  Optional<Removal> find(String reference);

  /**
   * Brings all of it back as it was, or nothing: lines with quantities, units, notes and places, a
   * list with its lines and readers. What was put in meanwhile in the same unit is counted together
   * with it. A list that was ordered by itself stays paused.
   *
   * @return what has come back
   * @throws UnknownRemoval if it cannot be brought back any more
   * @throws app.kontor.platform.failure.InvalidInput BASKET_FULL or LIST_FULL if there is no room
   *     for all of it, LISTS_FULL for a list
   */
  Removal undo(String reference);

  /**
   * What was taken away.
   *
   * @param lines how many
   * @param list reference of the list they were on or that was deleted; empty for the basket
   * @param name of that list; empty for the basket and for what is saved for later
   * @param deleted whether the list itself was
   * @param paused whether it was ordered by itself, which it will not be until its owner resumes it
   */
  record Removal(int lines, String list, String name, boolean deleted, boolean paused)
      implements Serializable {}
}
