package app.kontor.transfer.internal;

import app.kontor.transfer.FieldChange;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferredRow;
import app.kontor.transfer.model.TransferFileRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as people look at them: values as their fields are, so that pages write them as usual. */
final class ShownRows {
  private final Map<String, TransferField> fields;

  ShownRows(Map<String, TransferField> fields) {
    this.fields = fields;
  }

  TransferredRow row(TransferFileRow kept) {
    return new TransferredRow(
        kept.line(),
        kept.name(),
        kept.outcome(),
        kept.changes().stream().map(this::change).toList(),
        refusal(kept.problem()),
        kept.isApplied());
  }

  private TransferredRow.Change change(FieldChange kept) {
    TransferField field =
        fields.getOrDefault(kept.field(), TransferField.text(kept.field(), Integer.MAX_VALUE));
    return new TransferredRow.Change(
        field, value(field, kept.before()), value(field, kept.after()));
  }

  private TransferredRow.@Nullable Refusal refusal(@Nullable RowProblem problem) {
    if (problem == null) {
      return null;
    }
    TransferField field = fields.get(problem.field());
    return new TransferredRow.Refusal(
        field == null ? "" : field.label(), problem.code(), problem.args());
  }

  private static @Nullable Object value(TransferField field, @Nullable String kept) {
    if (kept == null) {
      return null;
    }
    FieldKind kind = field.kind();
    try {
      return switch (kind) {
        case TEXT -> kept;
        case DECIMAL, WHOLE -> new BigDecimal(kept);
        case FLAG -> Boolean.valueOf(kept);
        case DAY -> LocalDate.parse(kept);
      };
    } catch (NumberFormatException | DateTimeException e) {
      // cut because it was too long to be shown
      return kept;
    }
  }
}
