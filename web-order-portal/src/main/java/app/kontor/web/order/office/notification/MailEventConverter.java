package app.kontor.web.order.office.notification;

import app.kontor.notification.MailEvent;
import app.kontor.notification.MailTemplates;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** An event of mails in an address or a choice; a name that is none is refused. */
@Dependent
@FacesConverter(forClass = MailEvent.class, managed = true)
public class MailEventConverter implements Converter<MailEvent> {
  private static final int MAX_SHOWN = 60;

  @EJB private MailTemplates templates;
  @Inject private Texts texts;

  @Override
  public @Nullable MailEvent getAsObject(
      FacesContext context, UIComponent component, @Nullable String value) {
    String name = value == null ? "" : value.strip();
    if (name.isEmpty()) {
      return null;
    }
    return templates.events().stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ConverterException(unknown(name)));
  }

  private FacesMessage unknown(String name) {
    String shown = name.substring(0, Math.min(MAX_SHOWN, name.length()));
    InvalidInput refusal = new InvalidInput("", "FILTER_UNKNOWN", shown);
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.refusal(refusal), null);
  }

  @Override
  public String getAsString(
      FacesContext context, UIComponent component, @Nullable MailEvent event) {
    return event == null ? "" : event.name();
  }
}
