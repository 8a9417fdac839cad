package app.kontor.web.shop;

import app.kontor.web.common.page.Visitor;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whose goods a plain form of the shop offers. A person who has gone over to another seller may
 * still have a page of the first one open; its numbers may mean other goods there, so its form does
 * nothing, as forms of pages do nothing then.
 */
final class FormSeller {
  private static final String FIELD = "kontor-seller";

  private FormSeller() {}

  /** Writes the field into a form. */
  static void write(ResponseWriter writer, long sellerId) throws IOException {
    writer.startElement("input", (UIComponent) null);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", FIELD, null);
    writer.writeAttribute("value", sellerId, null);
    writer.endElement("input");
  }

  /** Whether the form that is sent was written at another seller than the person is at now. */
  static boolean isAnother(HttpServletRequest request, Visitor visitor) {
    @Nullable String written = request.getParameter(FIELD);
    return written != null && !written.equals(Long.toString(visitor.getActor().sellerId()));
  }
}
