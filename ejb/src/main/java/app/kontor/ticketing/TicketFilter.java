package app.kontor.ticketing;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which tickets a list shows, and in which order.
 *
 * @param text beginning of ticket, order or item number, part of subject or customer's name
 * @param statuses empty for all
 */
public record TicketFilter(
    String text, Set<TicketStatus> statuses, AssignedTo assignedTo, Sort sort) {

  /** Whose tickets. */
  public enum AssignedTo {
    ANYBODY,
    ME,
    NOBODY
  }

  /** Which comes first. */
  public enum Sort {
    /** The latest message. */
    LATEST,
    /** Whoever has waited longest. */
    LONGEST_WAITING
  }

  public TicketFilter {
    statuses = Set.copyOf(statuses);
  }

  public static TicketFilter all() {
    return new TicketFilter("", Set.of(), AssignedTo.ANYBODY, Sort.LATEST);
  }

  /** What staff have to act on, longest waiting first. */
  public static TicketFilter toWork() {
    return new TicketFilter(
        "",
        EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN),
        AssignedTo.ANYBODY,
        Sort.LONGEST_WAITING);
  }
}
