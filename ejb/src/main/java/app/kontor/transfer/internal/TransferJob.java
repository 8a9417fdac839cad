package app.kontor.transfer.internal;

import app.kontor.access.ActingPeople;
import app.kontor.access.NotAllowed;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.model.TransferFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares and applies files behind the pages, one after the other on each node. */
@Dependent
public class TransferJob implements JobHandler<TransferJob.Work, JobKind.Count> {
  static final JobKind<Work, JobKind.Count> KIND =
      new JobKind<>("transfer", Work.class, JobKind.Count.class);

  private final TransferFiles files;
  private final FileReading reading;
  private final TransferKinds kinds;
  private final ActingPeople people;
  private final CurrentActor actor;
  private final Transactions transactions;
  private final Planning planning;
  private final Clock clock;

  /**
   * A file and which time it is worked on: what was asked before that is past.
   *
   * @param turn of {@link TransferFile#turn}
   */
  public record Work(long sellerId, String reference, int turn) {}

  @Inject
  TransferJob(
      TransferFiles files,
      FileReading reading,
      TransferKinds kinds,
      ActingPeople people,
      CurrentActor actor,
      Transactions transactions,
      Planning planning,
      Clock clock) {
    this.files = files;
    this.reading = reading;
    this.kinds = kinds;
    this.people = people;
    this.actor = actor;
    this.transactions = transactions;
    this.planning = planning;
    this.clock = clock;
  }

  @Override
  public JobKind<Work, JobKind.Count> kind() {
    return KIND;
  }

  @Override
  public JobKind.Count run(Work work, Progress progress) {
    Optional<TransferFile> found =
        transactions.read(() -> files.find(work.sellerId(), work.reference()));
    if (found.filter(file -> isFor(file, work)).isEmpty()) {
      return new JobKind.Count(0);
    }
    boolean ended = false;
    try {
      long rows = work(session(found.get(), work.sellerId(), progress));
      ended = true;
      return new JobKind.Count(rows);
    } catch (TransferStopped e) {
      ended = true;
      change(work, file -> stop(file));
      return new JobKind.Count(0);
    } catch (BusinessException e) {
      ended = true;
      change(work, file -> file.failed(e, clock.instant()));
      return new JobKind.Count(0);
    } finally {
      if (!ended) {
        change(work, file -> file.failed("TRANSFER_BROKEN", "", clock.instant()));
      }
    }
  }

  private static boolean isFor(TransferFile file, Work work) {
    return file.turn() == work.turn() && file.state().isRunning();
  }

  private TransferSession session(TransferFile file, long sellerId, Progress progress) {
    Actor person =
        actor
            .callAs(Actor.system(sellerId), () -> people.actor(sellerId, file.userId()))
            .orElseThrow(() -> new NotAllowed("transfer"));
    return new TransferSession(
        file,
        kinds.get(person, file.kind()),
        person,
        FileReading.look(file).rows(),
        new TransferSession.Tools(files, reading, transactions, actor, planning),
        progress);
  }

  /** How many rows were worked on. */
  private long work(TransferSession session) {
    TransferFile file = session.file();
    if (file.state() == TransferState.CHECKING) {
      Map<Effect, Long> rows = new CheckRows(session).run();
      transactions.run(() -> again(file).checked(rows, clock.instant()));
      return session.rows();
    }
    ApplyRows apply = new ApplyRows(session);
    if (file.isTogether()) {
      apply.together();
    } else {
      apply.each();
    }
    transactions.run(
        () ->
            again(file)
                .applied(files.applied(file.id()), apply.turnedDown(), false, clock.instant()));
    return session.rows();
  }

  /** What was applied before somebody stopped it stays so. */
  private void stop(TransferFile file) {
    if (file.state() == TransferState.APPLYING) {
      file.applied(files.applied(file.id()), 0, true, clock.instant());
    } else {
      file.stopped(clock.instant());
    }
  }

  private void change(Work work, Consumer<TransferFile> change) {
    transactions.run(
        () ->
            files
                .find(work.sellerId(), work.reference())
                .filter(file -> isFor(file, work))
                .ifPresent(change));
  }

  private TransferFile again(TransferFile file) {
    return files.get(file.id());
  }
}
