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

/** The staff's queue in some views; what waits longest comes first. */
@Named
@ViewScoped
public class TicketQueue implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;
  private static final Set<TicketStatus> TO_WORK = EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN);
  private static final Set<TicketStatus> UNSETTLED =
      EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.WAITING_FOR_CUSTOMER);

  /** The ways to look at the queue. */
  public enum View {
    WORK(TO_WORK, AssignedTo.ANYBODY, Sort.LONGEST_WAITING),
    MINE(UNSETTLED, AssignedTo.ME, Sort.LONGEST_WAITING),
    UNASSIGNED(UNSETTLED, AssignedTo.NOBODY, Sort.LONGEST_WAITING),
    WAITING(
        EnumSet.of(TicketStatus.WAITING_FOR_CUSTOMER), AssignedTo.ANYBODY, Sort.LONGEST_WAITING),
    SOLVED(EnumSet.of(TicketStatus.SOLVED), AssignedTo.ANYBODY, Sort.LATEST),
    CLOSED(EnumSet.of(TicketStatus.CLOSED), AssignedTo.ANYBODY, Sort.LATEST),
    ALL(EnumSet.noneOf(TicketStatus.class), AssignedTo.ANYBODY, Sort.LATEST);

    private final Set<TicketStatus> statuses;
    private final AssignedTo assignedTo;
    private final Sort sort;

    View(Set<TicketStatus> statuses, AssignedTo assignedTo, Sort sort) {
      this.statuses = Set.copyOf(statuses);
      this.assignedTo = assignedTo;
      this.sort = sort;
    }

    TicketFilter filter(String text) {
      return new TicketFilter(text, statuses, assignedTo, sort);
    }
  }

  @Inject private Tickets tickets;

  private String text = "";
  private View view = View.WORK;
  private int page = 1;
  private Page<TicketSummary> found = new Page<>(List.of(), 0);
  private Map<TicketStatus, Total> counts = Map.of();

  public void load() {
    found = tickets.list(view.filter(text), PageRequest.page(page, SIZE));
    counts = tickets.countByStatus();
  }

  public List<View> getViews() {
    return List.of(View.values());
  }

  /** How many tickets a view has, or an empty text where it depends on the person. */
  public String count(View of) {
    if (of.assignedTo != AssignedTo.ANYBODY || of == View.ALL) {
      return "";
    }
    return of.statuses.stream()
        .map(status -> counts.getOrDefault(status, Total.of(0)))
        .reduce(Total.of(0), Total::plus)
        .toString();
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

  public View getView() {
    return view;
  }

  public void setView(@Nullable View view) {
    this.view = view == null ? View.WORK : view;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
