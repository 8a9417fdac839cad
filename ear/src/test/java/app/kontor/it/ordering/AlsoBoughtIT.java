package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.Items;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.AlsoBought;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.Ordering;
import app.kontor.platform.work.Jobs;
import app.kontor.pricing.PriceBatches;
import app.kontor.pricing.SetPrice;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What customers order together is counted by a job, told from three customers on, and shown to
 * others at their own prices.
 */
@ExtendWith(ArquillianExtension.class)
class AlsoBoughtIT {
  @Inject private Trade trade;
  @EJB private Items items;
  @EJB private PriceBatches prices;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private Offers offers;
  @EJB private Jobs jobs;

  private final String run = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

  @BeforeEach
  void open() {
    trade.open();
    trade.priceList("ALSO-" + run);
  }

  private ItemNumber item(String name) {
    ItemData data =
        new ItemData(
            new ItemNumber(name + "-" + run),
            ItemData.NEW,
            ItemTrade.goods("STANDARD"),
            ItemMeasures.weighing(BigDecimal.ONE),
            ItemUnits.by(UnitCode.PIECE, BigDecimal.ONE),
            List.of("TRADE"),
            Map.of("en", new ItemWords("Also " + name, "", "")),
            true,
            null);
    ItemNumber number = trade.as(trade.staff(Role.SALES), () -> items.create(Trade.key(), data));
    SetPrice price =
        new SetPrice(
            "ALSO-" + run, number, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE, false, 0);
    trade.as(trade.staff(Role.SALES), () -> prices.set(List.of(price)));
    return number;
  }

  private void order(Customer customer, ItemNumber... wanted) {
    for (ItemNumber number : wanted) {
      trade.as(customer.buyer(), () -> baskets.setQuantity(number, BigDecimal.ONE));
    }
    trade.as(
        customer.buyer(), () -> ordering.place(trade.review(customer, Trade.key(), "Also bought")));
  }

  private void count() {
    long job =
        trade.as(
            trade.staff(Role.ADMINISTRATOR),
            () ->
                jobs.request(
                    Trade.SELLER,
                    AlsoBought.KIND,
                    "test " + Trade.key(),
                    new AlsoBought.Of(Trade.SELLER),
                    "test"));
    assertThat(
            trade.awaitedRows(
                "SELECT status FROM job WHERE id = ?1 AND status IN ('DONE', 'FAILED')", job))
        .asString()
        .contains("DONE");
  }

  private List<ItemNumber> with(Customer viewer, ItemNumber item) {
    return trade.as(viewer.buyer(), () -> offers.shown(item)).alsoBought().stream()
        .map(offer -> offer.item().number())
        .toList();
  }

  @Test
  void what_three_customers_ordered_together_is_shown_to_others_at_their_prices() {
    ItemNumber saw = item("SAW");
    ItemNumber blade = item("BLADE");
    ItemNumber secret = item("SECRET");
    Customer one = trade.customer("ALSOA", "ALSO-" + run);
    Customer two = trade.customer("ALSOB", "ALSO-" + run);
    Customer three = trade.customer("ALSOC", "ALSO-" + run);
    Customer viewer = trade.customer("ALSOV", "ALSO-" + run);
    for (int i = 0; i < 5; i++) {
      // what is ordered with nothing
      trade.submitted(viewer, 1, Trade.key(), "Alone");
    }
    // one customer's habit, however often, is nobody else's business
    order(one, saw, secret);
    order(one, saw, secret);
    order(one, saw, secret, blade);
    order(two, saw, blade);
    count();
    assertThat(with(viewer, saw)).isEmpty();
    order(three, blade, saw);
    count();
    assertThat(with(viewer, saw)).containsExactly(blade);
    assertThat(with(viewer, blade)).containsExactly(saw);
    Offer offer = trade.as(viewer.buyer(), () -> offers.shown(saw)).alsoBought().get(0);
    assertThat(offer.net()).isNotNull();
    Customer other = trade.customer("ALSOW", null);
    assertThat(trade.as(other.buyer(), () -> offers.shown(saw)).alsoBought().get(0).net())
        .as("on request for whom there is no price")
        .isNull();

    trade.as(viewer.buyer(), () -> baskets.setQuantity(saw, BigDecimal.ONE));
    assertThat(trade.as(viewer.buyer(), () -> offers.alsoBoughtWithBasket()))
        .extracting(found -> found.item().number())
        .containsExactly(blade);
    trade.as(viewer.buyer(), () -> baskets.setQuantity(blade, BigDecimal.ONE));
    assertThat(trade.as(viewer.buyer(), () -> offers.alsoBoughtWithBasket())).isEmpty();

    ItemData read = trade.as(trade.staff(Role.SALES), () -> items.data(blade));
    trade.as(trade.staff(Role.SALES), () -> items.deactivate(blade, read.version()));
    assertThat(with(viewer, saw)).isEmpty();
  }
}
