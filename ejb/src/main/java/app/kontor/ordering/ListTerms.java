package app.kontor.ordering;

import java.io.Serializable;
import java.util.List;

/**
 * What a list of goods is called and who sees it.
 *
 * @param name 1 to 80 characters
 * @param readersChange whether they may change its lines, too
 * @param people addresses of the colleagues who see it where they are chosen; else nobody
 */
public record ListTerms(
    String name, ListReaders readers, boolean readersChange, List<String> people)
    implements Serializable {
  public ListTerms {
    name = name.strip();
    people = List.copyOf(people);
  }
}
