package app.kontor.web.order.office.transfer;

import app.kontor.platform.table.FileType;
import app.kontor.transfer.Rhythm;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferPlace;
import app.kontor.transfer.TransferSchedules;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be chosen on the form of a schedule. */
@Named
@RequestScoped
public class ScheduleChoices {
  @EJB private TransferSchedules schedules;
  @Inject private Texts texts;

  private @Nullable List<Choice> kinds;

  /** What the visitor may schedule. */
  public List<Choice> getKinds() {
    List<Choice> known = kinds;
    if (known == null) {
      known =
          schedules.kinds().stream()
              .map(kind -> new Choice(kind, texts.of("transfer.kind." + kind)))
              .toList();
      kinds = known;
    }
    return known;
  }

  public List<Choice> getDirections() {
    return words(TransferDirection.values());
  }

  public List<Choice> getPlaces() {
    return words(TransferPlace.values());
  }

  public List<Choice> getRhythms() {
    return words(Rhythm.Every.values());
  }

  public List<Choice> getWeekdays() {
    return words(DayOfWeek.values());
  }

  public List<Choice> getTold() {
    return words(ScheduleRules.Told.values());
  }

  /** By their own names. */
  public List<Choice> getFileTypes() {
    return Arrays.stream(FileType.values())
        .map(type -> new Choice(type.name(), type.name()))
        .toList();
  }

  private List<Choice> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> new Choice(value.name(), texts.word(value))).toList();
  }
}
