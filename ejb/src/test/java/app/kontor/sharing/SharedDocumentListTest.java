package app.kontor.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.TypedFilter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder as each side sees it. */
class SharedDocumentListTest {
  private static final PageRequest FIRST = PageRequest.first(25);
  private static final TypedFilter ASKED =
      new TypedFilter(Map.of("partner", "K-2", "q", "drawing", "unread", "true"));

  private final Asked folders = new Asked(new Page<>(List.of(), 0));
  private final CurrentActor actor = new CurrentActor();
  private final SharedDocumentList list = new SharedDocumentList(folders.as(Folders.class), actor);

  private static DocumentSummary document(boolean bySeller, boolean read) {
    return new DocumentSummary(
        "SD-1",
        new PartnerNumber("K-2"),
        "Drawing",
        "drawing.pdf",
        "application/pdf",
        1_000,
        2,
        bySeller,
        "Dorota",
        Instant.EPOCH,
        read);
  }

  private static @Nullable Object cell(String column, DocumentSummary row) {
    return SharedDocumentList.SHAPE.column(column).of(row);
  }

  @Test
  void staff_see_the_folder_that_the_address_names() {
    actor.become(Actor.system(1));
    list.rows(ASKED, FIRST);
    assertThat(folders.arguments())
        .containsExactly(new DocumentFilter(new PartnerNumber("K-2"), "drawing", true), FIRST);
  }

  @Test
  void a_company_sees_its_own_whatever_the_address_says() {
    actor.become(
        new Actor(5, "buyer@k1", "Buyer", Locale.ENGLISH, 1, Set.of(1L), 77, Set.of(), Set.of()));
    list.rows(ASKED, FIRST);
    assertThat(folders.arguments())
        .containsExactly(new DocumentFilter(new PartnerNumber(""), "drawing", true), FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, SENT, UNREAD",
    "true, true, SENT, READ",
    "false, false, UNREAD, SENT",
    "false, true, READ, SENT"
  })
  void only_what_the_other_side_sent_is_to_be_read(
      boolean bySeller, boolean read, String seller, String customer) {
    DocumentSummary row = document(bySeller, read);
    assertThat(cell("read-by-seller", row))
        .isInstanceOfSatisfying(Badge.class, badge -> assertThat(badge.look()).isEqualTo(seller));
    assertThat(cell("read-by-customer", row))
        .isInstanceOfSatisfying(Badge.class, badge -> assertThat(badge.look()).isEqualTo(customer));
  }

  @Test
  void each_side_is_told_what_it_has_to_read() {
    assertThat(SharedDocumentList.SHAPE.page(Audience.CUSTOMER))
        .contains(ListCell.of("title").over("number", "read-by-customer"));
    assertThat(SharedDocumentList.SHAPE.page(Audience.STAFF))
        .contains(ListCell.of("title").over("number", "read-by-seller"));
  }
}
