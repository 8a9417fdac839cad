package app.kontor.it.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Patterns of number series, of sellers that only this test knows. */
@ExtendWith(ArquillianExtension.class)
class NumberSeriesIT {
  private static final String USUAL = "{series}/{yyyy}/{mm}/{n:05}";
  private static long sellers = 770_000;

  @EJB private NumberPatterns patterns;
  @EJB private NumberSeries numbers;
  @EJB private Transactions transactions;
  @Inject private Trade trade;
  @Inject private Hands hands;

  private final long seller = ++sellers;
  private final Actor admin =
      Actor.person(
          99, "n@kontor.example", "N", Locale.ENGLISH, seller, 0, Set.of(Role.ADMINISTRATOR));

  @Test
  void all_series_are_listed_with_the_next_number() throws Exception {
    LocalDate today = trade.today();
    String drawn = draw("FV");
    assertThat(list())
        .extracting(SeriesView::series)
        .containsExactly("FK", "FS", "FV", "FZ", "OF", "PF", "RMA", "SD", "ST", "WZ", "ZA");
    SeriesView invoices = view("FV");
    assertThat(invoices.last()).isEqualTo(drawn);
    assertThat(invoices.next())
        .isEqualTo("FV/%d/%02d/00002".formatted(today.getYear(), today.getMonthValue()))
        .isEqualTo(draw("FV"));
    assertThat(view("PF").last()).isNull();
  }

  @Test
  void a_new_pattern_is_previewed_and_holds_for_the_next_number() throws Exception {
    draw("WZ");
    String pattern = "MAG-{yyyy}-{n:04}";
    String next = trade.as(admin, () -> patterns.preview("WZ", pattern, trade.today()));
    assertThat(view("WZ").pattern()).as("a preview changes nothing").isEqualTo(USUAL);
    trade.as(admin, () -> patterns.change("WZ", view("WZ").pattern(), pattern));
    assertThat(next).isEqualTo("MAG-" + trade.today().getYear() + "-0001").isEqualTo(draw("WZ"));
    assertThat(
            trade.rows(
                "SELECT COUNT(*) FROM audit_entry WHERE seller_id = ?1 AND outcome = 'OK'"
                    + " AND use_case = 'NumberPatterns.change'",
                seller))
        .extracting(String::valueOf)
        .containsExactly("1");
  }

  @Test
  void a_pattern_that_cannot_be_kept_apart_is_refused() {
    refused("FV", "{yyyy}/{series}", "PATTERN_COUNTER");
    refused("FV", "{series}/{day}/{n}", "PATTERN_UNKNOWN");
    refused("FV", "{series}/{mm}/{n:05}", "PATTERN_REPEATS");
    refused("FV", "{series}/" + "X".repeat(31) + "/{n}", "TOO_LONG");
    refused("FV", "PF-{yyyy}-{mm}-{n}", "PATTERN_MEETS");
    refused("NO", USUAL, "NOT_A_VALUE");
    assertThat(view("FV").pattern()).isEqualTo(USUAL);
  }

  @Test
  void a_pattern_that_could_bring_an_issued_number_is_refused() {
    int year = trade.today().getYear();
    ticket("T/" + year + "/7");
    refused("ST", "T/{yyyy}/{n}", "PATTERN_ISSUED");
    refused("WZ", "T/{yyyy}/{n}", "PATTERN_ISSUED");
    trade.as(admin, () -> patterns.change("ST", view("ST").pattern(), "T-{yyyy}-{n}"));
    ticket("U/" + (year - 1) + "/7");
    trade.as(admin, () -> patterns.change("WZ", view("WZ").pattern(), "U/{yyyy}/{n}"));
    trade.sql("DELETE FROM ticket WHERE seller_id = ?1", seller);
    assertThat(view("WZ").next()).isEqualTo("U/" + year + "/1");
  }

  @Test
  void back_and_forth_no_number_comes_twice_though_others_draw_meanwhile() throws Exception {
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String pattern = i % 2 == 0 ? "{series}/{yyyy}/{n:05}" : USUAL;
      boolean changes = i % 3 == 0;
      work.add(
          () -> {
            if (changes) {
              trade.as(admin, () -> patterns.change("ZA", view("ZA").pattern(), pattern));
              return "";
            }
            return draw("ZA");
          });
    }
    List<Object> drawn = new ArrayList<>(hands.atOnce(work));
    drawn.removeIf(""::equals);
    // one of those who change may have looked before another did
    drawn.removeIf("CHANGED_MEANWHILE"::equals);
    assertThat(drawn).hasSize(8).doesNotHaveDuplicates();
  }

  private void ticket(String number) {
    trade.sql(
        "INSERT INTO ticket (id, seller_id, partner_id, number, partner_number, partner_name, kind,"
            + " status, subject, reporter_name, reporter_email, reported_at, updated_at,"
            + " waiting_since, message_count, file_count) VALUES (NEXT VALUE FOR id_seq, ?1, 1, ?2,"
            + " 'x', 'x', 'QUESTION', 'NEW', 'x', 'x', 'x', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6),"
            + " UTC_TIMESTAMP(6), 0, 0)",
        seller,
        number);
  }

  private void refused(String series, String pattern, String code) {
    String seen =
        list().stream()
            .filter(row -> row.series().equals(series))
            .map(SeriesView::pattern)
            .findFirst()
            .orElse("");
    Runnable change = () -> patterns.change(series, seen, pattern);
    assertThatThrownBy(() -> trade.as(admin, change))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  /** As documents do: a transaction of its own, again if it was in another's way. */
  private String draw(String series) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.own(() -> numbers.next(seller, series, trade.today()));
      } catch (RuntimeException e) {
        if (attempt == 20) {
          throw e;
        }
      }
    }
  }

  private SeriesView view(String series) {
    return list().stream().filter(row -> row.series().equals(series)).findFirst().orElseThrow();
  }

  private List<SeriesView> list() {
    return trade.as(admin, () -> patterns.list(trade.today()));
  }
}
