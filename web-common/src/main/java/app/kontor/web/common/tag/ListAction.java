package app.kontor.web.common.tag;

import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action of a list's rows, in the {@code k:cell} of its actions and called by its id: {@code
 * <k:action id="cancel" action="#{jobs.cancel(row.id)}"/>}, or with {@code to} for one that opens a
 * page. What it is called, which rows offer it and what is asked before is told by the list;
 * attributes of {@code k:button} say otherwise. {@code f:param}s are put before its own parameters.
 */
public class ListAction extends Button {
  public static final String TYPE = "app.kontor.ListAction";

  @Override
  public boolean isRendered() {
    return super.isRendered() && list().isRowAvailable() && told().isOffered(row());
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    if (told().opens() == null) {
      super.encodeEnd(context);
    } else {
      link(context);
    }
  }

  @Override
  public Object getValue() {
    return told().iconOnly() ? "" : label();
  }

  @Override
  String text(String name) {
    String own = super.text(name);
    if (!own.isEmpty()) {
      return own;
    }
    return switch (name) {
      case "kind" -> "quiet";
      case "icon" -> told().icon();
      case "title" -> told().iconOnly() ? label() : "";
      case "confirm" -> question();
      default -> "";
    };
  }

  @Override
  void more(FacesContext context, ResponseWriter writer) {
    // Parameters are for links.
  }

  private void link(FacesContext context) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    boolean iconOnly = told().iconOnly();
    writer.startElement("a", this);
    writer.writeURIAttribute("href", address(context), null);
    KontorComponent.attribute(writer, "title", text("title"));
    KontorComponent.attribute(writer, "aria-label", text("title"));
    KontorComponent.attribute(writer, "accesskey", text("accesskey"));
    if (Boolean.parseBoolean(text("autofocus"))) {
      writer.writeAttribute("autofocus", "autofocus", null);
    }
    writer.writeAttribute(
        "class", "k-button k-button-" + text("kind") + (iconOnly ? " k-icon-only" : ""), null);
    KontorComponent.icon(writer, text("icon"));
    if (!iconOnly) {
      KontorComponent.element(writer, "span", "", label());
    }
    writer.endElement("a");
  }

  private String address(FacesContext context) {
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
        Objects.requireNonNull(told().opens()).apply(row()).entrySet()) {
      add(address, separator, own.getKey(), own.getValue());
      separator = '&';
    }
    return address.toString();
  }

  private static void add(StringBuilder address, char separator, String name, Object value) {
    address.append(separator).append(name).append('=').append(AddressQuery.encoded(value));
  }

  private String label() {
    return Words.of(FacesContext.getCurrentInstance()).texts().of(told().label());
  }

  private String question() {
    var asked = told().question();
    @Nullable Phrase question = asked == null ? null : asked.apply(row());
    return Words.of(FacesContext.getCurrentInstance()).said(question);
  }

  private ListTable list() {
    UIComponent above = getParent();
    while (!(above instanceof ListTable)) {
      above = Objects.requireNonNull(above, "a k:action stands in a k:list").getParent();
    }
    return (ListTable) above;
  }

  private Object row() {
    return list().getRowData();
  }

  /** What the list says of it; its rows are those that the component is written for. */
  @SuppressWarnings("unchecked")
  private RowOffer<Object> told() {
    return (RowOffer<Object>) list().shape().action(getId());
  }
}
