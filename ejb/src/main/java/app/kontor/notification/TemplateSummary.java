package app.kontor.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template with its languages in a list.
 *
 * @param code stable name in rules and URLs
 * @param shipped whether it belongs to the product, so that it can be reset but not deleted
 */
public record TemplateSummary(String code, MailEvent event, boolean shipped, List<Text> texts)
    implements Serializable {
  public TemplateSummary {
    texts = List.copyOf(texts);
  }

  /**
   * One language of a template.
   *
   * @param language pl, de or en
   * @param own whether the seller wrote it; otherwise it is as shipped
   * @param active an own text that is not active leaves the shipped one in force
   * @param changedAt null if it is as shipped
   */
  public record Text(
      String language,
      String subject,
      boolean own,
      boolean active,
      @Nullable Instant changedAt,
      @Nullable String changedBy)
      implements Serializable {}
}
