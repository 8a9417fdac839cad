package app.kontor.web.common.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of lists, which have more elements than all the rest of a page: elements, attributes
 * and text, all escaped, become text at once and go on as a whole. The page's own writer has each
 * of them pass three writers that look for scripts and handlers; here there are none, and who
 * writes one all the same is refused.
 */
public final class PlainWriter extends ResponseWriter {
  private static final int USUAL = 16 * 1024;

  private static final Set<String> EMPTY =
      Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr");

  private static final Set<String> FOREIGN = Set.of("script", "style");

  private final ResponseWriter page;
  private final StringBuilder html = new StringBuilder(USUAL);

  /** Whether the last element has not got all its attributes yet. */
  private boolean open;

  /**
   * A writer of its own.
   *
   * @param page what it writes goes there with {@link #send}
   */
  public PlainWriter(ResponseWriter page) {
    this.page = page;
  }

  /** From here until {@link #end} components write by this writer what they write. */
  static PlainWriter begin(FacesContext context) {
    PlainWriter plain = new PlainWriter(context.getResponseWriter());
    context.setResponseWriter(plain);
    return plain;
  }

  /** Sends what was written; components write by the page's writer again. */
  void end(FacesContext context) throws IOException {
    context.setResponseWriter(page);
    send();
  }

  /** Goes on after {@link #end}. */
  void again(FacesContext context) {
    context.setResponseWriter(this);
  }

  /** Hands what was written to the page. */
  public void send() throws IOException {
    close(">");
    page.write(html.toString());
    html.setLength(0);
  }

  @Override
  public void startElement(String name, @Nullable UIComponent component) {
    if (FOREIGN.contains(name)) {
      throw new IllegalArgumentException(name + " is not for rows");
    }
    close(">");
    html.append('<').append(name);
    open = true;
  }

  private void close(String end) {
    if (open) {
      html.append(end);
      open = false;
    }
  }

  @Override
  public void endElement(String name) {
    if (open && EMPTY.contains(name)) {
      close(" />");
      return;
    }
    close(">");
    html.append("</").append(name).append('>');
  }

  /** An attribute that is true has its name as its value, one that is false is left out. */
  @Override
  public void writeAttribute(String name, @Nullable Object value, @Nullable String property) {
    if (name.startsWith("on")) {
      throw new IllegalArgumentException(name + " would be a script");
    }
    if (!open) {
      throw new IllegalStateException(name + " is in no element");
    }
    if (value == null || Boolean.FALSE.equals(value)) {
      return;
    }
    html.append(' ').append(name).append("=\"");
    escape(Boolean.TRUE.equals(value) ? name : value.toString());
    html.append('"');
  }

  /** What no address has in it is written as browsers send it. */
  @Override
  public void writeURIAttribute(String name, @Nullable Object value, @Nullable String property) {
    writeAttribute(name, value == null ? null : address(value.toString()), property);
  }

  private static String address(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForeign(text.charAt(i))) {
        return encoded(text);
      }
    }
    return text;
  }

  private static boolean isForeign(char letter) {
    return letter <= ' ' || letter > '~' || letter == '"';
  }

  private static String encoded(String text) {
    StringBuilder address = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point <= '~' && !isForeign((char) point)) {
                address.append((char) point);
                return;
              }
              for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                address
                    .append('%')
                    .append(Character.toUpperCase(Character.forDigit(each >> 4 & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(each & 15, 16)));
              }
            });
    return address.toString();
  }

  @Override
  public void writeText(Object text, @Nullable String property) {
    close(">");
    escape(text.toString());
  }

  @Override
  public void writeText(char[] text, int start, int length) {
    writeText(new String(text, start, length), null);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text.charAt(i))) {
        escapeAll(text);
        return;
      }
    }
    html.append(text);
  }

  private static boolean isSpecial(char letter) {
    return letter < ' '
        || letter == '&'
        || letter == '<'
        || letter == '>'
        || letter == '"'
        || letter >= '\ufffe';
  }

  /**
   * Letters that may stand in no text, which would spoil a part of a page sent as XML, are lost.
   */
  private void escapeAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\t', '\n', '\r' -> html.append(letter);
        default -> {
          if (letter >= ' ' && letter < '\ufffe') {
            html.append(letter);
          }
        }
      }
    }
  }

  @Override
  public void writeComment(Object comment) {
    throw new UnsupportedOperationException("rows have no comments");
  }

  /** Markup that was written before. */
  @Override
  public void write(char[] markup, int start, int length) {
    close(">");
    html.append(markup, start, length);
  }

  @Override
  public String getContentType() {
    return page.getContentType();
  }

  @Override
  public String getCharacterEncoding() {
    return page.getCharacterEncoding();
  }

  @Override
  public void startDocument() {
    throw new UnsupportedOperationException("rows are no document");
  }

  @Override
  public void endDocument() {
    throw new UnsupportedOperationException("rows are no document");
  }

  @Override
  public ResponseWriter cloneWithWriter(Writer writer) {
    return page.cloneWithWriter(writer);
  }

  @Override
  public void flush() {
    // it goes with send
  }

  @Override
  public void close() {
    // the page's writer goes on
  }
}
