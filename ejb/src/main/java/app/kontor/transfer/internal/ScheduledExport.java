package app.kontor.transfer.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.language.Languages;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.Lists;
import app.kontor.platform.sftp.SftpFolder;
import app.kontor.platform.table.FileType;
import app.kontor.platform.table.RowWriter;
import app.kontor.platform.transaction.Transactions;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferPlace;
import app.kontor.transfer.model.Schedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is kept of a kind as the file that the kind's page gives away, whatever its length:
 * into the store, from where it can be downloaded, and into the schedule's folder if it has one,
 * here or on another machine.
 */
@Dependent
public class ScheduledExport {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
  private static final String LABELS = "/app/kontor/texts/transfer";
  private static final String WORDS = "/app/kontor/transfer/headings";

  private final CurrentActor actor;
  private final TransferKinds kinds;
  private final Lists lists;
  private final FileStore store;
  private final Parties parties;
  private final Transactions transactions;
  private final ScheduleRuns runs;
  private final OldExports oldExports;
  private final RemotePlaces places;
  private final Clock clock;

  @Inject
  ScheduledExport(
      CurrentActor actor,
      TransferKinds kinds,
      Lists lists,
      FileStore store,
      Parties parties,
      Transactions transactions,
      ScheduleRuns runs,
      OldExports oldExports,
      RemotePlaces places,
      Clock clock) {
    this.actor = actor;
    this.kinds = kinds;
    this.lists = lists;
    this.store = store;
    this.parties = parties;
    this.transactions = transactions;
    this.runs = runs;
    this.oldExports = oldExports;
    this.places = places;
    this.clock = clock;
  }

  /** How many files were written: one. */
  int run(Schedule schedule, Actor person) {
    TransferKind kind = kinds.get(person, schedule.kind());
    long run = runs.begin(schedule, "", null);
    boolean ended = false;
    try {
      // nothing is written for a machine that lets nobody in
      places.look(schedule);
      Written written = written(schedule, person, kind);
      runs.change(run, one -> one.wrote(written.file().name(), written.file().id()));
      put(schedule, written.file());
      runs.end(run, RunOutcome.DONE, written.rows(), 0);
      ended = true;
      oldExports.forget(schedule.sellerId());
      return 1;
    } catch (BusinessException e) {
      runs.fail(run, e);
      ended = true;
      return 0;
    } finally {
      if (!ended) {
        runs.broken(run);
      }
    }
  }

  private record Written(StoredFile file, long rows) {}

  private Written written(Schedule schedule, Actor person, TransferKind kind) {
    FileType type = schedule.data().fileType();
    ZoneId zone = actor.callAs(person, () -> parties.seller()).zone();
    String name =
        kind.key()
            + '-'
            + MOMENT.format(LocalDateTime.ofInstant(clock.instant(), zone))
            + type.ending();
    Path aside = null;
    try {
      aside = Files.createTempFile("kontor-export", type.ending());
      long rows;
      try (OutputStream out = Files.newOutputStream(aside)) {
        rows =
            actor.callAs(
                person,
                () -> write(lists.list("load-" + kind.key()), type, person.language(), out));
      }
      Path whole = aside;
      StoredFile file = transactions.write(() -> stored(name, whole));
      return new Written(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(aside);
    }
  }

  private StoredFile stored(String name, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return store.store(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Schedule schedule, StoredFile file) {
    if (schedule.data().place().place() == TransferPlace.FOLDER) {
      DropFolder folder = DropFolder.of(schedule.sellerId(), schedule.data().place().folder());
      try (InputStream in = store.open(file.id())) {
        folder.put(file.name(), in);
      } catch (IOException e) {
        throw new InvalidInput("folder", "FOLDER_UNUSABLE");
      }
    } else if (schedule.data().place().place() == TransferPlace.SFTP) {
      places.run(schedule, folder -> put(folder, file));
    }
  }

  private void put(SftpFolder folder, StoredFile file) {
    try (InputStream in = store.open(file.id())) {
      folder.put(file.name(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many rows were written. */
  private static <T> long write(
      ListDefinition<T> list, FileType type, Locale language, OutputStream out) {
    List<ListColumn<T>> columns = list.shape().file();
    String code = Languages.of(language).code();
    Properties labels = Languages.words(LABELS, code);
    Properties words = Languages.words(WORDS, code);
    try (RowWriter rows = type.writer(out, language)) {
      rows.row(
          columns.stream()
              .map(
                  column ->
                      type.isForMachines()
                          ? column.key()
                          : labels.getProperty(column.label(), column.label()))
              .toList());
      long written = 0;
      Iterator<List<T>> parts = list.parts(FilterValues.none());
      while (parts.hasNext()) {
        for (T row : parts.next()) {
          rows.row(columns.stream().map(column -> cell(column.of(row), type, words)).toList());
          written++;
        }
      }
      rows.complete();
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kinds have texts, numbers, days and flags; a flag is a word in files for people. */
  private static @Nullable Object cell(@Nullable Object value, FileType type, Properties words) {
    if (value instanceof Boolean yes && !type.isForMachines()) {
      String word = words.getProperty("value.flag." + (yes ? "YES" : "NO"), value.toString());
      return word.split("\\|", -1)[0];
    }
    return value;
  }
}
