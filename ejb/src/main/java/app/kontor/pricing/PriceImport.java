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
 * @param moves the prices it would set, the largest change first, new ones last; some of them
 * @param source what of the file was read
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
    List<RefusedLine> refusals,
    List<PriceMove> moves,
    Source source)
    implements Serializable {
  public PriceImport {
    refusals = List.copyOf(refusals);
    moves = List.copyOf(moves);
  }

  /**
   * What of the file was read.
   *
   * @param headingsLine the line of the headings, from 1
   * @param sheet the workbook's sheet; empty for separated text
   * @param otherSheets the sheets that were not read, hidden ones too
   * @param hiddenRows rows that the sheet hides; they count like the others
   * @param ambiguous lines refused because a number can mean two things
   * @param zero lines whose price is zero, refused or not
   */
  public record Source(
      int headingsLine,
      String sheet,
      List<String> otherSheets,
      long hiddenRows,
      long ambiguous,
      long zero)
      implements Serializable {
    public Source {
      otherSheets = List.copyOf(otherSheets);
    }
  }
}
