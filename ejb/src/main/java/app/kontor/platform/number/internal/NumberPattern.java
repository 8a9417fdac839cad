package app.kontor.platform.number.internal;

import app.kontor.platform.failure.InvalidInput;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of a number series: {@code {series}}, {@code {yyyy}}, {@code {yy}}, {@code {mm}} and
 * exactly one {@code {n}} or {@code {n:05}}. All but the counter have a fixed width, so that a
 * number can be read back in one way only.
 */
record NumberPattern(String text) {
  private static final Pattern PART = Pattern.compile("\\{([^{}]*)}|([^{}])");
  private static final Pattern COUNTER = Pattern.compile("\\{n(?::0([1-9]))?}");
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9/._-]*");
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
  private static final String PLACES = "\\{(series|yyyy|yy|mm)}";
  private static final int CENTURY = 2000;

  NumberPattern {
    String rest = COUNTER.matcher(text.replaceAll(PLACES, "")).replaceFirst("");
    if (!COUNTER.matcher(text).find() || rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw new IllegalArgumentException("not a number pattern: " + text);
    }
  }

  /**
   * What a person typed.
   *
   * @throws InvalidInput naming what is wrong with it
   */
  static NumberPattern entered(String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      throw InvalidInput.required(field);
    }
    String rest = text.replaceAll(PLACES, "");
    long counters = COUNTER.matcher(rest).results().count();
    if (!LITERAL.matcher(COUNTER.matcher(rest).replaceAll("")).matches()) {
      throw new InvalidInput(field, "PATTERN_UNKNOWN", "{series}, {yyyy}, {yy}, {mm}, {n}");
    }
    if (counters != 1) {
      throw new InvalidInput(field, "PATTERN_COUNTER", "{n}", "{n:05}");
    }
    if (text.contains("{mm}") && !text.contains("{yy")) {
      throw new InvalidInput(field, "PATTERN_REPEATS");
    }
    return new NumberPattern(text);
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

  /** The form of its numbers, as databases know regular expressions too. */
  String regexp(String series) {
    return regexp(series, false);
  }

  private String regexp(String series, boolean named) {
    StringBuilder form = new StringBuilder();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String place = part.group(1);
      form.append(place == null ? quoted(part.group(2)) : form(place, series, named, form));
    }
    return form.toString();
  }

  private static String form(String place, String series, boolean named, StringBuilder before) {
    if (place.equals("series")) {
      return quoted(series);
    }
    String digits =
        switch (place) {
          case "yyyy" -> "[0-9]{4}";
          case "yy", "mm" -> "[0-9]{2}";
          default -> place.length() > 1 ? "[0-9]{" + place.charAt(3) + ",}" : "[0-9]+";
        };
    String name = "(?<" + place.charAt(0) + place.length() + ">";
    boolean once = named && before.indexOf(place.startsWith("n") ? "(?<n>" : name) < 0;
    return once ? (place.startsWith("n") ? "(?<n>" : name) + digits + ")" : digits;
  }

  private static String quoted(String literal) {
    return literal.replace(".", "[.]");
  }

  /**
   * Whether a number of this form may still come: its period is not over and its counter was not
   * drawn yet.
   *
   * @param earliest no number comes for a day before
   * @param counters the last counter of each period
   */
  boolean mayBring(String series, String number, LocalDate earliest, Map<String, Long> counters) {
    Matcher read = Pattern.compile(regexp(series, true)).matcher(number);
    if (!read.matches()) {
      return false;
    }
    int year = year(read);
    String period = "";
    if (text.contains("{mm}")) {
      int month = Integer.parseInt(read.group("m2"));
      if (month < 1 || month > 12 || YearMonth.of(year, month).isBefore(YearMonth.from(earliest))) {
        return false;
      }
      period = period(LocalDate.of(year, month, 1));
    } else if (text.contains("{yy")) {
      if (year < earliest.getYear()) {
        return false;
      }
      period = period(LocalDate.of(year, 1, 1));
    }
    return new BigInteger(read.group("n"))
            .compareTo(BigInteger.valueOf(counters.getOrDefault(period, 0L)))
        > 0;
  }

  private int year(Matcher read) {
    if (text.contains("{yyyy}")) {
      return Integer.parseInt(read.group("y4"));
    }
    return text.contains("{yy}") ? CENTURY + Integer.parseInt(read.group("y2")) : 0;
  }

  /** Whether both can bring the same letters and digits, whatever stands between them. */
  boolean meets(String series, NumberPattern other, String otherSeries) {
    return NumberForm.of(plain(series)).meets(NumberForm.of(other.plain(otherSeries)));
  }

  /** Letters and digits as they are, {@code #} for any digit and at last {@code *} for more. */
  private String plain(String series) {
    StringBuilder plain = new StringBuilder();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String place = part.group(1);
      if (place == null) {
        plain.append(part.group(2));
      } else if (place.equals("series")) {
        plain.append(series);
      } else {
        plain.append(
            switch (place) {
              case "yyyy" -> "####";
              case "yy", "mm" -> "##";
              case "n" -> "#*";
              default -> "#".repeat(place.charAt(3) - '0') + "*";
            });
      }
    }
    return plain.toString().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9#*]", "");
  }
}
