package app.kontor.it.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Orders of ten lines, confirmed by rule, whose papers can be held back. */
@ApplicationScoped
class TenLines {
  static final int LINES = 10;
  private static final long FIRST_ITEM = 88_701;

  @Inject private Trade trade;
  @Inject private Ordering ordering;
  @Inject private Stock stock;

  /** A customer for whom there are ten items with plenty in stock. */
  Customer customer() {
    trade.open();
    if (trade.rows("SELECT id FROM item WHERE number = 'BENCH-0'").isEmpty()) {
      IntStream.range(0, LINES).forEach(this::item);
    }
    return trade.customer("BENCH", null);
  }

  private void item(int line) {
    long id = FIRST_ITEM + line;
    String number = "BENCH-" + line;
    trade.sql(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active)"
            + " VALUES (?1, 1, ?2, ?3, 88000, 'C62', 1, 0.1, 'STANDARD', TRUE)",
        id,
        number,
        "BENCH" + line);
    for (String language : List.of("pl", "de", "en")) {
      trade.sql(
          "INSERT INTO item_text (item_id, language, name, description)"
              + " VALUES (?1, ?2, 'Hexagon bolt with nut, galvanised', 'A bolt')",
          id,
          language);
    }
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (88002, ?1, 1, 10, 1)",
        id);
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            stock.receive(
                Trade.key(),
                Trade.WAREHOUSE,
                new ItemNumber(number),
                Quantity.pieces(100_000),
                "PZ/BENCH"));
  }

  /** Enters an order as sales do; its number. */
  String enter(Customer customer) {
    Actor sales = trade.staff(Role.SALES);
    EnterOrder order = order(customer);
    return trade.as(sales, () -> ordering.enter(order).value());
  }

  private static EnterOrder order(Customer customer) {
    List<EnterOrder.Line> lines =
        IntStream.range(0, LINES)
            .mapToObj(
                line ->
                    EnterOrder.Line.of(
                        new ItemNumber("BENCH-" + line), BigDecimal.valueOf(2L + line)))
            .toList();
    return new EnterOrder(
        Trade.key(),
        new PartnerNumber(customer.number()),
        Channel.PHONE,
        customer.addressCode(),
        "DHL",
        null,
        null,
        "BENCH",
        null,
        lines);
  }

  /** Whether orders are confirmed as they come in. */
  void confirmByRule(boolean on) {
    trade.sql(
        "INSERT INTO setting (seller_id, name, value) VALUES (1, ?1, ?2)"
            + " ON DUPLICATE KEY UPDATE value = VALUES(value)",
        OrderSettings.CONFIRM_AUTOMATICALLY.name(),
        String.valueOf(on));
  }

  /** Makes what was held back due: papers and words of mails. */
  void release(int most) {
    trade.sql(
        "UPDATE outbox_message SET due_at = UTC_TIMESTAMP(6)"
            + " WHERE status = 'WAITING' AND topic <> 'mail' ORDER BY id LIMIT "
            + most);
  }

  /** Commands that the database has been sent so far, by anybody. */
  long commands() {
    Object[] row = (Object[]) trade.rows("SHOW GLOBAL STATUS LIKE 'Questions'").get(0);
    return Long.parseLong(String.valueOf(row[1]));
  }
}
