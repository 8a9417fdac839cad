package app.kontor.banking.internal.match;

import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Role;
import app.kontor.banking.internal.match.RemittanceText.Run;
import java.util.List;
import java.util.OptionalInt;

/** Whether the year and month written with a number are those of the item's number. */
enum Period {
  SAME,
  UNSAID,
  OTHER;

  /** What a written number says of its period; of a list, what the others of it say. */
  static Period of(Run run, Number self, NumberParts wanted) {
    if (wanted.year().isEmpty()) {
      return UNSAID;
    }
    List<Number> own = run.numbers().stream().filter(one -> one.chain() == self.chain()).toList();
    boolean ownYear = own.stream().anyMatch(one -> one.role() == Role.YEAR);
    boolean ownMonth = own.stream().anyMatch(one -> one.role() == Role.MONTH);
    Period year = year(ownYear ? own : run.numbers(), wanted.year().getAsInt());
    Period month = month(ownYear || ownMonth ? own : run.numbers(), wanted.month());
    if (year == OTHER || month == OTHER) {
      return OTHER;
    }
    return year == SAME && month == SAME ? SAME : UNSAID;
  }

  private static Period year(List<Number> numbers, int wanted) {
    return found(
        numbers.stream()
            .filter(one -> one.role() == Role.YEAR)
            .mapToInt(one -> Integer.parseInt(one.digits()) % 100)
            .toArray(),
        wanted % 100);
  }

  private static Period month(List<Number> numbers, OptionalInt wanted) {
    return wanted.isEmpty()
        ? SAME
        : found(
            numbers.stream()
                .filter(one -> one.role() == Role.MONTH)
                .mapToInt(one -> Integer.parseInt(one.digits()))
                .toArray(),
            wanted.getAsInt());
  }

  private static Period found(int[] said, int wanted) {
    for (int one : said) {
      if (one == wanted) {
        return SAME;
      }
    }
    return said.length == 0 ? UNSAID : OTHER;
  }
}
