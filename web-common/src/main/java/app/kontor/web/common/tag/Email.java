package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** An e-mail address that breaks, if it must, before its sign and its points and in no word. */
public class Email extends KontorComponent {
  public static final String TYPE = "app.kontor.Email";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("span", this);
    writer.writeAttribute("class", "k-email", null);
    for (String part : parts(text("value"))) {
      if (breaksBefore(part)) {
        writer.startElement("wbr", this);
        writer.endElement("wbr");
      }
      writer.writeText(part, null);
    }
    writer.endElement("span");
  }

  /** The address in pieces that are not broken. */
  public static String[] parts(String address) {
    return address.split("(?=[@.])", -1);
  }

  /** Whether the line may end before a piece. */
  public static boolean breaksBefore(String part) {
    return part.startsWith("@") || part.startsWith(".");
  }
}
