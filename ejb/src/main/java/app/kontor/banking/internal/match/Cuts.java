package app.kontor.banking.internal.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the bank cut a text, found by laying its two joined forms side by side: places of the tight
 * form in the spaced one.
 */
final class Cuts {
  private final int[] places;
  private final List<int[]> explained = new ArrayList<>();

  Cuts(String tight, String spaced) {
    int[] found = new int[tight.length()];
    int at = 0;
    for (int i = 0; i < tight.length(); i++) {
      while (at < spaced.length()
          && spaced.charAt(at) != tight.charAt(i)
          && spaced.charAt(at) == ' ') {
        at++;
      }
      if (at == spaced.length() || spaced.charAt(at) != tight.charAt(i)) {
        found = new int[0];
        break;
      }
      found[i] = at++;
    }
    places = found;
  }

  /** A part of the tight form was read as a whole: what a cut makes of it is no other number. */
  void explain(int from, int to) {
    if (places.length == 0 || from < 0 || to > places.length) {
      return;
    }
    int start = places[from];
    int end = places[to - 1] + 1;
    if (end - start > to - from) {
      explained.add(new int[] {start, end});
    }
  }

  /** Whether the number of the spaced form is a piece of what was read as a whole. */
  boolean isPiece(RemittanceText.Number number) {
    return explained.stream().anyMatch(span -> number.overlaps(span[0], span[1]));
  }
}
