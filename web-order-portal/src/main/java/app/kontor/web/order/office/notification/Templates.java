package app.kontor.web.order.office.notification;

import app.kontor.notification.MailTemplates;
import app.kontor.notification.TemplateSummary;
import app.kontor.platform.language.Languages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All templates with their languages. */
@Named
@RequestScoped
public class Templates {
  @EJB private MailTemplates templates;

  private List<TemplateSummary> rows = List.of();

  public void load() {
    rows = templates.list();
  }

  public List<TemplateSummary> getRows() {
    return rows;
  }

  public List<String> getLanguages() {
    return Languages.codes();
  }

  /** The template's text in the language, or null if there is none. */
  public TemplateSummary.@Nullable Text text(TemplateSummary template, String language) {
    return template.texts().stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .orElse(null);
  }

  /** Key of the word for where a text comes from. */
  public String origin(TemplateSummary.@Nullable Text text) {
    if (text == null) {
      return "notification.missing";
    }
    if (!text.own()) {
      return "notification.shipped";
    }
    return text.active() ? "notification.own" : "notification.own.inactive";
  }

  /** Look of the origin. */
  public String tone(TemplateSummary.@Nullable Text text) {
    return text != null && text.own() && text.active() ? "active" : "neutral";
  }
}
