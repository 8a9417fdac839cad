package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * The simple containers: {@code k:grid}, {@code k:actions}, {@code k:kv}, {@code k:note} and {@code
 * k:tabs} are this component with another {@code kind}.
 */
public class Box extends KontorComponent {

  /** Form fields side by side. */
  public static class Grid extends Box {
    public static final String TYPE = "app.kontor.Grid";

    @Override
    void begin(FacesContext context) throws IOException {
      String cols = text("cols");
      open(context, "div", "k-grid k-cols-" + (cols.isEmpty() ? "2" : cols));
    }
  }

  /** A row of buttons. */
  public static class Actions extends Box {
    public static final String TYPE = "app.kontor.Actions";

    @Override
    void begin(FacesContext context) throws IOException {
      open(context, "div", flag("sticky") ? "k-actions k-sticky" : "k-actions");
    }
  }

  /** Labels with their values. */
  public static class KeyValues extends Box {
    public static final String TYPE = "app.kontor.KeyValues";

    @Override
    void begin(FacesContext context) throws IOException {
      open(context, "dl", "k-kv");
    }

    @Override
    String element() {
      return "dl";
    }
  }

  /** A remark with a tone. */
  public static class Note extends Box {
    public static final String TYPE = "app.kontor.Note";

    @Override
    void begin(FacesContext context) throws IOException {
      String tone = text("tone").isEmpty() ? "info" : text("tone");
      ResponseWriter writer = open(context, "div", "k-note k-" + tone);
      attribute(writer, "role", tone.equals("danger") ? "alert" : "note");
      icon(
          writer,
          switch (tone) {
            case "ok" -> "pi-check-circle";
            case "warn" -> "pi-exclamation-triangle";
            case "danger" -> "pi-times-circle";
            default -> "pi-info-circle";
          });
      writer.startElement("div", this);
    }

    @Override
    void end(ResponseWriter writer) throws IOException {
      writer.endElement("div");
      writer.endElement("div");
    }
  }

  /** Links to the parts of one thing. */
  public static class Tabs extends Box {
    public static final String TYPE = "app.kontor.Tabs";

    @Override
    void begin(FacesContext context) throws IOException {
      attribute(open(context, "nav", "k-tabs"), "aria-label", text("label"));
    }

    @Override
    String element() {
      return "nav";
    }
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (isRendered()) {
      begin(context);
    }
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (isRendered()) {
      end(context.getResponseWriter());
    }
  }

  void begin(FacesContext context) throws IOException {
    open(context, "div", "k-box");
  }

  void end(ResponseWriter writer) throws IOException {
    writer.endElement(element());
  }

  String element() {
    return "div";
  }
}
