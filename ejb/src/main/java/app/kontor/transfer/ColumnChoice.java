package app.kontor.transfer;

import app.kontor.measure.DecimalMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fields what each column of the file is, from the left: key of a field, or empty to leave
 *     it out
 * @param withHidden whether rows count that the sheet hides; null if it hides none
 * @param mark what parts the decimals in numbers that can mean two things; null to find it in the
 *     columns and to refuse what stays open
 */
public record ColumnChoice(
    List<String> fields, @Nullable Boolean withHidden, @Nullable DecimalMark mark) {
  public ColumnChoice {
    fields = List.copyOf(fields);
  }
}
