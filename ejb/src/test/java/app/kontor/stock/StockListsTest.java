package app.kontor.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in the warehouses, and the ledger of one item. */
class StockListsTest {
  private static final PageRequest SECOND = PageRequest.page(2, 50);

  private final Asked stock = new Asked(new Page<>(List.of(), 0));

  private static Quantity pieces(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.PIECE);
  }

  @Test
  void balances_are_looked_for_by_words() {
    new BalanceList(stock.as(Stock.class)).rows(new TypedFilter(Map.of("q", "M8")), SECOND);
    assertThat(stock.calls()).containsExactly("balances");
    assertThat(stock.arguments()).containsExactly("M8", SECOND);
  }

  @Test
  void what_is_reserved_is_not_free() {
    StockView row =
        new StockView(new ItemNumber("K-11"), "Screw", "MAIN", pieces("10"), pieces("7.5"));
    assertThat(BalanceList.SHAPE.column("free").of(row)).isEqualTo(pieces("2.5"));
    assertThat(BalanceList.SHAPE.column("item").opens()).isEqualTo("item");
  }

  @Test
  void the_ledger_is_read_page_by_page() {
    new MovementList(stock.as(Stock.class)).rows(new TypedFilter(Map.of("item", "K-11")), SECOND);
    assertThat(stock.calls()).containsExactly("movements");
    assertThat(stock.arguments()).containsExactly(new ItemNumber("K-11"), SECOND);
    assertThat(MovementList.SHAPE.size()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"RECEIPT, receipt", "ISSUE, issue", "CORRECTION, correction"})
  void each_kind_of_movement_has_its_word(String kind, String word) {
    Movement movement = new Movement(Instant.EPOCH, "MAIN", kind, pieces("-3"), "WZ/1", "Wanda");
    assertThat(MovementList.SHAPE.column("kind").of(movement))
        .isEqualTo(Phrase.of("office.stock.kind." + word));
  }
}
