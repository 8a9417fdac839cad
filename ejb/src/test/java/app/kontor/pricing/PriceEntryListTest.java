package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.platform.list.ListColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a list's prices has all that is needed to load it again. */
class PriceEntryListTest {
  private static final UnitCode METRE = UnitCode.METRE;

  private static ListedPrice price(String from, String amount, String per, String currency) {
    return new ListedPrice(
        new ItemNumber("M8-30"),
        "Screw",
        true,
        Quantity.of(new BigDecimal(from), METRE),
        new UnitPrice(
            new BigDecimal(amount),
            Currencies.of(currency),
            Quantity.of(new BigDecimal(per), METRE)),
        3);
  }

  private static List<String> line(ListedPrice price) {
    return PriceEntryList.SHAPE.file().stream()
        .map(column -> Objects.toString(column.of(price)))
        .toList();
  }

  @Test
  void the_file_names_item_step_price_base_unit_and_currency() {
    assertThat(PriceEntryList.SHAPE.file())
        .extracting(ListColumn::label)
        .containsExactly(
            "export.item-number",
            "common.name",
            "export.from-quantity",
            "common.price",
            "export.price-for",
            "common.unit",
            "common.currency",
            "export.sold-in");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12.5, 1, EUR, 12.50",
    "100, 3.125, 100, PLN, 3.125",
    "0.5, 12.5, 0.25, JPY, 12.5",
    "1, 12, 1, JPY, 12",
    "1, 1.5, 1, KWD, 1.500",
    "9999999.999999, 0.000001, 1000, EUR, 0.000001"
  })
  void nothing_of_a_price_is_rounded_away(
      String from, String amount, String per, String currency, String written) {
    ListedPrice price = price(from, amount, per, currency);
    assertThat(line(price))
        .containsExactly(
            "M8-30",
            "Screw",
            from + " MTR",
            currency + " " + written + " / " + per + " MTR",
            per + " MTR",
            "MTR",
            currency,
            "");
  }
}
