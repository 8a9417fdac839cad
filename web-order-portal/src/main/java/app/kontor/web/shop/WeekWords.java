package app.kontor.web.shop;

import app.kontor.stock.OpeningHours;
import app.kontor.web.common.page.Choice;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Days of the week as readers call them, Monday first. */
public final class WeekWords {
  private WeekWords() {}

  /** The days, each with its name in a language. */
  public static List<Choice> days(Locale language) {
    return Stream.of(DayOfWeek.values())
        .map(day -> new Choice(day.name(), name(day, language)))
        .toList();
  }

  /** The days on which something is open, each with its hours. */
  public static List<Choice> open(List<OpeningHours> hours, Locale language) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> !OpeningHours.shown(hours, day).isEmpty())
        .map(day -> new Choice(name(day, language), OpeningHours.shown(hours, day)))
        .toList();
  }

  private static String name(DayOfWeek day, Locale language) {
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
