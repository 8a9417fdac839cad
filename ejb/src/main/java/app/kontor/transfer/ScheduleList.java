package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Imports and exports that run by themselves, by name. */
@Dependent
public class ScheduleList implements ListDefinition<ScheduleView> {
  public static final ListShape<ScheduleView> SHAPE =
      ListShape.<ScheduleView>named("transfer-schedules")
          .link(
              "name",
              "common.name",
              schedule -> schedule.data().name(),
              "schedule",
              ScheduleView::reference)
          .text("kind", "office.transfers.kind", ScheduleList::kind)
          .text("direction", "transfer-schedules.direction", one -> one.data().direction())
          .text("place", "transfer-schedules.place", ScheduleList::place)
          .text("rhythm", "transfer-schedules.rhythm", ScheduleList::rhythm)
          .date("next", "transfer-schedules.next", ScheduleView::nextAt)
          .date("last", "transfer-schedules.last", ScheduleView::lastAt)
          .status("status", "common.status", ScheduleList::status)
          .text("who", "transfer-schedules.who", ScheduleView::who)
          .page(
              Audience.STAFF,
              ListCell.of("name").over("kind"),
              ListCell.of("direction").over("place"),
              ListCell.of("rhythm"),
              ListCell.of("next"),
              ListCell.of("last"),
              ListCell.of("status"),
              ListCell.of("who"))
          .whole()
          .build();

  private final TransferSchedules schedules;

  @Inject
  public ScheduleList(TransferSchedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public ListShape<ScheduleView> shape() {
    return SHAPE;
  }

  @Override
  public Page<ScheduleView> rows(FilterValues filter, PageRequest page) {
    return schedules.schedules(page);
  }

  private static Phrase kind(ScheduleView schedule) {
    return Phrase.of("transfer.kind." + schedule.data().kind());
  }

  private static Object place(ScheduleView schedule) {
    ScheduledPlace place = schedule.data().place();
    return switch (place.place()) {
      case FOLDER -> place.folder();
      case ADDRESS, SFTP -> place.address();
      case HISTORY -> Phrase.of("enum.TransferPlace.HISTORY");
    };
  }

  private static Phrase rhythm(ScheduleView schedule) {
    Rhythm rhythm = schedule.data().rhythm();
    String at = rhythm.at().toString();
    return switch (rhythm.every()) {
      case HOUR -> Phrase.of("transfer-schedules.each-hour", at.substring(at.indexOf(':') + 1));
      case DAY -> Phrase.of("transfer-schedules.each-day", at);
      case WEEK ->
          Phrase.of(
              "transfer-schedules.each-week", Phrase.of("enum.DayOfWeek." + rhythm.weekday()), at);
    };
  }

  /** How it stands: whether it runs, and else what its last file came to. */
  public static Badge status(ScheduleView schedule) {
    if (schedule.stopped()) {
      return Badge.of("FAILED", "transfer-schedules.stopped");
    }
    if (schedule.paused()) {
      return Badge.of("INACTIVE", "transfer-schedules.paused");
    }
    RunOutcome last = schedule.last();
    return last == null ? Badge.of("WAITING", "transfer-schedules.waiting") : outcome(last);
  }

  /** What became of a run, in a look that lists have for such things. */
  static Badge outcome(RunOutcome outcome) {
    String look =
        switch (outcome) {
          case RUNNING -> "RUNNING";
          case DONE -> "DONE";
          case PARTLY -> "OPEN";
          case KNOWN -> "INACTIVE";
          case FAILED -> "FAILED";
        };
    return Badge.of(look, "enum.RunOutcome." + outcome);
  }
}
