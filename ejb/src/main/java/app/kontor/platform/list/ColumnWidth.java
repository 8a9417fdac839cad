package app.kontor.platform.list;

/** How a column behaves where room is short. */
public enum ColumnWidth {
  NORMAL,
  /** Values are never broken over lines. */
  TIGHT,
  /** Long texts, which are broken anywhere rather than push the others away. */
  WIDE
}
