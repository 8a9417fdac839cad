package app.kontor.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.table.FileType;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.RunView;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduleRules.Told;
import app.kontor.transfer.ScheduleView;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferSchedules;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import app.kontor.transfer.UnknownSchedule;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports and exports that run by themselves, by the server's own timers and jobs. */
@ExtendWith(ArquillianExtension.class)
class SchedulesIT {
  private static final String HEAD =
      "Kundennummer;Firma;Straße;Hausnummer;PLZ;Ort;Land;E-Mail;Währung\n";

  @Inject private Trade trade;
  @EJB private Transfers transfers;
  @EJB private TransferSchedules schedules;

  @SuppressWarnings("NullAway.Init")
  private Actor sales;

  private final String folder = "it-" + System.nanoTime();

  @BeforeEach
  void somebody_who_may_load() {
    trade.open();
    sales = trade.staff(Role.SALES);
  }

  @Test
  void a_file_that_is_dropped_is_read_once_by_the_timer_and_put_aside_with_its_report()
      throws IOException {
    String schedule = added(imported(new ScheduleRules(false, 2, "boss@seller.example", Told.ALL)));
    String number = "SCHED-" + System.nanoTime();
    drop("first.csv", HEAD + row(number) + row("KO ! "));
    Path unfinished = drop("second.csv.part", HEAD + row(number + "-B"));
    due(schedule);
    RunView run = ended(schedule, 1);
    assertThat(run.outcome()).as("%s", run).isEqualTo(RunOutcome.PARTLY);
    assertThat(run.rows()).isEqualTo(1);
    assertThat(run.refused()).isEqualTo(1);
    TransferView file =
        trade.as(sales, () -> transfers.file(Objects.requireNonNull(run.transfer())));
    assertThat(file.state()).isEqualTo(TransferState.APPLIED);
    assertThat(file.who()).isEqualTo(sales.name());
    assertThat(trade.rows("SELECT id FROM partner WHERE number = ?1", number)).hasSize(1);
    assertThat(path().resolve("done/first.csv")).exists();
    assertThat(path().resolve("first.csv")).doesNotExist();
    assertThat(unfinished).exists();
    assertThat(trade.awaitedRows("SELECT id FROM mail WHERE recipient = 'boss@seller.example'"))
        .isNotEmpty();
    ScheduleView seen = view(schedule);
    assertThat(seen.nextAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(seen.last()).isEqualTo(RunOutcome.PARTLY);

    // the very same content, under another name
    drop("again.csv", HEAD + row(number) + row("KO ! "));
    now(schedule);
    assertThat(ended(schedule, 2).outcome()).isEqualTo(RunOutcome.KNOWN);
    assertThat(path().resolve("done/again.csv")).exists();

    // what a person would be asked is not guessed, and after two failures it stops
    drop("bad-1.csv", "Unbekannt;Unsinn\nA;B\n");
    drop("bad-2.csv", "Unbekannt;Mehr Unsinn\nA;B\n");
    now(schedule);
    RunView failed = ended(schedule, 4);
    assertThat(failed.outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(Objects.requireNonNull(failed.failure()).code()).isEqualTo("TRANSFER_FIELD_MISSING");
    assertThat(path().resolve("failed/bad-1.csv")).exists();
    assertThat(view(schedule).stopped()).isTrue();
    assertThat(view(schedule).nextAt()).isNull();

    assertThatThrownBy(() -> added(imported(new ScheduleRules(false, 0, "", Told.ALL))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("folder"));
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    assertThatThrownBy(() -> trade.as(warehouse, () -> schedules.schedule(schedule)))
        .isInstanceOf(UnknownSchedule.class);
    trade.as(sales, () -> schedules.remove(schedule, view(schedule).version()));
    assertThatThrownBy(() -> view(schedule)).isInstanceOf(UnknownSchedule.class);
  }

  @Test
  void what_is_kept_is_written_to_the_folder_and_kept_to_be_downloaded() throws IOException {
    String schedule =
        added(
            new ScheduleData(
                "Out " + folder,
                "customers",
                TransferDirection.EXPORT,
                ScheduledPlace.folder(folder),
                FileType.CSV,
                weekly(),
                new ScheduleRules(false, 0, "", Told.FAILURES)));
    now(schedule);
    RunView run = ended(schedule, 1);
    assertThat(run.outcome()).as("%s", run).isEqualTo(RunOutcome.DONE);
    assertThat(run.rows()).isPositive();
    TransferSchedules.WrittenFile file = trade.as(sales, () -> schedules.file(run.reference()));
    byte[] kept;
    try (var in = file.bytes()) {
      kept = in.readAllBytes();
    }
    assertThat(path().resolve(run.fileName())).hasBinaryContent(kept);
    List<String> lines = new String(kept, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize((int) run.rows() + 1);
    assertThat(lines.get(0)).contains("Customer number");

    trade.sql(
        "UPDATE transfer_run SET began_at = began_at - INTERVAL 366 DAY WHERE reference = ?1",
        run.reference());
    now(schedule);
    ended(schedule, 2);
    RunView old = trade.as(sales, () -> schedules.run(run.reference()));
    assertThat(old.fileId()).as("older than the seller wants it kept").isNull();
    assertThat(old.rows()).isEqualTo(run.rows());
    long written = Objects.requireNonNull(run.fileId());
    assertThat(trade.rows("SELECT id FROM stored_file WHERE id = ?1", written)).isEmpty();
    assertThat(path().resolve(run.fileName())).as("what went out is not ours").exists();
    long last = Objects.requireNonNull(ended(schedule, 2).fileId());
    trade.as(sales, () -> schedules.remove(schedule, view(schedule).version()));
    assertThat(trade.rows("SELECT id FROM stored_file WHERE id = ?1", last))
        .as("the files go with the schedule")
        .isEmpty();
  }

  private ScheduleData imported(ScheduleRules rules) {
    return new ScheduleData(
        "In " + System.nanoTime(),
        "customers",
        TransferDirection.IMPORT,
        ScheduledPlace.folder(folder),
        FileType.CSV,
        weekly(),
        rules);
  }

  private static Rhythm weekly() {
    return new Rhythm(Rhythm.Every.WEEK, DayOfWeek.SUNDAY, LocalTime.of(3, 0));
  }

  private String added(ScheduleData data) {
    return trade.as(sales, () -> schedules.add(Trade.key(), data, PlaceSecrets.none()));
  }

  private ScheduleView view(String schedule) {
    return trade.as(sales, () -> schedules.schedule(schedule));
  }

  private void now(String schedule) {
    trade.as(sales, () -> schedules.runNow(Trade.key(), schedule));
  }

  /** Its time has come; the timer finds it. */
  private void due(String schedule) {
    trade.sql("UPDATE transfer_schedule SET next_at = '2026-01-01' WHERE reference = ?1", schedule);
  }

  private Path path() {
    return DropFolder.of(Trade.SELLER, folder).path();
  }

  /** A file that nobody has touched for a while. */
  private Path drop(String name, String content) throws IOException {
    Path file = Files.createDirectories(path()).resolve(name);
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    return file;
  }

  private static String row(String number) {
    return number + ";Eins;Polna;1;61-001;Poznań;PL;e@example.com;PLN\n";
  }

  /** The latest run, when there are so many and all have ended. */
  private RunView ended(String schedule, int count) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    List<RunView> seen = runs(schedule);
    while ((seen.size() < count || seen.stream().anyMatch(run -> run.endedAt() == null))
        && System.nanoTime() < until) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      seen = runs(schedule);
    }
    assertThat(seen).hasSize(count);
    return seen.get(0);
  }

  private List<RunView> runs(String schedule) {
    return trade.as(sales, () -> schedules.runs(schedule, PageRequest.first(20))).rows();
  }
}
