package app.kontor.ticketing;

import app.kontor.access.Actions;
import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole ticket as the reader may see it: partner people never get internal notes, nor who is
 * assigned.
 *
 * @param version for decisions taken on this view
 * @param about the order line as it was when the ticket was reported, or null
 * @param assigneeEmail who works it, or null
 * @param solvedAt when it was last solved, or null
 * @param closedAt or null
 * @param messages the report first
 * @param actions what the reader may do with it now
 */
public record TicketDetail(
    String number,
    long version,
    TicketKind kind,
    TicketStatus status,
    String subject,
    PartnerNumber partnerNumber,
    String partnerName,
    @Nullable About about,
    String reportedBy,
    @Nullable String assignee,
    @Nullable String assigneeEmail,
    Instant reportedAt,
    Instant updatedAt,
    @Nullable Instant firstResponseAt,
    @Nullable Instant solvedAt,
    @Nullable Instant closedAt,
    List<Message> messages,
    Actions<TicketAction> actions)
    implements Serializable {

  public TicketDetail {
    messages = List.copyOf(messages);
  }

  public TicketStatus.CustomerStatus customerStatus() {
    return status.forCustomer();
  }

  /**
   * The order and, if one was named, its line, frozen.
   *
   * @param lineNumber 0 if the ticket is about the order as a whole
   */
  public record About(
      OrderNumber orderNumber,
      int lineNumber,
      @Nullable ItemNumber itemNumber,
      @Nullable String itemName)
      implements Serializable {}

  /** Who wrote a message. */
  public enum Side {
    CUSTOMER,
    STAFF
  }

  /**
   * One message.
   *
   * @param position from 1 within the ticket; internal notes leave gaps for partner people
   * @param internal a note among staff
   */
  public record Message(
      int position,
      Side side,
      boolean internal,
      String author,
      Instant at,
      String text,
      List<Attachment> files)
      implements Serializable {
    public Message {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of a message.
   *
   * @param position from 1 within the ticket, for its download
   * @param size bytes
   */
  public record Attachment(int position, String name, String mediaType, long size)
      implements Serializable {}
}
