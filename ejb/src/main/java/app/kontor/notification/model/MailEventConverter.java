package app.kontor.notification.model;

import app.kontor.notification.MailEvent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores an event by its name. */
@Converter(autoApply = true)
public class MailEventConverter implements AttributeConverter<MailEvent, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable MailEvent event) {
    return event == null ? null : event.name();
  }

  @Override
  public @Nullable MailEvent convertToEntityAttribute(@Nullable String name) {
    return name == null ? null : new MailEvent(name);
  }
}
