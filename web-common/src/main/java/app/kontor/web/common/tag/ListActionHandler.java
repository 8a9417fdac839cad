package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;

/** Makes {@code k:action} a link by its attribute {@code to}, else a button. */
public class ListActionHandler extends ComponentHandler {
  public ListActionHandler(ComponentConfig config) {
    super(config);
  }

  @Override
  public UIComponent createComponent(FaceletContext context) {
    String type = getAttribute("to") == null ? ListAction.TYPE : ListLink.TYPE;
    return context.getFacesContext().getApplication().createComponent(type);
  }
}
