package app.kontor.web.order.office.transfer;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.table.FileType;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferPlace;
import app.kontor.web.common.export.ListQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A schedule as its form has it. */
public class ScheduleForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String kind = "";
  private String direction = TransferDirection.IMPORT.name();
  private String place = TransferPlace.FOLDER.name();
  private String folder = "";
  private String address = "";
  private String login = "";
  private String hostKey = "";
  private String done = DropFolder.DONE;
  private String failed = DropFolder.FAILED;
  private String fileType = FileType.XLSX.name();
  private String every = Rhythm.Every.DAY.name();
  private String weekday = DayOfWeek.MONDAY.name();
  private String at = "06:00";
  private boolean together;
  private @Nullable BigDecimal stopAfter = BigDecimal.valueOf(3);
  private String mailTo = "";
  private String told = ScheduleRules.Told.FAILURES.name();

  static ScheduleForm of(ScheduleData data) {
    ScheduleForm form = new ScheduleForm();
    form.name = data.name();
    form.kind = data.kind();
    form.direction = data.direction().name();
    form.place = data.place().place().name();
    form.folder = data.place().folder();
    form.address = data.place().address();
    form.login = data.place().login();
    if (data.place().place() == TransferPlace.SFTP) {
      form.hostKey = data.place().hostKey();
      form.done = data.place().done();
      form.failed = data.place().failed();
    }
    form.fileType = data.fileType().name();
    form.every = data.rhythm().every().name();
    form.weekday = data.rhythm().weekday().name();
    form.at = data.rhythm().at().toString();
    form.together = data.rules().together();
    form.stopAfter = BigDecimal.valueOf(data.rules().stopAfter());
    form.mailTo = data.rules().mailTo();
    form.told = data.rules().told().name();
    return form;
  }

  /**
   * What was filled in.
   *
   * @throws InvalidInput at the field that says nothing, or {@code at} for a time that is none
   */
  ScheduleData data() {
    BigDecimal failures = stopAfter;
    return new ScheduleData(
        name,
        kind,
        constant("direction", direction, TransferDirection.class),
        new ScheduledPlace(
            constant("place", place, TransferPlace.class),
            folder,
            address,
            login,
            hostKey,
            done,
            failed),
        constant("fileType", fileType, FileType.class),
        new Rhythm(
            constant("every", every, Rhythm.Every.class),
            constant("weekday", weekday, DayOfWeek.class),
            time()),
        new ScheduleRules(
            together,
            failures == null ? 0 : failures.intValue(),
            mailTo,
            constant("told", told, ScheduleRules.Told.class)));
  }

  private LocalTime time() {
    try {
      return LocalTime.parse(at);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("at", "SCHEDULE_TIME");
    }
  }

  private static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
    E found = ListQuery.asConstant(field, text, type);
    if (found == null) {
      throw InvalidInput.required(field);
    }
    return found;
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = plain(name);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(@Nullable String kind) {
    this.kind = plain(kind);
  }

  public String getDirection() {
    return direction;
  }

  public void setDirection(@Nullable String direction) {
    this.direction = plain(direction);
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(@Nullable String place) {
    this.place = plain(place);
  }

  public String getFolder() {
    return folder;
  }

  public void setFolder(@Nullable String folder) {
    this.folder = plain(folder);
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(@Nullable String address) {
    this.address = plain(address);
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(@Nullable String login) {
    this.login = plain(login);
  }

  /** Fingerprint of the key that the other machine is known by. */
  public String getHostKey() {
    return hostKey;
  }

  public void setHostKey(@Nullable String hostKey) {
    this.hostKey = plain(hostKey);
  }

  /** Folder over there for what was read; empty to leave it where it is. */
  public String getDone() {
    return done;
  }

  public void setDone(@Nullable String done) {
    this.done = plain(done);
  }

  /** Folder over there for what could not be read. */
  public String getFailed() {
    return failed;
  }

  public void setFailed(@Nullable String failed) {
    this.failed = plain(failed);
  }

  public String getFileType() {
    return fileType;
  }

  public void setFileType(@Nullable String fileType) {
    this.fileType = plain(fileType);
  }

  public String getEvery() {
    return every;
  }

  public void setEvery(@Nullable String every) {
    this.every = plain(every);
  }

  public String getWeekday() {
    return weekday;
  }

  public void setWeekday(@Nullable String weekday) {
    this.weekday = plain(weekday);
  }

  /** Time of day, {@code 06:30}. */
  public String getAt() {
    return at;
  }

  public void setAt(@Nullable String at) {
    this.at = plain(at);
  }

  public boolean isTogether() {
    return together;
  }

  public void setTogether(boolean together) {
    this.together = together;
  }

  public @Nullable BigDecimal getStopAfter() {
    return stopAfter;
  }

  public void setStopAfter(@Nullable BigDecimal stopAfter) {
    this.stopAfter = stopAfter;
  }

  public String getMailTo() {
    return mailTo;
  }

  public void setMailTo(@Nullable String mailTo) {
    this.mailTo = plain(mailTo);
  }

  public String getTold() {
    return told;
  }

  public void setTold(@Nullable String told) {
    this.told = plain(told);
  }
}
