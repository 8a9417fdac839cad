package app.kontor.transfer.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.work.JobHandler.Progress;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import app.kontor.transfer.model.Schedule;
import app.kontor.transfer.model.ScheduledRun;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what lies in a schedule's folder, here or on another machine, or at its address. What a
 * person would be asked about a file is refused here, never guessed; the file stays in the history
 * of loaded files, where somebody can say it, and the next file with its headings is read as was
 * said.
 */
@Dependent
public class ScheduledImport {
  private static final Set<String> TABLES = Set.of("csv", "txt", "tsv", "xlsx", "xml", "json");
  private static final Set<String> ARCHIVES = Set.of("zip");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
  private static final Duration LONGEST = Duration.ofHours(3);

  private final CurrentActor actor;
  private final TransferKinds kinds;
  private final Transfers transfers;
  private final ScheduleRuns runs;
  private final RemotePlaces places;

  @Inject
  ScheduledImport(
      CurrentActor actor,
      TransferKinds kinds,
      Transfers transfers,
      ScheduleRuns runs,
      RemotePlaces places) {
    this.actor = actor;
    this.kinds = kinds;
    this.transfers = transfers;
    this.runs = runs;
    this.places = places;
  }

  /** How many files were read. */
  int run(Schedule schedule, Actor person, Progress progress) {
    boolean archive = kinds.get(person, schedule.kind()).isArchive();
    UploadLimit limit = archive ? UploadLimit.PICTURE_ARCHIVE : UploadLimit.TRANSFER_FILE;
    Set<String> endings = archive ? ARCHIVES : TABLES;
    int read =
        switch (schedule.data().place().place()) {
          case FOLDER -> folder(schedule, person, endings, progress);
          case SFTP -> remote(schedule, person, endings, limit.bytes(), progress);
          default -> address(schedule, person, limit.bytes(), progress);
        };
    if (read == 0) {
      runs.looked(schedule);
    }
    return read;
  }

  private int folder(Schedule schedule, Actor person, Set<String> endings, Progress progress) {
    DropFolder folder = DropFolder.of(schedule.sellerId(), schedule.data().place().folder());
    int read = 0;
    for (String name : folder.ready(endings)) {
      if (progress.isCancelled()) {
        break;
      }
      RunOutcome outcome = file(schedule, person, folder.file(name), progress);
      folder.putAside(name, outcome == RunOutcome.FAILED ? DropFolder.FAILED : DropFolder.DONE);
      read++;
    }
    return read;
  }

  private int address(Schedule schedule, Actor person, long limit, Progress progress) {
    ScheduledPlace place = schedule.data().place();
    FileUpload file =
        new HttpsDownload(limit).get(place.address(), place.login(), places.password(schedule));
    if (isKnown(schedule, file)) {
      return 0;
    }
    file(schedule, person, file, progress);
    return 1;
  }

  /**
   * Files of another machine: each is here as a whole before anything of it is read. The connection
   * is not kept meanwhile, for that may take long.
   */
  private int remote(
      Schedule schedule, Actor person, Set<String> endings, long limit, Progress progress) {
    int read = 0;
    for (String name : places.call(schedule, folder -> folder.ready(endings))) {
      if (progress.isCancelled()) {
        break;
      }
      progress.report(0);
      Path aside = RemotePlaces.aside();
      try {
        Optional<FileUpload> file =
            places.call(schedule, folder -> folder.take(name, limit, aside));
        if (file.isPresent() && remote(schedule, person, file.get(), progress)) {
          read++;
        }
      } finally {
        RemotePlaces.forget(aside);
      }
    }
    return read;
  }

  /** Reads a file and has it put aside over there; what is left there is not read twice. */
  private boolean remote(Schedule schedule, Actor person, FileUpload file, Progress progress) {
    ScheduledPlace place = schedule.data().place();
    if (place.done().isEmpty() && isKnown(schedule, file)) {
      return false;
    }
    RunOutcome outcome = file(schedule, person, file, progress);
    String where = outcome == RunOutcome.FAILED ? place.failed() : place.done();
    if (!where.isEmpty()) {
      places.run(schedule, folder -> folder.putAside(file.name(), where));
    }
    return true;
  }

  private boolean isKnown(Schedule schedule, FileUpload file) {
    return runs.ofContent(schedule, hash(file))
        .filter(run -> run.view().endedAt() != null)
        .isPresent();
  }

