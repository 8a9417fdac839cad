package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.table.FileType;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RunOutcome;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduleRules.Told;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferPlace;
import app.kontor.transfer.TransferSource;
import app.kontor.transfer.model.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleCheckTest {
  private static final Rhythm DAILY =
      new Rhythm(Rhythm.Every.DAY, DayOfWeek.MONDAY, LocalTime.of(6, 0));
  private static final ScheduleRules RULES =
      new ScheduleRules(false, 2, " boss@seller.example ", Told.ALL);
  private static final String SFTP = "SFTP_ADDRESS";
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  private static ScheduleData data(TransferDirection direction, ScheduledPlace place) {
    return new ScheduleData(" Prices ", "things", direction, place, FileType.CSV, DAILY, RULES);
  }

  private static ScheduleData imported(ScheduledPlace place) {
    return data(TransferDirection.IMPORT, place);
  }

  private static ScheduleData checked(ScheduleData data) {
    return ScheduleCheck.checked(data, new Things(false));
  }

  private static void refused(ScheduleData data, String field, String code) {
    assertThatThrownBy(() -> checked(data))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void what_has_no_meaning_at_its_place_is_left_out() {
    ScheduleData checked =
        checked(
            imported(
                new ScheduledPlace(
                    TransferPlace.FOLDER, " a/b ", "https://x.example", "u", "k", "d", "f")));
    assertThat(checked.name()).isEqualTo("Prices");
    assertThat(checked.place()).isEqualTo(ScheduledPlace.folder("a/b"));
    assertThat(checked.rules().mailTo()).isEqualTo("boss@seller.example");
  }

  @Test
  void the_field_that_cannot_be_is_named() {
    refused(imported(ScheduledPlace.folder("")), "folder", "REQUIRED");
    refused(imported(ScheduledPlace.folder("../x")), "folder", "FOLDER_NAME");
    refused(imported(ScheduledPlace.history()), "place", "SCHEDULE_PLACE");
    refused(
        data(TransferDirection.EXPORT, ScheduledPlace.address("https://x.example/", "")),
        "place",
        "SCHEDULE_PLACE");
    refused(imported(ScheduledPlace.address("", "")), "address", "REQUIRED");
    refused(
        imported(ScheduledPlace.address("https://192.168.0.1/a.csv", "")),
        "address",
        "ADDRESS_NOT_OUTSIDE");
    refused(
        imported(ScheduledPlace.address("https://x.example/a.csv", "a:b")),
        "login",
        "SCHEDULE_LOGIN");
    ScheduledPlace sftp = ScheduledPlace.sftp("sftp://x.example/out", "u", "", "done", "failed");
    assertThat(checked(imported(sftp)).place()).isEqualTo(sftp);
    refused(imported(ScheduledPlace.sftp("https://x.example/", "u", "", "", "")), "address", SFTP);
    refused(imported(ScheduledPlace.sftp("sftp://10.0.0.1/", "u", "", "", "")), "address", SFTP);
    refused(imported(ScheduledPlace.sftp("sftp://u@x.example/", "u", "", "", "")), "address", SFTP);
    refused(
        imported(ScheduledPlace.sftp("sftp://x.example/", "", "", "", "")), "login", "REQUIRED");
    refused(
        imported(ScheduledPlace.sftp("sftp://x.example/", "u", "aa:bb", "", "")),
        "hostKey",
        "SFTP_FINGERPRINT");
    refused(
        imported(ScheduledPlace.sftp("sftp://x.example/", "u", "", "../x", "")),
        "done",
        "SFTP_ASIDE");
    ScheduleData folder = imported(ScheduledPlace.folder("a"));
    refused(with(folder, "", RULES), "name", "REQUIRED");
    refused(with(folder, "x".repeat(81), RULES), "name", "TOO_LONG");
    refused(
        with(folder, "x", new ScheduleRules(false, 100, "", Told.ALL)),
        "stopAfter",
        "SCHEDULE_STOP_AFTER");
    refused(
        with(folder, "x", new ScheduleRules(false, 1, "nobody", Told.ALL)),
        "mailTo",
        "NOT_AN_EMAIL");
  }

  @Test
  void an_archive_is_only_read() {
    ScheduleData export = data(TransferDirection.EXPORT, ScheduledPlace.history());
    assertThat(checked(export).place()).isEqualTo(ScheduledPlace.history());
    assertThatThrownBy(() -> ScheduleCheck.checked(export, new Things(true)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("direction"));
  }

  private static ScheduleData with(ScheduleData data, String name, ScheduleRules rules) {
    return new ScheduleData(
        name, data.kind(), data.direction(), data.place(), data.fileType(), data.rhythm(), rules);
  }

  private static Schedule schedule(ScheduledPlace place) {
    Schedule schedule = new Schedule(1, checked(imported(place)), keeper());
    schedule.resume(NOW, WARSAW);
    return schedule;
  }

  private static Schedule.Keeper keeper() {
    return new Schedule.Keeper(7, "Anna", Locale.ENGLISH);
  }

  @Test
  void it_pauses_itself_after_so_many_failures_in_a_row_and_begins_anew_when_resumed() {
    Schedule schedule = schedule(ScheduledPlace.folder("a"));
    assertThat(schedule.view("").nextAt()).isEqualTo(Instant.parse("2026-11-29T05:00:00Z"));
    assertThat(schedule.ended(RunOutcome.FAILED, NOW)).isFalse();
    assertThat(schedule.ended(RunOutcome.PARTLY, NOW)).isFalse();
    assertThat(schedule.ended(RunOutcome.FAILED, NOW)).isFalse();
    assertThat(schedule.ended(RunOutcome.FAILED, NOW)).isTrue();
    assertThat(schedule.view("").stopped()).isTrue();
    assertThat(schedule.view("").nextAt()).isNull();
    schedule.resume(NOW, WARSAW);
    assertThat(schedule.view("").stopped()).isFalse();
    assertThat(schedule.ended(RunOutcome.FAILED, NOW)).isFalse();
  }

  @Test
  void a_password_stays_with_the_address_and_user_it_was_typed_for() {
    Schedule schedule = schedule(ScheduledPlace.address("https://x.example/a.csv", "u"));
    schedule.keep("sealed");
    ScheduleData same = checked(imported(ScheduledPlace.address("https://x.example/a.csv", "u")));
    schedule.change(same, keeper(), NOW, WARSAW);
    assertThat(schedule.sealed()).isEqualTo("sealed");
    ScheduleData other = checked(imported(ScheduledPlace.address("https://y.example/a.csv", "u")));
    schedule.change(other, keeper(), NOW, WARSAW);
    assertThat(schedule.sealed()).isNull();
  }

  @Test
  void a_key_that_a_machine_has_shown_counts_once_somebody_has_said_so_and_for_its_address_alone() {
    ScheduledPlace place = ScheduledPlace.sftp("sftp://x.example/", "u", "", "done", "failed");
    Schedule schedule = schedule(place);
    schedule.keep(null, "sealed");
    schedule.saw("SHA256:one");
    assertThat(schedule.view("").shownKey()).isEqualTo("SHA256:one");
    assertThatThrownBy(() -> schedule.trust("SHA256:two")).isInstanceOf(ChangedMeanwhile.class);
    schedule.trust("SHA256:one");
    assertThat(schedule.view("").shownKey()).isEmpty();
    assertThat(schedule.data().place()).isEqualTo(place.knownBy("SHA256:one"));
    schedule.saw("SHA256:three");
    schedule.sawKnown();
    assertThat(schedule.view("").shownKey()).isEmpty();
    schedule.saw("SHA256:two");
    ScheduledPlace other = ScheduledPlace.sftp("sftp://y.example/", "u", "", "done", "failed");
    schedule.change(checked(imported(other)), keeper(), NOW, WARSAW);
    assertThat(schedule.view("").shownKey()).isEmpty();
    assertThat(schedule.view("").withKey()).isFalse();
  }

  private record Things(boolean isArchive) implements TransferKind {
    @Override
    public String key() {
      return "things";
    }

    @Override
    public int place() {
      return 1;
    }

    @Override
    public Permission permission() {
      return Permission.STOCK_MANAGE;
    }

    @Override
    public List<TransferField> fields() {
      return List.of();
    }

    @Override
    public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
      return List.of();
    }

    @Override
    public Page<Map<String, @Nullable Object>> records(PageRequest page) {
      return new Page<>(List.of(), 0);
    }

    @Override
    public Map<String, Object> example() {
      return Map.of();
    }
  }
}
