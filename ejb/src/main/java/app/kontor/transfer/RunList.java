package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What became of the runs of a schedule, latest first. */
@Dependent
public class RunList implements ListDefinition<RunView> {
  /** Parameter of the address: the schedule's reference. */
  public static final String SCHEDULE = "schedule";

  public static final ListShape<RunView> SHAPE =
      ListShape.<RunView>named("transfer-runs")
          .date("began", "transfer-runs.began", RunView::beganAt)
          .link("file", "office.transfers.file", RunList::file, "run", RunView::reference)
          .status("outcome", "transfer-runs.outcome", run -> ScheduleList.outcome(run.outcome()))
          .number("rows", "transfer-runs.rows", RunView::rows)
          .number("refused", "office.transfers.refused", RunView::refused)
          .text("reason", "office.transfer-run.reason", RunList::reason)
          .wide()
          .date("ended", "office.transfers.ended", RunView::endedAt)
          .page(
              Audience.STAFF,
              ListCell.of("began"),
              ListCell.of("file"),
              ListCell.of("outcome").over("reason"),
              ListCell.of("rows"),
              ListCell.of("refused"),
              ListCell.of("ended"))
          .build();

  private final TransferSchedules schedules;

  @Inject
  public RunList(TransferSchedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public ListShape<RunView> shape() {
    return SHAPE;
  }

  @Override
  public Page<RunView> rows(FilterValues filter, PageRequest page) {
    return schedules.runs(filter.text(SCHEDULE), page);
  }

  /** Only a file that was kept can be looked at. */
  private static @Nullable String file(RunView run) {
    return run.transfer() == null && run.fileId() == null ? null : run.fileName();
  }

  private static @Nullable Object reason(RunView run) {
    TransferView.Failure failure = run.failure();
    return failure == null ? null : new Phrase("refusal." + failure.code(), failure.args(), null);
  }
}
