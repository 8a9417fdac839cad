package app.kontor.web.common.security;

import app.kontor.web.common.page.PageRules;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows every view in the visitor's language, and those for everybody without a state: whatever
 * would be kept of them would begin a session for each stranger.
 */
public class VisitorViewHandler extends ViewHandlerWrapper {
  public VisitorViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public @Nullable UIViewRoot createView(FacesContext context, String viewId) {
    // known before the page is built, for PrimeFaces keeps its nonce in the view before that
    UIViewRoot view = super.createView(context, viewId);
    if (view != null && isForEverybody(view.getViewId())) {
      view.setTransient(true);
    }
    return view;
  }

  private static boolean isForEverybody(@Nullable String viewId) {
    return viewId != null
        && CDI.current()
            .select(Portal.class)
            .get()
            .rules()
            .find(viewId)
            .filter(PageRules.Rule::isPublic)
            .isPresent();
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(Visitor.class).get().getLocale();
  }
}
