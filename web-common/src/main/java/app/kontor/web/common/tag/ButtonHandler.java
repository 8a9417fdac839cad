package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;

/** Makes {@code k:button} plain or Ajax by its attribute {@code ajax}. */
public class ButtonHandler extends ComponentHandler {
  public ButtonHandler(ComponentConfig config) {
    super(config);
  }

  @Override
  public UIComponent createComponent(FaceletContext context) {
    TagAttribute ajax = getAttribute("ajax");
    String type = ajax != null && ajax.getBoolean(context) ? AjaxButton.TYPE : Button.TYPE;
    return context.getFacesContext().getApplication().createComponent(type);
  }
}
