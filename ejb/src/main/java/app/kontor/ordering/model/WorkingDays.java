package app.kontor.ordering.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The days on which goods are made ready and carried: Monday to Friday without the holidays of a
 * whole country. Poland: act on days free of work of 18 January 1951, with Christmas Eve since
 * 2025; Germany: the holidays that all of its states have. Elsewhere weekends alone are free.
 */
public final class WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Days of the year that are free, and days that are as many days behind Easter Sunday. */
  private record Holidays(Set<MonthDay> fixed, Set<Integer> behindEaster) {}

  private static final Map<String, Holidays> COUNTRIES =
      Map.of(
          "PL",
          new Holidays(
              Set.of(
                  MonthDay.of(1, 1),
                  MonthDay.of(1, 6),
                  MonthDay.of(5, 1),
                  MonthDay.of(5, 3),
                  MonthDay.of(8, 15),
                  MonthDay.of(11, 1),
                  MonthDay.of(11, 11),
                  MonthDay.of(12, 24),
                  MonthDay.of(12, 25),
                  MonthDay.of(12, 26)),
              Set.of(1, 60)),
          "DE",
          new Holidays(
              Set.of(
                  MonthDay.of(1, 1),
                  MonthDay.of(5, 1),
                  MonthDay.of(10, 3),
                  MonthDay.of(12, 25),
                  MonthDay.of(12, 26)),
              Set.of(-2, 1, 39, 50)));

  private final Holidays holidays;

  private WorkingDays(Holidays holidays) {
    this.holidays = holidays;
  }

  /**
   * The working days of a country.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static WorkingDays of(String country) {
    return new WorkingDays(COUNTRIES.getOrDefault(country, new Holidays(Set.of(), Set.of())));
  }

  /** Whether people work on that day. */
  public boolean isOne(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek())
        && !holidays.fixed().contains(MonthDay.from(day))
        && !holidays.behindEaster().contains((int) (day.toEpochDay() - easter(day.getYear())));
  }

  /** So many working days after a day; after none, the day itself or the next working day. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate found = day;
    if (count == 0) {
      while (!isOne(found)) {
        found = found.plusDays(1);
      }
      return found;
    }
    int left = count;
    while (left > 0) {
      found = found.plusDays(1);
      if (isOne(found)) {
        left--;
      }
    }
    return found;
  }

  /** So many working days before a day; before none, the day itself or the working day before. */
  public LocalDate before(LocalDate day, int count) {
    LocalDate found = day;
    while (!isOne(found)) {
      found = found.minusDays(1);
    }
    int left = count;
    while (left > 0) {
      found = found.minusDays(1);
      if (isOne(found)) {
        left--;
      }
    }
    return found;
  }

  /** Easter Sunday in the Gregorian calendar as an epoch day (Meeus, Jones and Butcher). */
  private static long easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int at = h + l - 7 * m + 114;
    return LocalDate.of(year, at / 31, at % 31 + 1).toEpochDay();
  }
}
