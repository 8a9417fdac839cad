package app.kontor.catalogue;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * Formatted text that people write and others read: paragraphs, headings, lists, tables, emphasis
 * and links in HTML, and nothing that runs, loads or changes the page around it.
 */
public final class RichText {
  private static final String FIRST_SIZE = "h3";
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "b", "strong", "i", "em", "u", "s", "sub", "sup", "ul", "ol", "li")
          .addTags(FIRST_SIZE, "h4", "table", "thead", "tbody", "tr", "th", "td", "a")
          .addAttributes("a", "href")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "nofollow noopener");

  private static final Pattern FORMATTED =
      Pattern.compile(
          "(?i)</?(p|br|b|strong|i|em|u|s|su[bp]|[uo]l|li|h[1-6]|table|tr|td|a|div)\\b[^<>]*>");
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\R\\s*\\R\\s*");
  private static final Pattern LINE = Pattern.compile("\\s*\\R\\s*");

  /** Stand for the end of a line and of a block while the words are taken out of the tags. */
  private static final String LINE_END = "\uE000";

  private static final String BLOCK_END = "\uE001";
  private static final Pattern BLOCK_ENDS = Pattern.compile("\\s*\uE001[\\s\uE000\uE001]*");
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\uE000\\s*");

  private RichText() {}

  /**
   * What may be shown of a text. One without any formatting is kept as it is read: a blank line
   * parts paragraphs, and {@code M8 < M10} are no tags.
   *
   * @param typed HTML or plain text, from anybody
   * @return HTML that is safe in a page, empty for nothing
   */
  public static String clean(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return "";
    }
    String html = FORMATTED.matcher(text).find() ? sized(text) : paragraphs(text);
    String safe = Jsoup.clean(html, "", ALLOWED, compact()).strip();
    return plain(safe).isEmpty() ? "" : safe;
  }

  private static Document.OutputSettings compact() {
    return new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
  }

  /** Headings of a page begin above those of a text in it. */
  private static String sized(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(compact());
    document.select("h1, h2").tagName(FIRST_SIZE);
    document.select("h5, h6").tagName("h4");
    document.select("div").tagName("p");
    return document.body().html();
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : BLANK_LINES.split(text, -1)) {
      html.append("<p>")
          .append(LINE.matcher(Entities.escape(paragraph)).replaceAll("<br>"))
          .append("</p>");
    }
    return html.toString();
  }

  /**
   * The words of a formatted text, for search, mails and files; a blank line parts paragraphs.
   *
   * @param html as {@link #clean} gives it
   */
  public static String plain(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("br").forEach(br -> br.after(LINE_END));
    body.select("li").forEach(li -> li.before(LINE_END).prepend("• "));
    body.select("tr").forEach(row -> row.appendText(LINE_END));
    body.select("td, th").forEach(cell -> cell.appendText(" "));
    body.select("p, h3, h4, ul, ol, table")
        .forEach(block -> block.before(BLOCK_END).after(BLOCK_END));
    String text = BLOCK_ENDS.matcher(body.text()).replaceAll("\n\n");
    return LINE_ENDS.matcher(text).replaceAll("\n").strip();
  }
}
