package app.kontor.notification.internal;

import app.kontor.notification.MailEvent;
import app.kontor.notification.TemplateRefused;
import app.kontor.notification.internal.TemplateTexts.Chosen;
import app.kontor.notification.model.Mail.Words;
import app.kontor.party.LegalText;
import app.kontor.platform.AmericanEnglish;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
  Words write(Chosen chosen, MailEvent event, MailData data, Locale language) {
    Chosen template = spelled(chosen, event, language);
    Map<String, Object> model = MailModel.of(event, data, language);
    String subject = engine.subject(template.subject(), model);
    String body = engine.body(template.body(), model);
    return new Words(
        template.code(),
        language.getLanguage(),
        subject,
        MailHtml.page(body, subject, language.getLanguage(), data.seller(), links(data, language)),
        PlainText.of(body, data.seller()));
  }

  /** Where the seller's terms, privacy and imprint stand. */
  private static Map<String, String> links(MailData data, Locale language) {
    Map<String, String> links = new LinkedHashMap<>();
    for (LegalText kind : LegalText.values()) {
      links.put(
          MailWords.of(language).get("legal." + kind),
          data.portal() + "/orders/legal.xhtml?text=" + kind);
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
  void check(Chosen template, MailEvent event, MailData data, Locale language) {
    Map<String, app.kontor.notification.SmartTag.Kind> tags = TagCatalogue.of(event);
    TemplateGrammar.check("subject", template.subject(), tags);
    TemplateGrammar.check("body", template.body(), tags);
    Map<String, Object> model = MailModel.of(event, data, language);
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
