package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDetail.LineState;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.RecordWork;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders of boxes and of work, from the basket to the invoice. */
@ExtendWith(ArquillianExtension.class)
class SalesUnitsIT {
  private static final UnitCode BOX = UnitCode.PACKAGE;
  private static final ItemNumber BOLT = new ItemNumber(Trade.ITEM);
  private static final ItemNumber FITTING = new ItemNumber("WORK-FIT");
  private static final ItemNumber MARKING = new ItemNumber("WORK-MARK");

  @Inject private Trade trade;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private Billing billing;
  @EJB private Stock stock;

  private Customer customer;
  private Actor sales;

  @BeforeEach
  void bolts_by_the_box_and_work() {
    trade.open();
    sales = trade.staff(Role.SALES);
    customer = trade.customer("UNITS", null);
    trade.sql(
        "INSERT IGNORE INTO item_unit (item_id, unit, factor) VALUES (?1, 'XPK', 25)",
        Trade.ITEM_ID);
    work(88_201, FITTING, "SERVICE");
    work(88_202, MARKING, "IMMEDIATE_SERVICE");
  }

  private void work(long id, ItemNumber number, String kind) {
    trade.sql(
        "INSERT IGNORE INTO item (id, seller_id, number, plain_number, category_id, unit,"
            + " packaging, weight_kg, vat_class, active, kind)"
            + " VALUES (?1, 1, ?2, ?3, 88000, 'HUR', 0.5, 7, 'STANDARD', TRUE, ?4)",
        id,
        number.value(),
        number.value().replace("-", ""),
        kind);
    for (String language : List.of("pl", "de", "en")) {
      trade.sql(
          "INSERT IGNORE INTO item_text (item_id, language, name, description)"
              + " VALUES (?1, ?2, 'Work', 'x')",
          id,
          language);
    }
    trade.sql(
        "INSERT IGNORE INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (88002, ?1, 0.5, 80, 1)",
        id);
  }

  @Test
  void boxes_are_ordered_reserved_in_pieces_issued_and_invoiced_as_boxes() {
    trade.as(customer.buyer(), () -> baskets.addUnits(BOLT, BigDecimal.valueOf(3), BOX));
    String number = confirmed();

    OrderLine line = line(number, BOLT);
    assertThat(line.ordered()).isEqualTo(Quantity.pieces(75));
    assertThat(line.reserved()).isEqualTo(Quantity.pieces(75));
    assertThat(line.item().soldIn()).isEqualTo(new SalesUnit(BOX, BigDecimal.valueOf(25)));
    assertThat(line.shownPrice().amount()).isEqualByComparingTo("250");
    assertThat(line.price().net().amount()).isEqualByComparingTo("750");

    trade.despatched(number, "BOXES-" + number);
    String invoice = trade.invoiced(number);
    for (DocumentDetail paper : papers(number)) {
      DocumentDetail.Line bolts = paper.lines().get(0);
      assertThat(bolts.portion().sold()).isEqualTo(Quantity.of(3, BOX));
      assertThat(bolts.portion().base()).isEqualTo(Quantity.pieces(75));
    }
    assertThat(papers(number))
        .extracting(paper -> paper.summary().kind())
        .containsExactlyInAnyOrder(
            DocumentKind.PRO_FORMA, DocumentKind.GOODS_ISSUE_NOTE, DocumentKind.SALES_INVOICE);
    assertThat(Objects.requireNonNull(detail(invoice).lines().get(0).shownPrice()).amount())
        .isEqualByComparingTo("250");
  }

