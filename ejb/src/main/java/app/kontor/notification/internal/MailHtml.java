package app.kontor.notification.internal;

import app.kontor.notification.TemplateRefused;
import app.kontor.notification.TemplateRefused.Reason;
import app.kontor.party.Accent;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Turns a rendered body into a mail's page: keeps only what mail programs show and nothing that
 * runs or calls home, writes the house look into each element because mail programs drop style
 * sheets, and sets it into the frame with logo, name and address of the seller.
 */
final class MailHtml {
  private static final int LONGEST_SHOWN = 80;

  /** Content id of the logo within the mail. */
  static final String LOGO = "logo";

  private static final Safelist SAFE =
      Safelist.relaxed()
          .addTags("hr", "div", "span", "small", "center")
          .addAttributes(":all", "class", "style", "align", "dir", "lang", "title")
          .addAttributes("table", "role", "cellpadding", "cellspacing", "border", "bgcolor")
          .addAttributes("td", "bgcolor", "valign")
          .addProtocols("a", "href", "tel")
          .removeProtocols("img", "src", "http", "https")
          .addProtocols("img", "src", "cid");

  private static final String TEXT =
      "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1f2937;";

  /** What stands for the seller's colour. */
  private static final String COLOUR = Accent.HOUSE.code();

  private static final Map<String, String> LOOK = look();

  private MailHtml() {}

  private static Map<String, String> look() {
    Map<String, String> look = new LinkedHashMap<>();
    look.put("h1", TEXT + "font-size:22px;line-height:28px;font-weight:600;margin:0 0 16px;");
    look.put("h2", TEXT + "font-size:17px;line-height:24px;font-weight:600;margin:24px 0 8px;");
    look.put("p, li", TEXT + "font-size:15px;line-height:23px;margin:0 0 14px;");
    look.put("small", "color:#6b7280;font-size:13px;");
    look.put("a", "color:" + COLOUR + ";");
    look.put(
        "a.button",
        "display:inline-block;background:"
            + COLOUR
            + ";color:#ffffff;text-decoration:none;"
            + "font-weight:600;padding:11px 20px;border-radius:6px;");
    look.put("table.goods, table.facts", "width:100%;border-collapse:collapse;margin:8px 0 20px;");
    look.put(
        ".goods th, .facts th",
        TEXT
            + "font-size:13px;line-height:20px;text-align:left;font-weight:600;color:#4b5563;"
            + "padding:8px 8px 8px 0;border-bottom:1px solid #d1d5db;vertical-align:top;");
    look.put(
        ".goods td, .facts td",
        TEXT
            + "font-size:14px;line-height:20px;padding:8px 8px 8px 0;"
            + "border-bottom:1px solid #e5e7eb;vertical-align:top;");
    look.put(".facts th", "width:38%;");
    look.put(".num", "text-align:right;white-space:nowrap;");
    look.put(".total", "font-weight:600;");
    return look;
  }

  /**
   * Refuses a body with parts that {@link #page} would take away.
   *
   * @param source the template, to find the place in
   */
  static void requireSafe(String rendered, String source) {
    Document body = Jsoup.parseBodyFragment(rendered);
    for (Element picture : body.select("img[src]")) {
      if (!picture.attr("src").equals("cid:" + LOGO)) {
        throw refused(Reason.PICTURE, picture.attr("src"), source);
      }
    }
    if (Jsoup.isValid(rendered, SAFE) && !hasForeignStyle(body)) {
      return;
    }
    for (Element element : body.body().children().select("*")) {
      if (!SAFE.isSafeTag(element.normalName())) {
        throw refused("<" + element.normalName(), source);
      }
      for (Attribute attribute : element.attributes()) {
        if (!SAFE.isSafeAttribute(element.normalName(), element, attribute)
            || isForeign(attribute)) {
          throw refused(attribute.getKey(), source);
        }
      }
    }
    throw refused("<", source);
  }

  private static boolean hasForeignStyle(Document body) {
    return body.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .anyMatch(MailHtml::isForeign);
  }

  // A style may paint, but not fetch or cover the page.
  private static boolean isForeign(Attribute attribute) {
    String value = attribute.getValue().toLowerCase(Locale.ROOT);
    return attribute.getKey().equalsIgnoreCase("style")
        && (value.contains("url(")
            || value.contains("\\")
            || value.contains("/*")
            || value.contains("expression")
            || value.contains("image-set")
            || value.contains("position"));
  }

