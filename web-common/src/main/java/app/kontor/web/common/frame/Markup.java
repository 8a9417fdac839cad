package app.kontor.web.common.frame;

import app.kontor.web.common.tag.Email;
import org.jspecify.annotations.Nullable;

/** Markup in the making; every text and every value is escaped. */
public final class Markup {
  private static final int USUAL = 4 * 1024;

  private final StringBuilder html = new StringBuilder(USUAL);

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one without a value is left out
   */
  Markup open(String element, @Nullable String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        html.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        html.append('"');
      }
    }
    html.append('>');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** Markup that was written before. */
  Markup written(String markup) {
    html.append(markup);
    return this;
  }

  Markup close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /** A whole element with nothing but text in it. */
  Markup element(String element, String text, @Nullable String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** A sign that says nothing that the words beside it do not say. */
  Markup icon(String styleClass) {
    return element("span", "", "class", "pi " + styleClass, "aria-hidden", "true");
  }

  /** An address that breaks, if it must, as {@link Email} breaks it. */
  Markup email(String address) {
    open("span", "class", "k-email");
    for (String part : Email.parts(address)) {
      if (Email.breaksBefore(part)) {
        html.append("<wbr>");
      }
      text(part);
    }
    return close("span");
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(letter);
      }
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
