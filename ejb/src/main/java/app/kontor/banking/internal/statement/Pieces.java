package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text that was cut into pieces, searched as one and sliced back into pieces. */
final class Pieces {
  private final List<String> pieces;
  private final String tight;
  private final int[] starts;

  Pieces(List<String> pieces) {
    this.pieces = List.copyOf(pieces);
    this.tight = String.join("", pieces);
    this.starts = new int[pieces.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start += this.pieces.get(i).length();
    }
  }

  /** The pieces run together, for searching; positions refer to this text. */
  String tight() {
    return tight;
  }

  /** What lies between two positions, still cut where it was. */
  List<String> slice(int from, int to) {
    List<String> found = new ArrayList<>();
    for (int i = pieceAt(from); i < starts.length && starts[i] < to; i++) {
      String piece = pieces.get(i);
      int a = Math.max(from - starts[i], 0);
      int b = Math.min(to - starts[i], piece.length());
      if (a < b) {
        found.add(piece.substring(a, b));
      }
    }
    return found;
  }

  boolean startsPiece(int position) {
    return Arrays.binarySearch(starts, position) >= 0;
  }

  /** Where the piece around a position ends. */
  int endOfPiece(int position) {
    int i = pieceAt(position);
    return i < starts.length ? starts[i] + pieces.get(i).length() : tight.length();
  }

  /** The last piece that starts at or before the position. */
  private int pieceAt(int position) {
    int found = Arrays.binarySearch(starts, position);
    int i = found >= 0 ? found : Math.max(0, -found - 2);
    while (found >= 0 && i > 0 && starts[i - 1] == position) {
      i--;
    }
    while (i < starts.length && pieces.get(i).isEmpty()) {
      i++;
    }
    return i;
  }
}
