package app.kontor.ticketing;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;

/** What ticketing refuses. */
public abstract sealed class TicketingRefusal extends BusinessException {
  private static final long serialVersionUID = 1L;

  private TicketingRefusal(String code, Serializable... args) {
    super(code, args);
  }

  /** There is no such ticket, or no such file of it, for this actor. */
  public static final class UnknownTicket extends TicketingRefusal {
    private static final long serialVersionUID = 1L;

    public UnknownTicket(String number) {
      super("UNKNOWN_TICKET", number);
    }
  }

  /** The ticket's status does not allow the step. */
  public static final class StepNotPossible extends TicketingRefusal {
    private static final long serialVersionUID = 1L;

    public StepNotPossible(String number, TicketStatus status) {
      super("TICKET_STEP_NOT_POSSIBLE", number, status);
    }
  }
}
