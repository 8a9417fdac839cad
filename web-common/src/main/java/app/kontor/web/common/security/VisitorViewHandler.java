package app.kontor.web.common.security;

import app.kontor.web.common.form.PageAddress;
import app.kontor.web.common.form.PageForm;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.page.PageRules;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows every view in the visitor's language, its forms with the query of the page's address, and
 * those for everybody without a state: whatever would be kept of them would begin a session for
 * each stranger.
 */
public class VisitorViewHandler extends ViewHandlerWrapper {
  public VisitorViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String address = super.getActionURL(context, viewId);
    return PageForm.isOpening(context)
            && context.getExternalContext().getRequest() instanceof HttpServletRequest request
        ? address + PageAddress.query(request.getQueryString())
        : address;
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
        && Beans.of(Portal.class).rules().find(viewId).filter(PageRules.Rule::isPublic).isPresent();
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Beans.of(Visitor.class).getLocale();
  }
}
