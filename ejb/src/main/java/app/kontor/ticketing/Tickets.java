package app.kontor.ticketing;

import app.kontor.access.People.Person;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FilePolicy;
import app.kontor.platform.file.UploadLimit;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Service tickets. Partner people see and answer the tickets of their company; staff work those of
 * all customers of their seller. Another company's ticket answers as unknown.
 */
@Local
public interface Tickets {
  /** Files of one message. */
  FilePolicy FILES = UploadLimit.TICKET_FILES.policy();

  int MAX_SUBJECT = 200;
  int MAX_TEXT = 10_000;

  /**
   * Reports a ticket for the actor's company and tells staff ({@link TicketReported}).
   *
   * @return the ticket's number, the same for a repeated key
   * @throws app.kontor.ordering.UnknownOrder also if the order is another company's
   * @throws app.kontor.platform.failure.InvalidInput at the field that is missing, too long or
   *     wrong
   */
  String report(ReportTicket command);

  /** Tickets within the actor's scope. */
  Page<TicketSummary> list(TicketFilter filter, PageRequest page);

  /** How many tickets within the scope are in each status; every status is there. */
  Map<TicketStatus, Total> countByStatus();

  /**
   * A ticket within the actor's scope, with what the actor may see of it.
   *
   * @throws TicketingRefusal.UnknownTicket also if it is another company's
   */
  TicketDetail ticket(String number);

  /**
   * A customer's message; a ticket that waited or was solved is open again.
   *
   * @throws TicketingRefusal.StepNotPossible if the ticket is closed
   */
  void reply(WriteMessage command);

  /** The customer agrees that it is solved: the ticket is closed. */
  void confirmSolution(String number, long version);

  /**
   * Staff's message to the customer. The first one is the first response; an unassigned ticket is
   * assigned to its author.
   *
   * @param version of the ticket the answer was written on
   * @param next OPEN, WAITING_FOR_CUSTOMER or SOLVED
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the customer or a colleague wrote
   *     meanwhile
   * @throws TicketingRefusal.StepNotPossible if the ticket is closed
   */
  void answer(WriteMessage command, long version, TicketStatus next);

  /** A note among staff; changes nothing else. */
  void note(WriteMessage command);

  /**
   * Gives the ticket to somebody, or to nobody.
   *
   * @param version of the ticket the decision was taken on
   * @param email of one of {@link #assignees()}, or null for nobody
   */
  void assign(String number, long version, @Nullable String email);

  /**
   * Moves the ticket without a message.
   *
   * @param version of the ticket the decision was taken on
   * @throws TicketingRefusal.StepNotPossible if its life cycle has no such step
   */
  void changeStatus(String number, long version, TicketStatus next);

  /** The staff who work tickets, by name. */
  List<Person> assignees();

  /**
   * A file of a message the actor may see.
   *
   * @param position of the file within the ticket
   */
  FileContent file(String number, int position);

  /**
   * A file with its content.
   *
   * @param in to be closed by the caller
   * @param size bytes
   */
  record FileContent(String name, String mediaType, long size, InputStream in) {}
}
