package app.kontor.web.strangers;

import app.kontor.platform.file.Sha256;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/** Spares the browser a public page that it has as it is now. */
@RequestScoped
public class Fresh {
  /** Seconds for which a page is not even asked for again. */
  private static final int AGE = 60;

  @Inject private Visitor visitor;
  @Inject private Portal portal;

  /**
   * Says how long the page may be kept and by which tag it is known.
   *
   * @param content all that the page shows, as text
   * @return true if the browser has this very page and nothing more is sent
   */
  public boolean isKnown(Object... content) {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext external = context.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String tag = "W/\"" + tag(content) + '"';
    external.setResponseHeader("Cache-Control", "private, max-age=" + AGE);
    external.setResponseHeader("ETag", tag);
    if (!tag.equals(request.getHeader("If-None-Match"))) {
      return false;
    }
    external.setResponseStatus(HttpServletResponse.SC_NOT_MODIFIED);
    context.responseComplete();
    return true;
  }

  private String tag(Object... content) {
    StringBuilder all = new StringBuilder();
    for (Object each : content) {
      all.append(each).append('\n');
    }
    all.append(visitor.getLocale())
        .append(visitor.getTheme())
        .append(portal.getVersion())
        .append(portal.getSeller());
    return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
