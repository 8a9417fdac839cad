package app.kontor.it.portals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.NotAllowed;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.it.portals.Companies.Company;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.UnknownOrder;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.ticketing.ReportTicket;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.TicketDetail.Message;
import app.kontor.ticketing.TicketFilter;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketSummary;
import app.kontor.ticketing.TicketingRefusal.UnknownTicket;
import app.kontor.ticketing.Tickets;
import app.kontor.ticketing.WriteMessage;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tickets in the server. */
@ExtendWith(ArquillianExtension.class)
class TicketingIT {
  private static final FileUpload PHOTO =
      FileUpload.of("note.txt", "bent handle".getBytes(StandardCharsets.UTF_8));

  @Inject private Tickets tickets;
  @Inject private CurrentActor actor;
  @Inject private Companies companies;

  private Company own;
  private Company other;
  private Actor staff;

  @BeforeEach
  void people() {
    own = companies.company("Own");
    other = companies.company("Other");
    staff = companies.staff("Stefan");
  }

  @Test
  void a_ticket_freezes_the_order_line_and_reaches_the_queue() {
    String order = companies.order(own);
    String number = report(own, order, 1);

    TicketDetail ticket = as(staff, () -> tickets.ticket(number));
    assertThat(number).startsWith("ST/");
    assertThat(ticket.about())
        .isEqualTo(
            new TicketDetail.About(new OrderNumber(order), 1, new ItemNumber("K-1"), "Hammer"));
    assertThat(ticket.partnerName()).isEqualTo(own.name());
    assertThat(ticket.messages()).extracting(Message::text).containsExactly("It broke");
    assertThat(ticket.messages().get(0).files()).hasSize(1);
    assertThat(numbers(staff)).contains(number);
  }

  @Test
  void an_order_or_line_of_another_company_cannot_be_named() {
    String foreign = companies.order(other);
    assertThatThrownBy(() -> report(own, foreign, 1)).isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> report(own, companies.order(own), 7)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void another_company_sees_no_ticket_message_or_file() {
    String number = report(own, null, 0);
    assertThat(as(own.person(), () -> tickets.file(number, 1).name())).isEqualTo("note.txt");

    assertThat(numbers(other.person())).doesNotContain(number);
    assertThat(as(other.person(), () -> tickets.countByStatus()).values()).allMatch(Total::isNone);
    assertThatThrownBy(() -> as(other.person(), () -> tickets.ticket(number)))
        .isInstanceOf(UnknownTicket.class);
    assertThatThrownBy(() -> as(other.person(), () -> tickets.file(number, 1)))
        .isInstanceOf(UnknownTicket.class);
    assertThatThrownBy(() -> run(other.person(), () -> tickets.reply(message(number, "mine"))))
        .isInstanceOf(UnknownTicket.class);
    assertThatThrownBy(() -> run(other.person(), () -> tickets.confirmSolution(number, 1)))
        .isInstanceOf(UnknownTicket.class);
  }

  @Test
  void internal_notes_and_their_files_never_reach_the_customer() {
    String number = report(own, null, 0);
    run(
        staff,
        () -> tickets.note(new WriteMessage(key(), number, "difficult customer", List.of(PHOTO))));
    run(
        staff,
        () -> tickets.answer(message(number, "We look"), version(number), TicketStatus.OPEN));

    TicketDetail seen = as(own.person(), () -> tickets.ticket(number));
    assertThat(seen.messages()).extracting(Message::text).containsExactly("It broke", "We look");
    assertThat(seen.assignee()).isNull();
    assertThatThrownBy(() -> as(own.person(), () -> tickets.file(number, 2)))
        .isInstanceOf(UnknownTicket.class);
    assertThat(as(staff, () -> tickets.file(number, 2).name())).isEqualTo("note.txt");
    assertThat(as(staff, () -> tickets.ticket(number)).messages()).hasSize(3);
  }

  @Test
  void the_same_report_sent_twice_is_one_ticket() {
    ReportTicket report = report(null, 0);
    String first = as(own.person(), () -> tickets.report(report));
    String second = as(own.person(), () -> tickets.report(report));
    assertThat(second).isEqualTo(first);
    assertThat(numbers(own.person())).containsExactly(first);
  }

  @Test
  void the_same_answer_sent_twice_is_one_message() {
    String number = report(own, null, 0);
    WriteMessage message = message(number, "We look");
    long read = version(number);
    run(staff, () -> tickets.answer(message, read, TicketStatus.SOLVED));
    run(staff, () -> tickets.answer(message, read, TicketStatus.SOLVED));
    assertThat(as(staff, () -> tickets.ticket(number)).messages()).hasSize(2);
  }

  @Test
  void an_answer_is_the_first_response_and_a_reply_opens_again() {
    String number = report(own, null, 0);
    run(staff, () -> tickets.answer(message(number, "Done"), version(number), TicketStatus.SOLVED));
    TicketDetail solved = as(staff, () -> tickets.ticket(number));
    assertThat(solved.firstResponseAt()).isNotNull();
    assertThat(solved.assignee()).isEqualTo("Stefan");

    run(own.person(), () -> tickets.reply(message(number, "Not yet")));
    TicketDetail open = as(own.person(), () -> tickets.ticket(number));
    assertThat(open.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(open.firstResponseAt()).isEqualTo(solved.firstResponseAt());
  }

  @Test
  void customers_cannot_work_tickets() {
    String number = report(own, null, 0);
    assertThatThrownBy(() -> run(own.person(), () -> tickets.note(message(number, "x"))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> run(own.person(), () -> tickets.changeStatus(number, 1, TicketStatus.CLOSED)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_file_that_is_not_what_its_name_says_is_refused() {
    FileUpload page = FileUpload.of("photo.png", "<html><script>".getBytes(StandardCharsets.UTF_8));
    ReportTicket report =
        new ReportTicket(key(), null, 0, TicketKind.QUESTION, "a", "b", List.of(page));
    assertThatThrownBy(() -> as(own.person(), () -> tickets.report(report)))
        .isInstanceOf(InvalidInput.class);
    assertThat(numbers(own.person())).isEmpty();
  }

  private String report(Company company, @Nullable String order, int line) {
    return as(company.person(), () -> tickets.report(report(order, line)));
  }

  private static ReportTicket report(@Nullable String order, int line) {
    return new ReportTicket(
        key(),
        order == null ? null : new OrderNumber(order),
        line,
        TicketKind.DEFECT,
        "Broken",
        "It broke",
        List.of(PHOTO));
  }

  private static WriteMessage message(String number, String text) {
    return new WriteMessage(key(), number, text, List.of());
  }

  private long version(String number) {
    return as(staff, () -> tickets.ticket(number)).version();
  }

  private List<String> numbers(Actor reader) {
    return as(reader, () -> tickets.list(TicketFilter.all(), PageRequest.first(500)))
        .rows()
        .stream()
        .map(TicketSummary::number)
        .toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private <T> T as(Actor who, java.util.function.Supplier<T> work) {
    return actor.callAs(who, work);
  }

  private void run(Actor who, Runnable work) {
    actor.runAs(who, work);
  }
}
