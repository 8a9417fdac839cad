package app.kontor.stock;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From when until when a warehouse is open on a day of the week, at its clock.
 *
 * @param opens {@code 08:00}
 * @param closes {@code 16:30}, later than it opens
 */
public record OpeningHours(DayOfWeek day, String opens, String closes) implements Serializable {
  private static final Comparator<OpeningHours> ORDER =
      Comparator.comparing(OpeningHours::day).thenComparing(OpeningHours::opens);

  /**
   * The hours of a day as people write them: {@code 8-16:30}, {@code 08:00–12:00, 13–17}; nothing
   * for a day on which it is closed.
   *
   * @throws InvalidInput at {@code hours_MONDAY} if they cannot be read
   */
  public static List<OpeningHours> read(DayOfWeek day, String typed) {
    List<OpeningHours> hours = new ArrayList<>();
    for (String part : typed.split("[,;]", -1)) {
      if (!part.isBlank()) {
        String[] ends = part.strip().split("\\s*[-–—]\\s*", -1);
        if (ends.length != 2) {
          throw wrong(day, "NOT_HOURS");
        }
        hours.add(new OpeningHours(day, time(day, ends[0]), time(day, ends[1])));
      }
    }
    return hours;
  }

  private static String time(DayOfWeek day, String typed) {
    String[] parts = typed.strip().replace('.', ':').split(":", -1);
    if (parts.length > 2 || !parts[0].matches("\\d{1,2}")) {
      throw wrong(day, "NOT_HOURS");
    }
    String hour = parts[0].length() == 1 ? "0" + parts[0] : parts[0];
    String time = hour + ':' + (parts.length == 2 ? parts[1] : "00");
    if (!isTime(time)) {
      throw wrong(day, "NOT_HOURS");
    }
    return time;
  }

  private static boolean isTime(String text) {
    try {
      return LocalTime.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The hours of a day for readers, empty if it is closed: {@code 08:00–12:00, 13:00–17:00}. */
  public static String shown(List<OpeningHours> hours, DayOfWeek day) {
    return hours.stream()
        .filter(one -> one.day() == day)
        .sorted(ORDER)
        .map(one -> one.opens() + '–' + one.closes())
        .collect(Collectors.joining(", "));
  }

  /** In the order of the week. */
  static List<OpeningHours> sorted(List<OpeningHours> hours) {
    return hours.stream().sorted(ORDER).toList();
  }

  /**
   * Refuses hours that are none, end before they begin or overlap.
   *
   * @throws InvalidInput at {@code hours_MONDAY}
   */
  static void check(List<OpeningHours> hours) {
    OpeningHours before = null;
    for (OpeningHours one : sorted(hours)) {
      if (!isTime(one.opens()) || !isTime(one.closes())) {
        throw wrong(one.day(), "NOT_HOURS");
      }
      if (one.closes().compareTo(one.opens()) <= 0) {
        throw wrong(one.day(), "HOURS_REVERSED");
      }
      if (before != null
          && before.day() == one.day()
          && one.opens().compareTo(before.closes()) < 0) {
        throw wrong(one.day(), "HOURS_OVERLAP");
      }
      before = one;
    }
  }

  private static InvalidInput wrong(DayOfWeek day, String code) {
    return new InvalidInput("hours_" + day, code);
  }
}
