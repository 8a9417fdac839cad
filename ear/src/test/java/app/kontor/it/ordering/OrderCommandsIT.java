package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order costs the database a bounded number of commands, however many lines it has. */
@ExtendWith(ArquillianExtension.class)
class OrderCommandsIT {
  private static final int BOUND = 50;
  private static final int TRIES = 12;

  @Inject private TenLines orders;
  @Inject private Trade trade;

  @AfterEach
  void nothing_is_held_back() {
    trade.holdBack(false);
    orders.release(1_000);
    orders.confirmByRule(false);
  }

  @Test
  void an_order_of_ten_lines_with_its_papers_numbers() {
    Customer customer = orders.customer();
    orders.confirmByRule(true);
    trade.holdBack(true);
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long before = orders.commands();
      String number = orders.enter(customer);
      fewest = Math.min(fewest, orders.commands() - before);
      assertThat(
              trade.rows(
                  "SELECT d.number FROM billing_document d JOIN sales_order o"
                      + " ON o.number = d.order_number WHERE o.number = ?1"
                      + " AND o.status = 'CONFIRMED' AND d.kind = 'PRO_FORMA'",
                  number))
          .hasSize(1);
      assertThat(
              trade.rows(
                  "SELECT SUM(l.reserved) - SUM(r.quantity) FROM sales_order_line l"
                      + " JOIN sales_order o ON o.id = l.order_id JOIN stock_reservation r"
                      + " ON r.order_number = o.number AND r.line_number = l.line_number"
                      + " WHERE o.number = ?1 HAVING COUNT(*) = 10",
                  number))
          .hasSize(1)
          .allSatisfy(left -> assertThat(((Number) left).doubleValue()).isZero());
    }
    System.out.println("OrderCommandsIT: " + fewest + " commands of " + BOUND);
    assertThat(fewest).isBetween(20L, (long) BOUND);
  }
}
