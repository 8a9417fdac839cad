package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.PriceChanges;
import app.kontor.ordering.model.Items;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A basket tells what costs something else than its owner was told. */
class PricesSeenTest {
  private static final ItemNumber HAMMER = new ItemNumber("K-11");
  private static final ItemNumber CHISEL = new ItemNumber("K-12");

  private final Shop shop = new Shop();

  private PriceChanges changes() {
    PriceChanges part = shop.baskets.part(BasketQuery.ALL, 1, 50).changes();
    assertThat(shop.baskets.review("HQ", "DHL", null).changes()).isEqualTo(part);
    return part;
  }

  @Test
  void dearer_goods_are_to_be_agreed_with() {
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    shop.baskets.add(CHISEL, BigDecimal.TEN);
    assertThat(changes()).isEqualTo(new PriceChanges(0, pln("32.55"), pln("32.55")));
    assertThat(changes().isDearer()).isFalse();
    shop.prices.put(12L, Items.price("2.50"));
    assertThat(changes()).isEqualTo(new PriceChanges(1, pln("32.55"), pln("37.55")));
    assertThat(changes().isDearer()).isTrue();
    assertThat(shop.baskets.review("HQ", "DHL", null).basket().lines())
        .extracting(Basket.Line::shownBefore)
        .containsExactly(null, price("2.00"));
  }

  @Test
  void cheaper_goods_are_told_alone() {
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    shop.baskets.add(CHISEL, BigDecimal.TEN);
    shop.prices.put(11L, Items.price("1.00"));
    shop.prices.put(12L, Items.price("2.10"));
    assertThat(changes()).isEqualTo(new PriceChanges(2, pln("32.55"), pln("31.00")));
    assertThat(changes().isDearer()).as("what one costs more the other costs less").isFalse();
  }

  @Test
  void whoever_says_a_line_anew_is_told_its_price() {
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    shop.baskets.add(CHISEL, BigDecimal.TEN);
    shop.prices.put(11L, Items.price("1.50"));
    shop.prices.put(12L, Items.price("2.50"));
    shop.baskets.setQuantities(
        Map.of(LineKey.of(HAMMER), new Amount(BigDecimal.valueOf(20), null)));
    assertThat(changes()).isEqualTo(new PriceChanges(1, pln("50.00"), pln("55.00")));
    shop.baskets.setQuantity(CHISEL, BigDecimal.valueOf(20));
    assertThat(changes().isAny()).isFalse();
    shop.prices.put(12L, Items.price("2.75"));
    assertThat(changes().lines()).isEqualTo(1);
    shop.baskets.addAll(Map.of(CHISEL, BigDecimal.TEN));
    assertThat(changes().isAny()).isFalse();
  }

  @Test
  void what_nobody_was_told_of_is_no_change() {
    shop.wants(11, 10);
    assertThat(changes()).isEqualTo(new PriceChanges(0, pln("12.55"), pln("12.55")));
    shop.prices.remove(12L);
    shop.baskets.add(CHISEL, BigDecimal.TEN);
    shop.prices.put(12L, Items.price("2.00"));
    assertThat(changes().isAny()).as("on request before").isFalse();
  }

  @Test
  void another_currency_cannot_be_compared() {
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    shop.rows.of(5).get(0).see(UnitPrice.of("0.30", "EUR", Items.item(11).unit()));
    PriceChanges changes = changes();
    assertThat(changes).isEqualTo(new PriceChanges(1, null, pln("12.55")));
    assertThat(changes.isDearer()).isTrue();
  }

  private static UnitPrice price(String amount) {
    return UnitPrice.of(amount, "PLN", Items.item(12).unit());
  }
}
