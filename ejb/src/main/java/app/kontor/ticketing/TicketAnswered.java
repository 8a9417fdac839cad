package app.kontor.ticketing;

/**
 * A message for the other side has been written; internal notes tell nobody.
 *
 * @param by who wrote it; the other side is to be told
 * @param position the message's position within the ticket
 * @param reporterEmail the person who reported the ticket
 */
public record TicketAnswered(
    long sellerId,
    long partnerId,
    String ticketNumber,
    int position,
    TicketDetail.Side by,
    String reporterEmail) {}
