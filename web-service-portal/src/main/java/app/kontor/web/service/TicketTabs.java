package app.kontor.web.service;

import app.kontor.platform.data.Total;
import app.kontor.ticketing.TicketList;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketView;
import app.kontor.ticketing.Tickets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The ways to look at the list of tickets, with how many there are in each. */
@Named
@RequestScoped
public class TicketTabs {
  @Inject private Tickets tickets;

  private Map<TicketStatus, Total> counts = Map.of();

  public void load() {
    counts = tickets.countByStatus();
  }

  /** What staff choose from. */
  public List<TicketView> getViews() {
    return List.of(TicketView.values());
  }

  /** How many tickets a view has, or an empty text where it depends on the person. */
  public String count(TicketView view) {
    return view.isCounted() ? sum(view.statuses()).toString() : "";
  }

  /** Tickets of the company that are not closed. */
  public Total getOpenCount() {
    return sum(TicketList.OPEN);
  }

  /** All tickets of the company. */
  public Total getAllCount() {
    return sum(counts.keySet());
  }

  private Total sum(Collection<TicketStatus> statuses) {
    return statuses.stream()
        .map(status -> counts.getOrDefault(status, Total.of(0)))
        .reduce(Total.of(0), Total::plus);
  }
}
