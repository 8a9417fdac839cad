package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.transfer.RowPlan.Effect;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file would do or have done, with the reasons of those that cannot be taken.
 */
@Dependent
public class TransferRowList implements ListDefinition<TransferredRow> {
  /** Parameter of the address: the file's reference. */
  public static final String FILE = "transfer";

  public static final ListShape<TransferredRow> SHAPE =
      ListShape.<TransferredRow>named("transfer-rows")
          .number("line", "office.transfer-run.line", TransferredRow::line)
          .code("name", "office.transfer-run.name", TransferredRow::name)
          .status("outcome", "office.transfer-run.outcome", TransferRowList::outcome)
          .text("changes", "office.transfer-run.changes", TransferRowList::changes)
          .wide()
          .text("reason", "office.transfer-run.reason", TransferRowList::reason)
          .wide()
          .page(
              Audience.STAFF,
              ListCell.of("line"),
              ListCell.of("name"),
              ListCell.of("outcome"),
              ListCell.of("changes").over("reason"))
          .file("line", "name", "outcome", "changes", "reason")
          .filter(
              FilterField.choice(
                      "outcome",
                      "office.transfer-run.outcome",
                      "common.all",
                      List.of(Effect.REFUSED, Effect.CHANGED, Effect.NEW))
                  .filteringAtOnce())
          .size(50)
          .build();

  private final Transfers transfers;

  @Inject
  public TransferRowList(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public ListShape<TransferredRow> shape() {
    return SHAPE;
  }

  @Override
  public Page<TransferredRow> rows(FilterValues filter, PageRequest page) {
    return transfers.rows(filter.text(FILE), filter.constant("outcome", Effect.class), page);
  }

  private static Badge outcome(TransferredRow row) {
    if (row.applied()) {
      return Badge.of("DONE", "office.transfer-run.applied");
    }
    boolean turnedDown = row.refusal() != null;
    return Badge.of(
        turnedDown ? "REJECTED" : row.outcome().name(),
        "enum.Effect." + (turnedDown ? Effect.REFUSED : row.outcome()));
  }

  private static List<Phrase> changes(TransferredRow row) {
    List<Phrase> changes = new ArrayList<>();
    for (TransferredRow.Change change : row.changes()) {
      Phrase label = Phrase.of(change.field().label());
      Object before = said(change.before());
      Object after = said(change.after());
      changes.add(
          before == null
              ? Phrase.of("office.transfer-run.set", label, after == null ? "–" : after)
              : Phrase.of(
                  "office.transfer-run.changed", label, before, after == null ? "–" : after));
    }
    return changes;
  }

  private static @Nullable Object said(@Nullable Object value) {
    return value instanceof Boolean yes ? Phrase.of(yes ? "common.yes" : "common.no") : value;
  }

  private static @Nullable Object reason(TransferredRow row) {
    TransferredRow.Refusal refusal = row.refusal();
    if (refusal == null) {
      return null;
    }
    Phrase why = new Phrase("refusal." + refusal.code(), refusal.args(), null);
    return refusal.label().isEmpty()
        ? why
        : Phrase.of("office.transfer-run.about", Phrase.of(refusal.label()), why);
  }
}