  private static TemplateRefused refused(String what, String source) {
    return refused(Reason.HTML, what, source);
  }

  private static TemplateRefused refused(Reason reason, String what, String source) {
    int place = source.toLowerCase(Locale.ROOT).indexOf(what.toLowerCase(Locale.ROOT));
    String before = place < 0 ? "" : source.substring(0, place);
    int line = place < 0 ? 0 : (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = place < 0 ? 0 : before.length() - before.lastIndexOf('\n');
    String shown = what.length() > LONGEST_SHOWN ? what.substring(0, LONGEST_SHOWN) + "…" : what;
    return new TemplateRefused("body", reason, line, column, shown);
  }

  /**
   * The whole page of the mail; its logo is {@code cid:logo}.
   *
   * @param links of the foot: addresses by their words
   */
  static String page(
      String rendered,
      String subject,
      String language,
      Letterhead seller,
      Map<String, String> links) {
    Document page = Jsoup.parse(FRAME);
    page.outputSettings().prettyPrint(false);
    page.selectXpath("/html").attr("lang", language);
    page.title(subject);
    Element content = page.expectFirst("[data-part=content]");
    content.html(Jsoup.clean(rendered, SAFE));
    for (Element element : content.getAllElements()) {
      element.attributes().asList().stream()
          .filter(MailHtml::isForeign)
          .forEach(attribute -> element.removeAttr(attribute.getKey()));
    }
    page.expectFirst("[data-part=seller]").text(seller.name());
    Element foot = page.expectFirst("[data-part=foot]");
    foot.appendText(seller.registeredName() + ", " + seller.address());
    foot.appendElement("br");
    foot.appendText(seller.email() + " · " + seller.phone() + " · " + seller.website());
    foot.appendElement("br");
    foot.appendText(seller.registration() + " · " + seller.vatId());
    foot.appendElement("br");
    if (!seller.footer().isEmpty()) {
      foot.appendText(seller.footer());
      foot.appendElement("br");
    }
    links.forEach(
        (words, address) -> {
          foot.appendText(foot.select("a").isEmpty() ? "" : " · ");
          foot.appendElement("a").attr("href", address).attr("style", "color:#6b7280;").text(words);
        });
    page.expectFirst("img[src=cid:" + LOGO + "]").attr("width", seller.logoWidth());
    LOOK.forEach(
        (selector, style) ->
            content.select(selector).forEach(e -> add(e, style.replace(COLOUR, seller.accent()))));
    for (String mark : List.of("data-part", "data-look", "data-own")) {
      page.select("[" + mark + "]").forEach(element -> element.removeAttr(mark));
    }
    return page.outerHtml();
  }

  // Later rules of the house and the author's own style come last, so that they win.
  private static void add(Element element, String style) {
    String own = element.attr("data-own");
    if (!element.hasAttr("data-look")) {
      own = element.attr("style");
      element.attr("data-own", own);
    }
    String look = element.attr("data-look") + style;
    element.attr("data-look", look).attr("style", look + own);
  }

  /** The page for a browser's frame: the seller's logo inside the page instead of beside it. */
  static String forFrame(String page, byte[] png) {
    return page.replace(
        "cid:" + LOGO, "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
  }

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light"><title></title></head>
      <body style="margin:0;padding:0;background:#f3f4f6;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6;">
      <tr><td align="center" style="padding:24px 12px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:#ffffff;border:1px solid #e5e7eb;border-radius:8px;">
      <tr><td style="padding:18px 28px;border-bottom:1px solid #e5e7eb;">
      <img src="cid:logo" width="32" height="32" alt="" style="vertical-align:middle;border:0;">
      <span data-part="seller" style="font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;font-weight:600;color:#1f2937;vertical-align:middle;padding-left:8px;"></span>
      </td></tr>
      <tr><td data-part="content" style="padding:28px;"></td></tr>
      <tr><td data-part="foot" style="padding:16px 28px;border-top:1px solid #e5e7eb;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:12px;line-height:18px;color:#6b7280;"></td></tr>
      </table></td></tr></table></body></html>
      """;
}
