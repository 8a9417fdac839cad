package app.kontor.platform.setup;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Something that is not there yet, and what cannot be done because of it: "no pro-forma in EUR:
 * there is no account in EUR".
 *
 * @param key of the text {@code setup-gap.<key>} in the capability's bundle
 * @param arguments put into the text, each written as the reader writes such a value
 * @param blocks what cannot be done without it; empty if it is only worth having
 */
public record SetupGap(String key, List<Serializable> arguments, Set<SetupUse> blocks)
    implements Serializable {
  public SetupGap {
    arguments = List.copyOf(arguments);
    blocks = Set.copyOf(blocks);
  }

  /** What is missing, without anything to put into its text. */
  public static SetupGap of(String key, SetupUse... blocks) {
    return new SetupGap(key, List.of(), Set.of(blocks));
  }

  /** The same with something put into its text. */
  public SetupGap about(Serializable... what) {
    return new SetupGap(key, List.of(what), blocks);
  }
}
