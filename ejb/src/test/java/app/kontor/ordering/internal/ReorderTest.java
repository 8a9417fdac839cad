package app.kontor.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.Reorder;
import app.kontor.ordering.Reorder.Change;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.Items;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods of an order once more: what has changed is told, and one dead item keeps the rest. */
class ReorderTest {
  private final Shop shop = new Shop();
  private OrderNumber order = new OrderNumber("");

  @BeforeEach
  void an_order_of_two_items() {
    shop.wants(11, 20);
    shop.wants(12, 50);
    String gross = shop.baskets.review("HQ", "DHL", null).totals().gross().toString();
    order =
        shop.placement
            .place(PlaceOrder.of("k", "HQ", "DHL", null, null, null, null, gross))
            .order()
            .detail()
            .number();
    assertThat(shop.baskets.lineCount()).isZero();
  }

  private List<Change> changes() {
    return shop.reorders.look(order).lines().stream().map(Reorder.Line::change).toList();
  }

  @Test
  void what_costs_what_it_cost_is_said_to_be_unchanged() {
    assertThat(changes()).containsExactly(Change.SAME, Change.SAME);
    assertThat(shop.baskets.lineCount()).as("looking puts nothing anywhere").isZero();
  }

  @Test
  void what_costs_more_or_less_is_said() {
    shop.prices.put(11L, Items.price("99.00"));
    shop.prices.put(12L, Items.price("0.01"));
    assertThat(changes()).containsExactly(Change.DEARER, Change.CHEAPER);
  }

  @Test
  void a_dead_item_stays_out_and_the_rest_goes() {
    shop.catalogue.has(Items.withdrawn(11));
    assertThat(changes()).containsExactly(Change.GONE, Change.SAME);
    Moved moved = shop.reorders.again(order, List.of(), "");
    assertThat(moved.moved()).isEqualTo(1);
    assertThat(moved.refused().keySet()).containsExactly(new ItemNumber("K-11"));
    assertThat(quantities()).containsExactly("12: 50");
  }

  @Test
  void what_has_no_price_any_more_stays_out() {
    shop.prices.remove(12L);
    assertThat(changes()).containsExactly(Change.SAME, Change.GONE);
  }

  @Test
  void a_successor_goes_in_its_place() {
    shop.catalogue.has(Items.withdrawn(11));
    shop.catalogue.replace(11, new ItemNumber("K-13"));
    shop.prices.put(13L, Items.price("5.00"));
    Reorder.Line line = shop.reorders.look(order).lines().get(0);
    assertThat(line.change()).isEqualTo(Change.REPLACED);
    shop.reorders.again(order, List.of(1), "");
    assertThat(quantities()).containsExactly("13: 20");
  }

  @Test
  void it_is_ordered_in_todays_packages_and_what_lies_there_stays() {
    shop.catalogue.has(Items.packed(11, Quantity.pieces(15)));
    assertThat(shop.reorders.look(order).lines().get(0).isAdjusted()).isTrue();
    shop.wants(12, 10);
    shop.reorders.again(order, List.of(), "");
    assertThat(quantities()).containsExactlyInAnyOrder("11: 30", "12: 60");
  }

  @Test
  void another_companys_order_is_unknown() {
    shop.actor.become(Shop.RIVALS_BUYER);
    assertThatThrownBy(() -> shop.reorders.look(order)).isInstanceOf(UnknownOrder.class);
    assertThatThrownBy(() -> shop.reorders.again(order, List.of(), ""))
        .isInstanceOf(UnknownOrder.class);
  }

  private List<String> quantities() {
    return shop.rows.of(5).stream()
        .map(row -> row.itemId() + ": " + row.amount().quantity().intValueExact())
        .toList();
  }
}
