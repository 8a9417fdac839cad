package app.kontor.web.common.tag;

import jakarta.faces.component.UIColumn;

/**
 * A cell of a {@code k:list} that the page writes itself, for the column named. With {@code beside}
 * it follows what the list says; {@code label} is another heading for the column.
 */
public class ListCellTag extends UIColumn {
  public static final String TYPE = "app.kontor.ListCell";

  boolean isBeside() {
    return getChildCount() == 0 || Boolean.parseBoolean(KontorComponent.text(this, "beside"));
  }
}
