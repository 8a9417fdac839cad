package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A link to a page of this portal; {@code f:param} children become its query. */
public class Link extends KontorComponent {
  public static final String TYPE = "app.kontor.Link";
  private static final int LONGEST_NUMBER = 40;

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) {
    // Written between begin and end below.
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = open(context, "a", styleClass());
    writer.writeURIAttribute("href", href(context), null);
    attribute(writer, "title", text("title"));
    attribute(writer, "target", text("target"));
    attribute(writer, "accesskey", text("accesskey"));
    if (flag("autofocus")) {
      writer.writeAttribute("autofocus", "autofocus", null);
    }
    if (flag("active")) {
      writer.writeAttribute("aria-current", "page", null);
    }
    String label = text("value").isEmpty() ? text("label") : text("value");
    if (label.isEmpty()) {
      attribute(writer, "aria-label", text("title"));
    }
    icon(writer, text("icon"));
    if (!label.isEmpty()) {
      element(writer, "span", "", label);
    }
    String count = text("count");
    if (!count.isEmpty()) {
      element(writer, "span", "k-count", count);
    }
    for (UIComponent child : getChildren()) {
      if (!(child instanceof UIParameter)) {
        child.encodeAll(context);
      }
    }
    writer.endElement("a");
  }

  String styleClass() {
    String kind = text("kind");
    if (kind.isEmpty() || kind.equals("link")) {
      return styleClass(text("value"));
    }
    boolean iconOnly = text("value").isEmpty() && getChildCount() == 0;
    return "k-button k-button-" + kind + (iconOnly ? " k-icon-only" : "");
  }

  /** Classes of a plain link with this text. */
  public static String styleClass(String label) {
    return isOneWord(label) ? "k-link k-nowrap" : "k-link";
  }

  /** The number of a document or an item, which is never broken over lines. */
  private static boolean isOneWord(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_NUMBER
        && label.chars().noneMatch(Character::isWhitespace);
  }

  private String href(FacesContext context) {
    String to = text("to");
    StringBuilder href =
        new StringBuilder(context.getExternalContext().getRequestContextPath()).append(to);
    char separator = to.indexOf('?') < 0 ? '?' : '&';
    for (UIComponent child : getChildren()) {
      if (child instanceof UIParameter parameter
          && parameter.getValue() != null
          && !parameter.isDisable()) {
        href.append(separator)
            .append(parameter.getName())
            .append('=')
            .append(URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8));
        separator = '&';
      }
    }
    return href.toString();
  }

  /** A link among {@code k:tabs}. */
  public static class Tab extends Link {
    public static final String TYPE = "app.kontor.Tab";

    @Override
    String styleClass() {
      return "k-tab";
    }
  }
}
