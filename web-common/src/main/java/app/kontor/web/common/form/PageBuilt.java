package app.kontor.web.common.form;

import app.kontor.web.common.page.Beans;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Lets kept forms return before a page is written; named in {@code faces-config.xml}. */
public class PageBuilt implements SystemEventListener {
  @Override
  public void processEvent(SystemEvent event) {
    Beans.of(KeptFormReturn.class).before(FacesContext.getCurrentInstance());
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }
}
