package app.kontor.pricing;

import java.io.Serializable;
import java.util.List;

/**
 * What a price file would do to a list as it is now.
 *
 * @param applied whether it was applied already
 * @param missing entries of the list that the file does not name
 * @param refused lines that cannot be taken, all counted
 * @param refusals the first of them
 */
public record PriceImport(
    String reference,
    PriceListView list,
    String fileName,
    boolean applied,
    long added,
    long changed,
    long unchanged,
    long missing,
    long refused,
    List<RefusedLine> refusals)
    implements Serializable {
  public PriceImport {
    refusals = List.copyOf(refusals);
  }
}
