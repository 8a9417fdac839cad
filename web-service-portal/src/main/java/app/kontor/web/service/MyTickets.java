package app.kontor.web.service;

import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import app.kontor.ticketing.TicketFilter;
import app.kontor.ticketing.TicketFilter.AssignedTo;
import app.kontor.ticketing.TicketFilter.Sort;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketSummary;
import app.kontor.ticketing.Tickets;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tickets of the visitor's company. */
@Named
@ViewScoped
public class MyTickets implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;
  private static final Set<TicketStatus> OPEN =
      EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED));

  @Inject private Tickets tickets;

  private String text = "";
  private boolean all;
  private int page = 1;
  private Page<TicketSummary> found = new Page<>(List.of(), 0);
  private Total openCount = Total.of(0);
  private Total allCount = Total.of(0);

  /** Fetches the page's tickets and the counts of both views. */
  public void load() {
    Set<TicketStatus> statuses = all ? Set.of() : OPEN;
    found =
        tickets.list(
            new TicketFilter(text, statuses, AssignedTo.ANYBODY, Sort.LATEST),
            PageRequest.page(page, SIZE));
    Map<TicketStatus, Total> counts = tickets.countByStatus();
    allCount = counts.values().stream().reduce(Total.of(0), Total::plus);
    openCount =
        OPEN.stream()
            .map(status -> counts.getOrDefault(status, Total.of(0)))
            .reduce(Total.of(0), Total::plus);
  }

  public List<TicketSummary> getRows() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  public int getSize() {
    return SIZE;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public Total getOpenCount() {
    return openCount;
  }

  public Total getAllCount() {
    return allCount;
  }
}
