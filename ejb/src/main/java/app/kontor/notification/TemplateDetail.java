package app.kontor.notification;

import java.io.Serializable;
import java.util.List;

/**
 * One language of a template for its editor.
 *
 * @param version of the seller's own text, 0 if there is none yet
 * @param own whether the seller wrote it; otherwise it is as shipped
 * @param tags what may be used, by name
 */
public record TemplateDetail(
    String code,
    MailEvent event,
    String language,
    long version,
    boolean own,
    boolean active,
    String subject,
    String body,
    List<SmartTag> tags)
    implements Serializable {
  public TemplateDetail {
    tags = List.copyOf(tags);
  }
}
