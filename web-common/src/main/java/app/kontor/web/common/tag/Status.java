package app.kontor.web.common.tag;

import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A state as icon, word and tint; never by colour alone. */
public class Status extends UIOutput {
  public static final String TYPE = "app.kontor.Status";

  private static final Map<String, Look> LOOKS = new HashMap<>();

  static {
    looks("info", "pi-inbox", "SUBMITTED", "NEW", "OPEN", "REQUESTED", "PLACED", "SENT");
    looks("active", "pi-check-circle", "CONFIRMED", "ACCEPTED", "ISSUED", "ACTIVE", "RESERVED");
    looks("active", "pi-truck", "PARTLY_DESPATCHED", "IN_TRANSIT", "DISPATCHED", "SHIPPED");
    looks("ok", "pi-truck", "DESPATCHED", "DELIVERED");
    looks("ok", "pi-check", "PAID", "DONE", "SETTLED", "CLOSED", "RESOLVED", "MATCHED", "BOOKED");
    looks("ok", "pi-check", "AVAILABLE", "IN_STOCK", "ACKNOWLEDGED", "COMPLETED", "SUCCEEDED");
    looks("ok", "pi-check", "MADE");
    looks("warn", "pi-clock", "PARTLY_PAID", "PENDING", "WAITING", "DRAFT", "PROPOSED", "DUE");
    looks("warn", "pi-clock", "WAITING_FOR_CUSTOMER", "IN_PROGRESS", "LOW", "PARTLY", "QUEUED");
    looks("warn", "pi-clock", "ASKED");
    looks("danger", "pi-exclamation-circle", "OVERDUE", "FAILED", "REJECTED", "DEAD", "BLOCKED");
    looks("danger", "pi-exclamation-circle", "UNMATCHED", "OUT_OF_STOCK", "EXPIRED", "ERROR");
    looks("neutral", "pi-ban", "CANCELLED", "WITHDRAWN", "INACTIVE", "ENDED", "IGNORED");
    looks("neutral", "pi-ban", "DECLINED", "REPLACED");
    looks("neutral", "pi-undo", "RETURNED");
    looks("info", "pi-wallet", "ON_ACCOUNT");
  }

  private static final Look OTHER = new Look("neutral", "pi-circle");

  private record Look(String tone, String icon) {}

  public Status() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return "app.kontor";
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    Object value = getValue();
    String label = KontorComponent.text(this, "label");
    if (!isRendered() || value == null && label.isEmpty()) {
      return;
    }
    write(
        context,
        value == null ? "" : value,
        label,
        KontorComponent.text(this, "tone"),
        KontorComponent.text(this, "icon"));
  }

  /**
   * Writes a state.
   *
   * @param value constant or name that decides the look
   * @param label empty for the value's word
   * @param tone empty for that of the look
   * @param icon empty for that of the look
   */
  static void write(FacesContext context, Object value, String label, String tone, String icon)
      throws IOException {
    String name = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    Look look = LOOKS.getOrDefault(name, OTHER);
    write(
        context.getResponseWriter(),
        tone.isEmpty() ? look.tone() : tone,
        icon.isEmpty() ? look.icon() : icon,
        label.isEmpty() ? Words.of(context).formats().any(value) : label);
  }

  /** For components that write rows: the state of that name with another word. */
  public static void write(ResponseWriter writer, String name, String label) throws IOException {
    Look look = LOOKS.getOrDefault(name, OTHER);
    write(writer, look.tone(), look.icon(), label);
  }

  /** For components that write rows: any tone, icon and word. */
  public static void write(ResponseWriter writer, String tone, String icon, String label)
      throws IOException {
    writer.startElement("span", null);
    writer.writeAttribute("class", "k-status k-" + tone, null);
    KontorComponent.icon(writer, icon);
    writer.writeText(label, null);
    writer.endElement("span");
  }

  private static void looks(String tone, String icon, String... names) {
    for (String name : names) {
      LOOKS.put(name, new Look(tone, icon));
    }
  }
}
