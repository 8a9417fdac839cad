package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;

/** A text that was cut into pieces, searched as one and sliced back into pieces. */
final class Pieces {
  private final List<String> pieces;
  private final String tight;

  Pieces(List<String> pieces) {
    this.pieces = List.copyOf(pieces);
    this.tight = String.join("", pieces);
  }

  /** The pieces run together, for searching; positions refer to this text. */
  String tight() {
    return tight;
  }

  /** What lies between two positions, still cut where it was. */
  List<String> slice(int from, int to) {
    List<String> found = new ArrayList<>();
    int start = 0;
    for (String piece : pieces) {
      int end = start + piece.length();
      int a = Math.max(from, start);
      int b = Math.min(to, end);
      if (a < b) {
        found.add(piece.substring(a - start, b - start));
      }
      start = end;
    }
    return found;
  }

  boolean startsPiece(int position) {
    int start = 0;
    for (String piece : pieces) {
      if (start == position) {
        return true;
      }
      start += piece.length();
    }
    return false;
  }
}
