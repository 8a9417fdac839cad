package app.kontor.transfer.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.transaction.Transactions;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.RunView;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduledRunEnded;
import app.kontor.transfer.model.Schedule;
import app.kontor.transfer.model.ScheduledRun;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what becomes of runs, each step in a transaction of its own, and has it told. */
@Dependent
public class ScheduleRuns {
  private final Schedules schedules;
  private final Transactions transactions;
  private final CurrentActor actor;
  private final Event<ScheduledRunEnded> ended;
  private final Clock clock;

  @Inject
  ScheduleRuns(
      Schedules schedules,
      Transactions transactions,
      CurrentActor actor,
      Event<ScheduledRunEnded> ended,
      Clock clock) {
    this.schedules = schedules;
    this.transactions = transactions;
    this.actor = actor;
    this.ended = ended;
    this.clock = clock;
  }

  /** The run that reads that content now, or has read it; empty for what is new or has failed. */
  Optional<ScheduledRun> ofContent(Schedule schedule, String sha256) {
    return transactions.read(() -> schedules.ofContent(schedule.id(), sha256).stream().findFirst());
  }

  /**
   * A run begins.
   *
   * @return its id
   */
  long begin(Schedule schedule, String fileName, @Nullable String sha256) {
    return transactions.write(
        () -> {
          ScheduledRun run = new ScheduledRun(schedule, fileName, sha256, clock.instant());
          schedules.add(run);
          return run.id();
        });
  }

  ScheduledRun get(long run) {
    return transactions.read(() -> schedules.run(run));
  }

  void change(long run, Consumer<ScheduledRun> change) {
    transactions.run(() -> change.accept(schedules.run(run)));
  }

  /** A run has ended with a file. */
  void end(long run, RunOutcome outcome, long rows, long refused) {
    transactions.run(
        () -> {
          ScheduledRun ending = schedules.run(run);
          ending.end(outcome, rows, refused, clock.instant());
          tell(ending);
        });
  }

  /** A run has failed. */
  void fail(long run, BusinessException refusal) {
    transactions.run(
        () -> {
          ScheduledRun ending = schedules.run(run);
          ending.fail(refusal, clock.instant());
          tell(ending);
        });
  }

  /** A run has met a defect, which the log tells. */
  void broken(long run) {
    transactions.run(
        () -> {
          ScheduledRun ending = schedules.run(run);
          ending.fail("TRANSFER_BROKEN", "", clock.instant());
          tell(ending);
        });
  }

  /**
   * Nobody works on any run of the schedule now: one that a node has left, and whose file has gone,
   * has failed.
   */
  void endLeft(Schedule schedule) {
    transactions.read(() -> schedules.running(schedule.id())).forEach(this::broken);
  }

  /** There was no file to begin with, and that is a failure. */
  void failed(Schedule schedule, BusinessException refusal) {
    fail(begin(schedule, "", null), refusal);
  }

  /** It has looked, and there was nothing to read. */
  void looked(Schedule schedule) {
    transactions.run(
        () -> schedules.find(schedule.id()).ifPresent(one -> one.looked(clock.instant())));
  }

  private void tell(ScheduledRun run) {
    RunView view = run.view();
    schedules
        .find(run.scheduleId())
        .ifPresent(
            schedule -> {
              boolean stopped = schedule.ended(view.outcome(), clock.instant());
              ScheduleRules rules = schedule.data().rules();
              if (!rules.mailTo().isEmpty() && isTold(view.outcome(), rules.told())) {
                actor.runAs(
                    Actor.system(schedule.sellerId()),
                    () ->
                        ended.fire(
                            new ScheduledRunEnded(
                                schedule.sellerId(),
                                schedule.reference(),
                                schedule.name(),
                                view,
                                rules.mailTo(),
                                schedule.language(),
                                stopped)));
              }
            });
  }

  private static boolean isTold(RunOutcome outcome, ScheduleRules.Told told) {
    return outcome == RunOutcome.FAILED
        || outcome == RunOutcome.PARTLY
        || outcome == RunOutcome.DONE && told == ScheduleRules.Told.ALL;
  }
}
