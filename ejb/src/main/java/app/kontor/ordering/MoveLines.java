package app.kontor.ordering;

import java.util.List;

/**
 * Puts lines of the basket or of a list into another list or the basket, with their notes; what
 * lies there of an item in the same unit already is counted together.
 *
 * @param fromReference the list they are in; empty for the basket
 * @param toReference the list they go to; empty for the basket
 * @param lines which of them; none for all
 * @param taken whether they leave where they were; else they are copied
 */
public record MoveLines(
    String fromReference, String toReference, List<LineKey> lines, boolean taken) {
  public MoveLines {
    lines = List.copyOf(lines);
  }
}
