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
    ResponseWriter writer = context.getResponseWriter();
    boolean time = value instanceof Temporal;
    writer.startElement(time ? "time" : "span", this);
    if (time) {
      writer.writeAttribute("datetime", value.toString(), null);
    }
    writer.writeAttribute("class", styleClass(value), null);
    writer.writeText(text(context, value), null);
    writer.endElement(time ? "time" : "span");
  }

  private String text(FacesContext context, Object value) {
    Formats formats = Words.of(context).formats();
    return value instanceof UnitPrice price
            && getAttributes().get("decimals") instanceof Number decimals
        ? formats.price(price, decimals.intValue())
        : formats.any(value);
  }

  private static String styleClass(Object value) {
    boolean negative =
        value instanceof Money money && money.isNegative()
            || value instanceof Quantity quantity && quantity.isNegative();
    String base = value instanceof Money || value instanceof UnitPrice ? "k-num k-money" : "k-num";
    return negative ? base + " k-negative" : base;
  }
}
