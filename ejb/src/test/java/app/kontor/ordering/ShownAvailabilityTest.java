package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.party.Extent;
import app.kontor.party.Visibility;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.stock.Availability;
import app.kontor.stock.Availability.InWarehouse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of stock is the same for all stocks that look alike. */
class ShownAvailabilityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LocalDate SOON = TODAY.plusDays(4);
  private static final Quantity PACKAGE = Quantity.pieces(50);

  private static Visibility seeing(Map<VisibleDetail, Extent> says) {
    return Visibility.ALL.and(says, VisibilityLevel.SELLER, "");
  }

  private static Visibility stock(Extent extent) {
    return seeing(Map.of(VisibleDetail.STOCK, extent));
  }

  private static Availability has(long here, long there, @Nullable LocalDate expected) {
    return Availability.in(
        List.of(
            new InWarehouse("A", "Here", Quantity.pieces(here)),
            new InWarehouse("B", "There", Quantity.pieces(there))),
        expected);
  }

  @Test
  void a_traffic_light_has_three_colours_whatever_lies_there() {
    Set<Availability> told = new HashSet<>();
    for (long pieces = 0; pieces < 2_000; pieces++) {
      Availability shown = has(pieces, 0, null).shownBy(stock(Extent.LIGHT), PACKAGE, TODAY);
      assertThat(shown.isExact()).isFalse();
      told.add(shown);
    }
    assertThat(told).extracting(Availability::free).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void days_tell_now_or_when_and_neither_branches_nor_dates_that_are_hidden() {
    Visibility days = stock(Extent.DAYS);
    assertThat(has(0, 10, SOON).shownBy(days, PACKAGE, TODAY).days()).isEqualTo(4);
    assertThat(has(70, 0, null).shownBy(days, PACKAGE, TODAY))
        .isEqualTo(has(7_000, 0, null).shownBy(days, PACKAGE, TODAY));
    Availability less =
        has(0, 10, SOON)
            .shownBy(
                seeing(
                    Map.of(
                        VisibleDetail.DATES, Extent.HIDDEN, VisibleDetail.BRANCHES, Extent.HIDDEN)),
                PACKAGE,
                TODAY);
    assertThat(less.expected()).isNull();
    assertThat(less.warehouses()).isEmpty();
    assertThat(less.free()).isEqualTo(Quantity.pieces(10));
  }

  @Test
  void nothing_is_the_same_for_all() {
    Availability none = has(0, 0, null).shownBy(stock(Extent.NONE), PACKAGE, TODAY);
    assertThat(has(9, 900, SOON).shownBy(stock(Extent.NONE), PACKAGE, TODAY)).isEqualTo(none);
    assertThat(Shortage.told(Quantity.pieces(1_000_000), none, PACKAGE, TODAY)).isEmpty();
  }

  @Test
  void asking_for_more_and_more_does_not_find_out_how_much_there_is() {
    for (Extent extent : List.of(Extent.LIGHT, Extent.DAYS)) {
      for (long wanted = 50; wanted <= 5_000; wanted += 50) {
        Quantity quantity = Quantity.pieces(wanted);
        Availability some = has(550, 0, SOON).shownBy(stock(extent), PACKAGE, TODAY);
        Availability more = has(4_950, 0, SOON).shownBy(stock(extent), PACKAGE, TODAY);
        assertThat(Shortage.told(quantity, some, PACKAGE, TODAY))
            .isEqualTo(Shortage.told(quantity, more, PACKAGE, TODAY))
            .isEmpty();
        Availability few = has(60, 0, SOON).shownBy(stock(extent), PACKAGE, TODAY);
        Availability fewer = has(400, 0, SOON).shownBy(stock(extent), PACKAGE, TODAY);
        assertThat(Shortage.told(quantity, few, PACKAGE, TODAY))
            .isEqualTo(Shortage.told(quantity, fewer, PACKAGE, TODAY));
      }
    }
    assertThat(
            Shortage.told(
                Quantity.pieces(100),
                has(0, 0, SOON).shownBy(stock(Extent.LIGHT), PACKAGE, TODAY),
                PACKAGE,
                TODAY))
        .hasValueSatisfying(
            told -> {
              assertThat(told.counted()).isFalse();
              assertThat(told.expected()).isEqualTo(SOON);
            });
  }
}
