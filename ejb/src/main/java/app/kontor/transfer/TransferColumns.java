package app.kontor.transfer;

import app.kontor.measure.DecimalMark;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file has and what of it is to be read.
 *
 * @param headingsLine the line of the headings, from 1
 * @param sheet the workbook's sheet that is looked at; empty for other files
 * @param otherSheets the sheets that are not read, hidden ones too
 * @param sheetOpen whether somebody has to say first which sheet is meant
 * @param hiddenRows how many rows the sheet hides
 * @param withHidden whether they are read; null while nobody has said
 * @param mark what parts the decimals where the columns leave it open; null while nobody has said
 * @param kept whether columns are as they were for an earlier file with these headings
 */
public record TransferColumns(
    TransferView file,
    int headingsLine,
    long rows,
    String sheet,
    List<String> otherSheets,
    boolean sheetOpen,
    long hiddenRows,
    @Nullable Boolean withHidden,
    @Nullable DecimalMark mark,
    boolean kept,
    List<Column> columns,
    List<TransferField> fields)
    implements Serializable {

  public TransferColumns {
    otherSheets = List.copyOf(otherSheets);
    columns = List.copyOf(columns);
    fields = List.copyOf(fields);
  }

  /**
   * A column of the file.
   *
   * @param position from 0
   * @param samples some of what stands in it
   * @param field key of the field it is read as; empty if it is left out
   * @param mayBe keys of the fields that it may be, where another column may be the same
   * @param ambiguous whether its numbers can mean two things each
   */
  public record Column(
      int position,
      String heading,
      List<String> samples,
      String field,
      List<String> mayBe,
      boolean ambiguous)
      implements Serializable {
    public Column {
      samples = List.copyOf(samples);
      mayBe = List.copyOf(mayBe);
    }
  }
}
