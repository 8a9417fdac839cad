package app.kontor.listing;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;

/**
 * How the seller's people arrange their lists. What nobody has chosen costs nothing: arrangements
 * are kept as reference data.
 */
@Local
public interface ListViews {

  /** How the actor sees a list; {@link Arrangement#NONE} if nothing was ever chosen. */
  Arrangement arrangement(String list);

  /**
   * A view of whatever list.
   *
   * @throws UnknownView also if it is somebody else's and not shared
   */
  ListView view(String reference);

  /**
   * Chooses the columns the actor usually sees.
   *
   * @param columns keys in their order; empty to have those of the list's shape again
   */
  void choose(String list, List<String> columns);

  /**
   * Keeps the widths of the actor's columns, in whichever view.
   *
   * @param widths pixels by column, 40 to 1,000; empty to have columns take what they need again
   */
  void resize(String list, Map<String, Integer> widths);

  /**
   * Saves a new view.
   *
   * @param key idempotency key of the form
   * @return its reference
   * @throws app.kontor.platform.failure.InvalidInput VIEW_NAME_TAKEN, VIEWS_TOO_MANY, REQUIRED, ...
   */
  String save(String key, SaveView view);

  /**
   * Makes another one of a view: its name, what it asks, what it shows, for whom.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not the version that was read
   * @throws UnknownView if the actor has no such view to change
   */
  void change(String reference, long version, SaveView view);

  /**
   * Deletes a view.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not the version that was read
   * @throws UnknownView if the actor has no such view to change
   */
  void delete(String reference, long version);
}
