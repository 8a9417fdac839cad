package app.kontor.ticketing.internal;

import app.kontor.platform.number.NumberedDocuments;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** Tickets are numbered. */
@Dependent
public class TicketSeries implements NumberedDocuments {
  @Override
  public List<Series> series() {
    return List.of(Series.of("ST", "FROM ticket"));
  }
}
