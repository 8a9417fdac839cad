package app.kontor.ticketing.model;

import static app.kontor.ticketing.TicketStatus.CLOSED;
import static app.kontor.ticketing.TicketStatus.NEW;
import static app.kontor.ticketing.TicketStatus.OPEN;
import static app.kontor.ticketing.TicketStatus.SOLVED;
import static app.kontor.ticketing.TicketStatus.WAITING_FOR_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.party.PartnerNumber;
import app.kontor.ticketing.TicketAction;
import app.kontor.ticketing.TicketDetail.Message;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketingRefusal.StepNotPossible;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TicketTest {
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
  private static final Map<TicketStatus, Set<TicketStatus>> POSSIBLE =
      Map.of(
          NEW, Set.of(OPEN, WAITING_FOR_CUSTOMER, SOLVED, CLOSED),
          OPEN, Set.of(WAITING_FOR_CUSTOMER, SOLVED, CLOSED),
          WAITING_FOR_CUSTOMER, Set.of(OPEN, SOLVED, CLOSED),
          SOLVED, Set.of(OPEN, CLOSED),
          CLOSED, Set.of());

  static Stream<Arguments> every_pair_of_statuses() {
    return Stream.of(TicketStatus.values())
        .flatMap(from -> Stream.of(TicketStatus.values()).map(next -> Arguments.of(from, next)));
  }

  @ParameterizedTest
  @MethodSource("every_pair_of_statuses")
  void staff_move_a_ticket_only_along_its_life_cycle(TicketStatus from, TicketStatus next) {
    Ticket ticket = aTicketThatIs(from);
    if (POSSIBLE.getOrDefault(from, Set.of()).contains(next)) {
      ticket.changeStatus(next, NOON.plusSeconds(60));
      assertThat(ticket.status()).isEqualTo(next);
    } else {
      assertThatThrownBy(() -> ticket.changeStatus(next, NOON.plusSeconds(60)))
          .isInstanceOf(StepNotPossible.class);
      assertThat(ticket.status()).isEqualTo(from);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WAITING_FOR_CUSTOMER", "SOLVED", "OPEN"})
  void a_customers_answer_brings_it_back_to_the_staff(TicketStatus from) {
    Ticket ticket = aTicketThatIs(from);
    ticket.reply("Anna", "still broken", List.of(), NOON.plusSeconds(60));
    assertThat(ticket.status()).isEqualTo(OPEN);
  }

  @Test
  void a_customers_second_message_leaves_a_new_ticket_new() {
    Ticket ticket = aTicketThatIs(NEW);
    ticket.reply("Anna", "one more thing", List.of(), NOON.plusSeconds(60));
    assertThat(ticket.status()).isEqualTo(NEW);
  }

  @Test
  void a_closed_ticket_takes_no_message_but_notes() {
    Ticket ticket = aTicketThatIs(CLOSED);
    assertThatThrownBy(() -> ticket.reply("Anna", "hello", List.of(), NOON))
        .isInstanceOf(StepNotPossible.class);
    assertThatThrownBy(() -> ticket.answer("Jan", "hello", List.of(), OPEN, NOON))
        .isInstanceOf(StepNotPossible.class);
    ticket.note("Jan", "for the record", List.of(), NOON);
    assertThat(ticket.status()).isEqualTo(CLOSED);
  }

  @ParameterizedTest
  @EnumSource(names = {"NEW", "CLOSED"})
  void an_answer_does_not_end_in_new_or_closed(TicketStatus next) {
    Ticket ticket = aTicketThatIs(OPEN);
    assertThatThrownBy(() -> ticket.answer("Jan", "hello", List.of(), next, NOON))
        .isInstanceOf(StepNotPossible.class);
  }

  @Test
  void the_time_of_the_first_answer_is_kept_and_a_note_is_no_answer() {
    Ticket ticket = aTicketThatIs(NEW);
    ticket.note("Jan", "who knows?", List.of(), NOON.plusSeconds(10));
    assertThat(ticket.summary(true).firstResponseAt()).isNull();
    ticket.answer("Jan", "we look", List.of(), WAITING_FOR_CUSTOMER, NOON.plusSeconds(20));
    ticket.answer("Jan", "found", List.of(), SOLVED, NOON.plusSeconds(30));
    assertThat(ticket.summary(true).firstResponseAt()).isEqualTo(NOON.plusSeconds(20));
    assertThat(ticket.status()).isEqualTo(SOLVED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOLVED")
  void only_a_solved_ticket_can_be_confirmed(TicketStatus from) {
    assertThatThrownBy(() -> aTicketThatIs(from).confirmSolution(NOON))
        .isInstanceOf(StepNotPossible.class);
  }

  @Test
  void a_confirmed_solution_closes_the_ticket() {
    Ticket ticket = aTicketThatIs(SOLVED);
    ticket.confirmSolution(NOON.plusSeconds(60));
    assertThat(ticket.status()).isEqualTo(CLOSED);
  }

  @Test
  void internal_notes_their_files_and_the_assignee_are_not_for_customers() {
    Ticket ticket = new Ticket("ST/1", REPORTER, null, TicketKind.DEFECT, "Broken", NOON);
    ticket.describe("It broke", List.of(new NewFile(7, "photo.jpg", "image/jpeg", 10)), NOON);
    ticket.note("Jan", "again!", List.of(new NewFile(8, "plan.pdf", "application/pdf", 9)), NOON);
    ticket.assign(5, "Jan", "jan@example.com");

    assertThat(visibleTexts(ticket, true)).containsExactly("It broke", "again!");
    assertThat(visibleTexts(ticket, false)).containsExactly("It broke");
    assertThat(ticket.file(1, false)).isPresent();
    assertThat(ticket.file(2, false)).isEmpty();
    assertThat(ticket.file(2, true)).isPresent();
    assertThat(ticket.summary(false).assignee()).isNull();
    assertThat(ticket.summary(true).assignee()).isEqualTo("Jan");
  }

  @Test
  void what_is_offered_to_staff_is_possible_and_depends_on_who_works_it() {
    Actor staff = Actor.person(5, "jan@example.com", "Jan", Locale.ENGLISH, 1, 0, SERVICE);
    Map<TicketAction, Consumer<Ticket>> verbs =
        Map.of(
            TicketAction.ANSWER,
            ticket -> ticket.answer("Jan", "hello", List.of(), SOLVED, NOON),
            TicketAction.REOPEN,
            ticket -> ticket.changeStatus(OPEN, NOON),
            TicketAction.SOLVE,
            ticket -> ticket.changeStatus(SOLVED, NOON),
            TicketAction.CLOSE,
            ticket -> ticket.changeStatus(CLOSED, NOON));
    for (TicketStatus status : TicketStatus.values()) {
      verbs.forEach(
          (action, verb) -> {
            if (aTicketThatIs(status).detail(staff).actions().allows(action)) {
              verb.accept(aTicketThatIs(status));
            } else if (action != TicketAction.REOPEN || status != NEW) {
              assertThatThrownBy(() -> verb.accept(aTicketThatIs(status)))
                  .as("%s from %s", action, status)
                  .isInstanceOf(StepNotPossible.class);
            }
          });
    }
    Ticket ticket = aTicketThatIs(OPEN);
    assertThat(ticket.detail(staff).actions().allows(TicketAction.TAKE)).isTrue();
    ticket.assign(5, "Jan", "jan@example.com");
    assertThat(ticket.detail(staff).actions().refusal(TicketAction.TAKE)).contains("NOT_MINE_YET");
    assertThat(aTicketThatIs(CLOSED).detail(staff).actions().allows(TicketAction.NOTE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_customer_writes_until_it_is_closed_and_agrees_once_it_is_solved(TicketStatus status) {
    Actor customer = Actor.person(6, "anna@example.com", "Anna", Locale.ENGLISH, 1, 2, SERVICE);
    Actions<TicketAction> actions = aTicketThatIs(status).detail(customer).actions();
    assertThat(actions.allows(TicketAction.REPLY)).isEqualTo(status != CLOSED);
    assertThat(actions.allows(TicketAction.CONFIRM_SOLUTION)).isEqualTo(status == SOLVED);
    assertThat(actions.known()).containsOnlyKeys(TicketAction.REPLY, TicketAction.CONFIRM_SOLUTION);
  }

  private static List<String> visibleTexts(Ticket ticket, boolean forStaff) {
    return ticket.messages(forStaff).stream().map(Message::text).toList();
  }

  private static final Set<Role> SERVICE = Set.of(Role.SERVICE);

  private static final Ticket.Reporter REPORTER =
      new Ticket.Reporter(1, 2, new PartnerNumber("C-1"), "Client Ltd", "Anna", "anna@example.com");

  private static Ticket aTicketThatIs(TicketStatus status) {
    Ticket ticket = new Ticket("ST/1", REPORTER, null, TicketKind.DEFECT, "Broken", NOON);
    ticket.describe("It broke", List.of(), NOON);
    if (status != NEW) {
      ticket.changeStatus(status, NOON.plusSeconds(1));
    }
    return ticket;
  }
}
