package app.kontor.platform.find;

import java.io.Serializable;
import java.util.List;

/**
 * What was found of one kind.
 *
 * @param name of the kind, see {@link Finder#name}
 * @param at where it is seen
 * @param found the likeliest first; empty if nothing of the kind fits
 * @param more whether more fit than are told
 */
public record FoundGroup(String name, FoundAt at, List<Found> found, boolean more)
    implements Serializable {
  public FoundGroup {
    found = List.copyOf(found);
  }
}
