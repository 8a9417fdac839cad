package app.kontor.platform.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a number series: {@code {series}}, {@code {yyyy}}, {@code {yy}}, {@code {mm}} and
 * exactly one {@code {n}} or {@code {n:05}}.
 */
record NumberPattern(String text) {
  private static final Pattern COUNTER = Pattern.compile("\\{n(?::0([1-9]))?}");
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  NumberPattern {
    String rest = COUNTER.matcher(text.replaceAll("\\{(series|yyyy|yy|mm)}", "")).replaceFirst("");
    if (!COUNTER.matcher(text).find() || rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw new IllegalArgumentException("not a number pattern: " + text);
    }
  }

  /** The period in which the counter runs: a month, a year, or always. */
  String period(LocalDate date) {
    if (text.contains("{mm}")) {
      return date.format(MONTH);
    }
    return text.contains("{yy") ? date.format(YEAR) : "";
  }

  String format(String series, LocalDate date, long counter) {
    String year = date.format(YEAR);
    String filled =
        text.replace("{series}", series)
            .replace("{yyyy}", year)
            .replace("{yy}", year.substring(year.length() - 2))
            .replace("{mm}", "%02d".formatted(date.getMonthValue()));
    Matcher matcher = COUNTER.matcher(filled);
    if (!matcher.find()) {
      throw new IllegalStateException("the constructor has checked " + text);
    }
    String width = matcher.group(1);
    String number = width == null ? Long.toString(counter) : padded(counter, width);
    return filled.substring(0, matcher.start()) + number + filled.substring(matcher.end());
  }

  private static String padded(long counter, String width) {
    return ("%0" + width + "d").formatted(counter);
  }
}
