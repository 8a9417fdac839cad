package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.RecordWork;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an order's work can be booked as done. */
class WorkTest {
  private static final LocalDate PLACED = LocalDate.of(2026, 11, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Quantity hours(String hours) {
    return Quantity.of(new BigDecimal(hours), new UnitCode("HUR"));
  }

  private static OrderLine line(int number, ItemType type, String done) {
    Quantity none = hours("0");
    LinePrice price =
        LinePrice.of(
            UnitPrice.of(BigDecimal.TEN, Currencies.PLN, new UnitCode("HUR")),
            hours("4"),
            new VatRate("S", new BigDecimal("23")));
    return new OrderLine(
        number,
        number,
        type,
        LineItem.named(new ItemNumber("WORK-" + number), "Work"),
        hours("4"),
        none,
        hours(done),
        none,
        none,
        price,
        "BASE",
        null);
  }

  private static List<BookedWork> check(LocalDate day, String person, int line, String quantity) {
    return WorkPolicy.check(
        new RecordWork(
            "key", new OrderNumber("ZA/1"), day, person, Map.of(line, new BigDecimal(quantity))),
        List.of(line(1, ItemType.SERVICE, "1.5"), line(2, ItemType.GOODS, "0")),
        PLACED,
        TODAY);
  }

  @Test
  void part_of_what_is_open_is_booked_with_day_and_person() {
    assertThat(check(PLACED, " Jan Nowak ", 1, "0.5"))
        .containsExactly(new BookedWork(1, hours("0.5"), PLACED, "Jan Nowak"));
    assertThat(check(TODAY, "Jan Nowak", 1, "2.5")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, Jan, 1, 1, WORK_IN_THE_FUTURE, day",
    "2026-11-19, Jan, 1, 1, WORK_BEFORE_ORDER, day",
    "2026-11-28, ' ', 1, 1, REQUIRED, person",
    "2026-11-28, Jan, 1, 2.6, MORE_WORK_THAN_OPEN, 1:quantity",
    "2026-11-28, Jan, 1, -1, TOO_SMALL, 1:quantity",
    "2026-11-28, Jan, 2, 1, NO_WORK_LINE, 2:quantity",
    "2026-11-28, Jan, 9, 1, NO_WORK_LINE, 9:quantity",
    "2026-11-28, Jan, 1, 0, REQUIRED, quantity"
  })
  void all_else_is_refused_at_its_field(
      LocalDate day, String person, int line, String quantity, String code, String field) {
    assertThatThrownBy(() -> check(day, person, line, quantity))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.field()).isEqualTo(field);
            });
  }

  @Test
  void work_has_no_backorder_and_is_invoiced_as_far_as_it_is_done() {
    OrderLine work = line(1, ItemType.SERVICE, "1.5");

    assertThat(work.backordered().isZero()).isTrue();
    assertThat(work.invoiceable()).isEqualTo(hours("1.5"));
    assertThat(line(2, ItemType.GOODS, "0").backordered()).isEqualTo(hours("4"));
  }
}
