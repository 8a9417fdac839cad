package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.table.FileType;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduleView;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferSchedules;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Two who keep files that are loaded. */
@ApplicationScoped
class TwoLoaders implements Editors {
  private static final String HEAD =
      "Kundennummer;Firma;Straße;Hausnummer;PLZ;Ort;Land;E-Mail;Währung\n";

  @Inject private Trade trade;
  @EJB private Transfers transfers;
  @EJB private TransferSchedules schedules;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("TransfersBean.apply", this::applied);
    all.put("TransfersBean.check", this::compared);
    all.put("TransfersBean.checkAgain", this::comparedAgain);
    all.put("TransfersBean.chooseSheet", this::sheet);
    all.put("TransferSchedulesBean.change", this::scheduled);
    all.put("TransferSchedulesBean.pause", this::paused);
    all.put("TransferSchedulesBean.remove", this::removed);
    all.put("TransferSchedulesBean.resume", this::resumed);
    all.put("TransferSchedulesBean.trust", this::trusted);
    return all;
  }

  private IntConsumer scheduled() {
    ScheduleView read = schedule();
    return change ->
        trade.as(
            clerk(),
            () ->
                schedules.change(
                    read.reference(),
                    read.version(),
                    data(read.data().name(), change),
                    PlaceSecrets.none()));
  }

  private IntConsumer paused() {
    ScheduleView read = schedule();
    return change -> trade.as(clerk(), () -> schedules.pause(read.reference(), read.version()));
  }

  private IntConsumer resumed() {
    ScheduleView added = schedule();
    trade.as(clerk(), () -> schedules.pause(added.reference(), added.version()));
    ScheduleView read = trade.as(clerk(), () -> schedules.schedule(added.reference()));
    return change -> trade.as(clerk(), () -> schedules.resume(read.reference(), read.version()));
  }

  /** The machine has shown one key, and then another. */
  private IntConsumer trusted() {
    ScheduleView read = schedule();
    trade.sql(
        "UPDATE transfer_schedule SET shown_key = 'SHA256:0' WHERE reference = ?1",
        read.reference());
    return change ->
        trade.as(clerk(), () -> schedules.trust(read.reference(), read.version(), "SHA256:0"));
  }

  private IntConsumer removed() {
    ScheduleView read = schedule();
    return change -> trade.as(clerk(), () -> schedules.remove(read.reference(), read.version()));
  }

  private ScheduleView schedule() {
    return trade.as(
        clerk(),
        () ->
            schedules.schedule(
                schedules.add(Trade.key(), data("Stale " + Trade.key(), 0), PlaceSecrets.none())));
  }

  /** Each week at another minute, long before anybody runs it. */
  private static ScheduleData data(String name, int change) {
    return new ScheduleData(
        name,
        "customers",
        TransferDirection.EXPORT,
        ScheduledPlace.history(),
        FileType.CSV,
        new Rhythm(Rhythm.Every.WEEK, DayOfWeek.SUNDAY, LocalTime.of(3, change)),
        new ScheduleRules(false, 1, "", ScheduleRules.Told.FAILURES));
  }

  private Actor clerk() {
    return trade.staff(Role.SALES);
  }

  private IntConsumer compared() {
    TransferColumns read = columns(begun("stale.csv", rows()));
    return change -> compare(read);
  }

  private IntConsumer comparedAgain() {
    TransferView read = settled();
    return change ->
        trade.as(clerk(), () -> transfers.checkAgain(read.reference(), read.version()));
  }

  private IntConsumer applied() {
    TransferView read = settled();
    return change ->
        trade.as(clerk(), () -> transfers.apply(read.reference(), read.version(), true));
  }

  private IntConsumer sheet() {
    TransferView read = columns(begun("stale.xlsx", workbook())).file();
    return change ->
        trade.as(
            clerk(),
            () -> transfers.chooseSheet(read.reference(), read.version(), "Sheet " + change));
  }

  private String begun(String name, byte[] content) {
    FileUpload upload = FileUpload.of(name, content);
    return trade.as(clerk(), () -> transfers.begin(Trade.key(), "customers", upload));
  }

  private TransferColumns columns(String reference) {
    return trade.as(clerk(), () -> transfers.columns(reference));
  }

  private void compare(TransferColumns read) {
    ColumnChoice choice =
        new ColumnChoice(
            read.columns().stream().map(TransferColumns.Column::field).toList(), null, null);
    trade.as(
        clerk(), () -> transfers.check(read.file().reference(), read.file().version(), choice));
  }

  /** A file whose rows have been compared. */
  private TransferView settled() {
    String reference = begun("stale.csv", rows());
    compare(columns(reference));
    trade.awaitedRows(
        "SELECT id FROM transfer_file WHERE reference = ?1 AND state = ?2",
        reference,
        TransferState.CHECKED.name());
    return trade.as(clerk(), () -> transfers.file(reference));
  }

  private static byte[] rows() {
    String row =
        "STALE-" + System.nanoTime() + ";Eins;Polna;1;61-001;Poznań;PL;e@example.com;PLN\n";
    return (HEAD + row).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String name : List.of("Sheet 1", "Sheet 2")) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("Kundennummer");
        sheet.createRow(1).createCell(0).setCellValue("STALE-1");
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