  @Test
  void half_boxes_and_units_it_is_not_sold_in_are_refused() {
    assertThatThrownBy(
            () ->
                trade.as(
                    customer.buyer(), () -> baskets.addUnits(BOLT, new BigDecimal("1.5"), BOX)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NOT_A_MULTIPLE");
    assertThatThrownBy(
            () ->
                trade.as(
                    customer.buyer(),
                    () -> baskets.addUnits(BOLT, BigDecimal.ONE, UnitCode.KILOGRAM)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("UNIT_NOT_SOLD");
    assertThat(trade.as(customer.buyer(), () -> baskets.lineCount())).isZero();
  }

  @Test
  void goods_and_work_go_to_the_invoice_together_and_the_rest_of_the_work_later() {
    trade.basket(customer, 4);
    add(FITTING, "3");
    add(MARKING, "1");
    String number = confirmed();

    OrderDetail order = order(number);
    assertThat(order.state(line(number, FITTING))).isEqualTo(LineState.TO_DO);
    assertThat(order.state(line(number, MARKING))).isEqualTo(LineState.DONE);
    assertThat(order.isWaiting()).as("work waits for no goods").isFalse();
    assertThat(line(number, FITTING).reserved().isZero()).isTrue();

    done(number, "1.5");
    trade.despatched(number, "MIXED-" + number);
    DocumentDetail first = detail(trade.invoiced(number));
    assertThat(first.lines())
        .filteredOn(line -> line.item().number().equals(FITTING))
        .singleElement()
        .satisfies(line -> assertThat(line.quantity().value()).isEqualByComparingTo("1.5"));
    assertThat(order(number).status()).isEqualTo(OrderStatus.PARTLY_DESPATCHED);

    done(number, "1.5");
    DocumentDetail last = detail(trade.invoiced(number));
    assertThat(last.lines()).hasSize(1);
    assertThat(last.supplyDate()).isEqualTo(trade.today());
    assertThat(order(number).status()).isEqualTo(OrderStatus.DESPATCHED);
    assertThat(gross(first).plus(gross(last))).isEqualTo(order(number).totals().gross());
    assertThat(trade.as(customer.buyer(), () -> ordering.work(new OrderNumber(number)))).hasSize(3);
  }

  @Test
  void an_order_of_work_alone_costs_no_delivery_and_is_complete_when_it_is_done() {
    add(FITTING, "2");
    String number = confirmed();
    assertThat(order(number).lines()).as("no charge for delivery").hasSize(1);

    assertThatThrownBy(() -> done(number, "2.5"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("MORE_WORK_THAN_OPEN");
    done(number, "2");
    trade.invoiced(number);

    assertThat(order(number).status()).isEqualTo(OrderStatus.DESPATCHED);
    assertThat(line(number, FITTING).invoiced()).isEqualTo(line(number, FITTING).ordered());
    assertThat(order(number).state(line(number, FITTING))).isEqualTo(LineState.DONE);
  }

  @Test
  void nothing_is_done_for_an_order_that_is_not_released_and_work_has_no_stock() {
    add(FITTING, "2");
    add(MARKING, "1");
    String number = submitted();
    trade.as(sales, () -> ordering.confirm(new OrderNumber(number), order(number).version()));

    assertThatThrownBy(() -> done(number, "1")).isInstanceOf(OrderNotOpen.class);
    assertThat(line(number, MARKING).despatched().isZero()).as("not paid").isTrue();
    assertThatThrownBy(
            () ->
                trade.as(
                    trade.staff(Role.WAREHOUSE),
                    () ->
                        stock.receive(
                            UUID.randomUUID().toString(),
                            Trade.WAREHOUSE,
                            FITTING,
                            Quantity.of(1, new UnitCode("HUR")),
                            "PZ/1")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("SERVICE_WITHOUT_STOCK");
  }

  private void add(ItemNumber item, String quantity) {
    trade.as(customer.buyer(), () -> baskets.add(item, new BigDecimal(quantity)));
  }

  private String submitted() {
    String key = UUID.randomUUID().toString();
    var command = trade.review(customer, key, "units");
    return trade.as(customer.buyer(), () -> ordering.place(command).value());
  }

  /** On credit, so that goods may leave. */
  private String confirmed() {
    String number = submitted();
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", number);
    trade.as(sales, () -> ordering.confirm(new OrderNumber(number), order(number).version()));
    return number;
  }

  private void done(String number, String hours) {
    LocalDate today = trade.today();
    trade.as(
        sales,
        () ->
            ordering.recordWork(
                new RecordWork(
                    UUID.randomUUID().toString(),
                    new OrderNumber(number),
                    today,
                    "Jan Nowak",
                    Map.of(line(number, FITTING).lineNumber(), new BigDecimal(hours)))));
  }

  private OrderDetail order(String number) {
    return trade.as(sales, () -> ordering.order(new OrderNumber(number)));
  }

  private OrderLine line(String number, ItemNumber item) {
    return order(number).lines().stream()
        .filter(line -> line.item().number().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private DocumentDetail detail(String number) {
    return trade.as(trade.staff(Role.ACCOUNTING), () -> billing.detail(new DocumentNumber(number)));
  }

  private List<DocumentDetail> papers(String order) {
    return trade
        .as(trade.staff(Role.ACCOUNTING), () -> billing.documentsOf(new OrderNumber(order)))
        .stream()
        .map(paper -> detail(paper.number().value()))
        .toList();
  }

  private static Money gross(DocumentDetail document) {
    return Objects.requireNonNull(document.amounts()).totals().gross();
  }
}
