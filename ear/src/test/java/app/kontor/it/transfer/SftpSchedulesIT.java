package app.kontor.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.secret.Secret;
import app.kontor.platform.table.FileType;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.RunView;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduleView;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferSchedules;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports and exports by themselves whose files lie on somebody else's machine. */
@ExtendWith(ArquillianExtension.class)
class SftpSchedulesIT {
  private static final String HEAD =
      "Kundennummer;Firma;Straße;Hausnummer;PLZ;Ort;Land;E-Mail;Währung\n";

  @Inject private Trade trade;
  @EJB private TransferSchedules schedules;

  @SuppressWarnings("NullAway.Init")
  private Actor sales;

  @SuppressWarnings("NullAway.Init")
  private Path root;

  @SuppressWarnings("NullAway.Init")
  private KeyPair annas;

  @SuppressWarnings("NullAway.Init")
  private SftpServerOfTest server;

  @BeforeEach
  void somebody_elses_machine() throws IOException, GeneralSecurityException {
    trade.open();
    sales = trade.staff(Role.SALES);
    root = Files.createTempDirectory("kontor-sftp-it");
    annas = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
    server = new SftpServerOfTest(root, annas.getPublic());
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void files_are_read_from_a_machine_that_is_known_and_nothing_half() throws IOException {
    String number = "SFTP-" + System.nanoTime();
    drop("new.csv", HEAD + row(number) + "#".repeat(200_000) + '\n');
    String schedule = added(read(""), typed("geheim"));

    RunView first = ended(schedule, 1);
    assertThat(code(first)).as("looked at by itself").isEqualTo("SFTP_HOST_KEY_NEW");
    assertThat(view(schedule).shownKey()).isEqualTo(server.fingerprint());
    assertThat(server.passwords()).as("told to nobody who is not known").isEmpty();

    trade.as(
        sales,
        () -> schedules.trust(schedule, view(schedule).version(), view(schedule).shownKey()));
    now(schedule);
    assertThat(code(ended(schedule, 2))).isEqualTo("SFTP_LOGIN");
    assertThat(server.passwords()).contains("geheim");

    ScheduleData known = view(schedule).data();
    assertThat(known.place().hostKey()).isEqualTo(server.fingerprint());
    trade.as(
        sales, () -> schedules.change(schedule, view(schedule).version(), known, typed("tajne")));
    server.breakAfter(100_000);
    now(schedule);
    assertThat(code(ended(schedule, 3))).isEqualTo("SFTP_LOST");
    assertThat(trade.rows("SELECT id FROM partner WHERE number = ?1", number)).isEmpty();
    assertThat(root.resolve("out/new.csv")).exists();

    server.breakAfter(Long.MAX_VALUE);
    drop("new.csv", HEAD + row(number));
    now(schedule);
    RunView read = ended(schedule, 4);
    assertThat(read.outcome()).as("%s", read).isEqualTo(RunOutcome.DONE);
    assertThat(trade.rows("SELECT id FROM partner WHERE number = ?1", number)).hasSize(1);
    assertThat(root.resolve("out/gelesen/new.csv")).exists();
    assertThat(root.resolve("out/new.csv")).doesNotExist();

    drop("again.csv", HEAD + row(number));
    drop("bad.csv", "Unbekannt;Unsinn\nA;B\n");
    now(schedule);
    assertThat(ended(schedule, 6).outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(outcomes(schedule)).startsWith(RunOutcome.FAILED, RunOutcome.KNOWN);
    assertThat(root.resolve("out/gelesen/again.csv")).exists();
    assertThat(root.resolve("out/falsch/bad.csv")).exists();

    String other = "SHA256:" + "A".repeat(43);
    trade.as(
        sales,
        () ->
            schedules.change(schedule, view(schedule).version(), read(other), PlaceSecrets.none()));
    int tried = server.passwords().size();
    now(schedule);
    assertThat(code(ended(schedule, 7))).isEqualTo("SFTP_HOST_KEY_CHANGED");
    assertThat(server.passwords()).hasSize(tried);
    trade.as(sales, () -> schedules.remove(schedule, view(schedule).version()));
  }

  @Test
  void a_file_is_written_there_by_somebody_with_a_key() throws Exception {
    Files.createDirectories(root.resolve("in"));
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(annas, "anna", null, key);
    ScheduleData data =
        data(
            TransferDirection.EXPORT,
            ScheduledPlace.sftp(server.address("in"), "anna", server.fingerprint(), "", ""));
    String schedule =
        added(
            data,
            new PlaceSecrets(Secret.none(), new Secret(key.toString(StandardCharsets.US_ASCII))));
    now(schedule);
    RunView run = ended(schedule, 1);
    assertThat(run.outcome()).as("%s", run).isEqualTo(RunOutcome.DONE);
    assertThat(root.resolve("in").toFile().list()).containsExactly(run.fileName());
    assertThat(Files.readAllLines(root.resolve("in").resolve(run.fileName())))
        .hasSize((int) run.rows() + 1);
    Object sealed =
        trade
            .rows("SELECT sealed_key FROM transfer_schedule WHERE reference = ?1", schedule)
            .get(0);
    assertThat(String.valueOf(sealed)).doesNotContain("PRIVATE KEY");
    assertThat(view(schedule).withKey()).isTrue();
    trade.as(sales, () -> schedules.remove(schedule, view(schedule).version()));
  }

  private ScheduleData read(String hostKey) {
    return data(
        TransferDirection.IMPORT,
        ScheduledPlace.sftp(server.address("out"), "anna", hostKey, "gelesen", "falsch"));
  }

  private static ScheduleData data(TransferDirection direction, ScheduledPlace place) {
    return new ScheduleData(
        direction + " " + place.address(),
        "customers",
        direction,
        place,
        FileType.CSV,
        new Rhythm(Rhythm.Every.WEEK, DayOfWeek.SUNDAY, LocalTime.of(3, 0)),
        new ScheduleRules(false, 0, "", ScheduleRules.Told.FAILURES));
  }

  private static PlaceSecrets typed(String password) {
    return new PlaceSecrets(new Secret(password), Secret.none());
  }

  private String added(ScheduleData data, PlaceSecrets secrets) {
    return trade.as(sales, () -> schedules.add(Trade.key(), data, secrets));
  }

  private ScheduleView view(String schedule) {
    return trade.as(sales, () -> schedules.schedule(schedule));
  }

  private void now(String schedule) {
    trade.as(sales, () -> schedules.runNow(Trade.key(), schedule));
  }

  /** A file that nobody has touched for a while. */
  private void drop(String name, String content) throws IOException {
    Path file = Files.createDirectories(root.resolve("out")).resolve(name);
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static String row(String number) {
    return number + ";Eins;Polna;1;61-001;Poznań;PL;e@example.com;PLN\n";
  }

  private static String code(RunView run) {
    assertThat(run.outcome()).as("%s", run).isEqualTo(RunOutcome.FAILED);
    return Objects.requireNonNull(run.failure()).code();
  }

  private List<RunOutcome> outcomes(String schedule) {
    return runs(schedule).stream().map(RunView::outcome).toList();
  }

  /** The latest run, when there are so many, all have ended and their files are put aside. */
  private RunView ended(String schedule, int count) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    List<RunView> seen = runs(schedule);
    while ((seen.size() < count || seen.stream().anyMatch(run -> run.endedAt() == null))
        && System.nanoTime() < until) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      seen = runs(schedule);
    }
    assertThat(seen).hasSize(count);
    assertThat(
            trade.awaitedRows(
                "SELECT id FROM transfer_schedule WHERE busy_until IS NULL AND reference = ?1",
                schedule))
        .isNotEmpty();
    return seen.get(0);
  }

  private List<RunView> runs(String schedule) {
    return trade.as(sales, () -> schedules.runs(schedule, PageRequest.first(20))).rows();
  }
}
