package app.kontor.web.common.tag;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.web.common.text.Formats;
import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.temporal.Temporal;

/** A value as the visitor writes such a value; figures are tabular and do not break. */
public class Shown extends UIOutput {
  public static final String TYPE = "app.kontor.Shown";

  public Shown() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    Object value = getValue();
    if (!isRendered() || value == null) {
      return;
    }
    Object decimals = getAttributes().get("decimals");
    write(context, value, decimals instanceof Number digits ? digits.intValue() : 0);
  }

  /**
   * Writes a value.
   *
   * @param decimals that prices are shown with at least
   */
  static void write(FacesContext context, Object value, int decimals) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    boolean time = value instanceof Temporal;
    writer.startElement(time ? "time" : "span", null);
    if (time) {
      writer.writeAttribute("datetime", value.toString(), null);
    }
    writer.writeAttribute("class", styleClass(value), null);
    Formats formats = Words.of(context).formats();
    writer.writeText(
        value instanceof UnitPrice price ? formats.price(price, decimals) : formats.any(value),
        null);
    writer.endElement(time ? "time" : "span");
  }

  private static String styleClass(Object value) {
    boolean negative =
        value instanceof Money money && money.isNegative()
            || value instanceof Quantity quantity && quantity.isNegative();
    String base = value instanceof Money || value instanceof UnitPrice ? "k-num k-money" : "k-num";
    return negative ? base + " k-negative" : base;
  }
}
