package app.kontor.platform.find;

import jakarta.ejb.Local;
import java.util.List;

/** The search over everything that a person may see. */
@Local
public interface Finding {

  /**
   * What fits of each kind that the actor may see, in the order of the kinds, each with at most
   * {@link Sought#TOLD} things; kinds of which nothing fits are there, too, with their lists.
   *
   * @param text a number in any spelling, its last digits, or the beginning of a name; of fewer
   *     than {@link Sought#SHORTEST} letters nothing is looked for
   */
  List<FoundGroup> find(String text);
}
