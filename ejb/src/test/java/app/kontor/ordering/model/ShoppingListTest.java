package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.UnknownList;
import app.kontor.platform.failure.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees a list of goods and who changes it. */
class ShoppingListTest {
  private static final Actor OWNER = person(5, 1, 7);
  private static final Actor COLLEAGUE = person(6, 1, 7);
  private static final Actor THIRD = person(7, 1, 7);
  private static final Actor RIVAL = person(8, 1, 8);
  private static final Actor ELSEWHERE = person(9, 2, 7);

  private final ShoppingList list =
      new ShoppingList(OWNER, "abc", "Workshop", Instant.parse("2026-11-28T10:00:00Z"));

  private static Actor person(long id, long seller, long partner) {
    return Actor.person(
        id, id + "@x.example", "P" + id, Locale.ENGLISH, seller, partner, Set.of(Role.BUYER));
  }

  @ParameterizedTest
  @CsvSource({
    "OWN, false, false, false",
    "OWN, true, false, false",
    "COMPANY, false, true, false",
    "COMPANY, true, true, true",
    "CHOSEN, false, false, false"
  })
  void a_colleague_sees_what_is_shared(
      ListReaders readers, boolean change, boolean seen, boolean changed) {
    list.change("Workshop", readers, change, List.of(THIRD.userId()));
    assertThat(list.isSeenBy(COLLEAGUE)).isEqualTo(seen);
    assertThat(list.isChangedBy(COLLEAGUE)).isEqualTo(changed);
    assertThat(list.isSeenBy(THIRD)).isEqualTo(seen || readers == ListReaders.CHOSEN);
    assertThat(list.isChangedBy(OWNER)).isTrue();
    assertThat(list.isOf(COLLEAGUE)).isFalse();
  }

  @Test
  void nobody_of_another_company_or_seller_sees_it_however_it_is_shared() {
    list.change("All", ListReaders.COMPANY, true, List.of());
    for (Actor stranger : List.of(RIVAL, ELSEWHERE)) {
      assertThatThrownBy(() -> list.seenBy(stranger)).isInstanceOf(UnknownList.class);
      assertThatThrownBy(() -> list.changedBy(stranger)).isInstanceOf(UnknownList.class);
    }
    list.change("Chosen", ListReaders.CHOSEN, true, List.of(RIVAL.userId(), ELSEWHERE.userId()));
    assertThat(list.isSeenBy(RIVAL)).isFalse();
    assertThat(list.isSeenBy(ELSEWHERE)).isFalse();
  }

  @Test
  void it_can_be_handed_over_and_is_the_other_persons_then() {
    list.handOver(COLLEAGUE.userId(), COLLEAGUE.name());
    assertThat(list.isOf(COLLEAGUE)).isTrue();
    assertThat(list.ownerName()).isEqualTo("P6");
    assertThatThrownBy(() -> list.seenBy(OWNER)).isInstanceOf(UnknownList.class);
  }

  @Test
  void nobody_is_chosen_any_more_once_all_or_none_see_it() {
    list.change("Some", ListReaders.CHOSEN, false, List.of(6L));
    list.change("None", ListReaders.OWN, false, List.of(6L));
    assertThat(list.chosen()).isEmpty();
  }

  @Test
  void notes_are_one_line_and_put_together_once() {
    assertThat(LineNote.of("  for\n the\troof ").text()).isEqualTo("for the roof");
    assertThat(LineNote.of("roof").and("door").text()).isEqualTo("roof; door");
    assertThat(LineNote.of("roof; door").and("door").text()).isEqualTo("roof; door");
    assertThat(LineNote.of("").and(" ").text()).isEmpty();
    assertThat(LineNote.of("a".repeat(199)).and("bcd").text()).hasSize(ShoppingLists.MAX_NOTE);
    assertThatThrownBy(() -> LineNote.of("a".repeat(201)).checked())
        .isInstanceOf(InvalidInput.class);
  }
}
