package app.kontor.web.common.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.config.PrimeConfiguration;
import org.primefaces.renderkit.HeadRenderer;

/**
 * The head of a page with no more of PrimeFaces than the page uses: its theme (220 kB) only beside
 * a component that brings a style sheet, its words only beside one of its scripts. Named in {@code
 * faces-config.xml}.
 */
public class LeanHead extends HeadRenderer {
  private static final String LIBRARY = "primefaces";

  @Override
  protected void encodeCSS(FacesContext context, String library, String name) throws IOException {
    if (!name.equals("theme.css") || uses(context, ".css")) {
      super.encodeCSS(context, library, name);
    }
  }

  @Override
  protected void encodeLocaleResources(FacesContext context, PrimeConfiguration configuration) {
    if (uses(context, ".js")) {
      super.encodeLocaleResources(context, configuration);
    }
  }

  private static boolean uses(FacesContext context, String ending) {
    return context.getViewRoot().getComponentResources(context, "head").stream()
        .anyMatch(resource -> ours(resource, ending));
  }

  private static boolean ours(UIComponent resource, String ending) {
    String name = String.valueOf(resource.getAttributes().get("name"));
    return LIBRARY.equals(resource.getAttributes().get("library"))
        && name.endsWith(ending)
        && !name.startsWith("primeicons/");
  }
}
