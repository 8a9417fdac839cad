package app.kontor.notification;

import java.io.Serializable;
import java.util.List;

/**
 * A whole mail as the customer gets it.
 *
 * @param html a complete page without scripts whose pictures are data URIs, for a sandboxed frame
 * @param text the plain alternative
 * @param messageId as in the mail's header
 */
public record MailDetail(
    MailSummary summary,
    String sender,
    String senderName,
    String templateCode,
    String messageId,
    String html,
    String text,
    List<Attachment> attachments)
    implements Serializable {
  public MailDetail {
    attachments = List.copyOf(attachments);
  }

  /**
   * A file that goes with the mail.
   *
   * @param position from 1
   * @param size bytes; 0 while the document is being prepared
   */
  public record Attachment(int position, String name, String mediaType, long size)
      implements Serializable {}
}
