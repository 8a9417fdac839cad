package app.kontor.platform.table;

/**
 * Which part of a table file is read, where it has several.
 *
 * @param sheet name of the workbook's sheet; empty for the first that is not hidden
 * @param withHidden whether rows count that the sheet hides
 */
public record TableChoice(String sheet, boolean withHidden) {
  /** The first sheet that is not hidden, with all its rows. */
  public static final TableChoice FIRST = new TableChoice("", true);
}
