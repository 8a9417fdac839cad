package app.kontor.transfer.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceBatches.RuledList;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.RoundingDirection;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.internal.kind.PriceListFields.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListFieldsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final PriceFormula FORMULA =
      new PriceFormula(
          "BASE-EUR",
          new BigDecimal("-12.50"),
          new BigDecimal("4.31"),
          new BigDecimal("0.05"),
          RoundingDirection.UP);

  @Test
  void a_list_that_was_taken_as_a_row_comes_back_as_it_is() {
    for (RuledList kept : List.of(list(null, null), list(FORMULA, DAY.plusDays(9)))) {
      Wanted back = PriceListFields.wanted(row(PriceListFields.values(kept)), kept);
      assertThat(PriceListFields.changes(kept, back)).allMatch(FieldChange::isNone);
      assertThat(PriceListFields.wanted(row(PriceListFields.values(kept)), null)).isEqualTo(back);
    }
  }

  @Test
  void what_the_file_does_not_have_stays_and_an_empty_source_ends_the_formula() {
    RuledList kept = list(FORMULA, DAY.plusDays(9));
    Wanted same = PriceListFields.wanted(row(Map.of("listCode", "own-1")), kept);
    assertThat(PriceListFields.changes(kept, same)).allMatch(FieldChange::isNone);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("listCode", "OWN-1");
    values.put("sourceList", null);
    values.put("validUntil", null);
    Wanted bare = PriceListFields.wanted(row(values), kept);
    assertThat(bare.formula()).isNull();
    assertThat(bare.until()).isNull();
    Wanted raised =
        PriceListFields.wanted(
            row(Map.of("listCode", "OWN-1", "formulaPercent", BigDecimal.TEN)), kept);
    assertThat(Objects.requireNonNull(raised.formula()))
        .isEqualTo(
            new PriceFormula(
                "BASE-EUR", BigDecimal.TEN, FORMULA.rate(), FORMULA.step(), RoundingDirection.UP));
  }

  @ParameterizedTest
  @CsvSource({"abrunden, DOWN", "w górę, UP", "nearest, NEAREST", "kaufmännisch, NEAREST"})
  void directions_are_read_in_three_languages(String word, RoundingDirection direction) {
    Wanted wanted =
        PriceListFields.wanted(
            row(Map.of("listCode", "OWN-1", "rounding", word)), list(FORMULA, null));
    assertThat(Objects.requireNonNull(wanted.formula()).rounding()).isEqualTo(direction);
  }

  @Test
  void a_new_list_needs_a_currency_and_a_first_day() {
    refused(Map.of("listCode", "NEW-1"), null, "validFrom");
    refused(Map.of("listCode", "NEW-1", "validFrom", DAY), null, "listCurrency");
    refused(Map.of("listCode", "OWN-1", "baseList", true), list(null, null), "baseList");
    refused(Map.of("listCode", "OWN-1", "rounding", "x"), list(FORMULA, null), "rounding");
  }

  private static void refused(Map<String, Object> row, @Nullable RuledList kept, String field) {
    assertThatThrownBy(() -> PriceListFields.wanted(row(row), kept))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private static RuledList list(@Nullable PriceFormula formula, @Nullable LocalDate until) {
    return new RuledList(
        new PriceListView(
            "OWN-1",
            "Own",
            Currencies.of("PLN"),
            false,
            false,
            null,
            DAY,
            until,
            PriceListState.VALID,
            0,
            Total.of(0),
            4,
            5,
            2),
        true,
        formula);
  }

  private static SourceRow row(Map<String, ? extends @Nullable Object> values) {
    Map<String, Object> said = new HashMap<>();
    values.forEach(
        (field, value) -> {
          if (value != null) {
            said.put(field, value);
          }
        });
    return new SourceRow(1, values.keySet(), said);
  }
}
