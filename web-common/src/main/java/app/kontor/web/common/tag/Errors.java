package app.kontor.web.common.tag;

import app.kontor.web.common.form.FormReplay;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.search.SearchExpressionContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong on this page, each error linked to its field; the script moves the focus here.
 * Successes are shown as a toast. It is always in the page, so that Ajax can fill it.
 */
public class Errors extends KontorComponent {
  public static final String TYPE = "app.kontor.Errors";

  private record Entry(String text, String target) {}

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    List<Entry> errors = new ArrayList<>();
    List<String> successes = new ArrayList<>();
    collect(context, errors, successes);
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("div", this);
    writer.writeAttribute("id", getClientId(context), "id");
    if (!errors.isEmpty()) {
      summary(context, writer, errors);
    }
    for (String success : successes) {
      writer.startElement("div", this);
      writer.writeAttribute("class", "k-toast", null);
      writer.writeAttribute("role", "status", null);
      icon(writer, "pi-check-circle");
      element(writer, "span", "", success);
      writer.endElement("div");
    }
    writer.endElement("div");
  }

  private void summary(FacesContext context, ResponseWriter writer, List<Entry> errors)
      throws IOException {
    writer.startElement("div", this);
    writer.writeAttribute("class", "k-errors", null);
    writer.writeAttribute("role", "alert", null);
    writer.writeAttribute("tabindex", "-1", null);
    writer.writeAttribute("data-k-focus", "", null);
    element(writer, "h2", "", Words.of(context).texts().of("errors.title", errors.size()));
    writer.startElement("ul", this);
    for (Entry error : errors) {
      writer.startElement("li", this);
      if (error.target().isEmpty()) {
        writer.writeText(error.text(), null);
      } else {
        writer.startElement("a", this);
        writer.writeAttribute("href", "#" + error.target(), null);
        writer.writeText(error.text(), null);
        writer.endElement("a");
      }
      writer.endElement("li");
    }
    writer.endElement("ul");
    writer.endElement("div");
  }

  private static void collect(FacesContext context, List<Entry> errors, List<String> successes) {
    Iterator<@Nullable String> clientIds = context.getClientIdsWithMessages();
    while (clientIds.hasNext()) {
      String clientId = clientIds.next();
      if (FormReplay.MARK.equals(clientId)) {
        continue;
      }
      for (FacesMessage message : context.getMessageList(clientId)) {
        if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) < 0) {
          successes.add(message.getSummary());
        } else {
          errors.add(
              new Entry(message.getSummary(), clientId == null ? "" : target(context, clientId)));
        }
        message.rendered();
      }
    }
  }

  private static String target(FacesContext context, String clientId) {
    UIComponent[] found = {null};
    context
        .getApplication()
        .getSearchExpressionHandler()
        .resolveComponents(
            SearchExpressionContext.createSearchExpressionContext(
                context,
                context.getViewRoot(),
                java.util.EnumSet.of(
                    jakarta.faces.component.search.SearchExpressionHint.IGNORE_NO_RESULT),
                null),
            ":" + clientId,
            (ctx, component) -> found[0] = component);
    return found[0] instanceof UIInput input ? Field.target(context, input) : clientId;
  }
}
