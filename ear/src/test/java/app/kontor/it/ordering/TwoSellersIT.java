package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.UnknownOrder;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.time.TimeShift;
import app.kontor.shipping.Shipping;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Stock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sellers whose things have the same numbers: each finds its own, on paper and in mails. */
@ExtendWith(ArquillianExtension.class)
class TwoSellersIT {
  @Inject private Trade trade;
  @Inject private OtherSeller other;
  @Inject private Rules rules;
  @Inject private Ordering ordering;
  @Inject private Billing billing;
  @Inject private Shipping shipping;
  @Inject private Stock stock;
  @Inject private Parties parties;

  private Customer ours;
  private Customer theirs;

  @BeforeEach
  void two_customers_with_one_number() {
    trade.open();
    other.open();
    ours = trade.customer("TWIN", null);
    theirs = other.customer(ours.number());
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void an_order_goes_from_basket_to_invoice_and_mail_with_its_own_seller() {
    OrderNumber order = confirmed();

    OrderDetail detail = trade.as(other.staff(Role.SALES), () -> ordering.order(order));
    assertThat(detail.sellerId()).isEqualTo(OtherSeller.ID);
    assertThat(detail.lines()).as("the goods, and their way").hasSize(2);
    assertThat(detail.lines().get(0).item().name()).isEqualTo(OtherSeller.ITEM_NAME);
    assertThat(detail.totals().net()).isEqualTo(Money.of("24.00", "EUR"));
    assertThat(detail.totals().gross()).isEqualTo(Money.of("28.56", "EUR"));

    Actor warehouse = other.staff(Role.WAREHOUSE);
    Map<Integer, Quantity> goods =
        trade
            .as(warehouse, () -> stock.reserved(new DemandNumber(order.value())))
            .getOrDefault(Trade.WAREHOUSE, Map.of());
    trade.as(warehouse, () -> shipping.issueGoods(Trade.key(), order, Trade.WAREHOUSE, goods));
    DocumentNumber invoice =
        trade.as(other.staff(Role.ACCOUNTING), () -> billing.invoice(Trade.key(), order));

    List<DocumentSummary> papers = documents(order);
    assertThat(papers)
        .extracting(DocumentSummary::kind)
        .contains(DocumentKind.PRO_FORMA, DocumentKind.GOODS_ISSUE_NOTE);
    assertThat(papers).extracting(DocumentSummary::number).contains(invoice);
    assertThat(
            trade.rows(
                "SELECT DISTINCT p.name FROM billing_party p JOIN billing_document d"
                    + " ON d.id = p.document_id WHERE p.role = 'SELLER' AND d.seller_id = ?1"
                    + " AND d.order_number = ?2",
                OtherSeller.ID,
                order.value()))
        .isEqualTo(List.of(OtherSeller.NAME));
    DocumentDetail printed = trade.as(other.staff(Role.ACCOUNTING), () -> billing.detail(invoice));
    assertThat(printed.lines().get(0).item().name()).isEqualTo(OtherSeller.ITEM_NAME);
    byte[] pdf = trade.as(theirs.buyer(), () -> billing.download(invoice)).content();
    assertThat(pdf).isNotEmpty();

    List<?> senders =
        trade.awaitedRows(
            "SELECT CONCAT(sender, ' ', sender_name) FROM mail WHERE text <> ''"
                + " AND seller_id = ?1 AND order_number = ?2 AND event = 'ORDER_ACCEPTED'"
                + " AND language = 'de' AND text LIKE CONCAT('%', ?3, '%')"
                + " AND html LIKE CONCAT('%', ?4, '%')",
            OtherSeller.ID, order.value(), OtherSeller.ITEM_NAME, OtherSeller.NAME);
    assertThat(senders).isEqualTo(List.of(OtherSeller.EMAIL + " " + OtherSeller.NAME));
  }

  @Test
  void neither_seller_sees_what_is_the_others() {
    String number = trade.confirmed(ours, 1, Trade.key(), "TWIN");
    OrderNumber order = confirmed();
    Actor here = trade.staff(Role.SALES);
    Actor there = other.staff(Role.SALES);

    assertThat(trade.as(there, () -> ordering.list(OrderFilter.all(), PageRequest.first(50))))
        .satisfies(
            page ->
                assertThat(page.rows())
                    .extracting(OrderSummary::partnerName)
                    .contains(theirs.name())
                    .doesNotContain(ours.name()));
    if (!isTheirs(number)) {
      assertThatThrownBy(() -> trade.as(there, () -> ordering.order(new OrderNumber(number))))
          .isInstanceOf(UnknownOrder.class);
    }
    assertThat(trade.as(there, () -> parties.partner(new PartnerNumber(theirs.number()))).id())
        .isEqualTo(theirs.id());
    assertThat(trade.as(here, () -> parties.partner(new PartnerNumber(theirs.number()))).id())
        .isEqualTo(ours.id());
    assertThat(trade.as(there, () -> ordering.order(order)).buyer().partnerNumber())
        .isEqualTo(new PartnerNumber(theirs.number()));
    assertThat(trade.as(there, () -> parties.seller()).name()).isEqualTo(OtherSeller.NAME);
    assertThat(trade.as(here, () -> parties.seller()).id()).isEqualTo(Trade.SELLER);
    assertThat(trade.as(Actor.nobody(Trade.SELLER), () -> parties.seller()).id())
        .isEqualTo(Trade.SELLER);
  }

  /** At two in the morning of UTC it is another day in New York than in Wrocław. */
  @Test
  void around_midnight_each_sellers_papers_have_its_own_day() {
    LocalDate day = trade.today();
    Instant night = LocalTime.of(2, 0).atDate(day).toInstant(ZoneOffset.UTC);

    String here = TimeShift.at(night, () -> trade.confirmed(ours, 1, Trade.key(), "NIGHT"));
    OrderNumber there = TimeShift.at(night, this::confirmed);

    assertThat(trade.proForma(here).issueDate()).isEqualTo(day);
    assertThat(documents(there))
        .extracting(DocumentSummary::issueDate)
        .containsExactly(day.minusDays(1));
  }

  private boolean isTheirs(String number) {
    return !trade
        .rows(
            "SELECT id FROM sales_order WHERE seller_id = ?1 AND number = ?2",
            OtherSeller.ID,
            number)
        .isEmpty();
  }

  private List<DocumentSummary> documents(OrderNumber order) {
    return trade.as(other.staff(Role.ACCOUNTING), () -> billing.documentsOf(order));
  }

  /** Three pieces at 7 euro and 3 for the way, ordered and accepted at the other seller. */
  private OrderNumber confirmed() {
    OrderNumber order = new OrderNumber(trade.submitted(theirs, 3, Trade.key(), "TWIN"));
    Actor sales = other.staff(Role.SALES);
    long version = trade.as(sales, () -> ordering.order(order)).version();
    trade.as(sales, () -> ordering.confirm(order, version));
    return order;
  }
}
