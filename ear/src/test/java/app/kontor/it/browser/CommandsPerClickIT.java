package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.bench.Buyer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a buyer clicks on the way to an order asks the database a bounded number of times, however
 * much lies in the basket. Counted as {@link CommandsPerPageIT} counts pages.
 */
class CommandsPerClickIT {
  private static final int TIMES = 5;
  private static final int LINES = 10;
  private static final int MANY = 120;

  private final Buyer buyer = Buyer.signedIn(KontorServer.running().url(""), "buyer.pl");
  private final List<Buyer.Goods> goods = buyer.goods(MANY);

  @BeforeEach
  void nothing_lies_in_the_basket() throws Exception {
    DatabaseCounts.awaitQuiet();
    buyer.empty();
  }

  @AfterEach
  void nothing_is_left() {
    buyer.empty();
  }

  @Test
  void a_line_is_added() throws Exception {
    buyer.add(goods.get(0));
    bounded("a package more of an item", 11, 60, () -> buyer.add(goods.get(0)));
    goods.forEach(buyer::add);
    bounded("the same beside " + MANY, 11, 60 + MANY, () -> buyer.add(goods.get(0)));
  }

  @Test
  void a_basket_of_many_lines() throws Exception {
    goods.forEach(buyer::add);
    bounded("basket", 8, 12 * MANY, () -> buyer.open("/orders/basket.xhtml"));
    bounded("quantity changed", 30, 40 * MANY, buyer::changeQuantity);
    bounded("checkout", 10, 2 * MANY, () -> buyer.open("/orders/checkout.xhtml"));
  }

  @Test
  void an_order_of_ten_lines() throws Exception {
    List<Buyer.Goods> ten = goods.subList(0, LINES);
    bounded("order of " + LINES + " lines", 360, 9000, () -> buyer.order(ten));
  }

  private static void bounded(String what, int commands, int rows, Runnable work) throws Exception {
    DatabaseCounts fewest = DatabaseCounts.fewest(TIMES, work);
    System.out.println(
        "CommandsPerClickIT: " + fewest + " of " + commands + ", " + rows + " " + what);
    assertThat(fewest.commands()).as(what).isBetween(1L, (long) commands);
    assertThat(fewest.rows()).as(what).isBetween(1L, (long) rows);
  }
}
