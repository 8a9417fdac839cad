package app.kontor.transfer.internal;

import app.kontor.access.ActingPeople;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.model.Schedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries out a run of a schedule: as whoever saved it, with the rights of now. It hands files in
 * as that person would, and waits for the jobs that compare and apply them, which have a lane of
 * their own.
 */
@Dependent
public class ScheduleJob implements JobHandler<ScheduleJob.Due, JobKind.Count> {
  static final JobKind<Due, JobKind.Count> KIND =
      new JobKind<>("transfer-schedule", Due.class, JobKind.Count.class);

  /** Shorter than the lease of a job, so that one that is begun anew finds the schedule free. */
  private static final Duration LEASE = Duration.ofMinutes(9);

  private final Schedules schedules;
  private final ScheduleRuns runs;
  private final ScheduledImport imports;
  private final ScheduledExport exports;
  private final ActingPeople people;
  private final CurrentActor actor;
  private final Transactions transactions;
  private final Clock clock;

  /** A schedule whose time has come, or that somebody wants to run. */
  public record Due(long sellerId, String reference) {}

  @Inject
  ScheduleJob(
      Schedules schedules,
      ScheduleRuns runs,
      ScheduledImport imports,
      ScheduledExport exports,
      ActingPeople people,
      CurrentActor actor,
      Transactions transactions,
      Clock clock) {
    this.schedules = schedules;
    this.runs = runs;
    this.imports = imports;
    this.exports = exports;
    this.people = people;
    this.actor = actor;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public JobKind<Due, JobKind.Count> kind() {
    return KIND;
  }

  /** How many files were read or written. */
  @Override
  public JobKind.Count run(Due due, Progress progress) {
    Optional<Schedule> found =
        transactions.read(() -> schedules.find(due.sellerId(), due.reference()));
    if (found.isEmpty() || !taken(found.get())) {
      return new JobKind.Count(0);
    }
    Schedule schedule = found.get();
    try {
      return new JobKind.Count(work(schedule, held(schedule, progress)));
    } finally {
      transactions.run(() -> schedules.release(schedule.id()));
    }
  }

  private boolean taken(Schedule schedule) {
    return transactions.write(
        () -> schedules.take(schedule.id(), clock.instant(), clock.instant().plus(LEASE)));
  }

  /** Whoever tells that the work goes on holds the schedule, too. */
  private Progress held(Schedule schedule, Progress progress) {
    return new Progress() {
      @Override
      public void report(int percent) {
        progress.report(percent);
        transactions.run(() -> schedules.hold(schedule.id(), clock.instant().plus(LEASE)));
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private int work(Schedule schedule, Progress progress) {
    try {
      Actor person =
          actor
              .callAs(
                  Actor.system(schedule.sellerId()),
                  () -> people.actor(schedule.sellerId(), schedule.userId()))
              .orElseThrow(() -> new InvalidInput("", "SCHEDULE_PERSON_GONE"));
      return schedule.data().direction() == TransferDirection.IMPORT
          ? imports.run(schedule, person, progress)
          : exports.run(schedule, person);
    } catch (BusinessException e) {
      runs.failed(schedule, e);
      return 0;
    } finally {
      runs.endLeft(schedule);
    }
  }
}
