package app.kontor.web.common.tag;

import jakarta.faces.component.UIColumn;

/** A cell of a {@code k:list} that the page writes itself, for the column named. */
public class ListCellTag extends UIColumn {
  public static final String TYPE = "app.kontor.ListCell";
}
