package app.kontor.platform.find;

import app.kontor.gate.Actor;
import java.util.List;
import java.util.Optional;

/**
 * One kind of things that people look for in the box above each page. A {@code @Dependent} class of
 * a capability that implements it is all it takes to be asked; its heading is {@code find.<name>}
 * and the way to its list {@code find.<name>.all}, in the capability's bundle in each language.
 */
public interface Finder {

  /** Its name in texts, in small letters with hyphens; unique. */
  String name();

  /** Where it stands among the others, in tens; unique. */
  int place();

  /** Where the reader sees such things; empty for somebody who may not see any. */
  Optional<FoundAt> at(Actor reader);

  /**
   * What fits, the likeliest first and no more than {@link Sought#most}. Asked with each few
   * letters that somebody types: every condition is the beginning of an index, or is asked of a
   * number of rows that does not grow. Only what the actor may see.
   */
  List<Found> find(Sought sought);
}
