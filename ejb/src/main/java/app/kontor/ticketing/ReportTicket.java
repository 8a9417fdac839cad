package app.kontor.ticketing;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.file.FileUpload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports a ticket for the actor's company.
 *
 * @param key idempotency key
 * @param orderNumber the order it is about, or null
 * @param lineNumber line of the order, or 0 for none
 * @param subject 1 to 200 characters
 * @param text 1 to 10 000 characters
 */
public record ReportTicket(
    String key,
    @Nullable OrderNumber orderNumber,
    int lineNumber,
    TicketKind kind,
    String subject,
    String text,
    List<FileUpload> files) {
  public ReportTicket {
    files = List.copyOf(files);
  }
}
