package app.kontor.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Actor;
import app.kontor.gate.CommandKey;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.listing.ManyRows.Named;
import app.kontor.listing.RowOutcome.Why;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.AlreadyDone;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every row is accounted for, none is done twice, and nobody does what is not theirs. */
class ManyRowsTest {
  private static final List<Named> THREE =
      List.of(new Named("A~1", "A"), new Named("B~1", "B"), new Named("C~1", "C"));

  private final CurrentActor actor = new CurrentActor();
  private final CommandKey commandKey = new CommandKey();
  private final List<MarkedRow> seen = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  ManyRowsTest() {
    actor.become(Actor.person(7, "a@b.c", "A", Locale.ENGLISH, 1, 0, Set.of(Role.SALES)));
    commandKey.use("form-token-of-the-page");
  }

  @Test
  void each_row_is_a_command_with_a_key_of_its_own() {
    RowOutcome outcome = rows(row -> {}).run("things", "do", THREE, "", "key");
    assertThat(outcome).isEqualTo(new RowOutcome("things.do", 3, List.of()));
    assertThat(seen).extracting(MarkedRow::number).containsExactly("A", "B", "C");
    assertThat(seen).extracting(MarkedRow::version).containsOnly(1L);
    assertThat(tokens).doesNotHaveDuplicates().hasSize(3).doesNotContain("form-token-of-the-page");
    assertThat(commandKey.token()).isEqualTo("form-token-of-the-page");
  }

  @Test
  void the_same_row_of_the_same_form_has_the_same_key_whatever_else_is_marked() {
    rows(row -> {}).run("things", "do", THREE, "", "key");
    rows(row -> {}).run("things", "do", THREE.subList(2, 3), "", "key");
    rows(row -> {}).run("things", "do", THREE.subList(2, 3), "", "another");
    assertThat(tokens.get(3)).isEqualTo(tokens.get(2));
    assertThat(tokens.get(4)).isNotEqualTo(tokens.get(2));
  }

  @Test
  void a_row_that_is_refused_holds_no_other_up() {
    RowOutcome outcome =
        rows(failing("B", new ChangedMeanwhile())).run("things", "do", THREE, "", "key");
    assertThat(outcome.done()).isEqualTo(2);
    assertThat(outcome.others()).extracting(RowOutcome.Other::name).containsExactly("B");
    assertThat(outcome.others().get(0).refusal())
        .isNotNull()
        .extracting(BusinessException::code)
        .isEqualTo(new ChangedMeanwhile().code());
  }

  @Test
  void what_the_form_did_before_is_done() {
    RowOutcome outcome = rows(failing("A", new AlreadyDone())).run("things", "do", THREE, "", "k");
    assertThat(outcome.done()).isEqualTo(3);
    assertThat(outcome.others()).isEmpty();
  }

  @Test
  void after_a_failure_the_rest_is_said_to_be_untried() {
    RowOutcome outcome =
        rows(failing("B", new EJBException("no database"))).run("things", "do", THREE, "", "key");
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(outcome.others())
        .extracting(RowOutcome.Other::why)
        .containsExactly(Why.FAILED, Why.NOT_TRIED);
    assertThat(seen).extracting(MarkedRow::number).containsExactly("A", "B");
  }

  @Test
  void a_row_marked_twice_is_done_once() {
    RowOutcome outcome =
        rows(row -> {}).run("things", "do", List.of(THREE.get(0), THREE.get(0)), "", "key");
    assertThat(outcome.done()).isEqualTo(1);
  }

  @Test
  void what_is_not_offered_cannot_be_done() {
    ManyRows rows = rows(row -> {});
    assertThat(rows.offered("things")).extracting(BulkAction::key).containsExactly("do", "explain");
    assertThat(rows.offered("others")).isEmpty();
    assertThatThrownBy(() -> rows.run("things", "forbidden", THREE, "", "key"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> rows.run("others", "do", THREE, "", "key"))
        .isInstanceOf(NotAllowed.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void a_reason_is_given_once_for_all_rows() {
    ManyRows rows = rows(row -> {});
    assertThatThrownBy(() -> rows.run("things", "explain", THREE, " ", "key"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    assertThatThrownBy(() -> rows.run("things", "explain", THREE, "x".repeat(301), "key"))
        .isInstanceOf(InvalidInput.class);
    rows.run("things", "explain", THREE, " because ", "key");
    assertThat(seen).extracting(MarkedRow::reason).containsOnly("because").hasSize(3);
  }

  @Test
  void nobody_marks_more_than_a_page_has() {
    List<Named> many =
        IntStream.rangeClosed(0, ManyRows.MOST).mapToObj(i -> new Named("R" + i, "R")).toList();
    assertThatThrownBy(() -> rows(row -> {}).run("things", "do", many, "", "key"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("TOO_MANY_ROWS");
    assertThat(seen).isEmpty();
  }

  @Test
  void a_mark_without_a_version_has_one_that_nothing_has() {
    assertThat(new MarkedRow("ZA/2026/11/00001", "k", "").version()).isEqualTo(-1);
    assertThat(new MarkedRow("ZA~x", "k", "").version()).isEqualTo(-1);
    MarkedRow row = new MarkedRow(MarkedRow.seen("ZA/2026/11/00001", 12), "k", "");
    assertThat(row.number()).isEqualTo("ZA/2026/11/00001");
    assertThat(row.version()).isEqualTo(12);
  }

  private ManyRows rows(Consumer<MarkedRow> command) {
    Consumer<MarkedRow> noted =
        row -> {
          seen.add(row);
          tokens.add(commandKey.token());
          assertThat(row.key()).isEqualTo(commandKey.token());
          command.accept(row);
        };
    return new ManyRows(actor, commandKey, List.of(new Things(noted)));
  }

  private static Consumer<MarkedRow> failing(String number, RuntimeException failure) {
    return row -> {
      if (row.number().equals(number)) {
        throw failure;
      }
    };
  }

  private record Things(Consumer<MarkedRow> command) implements BulkActions {
    @Override
    public String list() {
      return "things";
    }

    @Override
    public List<BulkAction> actions() {
      Set<Permission> own = Set.of(Permission.ORDER_MANAGE, Permission.USER_MANAGE);
      Set<Permission> others = Set.of(Permission.USER_MANAGE);
      return List.of(
          BulkAction.of("do", "things.do", "", own, command),
          BulkAction.of("explain", "things.explain", "", own, command).withReason(),
          BulkAction.of("forbidden", "things.forbidden", "", others, command));
    }
  }
}
