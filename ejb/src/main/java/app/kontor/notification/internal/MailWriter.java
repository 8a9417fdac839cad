package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.SmartTag;
import app.kontor.notification.TemplateRefused;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.internal.kind.GoodsTable;
import app.kontor.notification.internal.kind.MailWords;
import app.kontor.notification.internal.kind.Telling;
import app.kontor.notification.model.Mail.Words;
import app.kontor.party.LegalText;
import app.kontor.platform.language.AmericanEnglish;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/** Makes the words of a mail from a template and its data. */
@Dependent
class MailWriter {
  @Inject private TemplateEngine engine;

  @SuppressWarnings("NullAway.Init")
  MailWriter() {}

  MailWriter(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * Writes a mail.
   *
   * @throws TemplateRefused if the template does not work
   */
  Words write(Chosen template, Telling<?> telling, Locale language) {
    return write(MailDraft.of(template, telling, language));
  }

  /**
   * Writes a mail from its draft.
   *
   * @throws TemplateRefused if the template does not work
   */
  Words write(MailDraft draft) {
    Chosen template = spelled(draft.template(), draft.event(), draft.language());
    Map<String, Object> model = ready(draft.model());
    String language = draft.language().getLanguage();
    String subject = engine.subject(template.subject(), model);
    String body = engine.body(template.body(), model);
    return new Words(
        draft.template().code(),
        language,
        subject,
        MailHtml.page(
            body, subject, language, draft.seller(), links(draft.seller(), draft.language())),
        PlainText.of(body, draft.seller()));
  }

  /** The model with its markup marked as such for the engine. */
  private static Map<String, Object> ready(Map<String, Object> model) {
    Map<String, Object> ready = new HashMap<>();
    model.forEach((name, value) -> ready.put(name, ready(value)));
    return ready;
  }

  private static Object ready(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Object markup = map.get(GoodsTable.MARKUP);
    if (markup != null) {
      return markup(String.valueOf(markup));
    }
    Map<String, Object> ready = new HashMap<>();
    map.forEach((name, part) -> ready.put(String.valueOf(name), ready(part)));
    return ready;
  }

  private static Object markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the seller's terms, privacy and imprint stand. */
  private static Map<String, String> links(Letterhead seller, Locale language) {
    Map<String, String> links = new LinkedHashMap<>();
    for (LegalText kind : LegalText.values()) {
      links.put(
          MailWords.of(language).get("legal." + kind),
          seller.portal() + "/orders/legal.xhtml?text=" + kind);
    }
    return links;
  }

  /** The shipped text as its reader spells; an author's own stays as written. */
  private static Chosen spelled(Chosen chosen, MailEvent event, Locale language) {
    if (!AmericanEnglish.isFor(language)
        || !chosen.equals(TemplateTexts.shipped(event, language.getLanguage()))) {
      return chosen;
    }
    return new Chosen(
        chosen.code(),
        AmericanEnglish.spell(chosen.subject()),
        AmericanEnglish.spell(chosen.body()));
  }

  /**
   * Refuses a template that an author may not store.
   *
   * @throws TemplateRefused with field and place
   */
  void check(Chosen template, Telling<?> sample, Locale language) {
    Map<String, SmartTag.Kind> tags = sample.kind().tagKinds();
    TemplateGrammar.check("subject", template.subject(), tags);
    TemplateGrammar.check("body", template.body(), tags);
    Map<String, Object> model = ready(sample.model(language));
    if (engine.subject(template.subject(), model).isBlank()) {
      throw empty("subject");
    }
    String body = engine.body(template.body(), model);
    if (Jsoup.parseBodyFragment(body).text().isBlank()) {
      throw empty("body");
    }
    MailHtml.requireSafe(body, template.body());
  }

  private static TemplateRefused empty(String field) {
    return new TemplateRefused(field, TemplateRefused.Reason.EMPTY, 0, 0, "");
  }
}
