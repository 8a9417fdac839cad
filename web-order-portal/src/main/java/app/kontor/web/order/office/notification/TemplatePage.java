package app.kontor.web.order.office.notification;

import app.kontor.notification.MailEvent;
import app.kontor.notification.MailPreview;
import app.kontor.notification.MailTemplates;
import app.kontor.notification.SaveTemplate;
import app.kontor.notification.SmartTag;
import app.kontor.notification.TemplateDetail;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one language of a template, known by code or new for an event. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private MailTemplates templates;
  @Inject private PageInfo page;

  private String code = "";
  private MailEvent event = MailEvent.ORDER_ACCEPTED;
  private String language = Languages.codes().get(0);
  private boolean fresh;
  private long version;
  private boolean own;
  private boolean active = true;
  private String subject = "";
  private String body = "";
  private List<SmartTag> tags = List.of();
  private @Nullable MailPreview preview;
  private boolean previewWanted;

  public void load() {
    fresh = code.isBlank();
    TemplateDetail found = templates.template(fresh ? event.defaultCode() : code, language);
    event = found.event();
    version = fresh ? 0 : found.version();
    own = !fresh && found.own();
    active = found.active();
    subject = found.subject();
    body = found.body();
    tags = found.tags();
  }

  public String save() {
    templates.save(new SaveTemplate(code, event, language, version, subject, body, active));
    page.done("notification.template.saved", code);
    return page.redirect("/office/template.xhtml", "code", code, "language", language);
  }

  public void preview() {
    preview = templates.preview(event, language, subject, body);
  }

  /** Whether the preview is shown, so that it is shown again. */
  public String getKept() {
    return String.valueOf(previewWanted || preview != null);
  }

  /** Shows the preview of what will have been put back. */
  public void setKept(String shown) {
    previewWanted = Boolean.parseBoolean(shown);
  }

  public String reset() {
    templates.reset(code, language, version);
    page.done("notification.template.reset.done");
    return page.redirect("/office/templates.xhtml");
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public List<String> getLanguages() {
    return Languages.codes();
  }

  public boolean isFresh() {
    return fresh;
  }

  public boolean isOwn() {
    return own;
  }

  public List<SmartTag> getTags() {
    return tags;
  }

  /** The preview asked for; null as long as the text cannot be shown. */
  public @Nullable MailPreview getPreview() {
    if (previewWanted) {
      previewWanted = false;
      try {
        preview();
      } catch (BusinessException refused) {
        preview = null;
      }
    }
    return preview;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip();
  }

  public MailEvent getEvent() {
    return event;
  }

  public void setEvent(@Nullable MailEvent event) {
    this.event = event == null ? MailEvent.ORDER_ACCEPTED : event;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language == null ? Languages.codes().get(0) : language;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(@Nullable String subject) {
    this.subject = subject == null ? "" : subject;
  }

  public String getBody() {
    return body;
  }

  public void setBody(@Nullable String body) {
    this.body = body == null ? "" : body.replace("\r\n", "\n");
  }
}
