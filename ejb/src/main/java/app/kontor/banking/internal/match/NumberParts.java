package app.kontor.banking.internal.match;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A number of ours taken apart: {@code PF/2026/11/00042} is prefix {@code PF}, year 2026, month 11,
 * sequence 42; {@code 2026-1017} is year 2026, sequence 1017.
 *
 * @param kind what the prefix stands for
 * @param width how many digits the sequence is printed with
 * @param digits all digits as written, run together
 */
record NumberParts(
    String number,
    Kind kind,
    OptionalInt year,
    OptionalInt month,
    long sequence,
    int width,
    String digits) {

  /** What a number counts. */
  enum Kind {
    ORDER,
    PRO_FORMA,
    INVOICE,
    OTHER
  }

  /** Takes a number apart; empty if it has no digits or too many. */
  static List<NumberParts> of(String number, Kind kind) {
    return of(number, kind, 0);
  }

  /**
   * Takes a number apart of which the year may be written with two digits.
   *
   * @param issued the year of issue; of an order the year before counts as well; 0 if not known
   */
  static List<NumberParts> of(String number, Kind kind, int issued) {
    List<String> groups = groups(number);
    if (groups.isEmpty()) {
      return List.of();
    }
    int last = groups.size() - 1;
    if (groups.get(last).length() > 12) {
      return List.of();
    }
    int yearAt = yearAt(groups, issued, kind == Kind.ORDER ? issued - 1 : issued);
    int at = yearAt == last && last > 0 && !isYear(groups.get(0)) ? 0 : last;
    OptionalInt year = OptionalInt.empty();
    if (yearAt >= 0 && yearAt != at) {
      int written = Integer.parseInt(groups.get(yearAt));
      year = OptionalInt.of(written < 100 ? 2000 + written : written);
    }
    OptionalInt month = OptionalInt.empty();
    for (int i = 0; i < groups.size(); i++) {
      if (i != at && i != yearAt && isMonth(groups.get(i)) && month.isEmpty()) {
        month = OptionalInt.of(Integer.parseInt(groups.get(i)));
      }
    }
    long sequence = Long.parseLong(limited(groups.get(at)));
    return List.of(
        new NumberParts(
            number, kind, year, month, sequence, groups.get(at).length(), String.join("", groups)));
  }

  /** Where the year stands: in full before the last group or as the last, else in two digits. */
  private static int yearAt(List<String> groups, int issued, int earliest) {
    int last = groups.size() - 1;
    if (last == 0) {
      return -1;
    }
    if (isYear(groups.get(last)) && !isYear(groups.get(0))) {
      return last;
    }
    for (int i = 0; i < last; i++) {
      if (isYear(groups.get(i))) {
        return i;
      }
    }
    for (int year = issued; issued > 0 && year >= earliest; year--) {
      String digits = "%02d".formatted(year % 100);
      int first = groups.indexOf(digits);
      if (first >= 0) {
        return groups.get(last).equals(digits) && groups.get(0).length() != 2 ? last : first;
      }
    }
    return -1;
  }

  /** The letters it begins with, folded; empty if there are none. */
  static String prefix(String number) {
    String folded = Fold.text(number);
    int end = 0;
    while (end < folded.length() && folded.charAt(end) >= 'A' && folded.charAt(end) <= 'Z') {
      end++;
    }
    return folded.substring(0, end);
  }

  static boolean isYear(String digits) {
    return digits.length() == 4 && digits.compareTo("2015") >= 0 && digits.compareTo("2049") <= 0;
  }

  static boolean isMonth(String digits) {
    return digits.length() == 2 && digits.compareTo("01") >= 0 && digits.compareTo("12") <= 0;
  }

  private static String limited(String digits) {
    return digits.length() > 12 ? digits.substring(digits.length() - 12) : digits;
  }

  private static List<String> groups(String number) {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    for (int i = 0; i <= number.length(); i++) {
      char c = i < number.length() ? number.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        group.append(c);
      } else if (group.length() > 0) {
        groups.add(group.toString());
        group.setLength(0);
      }
    }
    return groups;
  }
}
