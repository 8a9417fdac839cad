package app.kontor.banking.internal.match;

import app.kontor.money.CreditorReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shapes of our numbers of documents and orders, learned from examples, to spell out those that
 * a text may mean although nothing open has them: documents paid already.
 */
public final class NumberShapes {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int MOST = 60;

  /** Most digits of a counter that is printed without zeros before it. */
  private static final int LONGEST_COUNTER = 7;

  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted).toList();

  /**
   * A number with its digits taken out: {@code PF/%/%/%}.
   *
   * @param groups of digits of the example
   * @param counter which of them counts, -1 without any; see {@link #spelled} for its zeros
   */
  private record Shape(List<String> texts, List<String> groups, int counter) {
    static Shape of(String example) {
      List<String> groups = DIGITS.matcher(example).results().map(MatchResult::group).toList();
      return new Shape(List.of(example.split("\\d+", -1)), groups, counterAt(groups));
    }

    /** The last group, or the first of a number that ends with its year. */
    private static int counterAt(List<String> groups) {
      int last = groups.size() - 1;
      boolean yearLast =
          last > 0 && NumberParts.isYear(groups.get(last)) && !NumberParts.isYear(groups.get(0));
      return yearLast ? 0 : last;
    }

    int width() {
      return groups.get(counter).length();
    }

    int digits() {
      return groups.stream().mapToInt(String::length).sum();
    }

    /** Whether a counter may stand as it is: the example has no zeros that say otherwise. */
    boolean isUnpadded(String digits) {
      return !groups.get(counter).startsWith("0")
          && digits.length() <= LONGEST_COUNTER
          && stripped(digits).equals(digits);
    }

    /**
     * A counter as it may be printed: as wide as the example's with zeros before it, and as it is
     * where the example has no zeros that would say otherwise.
     */
    Set<String> spelled(String digits) {
      Set<String> spelled = new LinkedHashSet<>();
      if (digits.length() <= width()) {
        spelled.add("0".repeat(width() - digits.length()) + digits);
      }
      if (isUnpadded(digits)) {
        spelled.add(digits);
      }
      return spelled;
    }

    String with(List<String> others) {
      StringBuilder number = new StringBuilder();
      for (int i = 0; i < texts.size(); i++) {
        number.append(texts.get(i)).append(i < others.size() ? others.get(i) : "");
      }
      return number.toString();
    }
  }

  private final Set<Shape> shapes = new LinkedHashSet<>();

  /** Learns from numbers in use. */
  public NumberShapes(Collection<String> numbers) {
    Set<String> seen = new LinkedHashSet<>();
    for (String number : numbers) {
      Shape shape = Shape.of(number);
      if (seen.size() < 20
          && shape.counter() >= 0
          && seen.add(shape.texts() + " " + shape.groups().stream().map(String::length).toList())) {
        shapes.add(shape);
      }
    }
  }

  /** Numbers the payment may mean. */
  public Set<String> candidates(Payment payment) {
    Set<String> found = new LinkedHashSet<>();
    for (String text :
        new LinkedHashSet<>(List.of(Fold.text(payment.tight()), Fold.text(payment.spaced())))) {
      for (String reference : CreditorReference.in(Fold.compact(text))) {
        shapes.forEach(shape -> split(shape, Fold.digits(reference.substring(4)), found));
      }
      for (RemittanceText.Run run : RemittanceText.runs(text)) {
        if (!run.isForeign()) {
          shapes.forEach(shape -> fill(shape, run, found));
        }
      }
    }
    return found;
  }

  /** All digits of a number run together; only the counter may be longer or shorter than usual. */
  private static void split(Shape shape, String digits, Set<String> found) {
    int counter = digits.length() - shape.digits() + shape.width();
    if (counter < 1 || found.size() >= MOST) {
      return;
    }
    List<String> groups = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < shape.groups().size(); i++) {
      int length = i == shape.counter() ? counter : shape.groups().get(i).length();
      groups.add(digits.substring(at, at + length));
      at += length;
    }
    boolean printed = counter == shape.width() || shape.isUnpadded(groups.get(shape.counter()));
    if (printed && isPeriod(shape, groups)) {
      found.add(shape.with(groups));
    }
  }

  /** Year and month stand where the example has them. */
  private static boolean isPeriod(Shape shape, List<String> groups) {
    boolean period = true;
    for (int i = 0; i < groups.size(); i++) {
      if (i != shape.counter()) {
        String example = shape.groups().get(i);
        period &= !NumberParts.isYear(example) || NumberParts.isYear(groups.get(i));
        period &= !NumberParts.isMonth(example) || NumberParts.isMonth(groups.get(i));
      }
    }
    return period;
  }

  /** Each number of the run as the counter, the other groups from the run or example. */
  private static void fill(Shape shape, RemittanceText.Run run, Set<String> found) {
    for (RemittanceText.Number number : run.numbers()) {
      split(shape, number.digits(), found);
      if (number.isSequence() && found.size() < MOST) {
        for (String counter : shape.spelled(stripped(number.digits()))) {
          List<String> groups = new ArrayList<>(shape.groups());
          groups.set(shape.counter(), counter);
          periods(run, groups, shape.counter()).forEach(one -> found.add(shape.with(one)));
        }
      }
    }
  }

  /** The year and months that the run says; an unsaid month of a long number may be any. */
  private static List<List<String>> periods(
      RemittanceText.Run run, List<String> groups, int counter) {
    List<String> years = said(run, RemittanceText.Role.YEAR);
    List<String> months = said(run, RemittanceText.Role.MONTH);
    boolean longEnough = stripped(groups.get(counter)).length() >= 3;
    List<List<String>> found = List.of(groups);
    for (int i = 0; i < groups.size(); i++) {
      boolean year = i != counter && NumberParts.isYear(groups.get(i));
      boolean month = i != counter && !year && NumberParts.isMonth(groups.get(i));
      if (year && !years.isEmpty()) {
        found = with(found, i, years.stream().map(one -> one.length() == 2 ? "20" + one : one));
      } else if (month && (!months.isEmpty() || longEnough)) {
        found = with(found, i, months.isEmpty() ? MONTHS.stream() : months.stream());
      }
    }
    return found;
  }

  private static List<List<String>> with(
      List<List<String>> all, int position, Stream<String> values) {
    List<List<String>> found = new ArrayList<>();
    values.forEach(
        value ->
            all.forEach(
                one -> {
                  List<String> copy = new ArrayList<>(one);
                  copy.set(position, value.length() == 1 ? "0" + value : value);
                  found.add(copy);
                }));
    return found;
  }

  private static List<String> said(RemittanceText.Run run, RemittanceText.Role role) {
    return run.numbers().stream()
        .filter(one -> one.role() == role)
        .map(RemittanceText.Number::digits)
        .distinct()
        .limit(3)
        .toList();
  }

  private static String stripped(String digits) {
    String text = digits.replaceFirst("^0+", "");
    return text.isEmpty() ? "0" : text;
  }
}
