package app.kontor.web.common.tag;

import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.search.SearchExpressionContext;
import jakarta.faces.component.search.SearchExpressionHint;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** A button that refreshes parts of the page; without script it submits like the plain one. */
@ResourceDependency(library = "primefaces", name = "jquery/jquery.js")
@ResourceDependency(library = "primefaces", name = "jquery/jquery-plugins.js")
@ResourceDependency(library = "primefaces", name = "core.js")
public class AjaxButton extends Button {
  public static final String TYPE = "app.kontor.AjaxButton";
  private static final Set<SearchExpressionHint> HINTS =
      EnumSet.of(SearchExpressionHint.RESOLVE_CLIENT_SIDE, SearchExpressionHint.IGNORE_NO_RESULT);

  @Override
  void more(FacesContext context, ResponseWriter writer) throws IOException {
    writer.writeAttribute("data-k-ajax", "", null);
    writer.writeAttribute("data-k-process", ids(context, "process", "@form"), null);
    writer.writeAttribute("data-k-update", ids(context, "update", "@form") + " errors", null);
  }

  private String ids(FacesContext context, String attribute, String fallback) {
    String expressions = text(attribute).isEmpty() ? fallback : text(attribute);
    SearchExpressionContext search =
        SearchExpressionContext.createSearchExpressionContext(context, this, HINTS, null);
    return String.join(
        " ",
        context
            .getApplication()
            .getSearchExpressionHandler()
            .resolveClientIds(search, expressions.replace(',', ' ').trim()));
  }
}
