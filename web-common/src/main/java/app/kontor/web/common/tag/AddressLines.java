package app.kontor.web.common.tag;

import app.kontor.party.Address;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;

/** A postal address, a line each: name, lines as its country writes them, country. */
public class AddressLines extends KontorComponent {
  public static final String TYPE = "app.kontor.Address";

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (!isRendered() || !(getAttributes().get("value") instanceof Address address)) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    if (flag("strong")) {
      element(writer, "strong", "", address.name());
    } else {
      writer.writeText(address.name(), null);
    }
    for (String line : address.lines()) {
      below(writer, line);
    }
    below(writer, country(context, address.country()));
  }

  /** As the reader calls it; a code that nobody knows stands as it is. */
  private static String country(FacesContext context, String code) {
    return new Locale("", code).getDisplayCountry(Words.of(context).visitor().getLocale());
  }

  private void below(ResponseWriter writer, String line) throws IOException {
    writer.startElement("br", this);
    writer.endElement("br");
    writer.writeText(line, null);
  }
}
