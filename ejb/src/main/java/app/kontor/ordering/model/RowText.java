package app.kontor.ordering.model;

import app.kontor.measure.DecimalText;
import app.kontor.ordering.TypedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of goods as people type and paste them: columns of a spreadsheet, separated text,
 * {@code 12x K-1001}, {@code K-1001 12}, {@code K-1001 12 box}, or a number alone. Each line that
 * is not blank is one row; none is lost.
 */
public final class RowText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern TIMES =
      Pattern.compile(
          "(\\d[\\d.,]{0,11})\\s*[xX×*]\\s+(\\S.*)|(\\d[\\d.,]{0,11})\\s*[×*]\\s*(\\S.*)");
  private static final Pattern FIRST = Pattern.compile("(\\d{1,6})\\s+(\\S*\\p{L}.*)");
  private static final Pattern COMMA = Pattern.compile("([^,]*[^,\\d\\s][^,]*),\\s*(\\d+)");
  private static final int COLUMNS = 12;

  private static final List<String> ITEM =
      List.of(
          "number",
          "no",
          "no.",
          "item",
          "item number",
          "article",
          "article number",
          "sku",
          "code",
          "gtin",
          "ean",
          "numer",
          "nr",
          "nr art.",
          "numer artykułu",
          "artykuł",
          "towar",
          "indeks",
          "symbol",
          "kod",
          "nummer",
          "artikel",
          "artikelnummer",
          "art.-nr.",
          "artnr");
  private static final List<String> QUANTITY =
      List.of(
          "quantity", "qty", "qty.", "ilość", "ilosc", "liczba", "menge", "anzahl", "stückzahl");
  private static final List<String> UNIT =
      List.of("unit", "uom", "jednostka", "jm", "j.m.", "einheit", "me", "mengeneinheit");

  private RowText() {}

  /** The rows of a text, in their order. */
  public static List<TypedRow> parse(String text) {
    List<TypedRow> rows = new ArrayList<>();
    Columns columns = null;
    int line = 0;
    for (String one : LINES.split(text, -1)) {
      line++;
      String row = one.strip();
      if (row.isEmpty()) {
        continue;
      }
      List<String> cells = cells(one);
      Optional<Columns> heading = rows.isEmpty() ? Columns.of(cells) : Optional.empty();
      if (heading.isPresent()) {
        columns = heading.get();
        rows.add(new TypedRow(line, row, "", "", "", true));
      } else if (columns != null && cells.size() > 1) {
        rows.add(columns.row(line, row, cells));
      } else {
        rows.add(cells.size() > 1 ? ofCells(line, row, cells) : ofWords(line, row));
      }
    }
    return rows;
  }

  /** Columns of a spreadsheet or of separated text; one cell for all else. */
  private static List<String> cells(String line) {
    String mark = line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : "";
    return mark.isEmpty()
        ? List.of(bare(line))
        : Arrays.stream(line.split(mark, COLUMNS)).map(RowText::bare).toList();
  }

  private static String bare(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
  }

  /**
   * Which column is what, as a row of headings says.
   *
   * @param quantity its position, or -1 if there is none; so is the unit's
   */
  private record Columns(int item, int quantity, int unit) {
    static Optional<Columns> of(List<String> cells) {
      List<String> words = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
      int item = first(words, ITEM);
      int quantity = first(words, QUANTITY);
      return item < 0 || cells.size() > 1 && quantity < 0
          ? Optional.empty()
          : Optional.of(new Columns(item, quantity, first(words, UNIT)));
    }

    private static int first(List<String> words, List<String> known) {
      for (int i = 0; i < words.size(); i++) {
        if (known.contains(words.get(i))) {
          return i;
        }
      }
      return -1;
    }

    TypedRow row(int line, String text, List<String> cells) {
      return new TypedRow(line, text, at(cells, item), at(cells, quantity), at(cells, unit), false);
    }

    private static String at(List<String> cells, int place) {
      return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
  }

  /**
   * Item first, then anything, then the first number, then its unit; where the first of two cells
   * is a number and the second none, the other way round.
   */
  private static TypedRow ofCells(int line, String text, List<String> cells) {
    if (isNumber(cells.get(0)) && cells.size() == 2 && !isNumber(cells.get(1))) {
      return new TypedRow(line, text, cells.get(1), cells.get(0), "", false);
    }
    for (int i = 1; i < cells.size(); i++) {
      if (isNumber(cells.get(i))) {
        String unit = i + 1 < cells.size() && !isNumber(cells.get(i + 1)) ? cells.get(i + 1) : "";
        return new TypedRow(line, text, cells.get(0), cells.get(i), unit, false);
      }
    }
    // what stands where the quantity should be is told as what it is, and refused there
    TypedRow words = ofWords(line, cells.get(0));
    boolean alone = cells.stream().skip(1).allMatch(String::isEmpty);
    return alone
        ? new TypedRow(line, text, words.item(), words.quantity(), words.unit(), false)
        : new TypedRow(line, text, cells.get(0), second(cells), "", false);
  }

  private static String second(List<String> cells) {
    return cells.stream().skip(1).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }

  private static TypedRow ofWords(int line, String text) {
    Matcher times = TIMES.matcher(text);
    if (times.matches()) {
      return times.group(1) == null
          ? row(line, text, times.group(4), times.group(3), "")
          : row(line, text, times.group(2), times.group(1), "");
    }
    Matcher comma = COMMA.matcher(text);
    if (comma.matches()) {
      return row(line, text, comma.group(1), comma.group(2), "");
    }
    List<String> words = BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    int last = words.size() - 1;
    if (last >= 1 && isNumber(words.get(last))) {
      return row(line, text, joined(words, last), words.get(last), "");
    }
    if (last >= 2 && isNumber(words.get(last - 1)) && UnitWord.find(words.get(last)).isPresent()) {
      return row(line, text, joined(words, last - 1), words.get(last - 1), words.get(last));
    }
    Matcher first = FIRST.matcher(text);
    return first.matches()
        ? row(line, text, first.group(2), first.group(1), "")
        : row(line, text, text, "", "");
  }

  private static TypedRow row(
      int line, String text, @Nullable String item, @Nullable String quantity, String unit) {
    return new TypedRow(
        line,
        text,
        item == null ? "" : item.strip(),
        quantity == null ? "" : quantity.strip(),
        unit,
        false);
  }

  private static String joined(List<String> words, int end) {
    return String.join(" ", words.subList(0, end));
  }

  private static boolean isNumber(String word) {
    return DecimalText.of(word).isNumber();
  }
}
