package app.kontor.ticketing;

import app.kontor.platform.file.FileUpload;
import java.util.List;

/**
 * Adds a message to a ticket.
 *
 * @param key idempotency key
 * @param text 1 to 10 000 characters
 */
public record WriteMessage(String key, String ticketNumber, String text, List<FileUpload> files) {
  public WriteMessage {
    files = List.copyOf(files);
  }
}