  /** Reads a file, unless its very content was read; goes on where a node has ended within it. */
  private RunOutcome file(Schedule schedule, Actor person, FileUpload file, Progress progress) {
    String hash = hash(file);
    Optional<ScheduledRun> known = runs.ofContent(schedule, hash);
    String before = known.map(ScheduledRun::transfer).orElse(null);
    if (known.filter(run -> run.view().endedAt() != null).isPresent()) {
      long run = runs.begin(schedule, file.name(), null);
      if (before != null) {
        runs.change(run, one -> one.reads(before));
      }
      runs.end(run, RunOutcome.KNOWN, 0, 0);
      return RunOutcome.KNOWN;
    }
    long run = known.map(ScheduledRun::id).orElseGet(() -> runs.begin(schedule, file.name(), hash));
    boolean ended = false;
    try {
      RunOutcome outcome = read(schedule, person, file, run, progress);
      ended = true;
      return outcome;
    } catch (BusinessException e) {
      runs.fail(run, e);
      ended = true;
      return RunOutcome.FAILED;
    } finally {
      if (!ended) {
        runs.broken(run);
      }
    }
  }

  private RunOutcome read(
      Schedule schedule, Actor person, FileUpload file, long run, Progress progress) {
    String reference =
        actor.callAs(
            person,
            () -> transfers.begin("schedule-" + runs.get(run).reference(), schedule.kind(), file));
    runs.change(run, one -> one.reads(reference));
    TransferView end = driven(schedule, person, reference, progress);
    TransferView.Counts counts = end.counts();
    return switch (end.state()) {
      case APPLIED -> {
        long refused = counts.refused() + counts.turnedDown();
        RunOutcome outcome = refused == 0 ? RunOutcome.DONE : RunOutcome.PARTLY;
        runs.end(run, outcome, counts.applied() + counts.same(), refused);
        yield outcome;
      }
      case CHECKED -> {
        runs.end(run, RunOutcome.DONE, counts.same(), 0);
        yield RunOutcome.DONE;
      }
      case CANCELLED -> throw new InvalidInput("", "SCHEDULE_CANCELLED");
      default -> {
        TransferView.Failure failure = end.failure();
        throw new InvalidInput(
            "",
            failure == null ? "TRANSFER_BROKEN" : failure.code(),
            failure == null
                ? new java.io.Serializable[0]
                : failure.args().toArray(java.io.Serializable[]::new));
      }
    };
  }

  /** Takes a file from wherever it is to its end, as the person would. */
  private TransferView driven(
      Schedule schedule, Actor person, String reference, Progress progress) {
    boolean together = schedule.data().rules().together();
    long until = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < until) {
      TransferView seen = actor.callAs(person, () -> transfers.file(reference));
      switch (seen.state()) {
        case COLUMNS -> actor.runAs(person, () -> check(reference));
        case CHECKING, APPLYING -> {
          progress.report(seen.progress());
          if (progress.isCancelled()) {
            actor.runAs(person, () -> transfers.cancel(reference));
          }
          pause();
        }
        case CHECKED -> {
          if (seen.counts().doing() == 0 && seen.counts().refused() == 0) {
            return seen;
          }
          actor.runAs(person, () -> transfers.apply(reference, seen.version(), together));
        }
        default -> {
          return seen;
        }
      }
    }
    actor.runAs(person, () -> transfers.cancel(reference));
    throw new InvalidInput("", "SCHEDULE_TOO_LONG", LONGEST.toHours());
  }

  /** Has the rows compared in the way that headings or an earlier file say. */
  private void check(String reference) {
    TransferColumns columns = transfers.columns(reference);
    if (columns.sheetOpen()) {
      throw new InvalidInput("", "SCHEDULE_SHEET_OPEN");
    }
    for (TransferColumns.Column column : columns.columns()) {
      if (!columns.kept() && column.field().isEmpty() && !column.mayBe().isEmpty()) {
        throw new InvalidInput("", "SCHEDULE_COLUMN_OPEN", column.heading());
      }
    }
    transfers.check(
        reference,
        columns.file().version(),
        new ColumnChoice(
            columns.columns().stream().map(TransferColumns.Column::field).toList(),
            columns.withHidden(),
            columns.mark()));
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A file that cannot be opened is refused like one that cannot be read. */
  private static String hash(FileUpload file) {
    try (InputStream in = file.content().open()) {
      return Sha256.hex(in);
    } catch (IOException e) {
      throw new InvalidInput("folder", "FOLDER_UNUSABLE");
    }
  }
}
