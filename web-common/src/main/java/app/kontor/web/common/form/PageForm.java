package app.kontor.web.common.form;

import app.kontor.platform.file.Sha256;
import app.kontor.web.common.page.Cookies;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of all pages, in place of the framework's. It posts to the page's address with its
 * query, so that the page can be built again from the address alone, and carries a token of its
 * own.
 */
public class PageForm extends HtmlForm {
  private static final String OPENING = PageForm.class.getName();

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    context.getAttributes().put(OPENING, true);
    try {
      super.encodeBegin(context);
    } finally {
      context.getAttributes().remove(OPENING);
    }
    hidden(context, FormNames.TOKEN, token(context));
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String token = Cookies.token(request);
    if (token != null) {
      hidden(context, FormNames.SESSION, Sha256.hex(token.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /**
   * Whether this form was sent. The framework notes it at the component, where the last of the
   * forms in a repeated row says it for all: the others' fields would not be read, and their button
   * would do its work with what was there before.
   */
  @Override
  public boolean isSubmitted() {
    FacesContext context = getFacesContext();
    return context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context));
  }

  private String token(FacesContext context) {
    Object kept = context.getAttributes().get(FormNames.TOKEN + getClientId(context));
    return kept instanceof String token ? token : UUID.randomUUID().toString();
  }

  /** A form that comes back may have been done without anybody seeing it: it keeps its token. */
  static void useToken(FacesContext context, UIComponent form, @Nullable List<String> token) {
    if (token != null && !token.isEmpty()) {
      context.getAttributes().put(FormNames.TOKEN + form.getClientId(context), token.get(0));
    }
  }

  private void hidden(FacesContext context, String name, String value) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("input", this);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", name, null);
    writer.writeAttribute("value", value, null);
    writer.writeAttribute("autocomplete", "off", null);
    writer.endElement("input");
  }

  /** Whether the address asked for just now is a form's. */
  public static boolean isOpening(FacesContext context) {
    return context.getAttributes().containsKey(OPENING);
  }
}
