package app.kontor.platform.number.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The form of numbers: a letter or digit stands for itself, {@code #} for any digit, {@code *} for
 * any digits or none.
 */
record NumberForm(String text) {
  private static final char DIGIT = '#';
  private static final char DIGITS = '*';

  static NumberForm of(String text) {
    return new NumberForm(text);
  }

  private record At(int here, int there) {}

  /** Whether some text has both forms: walks both at once, one character at a time. */
  boolean meets(NumberForm other) {
    Set<At> seen = new HashSet<>();
    Deque<At> open = new ArrayDeque<>();
    open.add(new At(0, 0));
    while (!open.isEmpty()) {
      At at = open.remove();
      if (!seen.add(at)) {
        continue;
      }
      if (at.here == text.length() && at.there == other.text.length()) {
        return true;
      }
      char here = at.here < text.length() ? text.charAt(at.here) : 0;
      char there = at.there < other.text.length() ? other.text.charAt(at.there) : 0;
      if (here == DIGITS) {
        open.add(new At(at.here + 1, at.there));
      }
      if (there == DIGITS) {
        open.add(new At(at.here, at.there + 1));
      }
      if (here != 0 && there != 0 && sameCharacter(here, there)) {
        open.add(
            new At(
                here == DIGITS ? at.here : at.here + 1, there == DIGITS ? at.there : at.there + 1));
      }
    }
    return false;
  }

  private static boolean sameCharacter(char here, char there) {
    boolean anyHere = here == DIGIT || here == DIGITS;
    boolean anyThere = there == DIGIT || there == DIGITS;
    return here == there
        || anyHere && (anyThere || Character.isDigit(there))
        || anyThere && Character.isDigit(here);
  }
}
