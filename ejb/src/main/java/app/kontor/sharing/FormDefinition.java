package app.kontor.sharing;

import java.io.Serializable;
import java.util.List;

/**
 * A form as published.
 *
 * @param code in URLs: lower-case letters, digits and hyphens
 * @param version from 1, grows with each publication; a submission keeps the one it was made with
 * @param intro above the fields, may be empty
 */
public record FormDefinition(
    String code, int version, LocalText title, LocalText intro, List<FormField> fields)
    implements Serializable {
  public FormDefinition {
    fields = List.copyOf(fields);
  }
}
