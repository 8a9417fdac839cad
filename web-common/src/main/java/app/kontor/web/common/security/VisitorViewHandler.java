package app.kontor.web.common.security;

import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Shows every view in the visitor's language. */
public class VisitorViewHandler extends ViewHandlerWrapper {
  public VisitorViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(Visitor.class).get().getLocale();
  }
}
