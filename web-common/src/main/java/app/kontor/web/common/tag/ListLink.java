package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * An action of a list's rows that opens a page: {@code <k:action id="edit" to="/rules.xhtml"/>}. It
 * sends no form, so it needs none around it. {@code f:param}s are put before its own parameters.
 */
public class ListLink extends KontorComponent {
  public static final String TYPE = "app.kontor.ListLink";

  private ToldAction told() {
    return new ToldAction(this);
  }

  @Override
  public boolean isRendered() {
    return super.isRendered() && told().isOffered();
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) {
    // Parameters only; they have no markup.
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ToldAction told = told();
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("a", this);
    writer.writeURIAttribute("href", address(context, told), null);
    attribute(writer, "title", told.text("title"));
    attribute(writer, "aria-label", told.text("title"));
    attribute(writer, "accesskey", told.text("accesskey"));
    if (flag("autofocus")) {
      writer.writeAttribute("autofocus", "autofocus", null);
    }
    writer.writeAttribute(
        "class",
        "k-button k-button-" + told.text("kind") + (told.isIconOnly() ? " k-icon-only" : ""),
        null);
    icon(writer, told.text("icon"));
    if (!told.isIconOnly()) {
      element(writer, "span", "", told.label());
    }
    writer.endElement("a");
  }

  private String address(FacesContext context, ToldAction told) {
    StringBuilder address =
        new StringBuilder(context.getExternalContext().getRequestContextPath()).append(text("to"));
    char separator = address.indexOf("?") < 0 ? '?' : '&';
    for (UIComponent child : getChildren()) {
      if (child instanceof UIParameter kept && kept.getValue() != null && !kept.isDisable()) {
        add(address, separator, kept.getName(), kept.getValue());
        separator = '&';
      }
    }
    for (Map.Entry<String, ?> own :
        Objects.requireNonNull(told.told().opens()).apply(told.row()).entrySet()) {
      add(address, separator, own.getKey(), own.getValue());
      separator = '&';
    }
    return address.toString();
  }

  private static void add(StringBuilder address, char separator, String name, Object value) {
    address.append(separator).append(name).append('=').append(AddressQuery.encoded(value));
  }
}
