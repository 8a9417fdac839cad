package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.json.JsonLibrary;
import app.kontor.pricing.PriceReceipt.PriceOutcome;
import app.kontor.pricing.PriceReceipt.Row;
import app.kontor.pricing.PriceReceipt.Working;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceReceiptTest {

  @Test
  void what_is_kept_with_an_order_says_the_same_when_it_is_read_again() {
    PriceReceipt receipt =
        new PriceReceipt(
            "PLN",
            new BigDecimal("12.5"),
            LocalDate.of(2026, 11, 28),
            List.of(
                new Row(
                    "DEALER-PLN",
                    PriceLevel.GROUP,
                    false,
                    PriceOutcome.WINS,
                    new BigDecimal("8.80"),
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    LocalDate.of(2027, 1, 31),
                    new Working(
                        "BASE-PLN",
                        BigDecimal.TEN,
                        new BigDecimal("-12"),
                        null,
                        new BigDecimal("8.8"),
                        new BigDecimal("0.05"),
                        RoundingDirection.UP),
                    null),
                new Row(
                    "OLD",
                    PriceLevel.CUSTOMER,
                    true,
                    PriceOutcome.NOT_VALID,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));
    PriceReceipt read = JsonLibrary.read(JsonLibrary.write(receipt), PriceReceipt.class);
    assertThat(read).isEqualTo(receipt);
    assertThat(read.winner()).map(Row::list).contains("DEALER-PLN");
  }
}
