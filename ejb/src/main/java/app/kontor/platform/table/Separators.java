package app.kontor.platform.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what parts the cells of separated text: the sign that a line {@code sep=;} names, else the
 * one that stands equally often in most of the first lines, outside quotes.
 *
 * @param found the separator
 * @param named whether the first line does nothing but name it
 */
record Separators(char found, boolean named) {
  /** In the order of preference: a comma may part decimals. */
  private static final String SIGNS = ";\t|,";

  private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final int LINES = 30;
  private static final int MAX_LINE = 100_000;
  private static final int END = -1;

  static Separators in(Reader in) throws IOException {
    List<Map<Integer, Integer>> linesByCount = new ArrayList<>();
    SIGNS.chars().forEach(sign -> linesByCount.add(new HashMap<>()));
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < LINES && next(in, line); i++) {
      Matcher named = NAMED.matcher(line.toString().strip());
      if (i == 0 && named.matches()) {
        return new Separators(named.group(1).charAt(0), true);
      }
      for (int sign = 0; sign < linesByCount.size(); sign++) {
        int count = count(line, SIGNS.charAt(sign));
        if (count > 0) {
          linesByCount.get(sign).merge(count, 1, Integer::sum);
        }
      }
    }
    int best = 0;
    for (int sign = 1; sign < linesByCount.size(); sign++) {
      best = most(linesByCount.get(sign)) > most(linesByCount.get(best)) ? sign : best;
    }
    return new Separators(SIGNS.charAt(best), false);
  }

  private static int most(Map<Integer, Integer> linesByCount) {
    return linesByCount.values().stream().mapToInt(lines -> lines).max().orElse(0);
  }

  /** Reads a line, with the line breaks that stand between quotes. */
  private static boolean next(Reader in, StringBuilder line) throws IOException {
    line.setLength(0);
    boolean quoted = false;
    int c = in.read();
    boolean there = c != END;
    while (c != END && (quoted || c != '\n' && c != '\r') && line.length() < MAX_LINE) {
      quoted ^= c == '"';
      line.append((char) c);
      c = in.read();
    }
    return there;
  }

  private static int count(CharSequence line, char sign) {
    boolean quoted = false;
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += !quoted && c == sign ? 1 : 0;
    }
    return count;
  }
}
