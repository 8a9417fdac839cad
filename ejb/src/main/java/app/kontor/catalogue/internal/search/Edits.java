package app.kontor.catalogue.internal.search;

/**
 * The letters that must be put in, left out, changed or swapped to make one word of another
 * (optimal string alignment).
 */
final class Edits {
  private Edits() {}

  /** The number of edits, or {@code most + 1} if there are more. */
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        row[j] = cell(one, other, i, j, before, last, row);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[other.length()], most + 1);
  }

  private static int cell(
      String one, String other, int i, int j, int[] before, int[] last, int[] row) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(edits, before[j - 2] + 1) : edits;
  }
}
