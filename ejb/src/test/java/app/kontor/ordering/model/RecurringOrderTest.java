package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderData.WhenMissing;
import app.kontor.ordering.RecurringOrderView.State;
import app.kontor.ordering.TooDear;
import app.kontor.platform.failure.ChangedMeanwhile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When the goods of a list are ordered, and when its owner is told. */
class RecurringOrderTest {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

  private static RecurringOrderData data(int every, LocalDate first, int announceDays) {
    return new RecurringOrderData(
        new Recurrence(every, Recurrence.Unit.WEEK, first),
        new RecurringOrderData.Delivery("MAIN", "PICKUP", "", " B-1 ", ""),
        WhenMissing.STOP,
        announceDays,
        null);
  }

  private static RecurringOrder weekly(int announceDays) {
    return new RecurringOrder(
        new RecurringOrder.Of(1, 7, 5), data(1, MONDAY, announceDays), TODAY, WARSAW);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  @Test
  void it_is_ordered_in_the_morning_where_the_seller_is() {
    RecurringOrder order = weekly(0);
    assertThat(order.dueAt()).isEqualTo(at("2026-12-07T05:00:00Z"));
    assertThat(order.isDue(at("2026-12-07T04:59:59Z"))).isFalse();
    assertThat(order.isDue(at("2026-12-07T05:00:00Z"))).isTrue();
    assertThat(order.isToAnnounce(MONDAY)).isFalse();
    order.ordered(new OrderNumber("ZA/1"), MONDAY, WARSAW);
    assertThat(order.nextDay()).isEqualTo(MONDAY.plusWeeks(1));
    assertThat(order.view("List").lastOrder()).isEqualTo(new OrderNumber("ZA/1"));
    assertThat(order.view("List").lastDay()).isEqualTo(MONDAY);
  }

  @Test
  void its_owner_is_told_days_before_and_then_it_is_ordered() {
    RecurringOrder order = weekly(2);
    assertThat(order.dueAt()).isEqualTo(at("2026-12-05T05:00:00Z"));
    assertThat(order.isToAnnounce(MONDAY.minusDays(2))).isTrue();
    order.announced(WARSAW);
    assertThat(order.dueAt()).isEqualTo(at("2026-12-07T05:00:00Z"));
    assertThat(order.isToAnnounce(MONDAY)).isFalse();
    order.ordered(new OrderNumber("ZA/1"), MONDAY, WARSAW);
    assertThat(order.dueAt()).as("told again").isEqualTo(at("2026-12-12T05:00:00Z"));
  }

  @Test
  void who_was_not_told_in_time_is_not_told_on_the_day() {
    assertThat(weekly(2).isToAnnounce(MONDAY)).isFalse();
  }

  @Test
  void days_that_passed_while_nothing_ran_are_one() {
    RecurringOrder order = weekly(0);
    order.ordered(new OrderNumber("ZA/1"), MONDAY.plusWeeks(3).plusDays(1), WARSAW);
    assertThat(order.nextDay()).isEqualTo(MONDAY.plusWeeks(4));
  }

  @Test
  void a_day_is_skipped_and_its_announcement_comes_with_the_next() {
    RecurringOrder order = weekly(2);
    order.announced(WARSAW);
    order.skip(WARSAW);
    assertThat(order.nextDay()).isEqualTo(MONDAY.plusWeeks(1));
    assertThat(order.dueAt()).isEqualTo(at("2026-12-12T05:00:00Z"));
    assertThat(order.view("List").next())
        .containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
  }

  @Test
  void a_pause_keeps_the_days_and_goes_on_after_today() {
    RecurringOrder order = weekly(0);
    order.pause();
    assertThat(order.isDue(at("2027-01-01T00:00:00Z"))).isFalse();
    assertThat(order.view("List").next()).isEmpty();
    assertThatThrownBy(() -> order.skip(WARSAW)).isInstanceOf(ChangedMeanwhile.class);
    order.change(data(1, MONDAY, 0), TODAY, WARSAW);
    assertThat(order.dueAt()).as("changed, but still paused").isNull();
    order.resume(LocalDate.of(2026, 12, 21), WARSAW);
    assertThat(order.nextDay()).isEqualTo(LocalDate.of(2026, 12, 28));
  }

  @Test
  void a_failure_stops_it_and_is_forgotten_when_it_is_resumed() {
    RecurringOrder order = weekly(0);
    order.stop(
        new TooDear(
            Money.of(BigDecimal.TEN, Currencies.EUR),
            Money.of(new BigDecimal("12"), Currencies.EUR)));
    assertThat(order.state()).isEqualTo(State.STOPPED);
    assertThat(order.dueAt()).isNull();
    assertThat(order.view("List").failure())
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo("ORDER_TOO_DEAR");
              assertThat(failure.args()).hasSize(2);
            });
    order.resume(TODAY, WARSAW);
    assertThat(order.failure()).isNull();
    assertThat(order.state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void another_note_does_not_move_a_skipped_day_back() {
    RecurringOrder order = weekly(0);
    order.skip(WARSAW);
    order.change(data(1, MONDAY, 3), TODAY, WARSAW);
    assertThat(order.nextDay()).isEqualTo(MONDAY.plusWeeks(1));
    order.change(data(2, MONDAY, 3), TODAY, WARSAW);
    assertThat(order.nextDay()).as("other days").isEqualTo(MONDAY);
  }

  @Test
  void another_version_is_refused() {
    RecurringOrder order = weekly(0);
    assertThat(order.require(order.version())).isSameAs(order);
    assertThatThrownBy(() -> order.require(order.version() + 1))
        .isInstanceOf(ChangedMeanwhile.class);
  }
}
