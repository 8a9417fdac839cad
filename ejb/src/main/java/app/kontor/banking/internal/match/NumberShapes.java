package app.kontor.banking.internal.match;

import app.kontor.money.CreditorReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted).toList();

  /** A number with its digits taken out: {@code PF/%/%/%} and how long each group is. */
  private record Shape(List<String> texts, List<Integer> widths, String example) {}

  private final Set<Shape> shapes = new LinkedHashSet<>();

  /** Learns from numbers in use. */
  public NumberShapes(Collection<String> numbers) {
    Set<String> seen = new LinkedHashSet<>();
    for (String number : numbers) {
      String signature = DIGITS.matcher(number).replaceAll("#");
      if (seen.size() < 20 && seen.add(signature + groups(number))) {
        shapes.add(new Shape(texts(number), groups(number), number));
      }
    }
  }

  private static List<Integer> groups(String number) {
    List<Integer> widths = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(number);
    while (matcher.find()) {
      widths.add(matcher.end() - matcher.start());
    }
    return widths;
  }

  private static List<String> texts(String number) {
    return List.of(number.split("\\d+", -1));
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

  private static void split(Shape shape, String digits, Set<String> found) {
    int width = shape.widths().stream().mapToInt(Integer::intValue).sum();
    if (digits.length() != width || found.size() >= MOST) {
      return;
    }
    List<String> groups = new ArrayList<>();
    int at = 0;
    for (int length : shape.widths()) {
      groups.add(digits.substring(at, at + length));
      at += length;
    }
    found.add(joined(shape, groups));
  }

  /** Each number of the run as the counter, the other groups from the run or example. */
  private static void fill(Shape shape, RemittanceText.Run run, Set<String> found) {
    List<String> example = exampleGroups(shape.example());
    int at = counterAt(example);
    for (RemittanceText.Number number : run.numbers()) {
      split(shape, number.digits(), found);
      String counter = stripped(number.digits());
      if (!number.isSequence()
          || at < 0
          || found.size() >= MOST
          || counter.length() > shape.widths().get(at)) {
        continue;
      }
      List<String> groups = new ArrayList<>(example);
      groups.set(at, "0".repeat(shape.widths().get(at) - counter.length()) + counter);
      periods(run, groups, at).forEach(one -> found.add(joined(shape, one)));
    }
  }

  /** The last group, or the first of a number that ends with its year; -1 without any. */
  private static int counterAt(List<String> groups) {
    int last = groups.size() - 1;
    boolean yearLast =
        last > 0 && NumberParts.isYear(groups.get(last)) && !NumberParts.isYear(groups.get(0));
    return yearLast ? 0 : last;
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

  private static List<String> exampleGroups(String example) {
    List<String> groups = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(example);
    while (matcher.find()) {
      groups.add(matcher.group());
    }
    return groups;
  }

  private static String joined(Shape shape, List<String> groups) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < shape.texts().size(); i++) {
      number.append(shape.texts().get(i));
      if (i < groups.size()) {
        number.append(groups.get(i));
      }
    }
    return number.toString();
  }
}
