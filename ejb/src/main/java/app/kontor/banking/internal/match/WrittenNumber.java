package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the year and the month of a number from its sequence by where they stand: {@code
 * 2026/11/00042}, {@code 42/11/26}, {@code 11/00042}, {@code 42/2026}. A period is no sequence.
 */
final class WrittenNumber {

  /**
   * Digits of one written number.
   *
   * @param tie what stands before it, without blanks
   * @param ranged implied by a range, without a place
   */
  record Group(String digits, String tie, boolean ranged, int start, int end) {}

  private WrittenNumber() {}

  /** The groups with their roles. */
  static List<Number> of(List<Group> groups, int chain) {
    List<Group> written = groups.stream().filter(group -> !group.ranged()).toList();
    int year = year(written);
    int month = month(written, year);
    List<Number> numbers = new ArrayList<>();
    int before = -1;
    for (Group group : groups) {
      before += group.ranged() ? 0 : 1;
      if (group.ranged() && (isPeriod(before, year, month) || isPeriod(before + 1, year, month))) {
        continue;
      }
      Role role =
          group.ranged() || !isPeriod(before, year, month)
              ? Role.SEQUENCE
              : before == year ? Role.YEAR : Role.MONTH;
      numbers.add(
          new Number(group.digits(), group.ranged(), role, chain, group.start(), group.end()));
    }
    return numbers;
  }

  /** A year or a month begins or ends no range: {@code 26-11-14} is number 14 of November. */
  private static boolean isPeriod(int at, int year, int month) {
    return at >= 0 && (at == year || at == month);
  }

  private static int year(List<Group> groups) {
    for (int i = 0; i < groups.size(); i++) {
      if (NumberParts.isYear(groups.get(i).digits())) {
        return i;
      }
    }
    int last = groups.size() - 1;
    if (last < 1 || groups.get(last).tie().isEmpty()) {
      return -1;
    }
    if (last >= 2 && isShortYear(groups.get(last)) && isMonth(groups.get(last - 1))) {
      return last;
    }
    if (last >= 2 && isShortYear(groups.get(0)) && isMonth(groups.get(1))) {
      return 0;
    }
    boolean two = last == 1 && groups.get(0).digits().length() >= 3;
    return two && isShortYear(groups.get(1)) ? 1 : -1;
  }

  private static int month(List<Group> groups, int year) {
    int last = groups.size() - 1;
    if (year >= 0) {
      if (last < 2) {
        return -1;
      }
      boolean first = year < last && isMonth(groups.get(year + 1));
      if (first) {
        return year + 1;
      }
      return year > 0 && isMonth(groups.get(year - 1)) && !isRange(groups, year) ? year - 1 : -1;
    }
    if (last != 1) {
      return -1;
    }
    if (isPaddedMonth(groups.get(0)) && groups.get(1).digits().length() >= 3) {
      return 0;
    }
    boolean tied = !groups.get(1).tie().isEmpty() && !groups.get(1).tie().equals("-");
    return tied && isPaddedMonth(groups.get(1)) ? 1 : -1;
  }

  /** {@code 10-12/2026} are numbers 10 to 12 of 2026. */
  private static boolean isRange(List<Group> groups, int year) {
    return groups.get(year - 1).tie().equals("-") && !groups.get(year).tie().equals("-");
  }

  private static boolean isMonth(Group group) {
    return isMonth(group.digits());
  }

  private static boolean isMonth(String digits) {
    return digits.length() <= 2 && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= 12;
  }

  private static boolean isPaddedMonth(Group group) {
    return group.digits().length() == 2 && isMonth(group);
  }

  private static boolean isShortYear(Group group) {
    String digits = group.digits();
    return digits.length() == 2 && NumberParts.isYear("20" + digits);
  }

  /** Whether a further group would begin another number. */
  static boolean isComplete(List<Group> groups) {
    List<Number> numbers = of(groups, 0);
    int last = numbers.size() - 1;
    boolean year = numbers.stream().anyMatch(number -> number.role() == Role.YEAR);
    boolean sequence = numbers.stream().anyMatch(Number::isSequence);
    if (!year || !sequence) {
      return false;
    }
    boolean yearThenMonth =
        numbers.get(0).role() == Role.YEAR && last == 1 && isMonth(numbers.get(1).digits());
    return !yearThenMonth;
  }

  /**
   * Whether the groups are a day rather than a number.
   *
   * @param unnamed no word says that a document's number follows
   * @param said a word says that a day follows
   */
  static boolean isDate(List<Group> groups, boolean unnamed, boolean said) {
    if (of(groups, 0).stream().anyMatch(Number::ranged)) {
      return false;
    }
    List<String> digits =
        groups.stream().filter(group -> !group.ranged()).map(Group::digits).toList();
    if (digits.size() == 1) {
      String only = digits.get(0);
      return only.length() == 8 && (unnamed || said) && isCompactDay(only)
          || only.length() == 6 && said && isShortDay(only);
    }
    if (digits.size() == 3) {
      String first = digits.get(0);
      String third = digits.get(2);
      boolean day = isDay(third, digits.get(1), first) || isDay(first, digits.get(1), third);
      return (unnamed || said) && day;
    }
    return said && digits.size() == 2 && digits.stream().allMatch(WrittenNumber::isMonthOrYear);
  }

  private static boolean isMonthOrYear(String digits) {
    return digits.length() <= 2 || NumberParts.isYear(digits);
  }

  private static boolean isCompactDay(String digits) {
    return isDay(digits.substring(6), digits.substring(4, 6), digits.substring(0, 4))
        || isDay(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
  }

  private static boolean isShortDay(String digits) {
    return isDay(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2))
        || isDay(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
  }

  private static boolean isDay(String day, String month, String year) {
    String full = year.length() == 2 ? "20" + year : year;
    if (day.length() > 2 || month.length() > 2 || !NumberParts.isYear(full)) {
      return false;
    }
    try {
      LocalDate.of(Integer.parseInt(full), Integer.parseInt(month), Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
