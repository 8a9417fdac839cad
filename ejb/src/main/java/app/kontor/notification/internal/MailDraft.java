package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.Addressee;
import app.kontor.notification.internal.kind.Telling;
import app.kontor.platform.json.PlainJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail before its words are written: the chosen template and everything the tags say, frozen as
 * it was when the event happened. Writing the words takes a while and happens after the commit.
 */
record MailDraft(
    Chosen template,
    MailEvent event,
    Locale language,
    Letterhead seller,
    Map<String, Object> model) {

  static MailDraft of(Chosen template, Telling<?> telling, Locale language) {
    Addressee to = telling.to();
    return new MailDraft(
        template,
        telling.event(),
        language,
        Letterhead.of(to.seller(), to.portal(), language),
        telling.model(language));
  }

  /** The same mail by the template that is shipped for its event. */
  MailDraft shipped() {
    return new MailDraft(
        TemplateTexts.shipped(event, language.getLanguage()), event, language, seller, model);
  }

  String json() {
    return PlainJson.write(
        Map.of(
            "template", List.of(template.code(), template.subject(), template.body()),
            "event", event.name(),
            "language", language.toLanguageTag(),
            "seller", seller.values(),
            "model", model));
  }

  // PlainJson gives back what json() put there.
  @SuppressWarnings("unchecked")
  static MailDraft read(String json) {
    Map<String, Object> all = PlainJson.read(json);
    List<?> template = (List<?>) part(all, "template");
    return new MailDraft(
        new Chosen(text(template, 0), text(template, 1), text(template, 2)),
        new MailEvent((String) part(all, "event")),
        Locale.forLanguageTag((String) part(all, "language")),
        Letterhead.from((List<?>) part(all, "seller")),
        (Map<String, Object>) part(all, "model"));
  }

  private static Object part(Map<String, Object> all, String name) {
    Object part = all.get(name);
    if (part == null) {
      throw new IllegalStateException("a mail's draft without " + name);
    }
    return part;
  }

  private static String text(List<?> values, int at) {
    return String.valueOf(values.get(at));
  }
}
