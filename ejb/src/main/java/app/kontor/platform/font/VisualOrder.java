package app.kontor.platform.font;

import java.text.Bidi;
import java.util.stream.IntStream;

/** A line of text in the order in which its characters stand from left to right (Unicode UAX 9). */
public final class VisualOrder {
  private static final String MIRRORED = "()[]{}<>«»‹›";

  private VisualOrder() {}

  /** The line with its parts from right to left turned round and Arabic letters joined. */
  public static String of(String line) {
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
    }
    Integer[] order = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder visual = new StringBuilder(line.length());
    for (int run : order) {
      String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      visual.append(bidi.getRunLevel(run) % 2 == 0 ? text : reversed(JoinedArabic.of(text)));
    }
    return visual.toString();
  }

  /** The text turned round, its brackets mirrored. */
  public static String reversed(String text) {
    StringBuilder turned = new StringBuilder(text).reverse();
    for (int i = 0; i < turned.length(); i++) {
      int at = MIRRORED.indexOf(turned.charAt(i));
      if (at >= 0) {
        turned.setCharAt(i, MIRRORED.charAt(at ^ 1));
      }
    }
    return turned.toString();
  }
}
