package app.kontor.transfer.internal;

import app.kontor.measure.DecimalMark;
import app.kontor.platform.failure.FieldName;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.internal.TableLook.Look;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must be said about a file's columns before its rows are compared. */
final class ChoiceRules {
  private ChoiceRules() {}

  /**
   * What was said, as it is stored.
   *
   * @throws InvalidInput at {@code column:<position>} for a field that two columns are, at {@code
   *     columns} for one that is missing, at {@code withHidden} if the sheet hides rows and nobody
   *     said whether they count
   */
  static FileReading.Choice checked(TransferKind kind, Look look, ColumnChoice choice) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> known = kind.fields().stream().map(TransferField::key).toList();
    for (int i = 0; i < choice.fields().size(); i++) {
      String field = choice.fields().get(i);
      if (field.isEmpty()) {
        continue;
      }
      if (!known.contains(field) || i >= look.columns().size()) {
        throw new InvalidInput("columns", "NOT_A_VALUE", field);
      }
      Integer other = columns.put(field, i);
      if (other != null) {
        throw new InvalidInput(
            "columns", "TRANSFER_FIELD_TWICE", heading(look, other), heading(look, i));
      }
    }
    for (TransferField field : kind.fields()) {
      if (field.required() && !columns.containsKey(field.key())) {
        throw new InvalidInput("columns", "TRANSFER_FIELD_MISSING", new FieldName(field.label()));
      }
    }
    Boolean withHidden = choice.withHidden();
    if (look.hiddenRows() > 0 && withHidden == null) {
      throw new InvalidInput("withHidden", "TRANSFER_HIDDEN_ROWS", look.hiddenRows());
    }
    DecimalMark mark = choice.mark();
    return new FileReading.Choice(
        choice.fields(), withHidden == null || withHidden, mark == null ? "" : mark.name());
  }

  private static String heading(Look look, int position) {
    String heading = look.columns().get(position).heading();
    return heading.isEmpty() ? String.valueOf(position + 1) : heading;
  }

  /**
   * @throws InvalidInput if there are more rows than one transaction should apply
   */
  static void requireFew(long rows, int most) {
    if (rows > most) {
      throw new InvalidInput("", "TRANSFER_TOO_MANY_TOGETHER", most);
    }
  }
}
