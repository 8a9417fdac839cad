package app.kontor.ticketing;

/** A customer has reported a ticket. */
public record TicketReported(long sellerId, long partnerId, String ticketNumber) {}
