package app.kontor.ticketing;

import app.kontor.ticketing.TicketFilter.AssignedTo;
import app.kontor.ticketing.TicketFilter.Sort;
import java.util.EnumSet;
import java.util.Set;

/** The ways staff look at the queue; what waits longest comes first where something waits. */
public enum TicketView {
  WORK(EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN), AssignedTo.ANYBODY, Sort.LONGEST_WAITING),
  MINE(TicketView.unsettled(), AssignedTo.ME, Sort.LONGEST_WAITING),
  UNASSIGNED(TicketView.unsettled(), AssignedTo.NOBODY, Sort.LONGEST_WAITING),
  WAITING(EnumSet.of(TicketStatus.WAITING_FOR_CUSTOMER), AssignedTo.ANYBODY, Sort.LONGEST_WAITING),
  SOLVED(EnumSet.of(TicketStatus.SOLVED), AssignedTo.ANYBODY, Sort.LATEST),
  CLOSED(EnumSet.of(TicketStatus.CLOSED), AssignedTo.ANYBODY, Sort.LATEST),
  ALL(EnumSet.noneOf(TicketStatus.class), AssignedTo.ANYBODY, Sort.LATEST);

  private final Set<TicketStatus> statuses;
  private final AssignedTo assignedTo;
  private final Sort sort;

  TicketView(Set<TicketStatus> statuses, AssignedTo assignedTo, Sort sort) {
    this.statuses = Set.copyOf(statuses);
    this.assignedTo = assignedTo;
    this.sort = sort;
  }

  private static Set<TicketStatus> unsettled() {
    return EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.WAITING_FOR_CUSTOMER);
  }

  /** The statuses that are shown, none for all. */
  public Set<TicketStatus> statuses() {
    return statuses;
  }

  /** Whether how many there are follows from the numbers per status alone. */
  public boolean isCounted() {
    return assignedTo == AssignedTo.ANYBODY && this != ALL;
  }

  TicketFilter filter(String text) {
    return new TicketFilter(text, statuses, assignedTo, sort);
  }
}
