package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.column.Column;

/**
 * A column whose heading comes from its id. {@code sort} names the field to sort by, {@code align}
 * is num, center or start, and priority 3 disappears on phones.
 */
public class TableColumn extends Column {
  public static final String TYPE = "app.kontor.TableColumn";

  @Override
  public String getHeaderText() {
    String given = super.getHeaderText();
    if (given != null && !given.isEmpty()) {
      return given;
    }
    Object label = getAttributes().get("label");
    return label != null
        ? label.toString()
        : Words.of(FacesContext.getCurrentInstance()).page().label(String.valueOf(getId()));
  }

  @Override
  public String getField() {
    Object sort = getAttributes().get("sort");
    return sort == null ? super.getField() : sort.toString();
  }

  @Override
  public boolean isSortable() {
    return getAttributes().get("sort") != null || getValueExpression("sortBy") != null;
  }

  /** Filters stand above the table, in the address of the page. */
  @Override
  public boolean isFilterable() {
    return false;
  }

  @Override
  public String getStyleClass() {
    String given = super.getStyleClass();
    Object align = getAttributes().get("align");
    Object priority = getAttributes().get("priority");
    return (given == null ? "" : given)
        + (align == null ? "" : " k-" + align)
        + (priority == null ? "" : " k-priority-" + priority);
  }
}
