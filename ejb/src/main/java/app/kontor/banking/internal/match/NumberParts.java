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
    List<String> groups = groups(number);
    if (groups.isEmpty()) {
      return List.of();
    }
    String last = groups.get(groups.size() - 1);
    if (last.length() > 12) {
      return List.of();
    }
    OptionalInt year = OptionalInt.empty();
    OptionalInt month = OptionalInt.empty();
    long sequence = Long.parseLong(last);
    int at = groups.size() - 1;
    if (groups.size() > 1 && isYear(last) && !isYear(groups.get(0))) {
      sequence = Long.parseLong(limited(groups.get(0)));
      year = OptionalInt.of(Integer.parseInt(last));
      at = 0;
    }
    for (int i = 0; i < groups.size(); i++) {
      String group = groups.get(i);
      if (i == at) {
        continue;
      }
      if (isYear(group) && year.isEmpty()) {
        year = OptionalInt.of(Integer.parseInt(group));
      } else if (isMonth(group) && month.isEmpty()) {
        month = OptionalInt.of(Integer.parseInt(group));
      }
    }
    return List.of(
        new NumberParts(
            number, kind, year, month, sequence, groups.get(at).length(), String.join("", groups)));
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
