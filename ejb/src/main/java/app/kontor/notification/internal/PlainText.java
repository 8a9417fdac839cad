package app.kontor.notification.internal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a mail's body as plain text, for readers without HTML. */
final class PlainText implements NodeVisitor {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The text alternative of a rendered body, signed with the seller's name and address. */
  static String of(String rendered, Letterhead seller) {
    return of(rendered)
        + "\n\n-- \n"
        + seller.name()
        + "\n"
        + seller.email()
        + ", "
        + seller.phone()
        + "\n"
        + seller.website()
        + "\n";
  }

  /** The text of an HTML fragment: paragraphs, bullets, one line per row, links in brackets. */
  static String of(String html) {
    PlainText visitor = new PlainText();
    Jsoup.parseBodyFragment(html).body().traverse(visitor);
    return visitor
        .text
        .toString()
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]+\n", "\n")
        .replaceAll("\n[ \\t]+", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String part = words.text();
      boolean afterBlank = text.length() == 0 || Character.isWhitespace(last());
      text.append(afterBlank ? part.stripLeading() : part);
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "p", "h1", "h2", "h3", "table", "ul", "ol", "blockquote", "div" -> text.append("\n\n");
        case "tr" -> text.append('\n');
        case "li" -> text.append("\n- ");
        case "hr" -> text.append("\n---\n");
        default -> {}
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> text.append('\n');
        case "p", "h1", "h2", "h3", "table", "ul", "ol", "blockquote", "div" -> text.append("\n\n");
        case "td", "th" -> text.append(element.nextElementSibling() == null ? "" : "   ");
        case "a" -> link(element);
        default -> {}
      }
    }
  }

  private void link(Element element) {
    String target = element.attr("href");
    if (!target.isEmpty() && !target.equals(element.text())) {
      text.append(" (").append(target).append(')');
    }
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }
}
