package app.kontor.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.TypedFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exchange rates as the accountant sees them. */
class RateListTest {
  @Test
  void each_field_of_the_filter_narrows_what_it_says() {
    Asked tables = new Asked(new Page<>(List.of(), 0));
    PageRequest page = PageRequest.first(25);
    new RateList(tables.as(RateTables.class))
        .rows(
            new TypedFilter(Map.of("currency", "eur", "from", "2026-01-02", "to", "2026-02-28")),
            page);
    assertThat(tables.arguments())
        .containsExactly(
            new RateFilter("eur", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 28)), page);
    assertThat(RateList.SHAPE.filter())
        .extracting(FilterField::longest)
        .as("a currency has three letters")
        .startsWith(3);
  }

  @ParameterizedTest
  @CsvSource({"true, ENTERED, info", "false, PUBLISHED, neutral"})
  void rates_by_hand_are_told_from_published_ones(boolean entered, String look, String tone) {
    RateRow rate =
        new RateRow("EUR", LocalDate.EPOCH, new BigDecimal("4.25671234"), "226/A/NBP", entered);
    assertThat(RateList.SHAPE.column("origin").of(rate))
        .isInstanceOfSatisfying(
            Badge.class,
            badge -> {
              assertThat(badge.look()).isEqualTo(look);
              assertThat(badge.tone()).isEqualTo(tone);
            });
    assertThat(RateList.SHAPE.column("rate").of(rate))
        .as("nothing is rounded")
        .isEqualTo(new BigDecimal("4.25671234"));
  }
}
