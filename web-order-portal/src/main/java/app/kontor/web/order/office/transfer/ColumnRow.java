package app.kontor.web.order.office.transfer;

import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferField;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a file on its form: what it is read as. */
public class ColumnRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TransferColumns.Column column;
  private final String mayBe;
  private String field;

  /**
   * @param fields what a column can be
   */
  ColumnRow(TransferColumns.Column column, List<TransferField> fields) {
    this.column = column;
    this.mayBe =
        fields.stream()
            .filter(each -> column.mayBe().contains(each.key()))
            .map(TransferField::label)
            .findFirst()
            .orElse("");
    this.field = column.field();
  }

  public String getHeading() {
    return column.heading();
  }

  /** Number of the column, from 1. */
  public int getNumber() {
    return column.position() + 1;
  }

  public List<String> getSamples() {
    return column.samples();
  }

  /** Key of the label of the field that another column may be as well; empty for none. */
  public String getMayBe() {
    return mayBe;
  }

  public boolean isAmbiguous() {
    return column.ambiguous();
  }

  public String getField() {
    return field;
  }

  public void setField(@Nullable String field) {
    this.field = field == null ? "" : field;
  }
}
