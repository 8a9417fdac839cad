package app.kontor.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the warehouse sees of notes, carriers and their numbers. */
class ShippingListsTest {
  private static final PageRequest FIRST = PageRequest.first(25);

  private static NumberPool pool(long next, boolean active) {
    return new NumberPool(1, "DPD", "00", 1, 9, next, 3, CheckRule.NONE, 2, active);
  }

  private static @Nullable Object cell(String column, NumberPool pool) {
    return NumberPoolList.SHAPE.column(column).of(pool);
  }

  @ParameterizedTest
  @CsvSource({"all, despatches", "send, toShip", "'', toShip"})
  void notes_that_wait_are_shown_unless_all_are_searched(String view, String asked) {
    Asked shipping = new Asked(new Page<>(List.of(), 0));
    new DespatchList(shipping.as(Shipping.class))
        .rows(new TypedFilter(Map.of("view", view, "q", "WZ/7")), FIRST);
    assertThat(shipping.calls()).containsExactly(asked);
    assertThat(shipping.arguments()).endsWith(FIRST);
    assertThat(shipping.arguments().contains("WZ/7")).isEqualTo(asked.equals("despatches"));
  }

  @Test
  void a_note_says_where_it_goes() {
    DespatchSummary note =
        new DespatchSummary(
            new DespatchNumber("WZ/1"),
            new OrderNumber("2026-1"),
            LocalDate.EPOCH,
            null,
            "MAIN",
            "Huta",
            "Kraków",
            "PL",
            "DPD",
            "DPD",
            1,
            0);
    assertThat(DespatchList.SHAPE.column("receiver").of(note)).isEqualTo("Huta, Kraków PL");
    assertThat(DespatchList.SHAPE.column("number").opens()).isEqualTo("despatch");
  }

  @Test
  void a_range_is_written_with_its_prefix_and_leading_zeros() {
    assertThat(cell("range", pool(5, true))).isEqualTo("00001 – 00009");
    assertThat(cell("next", pool(5, true))).isEqualTo("00005");
    assertThat(cell("left", pool(5, true))).isEqualTo(5L);
  }

  @Test
  void a_range_warns_before_it_is_used_up() {
    assertThat(cell("low", pool(5, true))).isNull();
    assertThat(cell("low", pool(8, true)))
        .isEqualTo(new Badge("LOW", Phrase.of("office.shipping.carriers.low"), "warn", null));
    assertThat(cell("next", pool(10, true))).as("used up").isNull();
  }

  @Test
  void a_closed_range_has_nothing_left() {
    assertThat(cell("closed", pool(5, true))).isNull();
    assertThat(cell("closed", pool(5, false))).isInstanceOf(Badge.class);
    assertThat(cell("left", pool(5, false))).isEqualTo(0L);
    assertThat(cell("low", pool(5, false))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, common.yes", "false, common.no"})
  void a_carrier_is_in_use_or_not(boolean active, String word) {
    Carrier carrier =
        new Carrier("DPD", "DPD Polska", "", "", CheckRule.DPD, BigDecimal.TEN, "", active, 1);
    assertThat(CarrierList.SHAPE.column("active").of(carrier)).isEqualTo(Phrase.of(word));
    assertThat(CarrierList.SHAPE.column("limit").of(carrier)).isEqualTo(BigDecimal.TEN);
    Asked carriers = new Asked(List.of(carrier));
    assertThat(new CarrierList(carriers.as(Carriers.class)).rows(TypedFilter.empty(), FIRST).rows())
        .containsExactly(carrier);
  }
}
