package app.kontor.stock.model;

import app.kontor.stock.OpeningHours;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;

/** Opening hours as they are kept. */
@Embeddable
public class HoursRow {
  private int weekday;
  private String opens;
  private String closes;

  @SuppressWarnings("NullAway.Init")
  protected HoursRow() {}

  HoursRow(OpeningHours hours) {
    this.weekday = hours.day().getValue();
    this.opens = hours.opens();
    this.closes = hours.closes();
  }

  OpeningHours view() {
    return new OpeningHours(DayOfWeek.of(weekday), opens, closes);
  }
}
