package app.kontor.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.AuditFilter.Outcome;
import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the administrator reads in the audit trail, and for which days. */
class AuditListTest {
  private static final PageRequest FIRST = PageRequest.first(25);

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** In New York it is still the day before. */
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  private final Asked audit = new Asked(new Page<>(List.of(), 0));
  private final AuditList list = new AuditList(audit.as(Audit.class), new NewYork());

  private record NewYork() implements Sellers {
    @Override
    public Set<Permission> hidden(long sellerId, long partnerId) {
      return Set.of();
    }

    @Override
    public String name(long sellerId) {
      throw new AssertionError();
    }

    @Override
    public boolean isPublished(long sellerId) {
      throw new AssertionError();
    }

    @Override
    public List<Long> ids() {
      return List.of(7L);
    }

    @Override
    public long first() {
      return 7;
    }

    @Override
    public LocalDate today() {
      return LocalDate.ofInstant(NOW, ZONE);
    }

    @Override
    public Instant startOf(LocalDate day) {
      return day.atStartOfDay(ZONE).toInstant();
    }
  }

  private static AuditRow row(String outcome) {
    return new AuditRow(NOW, "Adam", "Orders.confirm", "arguments", outcome, List.of());
  }

  private static @Nullable Object cell(String column, AuditRow row) {
    return AuditList.SHAPE.column(column).of(row);
  }

  @Test
  void usually_the_last_thirty_days_where_the_seller_is_are_shown() {
    assertThat(list.usual()).isEqualTo(Map.of("from", "2026-10-27"));
  }

  @Test
  void days_begin_and_end_where_the_seller_is() {
    list.rows(
        new TypedFilter(
            Map.of(
                "person", "Adam",
                "what", "orders.",
                "outcome", "REFUSED",
                "from", "2026-10-31",
                "to", "2026-11-01")),
        FIRST);
    assertThat(audit.arguments())
        .containsExactly(
            new AuditFilter(
                "Adam",
                "orders.",
                Outcome.REFUSED,
                Instant.parse("2026-10-31T04:00:00Z"),
                // the hour was put back on the first of November
                Instant.parse("2026-11-02T05:00:00Z")),
            FIRST);
  }

  @Test
  void without_days_there_are_no_bounds() {
    list.rows(TypedFilter.empty(), FIRST);
    assertThat(audit.arguments()).containsExactly(new AuditFilter("", "", null, null, null), FIRST);
  }

  @Test
  void what_has_no_words_of_its_own_is_said_in_general_ones() {
    assertThat(cell("what", row("OK")))
        .isEqualTo(Phrase.of("audit.use-case.Orders.confirm").or("audit.use-case.other"));
    assertThat(cell("outcome", row("OK")))
        .isEqualTo(new Badge("OK", Phrase.of("enum.Outcome.DONE"), "ok", "pi-check"));
    assertThat(cell("outcome", row("NOT_ALLOWED")))
        .isEqualTo(
            new Badge(
                "NOT_ALLOWED",
                Phrase.of("audit.outcome.NOT_ALLOWED").or("enum.Outcome.REFUSED"),
                "warn",
                "pi-ban"));
  }

  @Test
  void a_row_says_when_who_what_with_what_and_how_it_ended() {
    assertThat(AuditList.SHAPE.page(Audience.STAFF))
        .extracting(ListCell::column)
        .containsExactly("at", "person", "what", "subject", "outcome");
    assertThat(AuditList.SHAPE.file()).isEmpty();
  }
}
