package app.kontor.listing;

import java.io.Serializable;
import java.util.List;

/**
 * What a view is to be.
 *
 * @param list name of the list
 * @param name at most 60 characters, another than the person's other views of the list have
 * @param query filter and order as they stand in the list's address, without a question mark
 * @param columns keys of the columns in their order; empty for those of the list's shape
 * @param shared for colleagues too, which needs {@link app.kontor.gate.Permission#SETTINGS_MANAGE}
 */
public record SaveView(String list, String name, String query, List<String> columns, boolean shared)
    implements Serializable {
  public SaveView {
    columns = List.copyOf(columns);
  }
}
