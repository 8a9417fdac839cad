package app.kontor.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static Availability.InWarehouse metres(String code, String free) {
    return new Availability.InWarehouse(
        code, "Warehouse " + code, Quantity.of(new BigDecimal(free), UnitCode.METRE));
  }

  private static Availability expected(@Nullable LocalDate day) {
    return Availability.in(List.of(metres("POZ", "5")), day);
  }

  @Test
  void what_is_free_is_the_sum_over_all_warehouses_in_the_items_unit() {
    Availability both = Availability.in(List.of(metres("POZ", "5.25"), metres("WRO", "0.5")), null);

    assertThat(both.free().value()).isEqualByComparingTo("5.75");
    assertThat(both.free().unit()).isEqualTo(UnitCode.METRE);
    assertThat(both.warehouses())
        .extracting(Availability.InWarehouse::code)
        .containsExactly("POZ", "WRO");
  }

  @Test
  void an_item_that_is_all_reserved_is_known_and_not_free() {
    assertThat(Availability.in(List.of(metres("POZ", "0")), null).free().isZero()).isTrue();
  }

  @Test
  void units_are_never_added_up() {
    var pieces = new Availability.InWarehouse("WRO", "Wrocław", Quantity.pieces(1));

    assertThatThrownBy(() -> Availability.in(List.of(metres("POZ", "1"), pieces), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26, false", "2026-11-27, true", "2026-12-24, true"})
  void a_day_that_has_passed_is_announced_no_more(LocalDate day, boolean announced) {
    Availability seen = expected(day).on(TODAY);

    assertThat(seen.expected()).isEqualTo(announced ? day : null);
    assertThat(seen.free()).isEqualTo(expected(day).free());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'', -",
        "2026-11-26, -",
        "2026-11-27, 2026-11-27",
        "2026-12-04 2026-11-30, 2026-11-30",
        "2026-11-26 2026-12-04, 2026-12-04",
        "2026-12-04 2025-01-01 2026-11-26 2027-01-01, 2026-12-04",
        "2024-02-29 2028-02-29, 2028-02-29"
      },
      nullValues = "-")
  void a_day_that_has_passed_does_not_hide_the_next_one_of_another_warehouse(
      String announced, @Nullable LocalDate next) {
    List<LocalDate> days =
        Stream.of(announced.split(" ", -1))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .toList();
    assertThat(Availability.next(days, TODAY)).isEqualTo(next);
  }

  @Test
  void where_nothing_is_announced_nothing_passes() {
    assertThat(expected(null).on(TODAY)).isEqualTo(expected(null));
  }

  @Test
  void warehouses_do_not_change_afterwards() {
    List<Availability.InWarehouse> places = new ArrayList<>(List.of(metres("POZ", "5")));
    Availability availability = Availability.in(places, null);
    places.clear();

    assertThat(availability.warehouses()).hasSize(1);
  }

  @Test
  void who_is_told_of_fewer_warehouses_sees_the_same_in_all() {
    Availability both =
        Availability.in(
            List.of(
                new Availability.InWarehouse("A", "A", Quantity.pieces(2)),
                new Availability.InWarehouse("B", "B", Quantity.pieces(3))),
            null);

    assertThat(both.showing(List.of("B")).warehouses())
        .extracting(Availability.InWarehouse::code)
        .containsExactly("B");
    assertThat(both.showing(List.of()).free()).isEqualTo(Quantity.pieces(5));
  }
}
