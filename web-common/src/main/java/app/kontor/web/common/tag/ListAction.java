package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

/**
 * An action of a list's rows, in the {@code k:cell} of its actions and called by its id: {@code
 * <k:action id="cancel" action="#{jobs.cancel(row.id)}"/>}. With {@code to} it is a {@link
 * ListLink}. The rest is told by the list, or by attributes of {@code k:button}.
 */
public class ListAction extends Button {
  public static final String TYPE = "app.kontor.ListAction";

  private ToldAction told() {
    return new ToldAction(this);
  }

  @Override
  public boolean isRendered() {
    return super.isRendered() && told().isOffered();
  }

  @Override
  public Object getValue() {
    return told().isIconOnly() ? "" : told().label();
  }

  @Override
  String text(String name) {
    return told().text(name);
  }

  @Override
  void more(FacesContext context, ResponseWriter writer) {
    // Parameters are for links.
  }
}
