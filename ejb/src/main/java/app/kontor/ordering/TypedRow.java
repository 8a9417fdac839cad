package app.kontor.ordering;

import java.io.Serializable;

/**
 * A row of goods as somebody typed or pasted it.
 *
 * @param line from 1, blank lines counted
 * @param text the whole line
 * @param item the word that names the item; empty if there is none
 * @param quantity as it was written; empty for the least that is ordered
 * @param unit as it was written; empty for the base unit
 * @param heading names the columns and orders nothing
 */
public record TypedRow(
    int line, String text, String item, String quantity, String unit, boolean heading)
    implements Serializable {

  /** The row as a line that says the same however it was typed before. */
  public String plain() {
    return (item + '\t' + quantity + '\t' + unit).stripTrailing();
  }
}
