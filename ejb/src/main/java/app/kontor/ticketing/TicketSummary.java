package app.kontor.ticketing;

import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param partnerNumber customer number at the time of the report
 * @param orderNumber the order it is about, or null
 * @param itemName of the order line it is about, or null
 * @param assignee name of who works it, or null
 * @param updatedAt last message the reader may see, or change of status
 * @param firstResponseAt when staff answered first, or null
 */
public record TicketSummary(
    String number,
    TicketKind kind,
    TicketStatus status,
    String subject,
    PartnerNumber partnerNumber,
    String partnerName,
    @Nullable OrderNumber orderNumber,
    @Nullable String itemName,
    String reportedBy,
    @Nullable String assignee,
    Instant reportedAt,
    Instant updatedAt,
    @Nullable Instant firstResponseAt)
    implements Serializable {

  public TicketStatus.CustomerStatus customerStatus() {
    return status.forCustomer();
  }
}
