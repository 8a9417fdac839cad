package app.kontor.listing;

import java.io.Serializable;
import java.util.List;

/**
 * A list as somebody wants it again: what is asked of it and what is shown.
 *
 * @param reference names it in addresses
 * @param version for edit forms
 * @param list name of the list
 * @param name as its owner calls it
 * @param query filter and order as they stand in the list's address, without a question mark
 * @param columns keys of the columns in their order; empty for those of the list's shape
 * @param shared whether colleagues of the seller have it too
 * @param owner name of whose it is
 * @param editable whether the reader may change it: one's own, or a shared one with the right
 */
public record ListView(
    String reference,
    long version,
    String list,
    String name,
    String query,
    List<String> columns,
    boolean shared,
    String owner,
    boolean editable)
    implements Serializable {
  public ListView {
    columns = List.copyOf(columns);
  }
}
