package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderList;
import app.kontor.ordering.OrderNeighbours;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.CustomerVisibility;
import app.kontor.party.Extent;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListColumn;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order is found by whatever is written on what came of it, by its own people alone. */
@ExtendWith(ArquillianExtension.class)
class OrderHistoryIT {
  @Inject private Trade trade;
  @Inject private Ordering ordering;
  @Inject private CustomerVisibility visibility;

  private Customer customer;
  private Actor sales;

  @BeforeEach
  void somebody_who_orders() {
    trade.open();
    customer = trade.customer("HISTORY", null);
    sales = trade.staff(Role.SALES);
  }

  @Test
  void an_order_is_found_by_its_papers_goods_days_and_amounts() {
    String older = trade.confirmed(customer, 2, Trade.key(), "older");
    String order = paid(5);
    String newer = trade.confirmed(customer, 3, Trade.key(), "newer");
    String note = trade.despatched(order, order + "-P");
    String invoice = trade.invoiced(order);
    String today = trade.today().toString();
    String tomorrow = trade.today().plusDays(1).toString();
    String gross = trade.gross(order).amount().toPlainString();

    for (String number :
        List.of(note, invoice, order + "-P", trade.proForma(order).number().value())) {
      assertThat(found(customer.buyer(), "paper", number)).as(number).containsExactly(order);
      assertThat(found(customer.buyer(), "paper", number.toLowerCase().replace('/', ' ')))
          .containsExactly(order);
    }
    assertThat(found(customer.buyer(), "paper", "NO-SUCH-1")).isEmpty();
    assertThat(found(customer.buyer(), "article", Trade.ITEM.toLowerCase()))
        .containsExactly(newer, order, older);
    assertThat(found(customer.buyer(), "article", "no such article")).isEmpty();
    assertThat(found(customer.buyer(), "despatched-from", today, "despatched-to", today))
        .containsExactly(order);
    assertThat(found(customer.buyer(), "despatched-from", tomorrow)).isEmpty();
    assertThat(found(customer.buyer(), "document-to", today)).contains(order);
    assertThat(found(customer.buyer(), "least", gross, "most", gross)).containsExactly(order);
    assertThat(found(customer.buyer(), "most", "0.01")).isEmpty();
    assertThat(found(customer.buyer(), "channel", "PORTAL", "article", Trade.ITEM)).hasSize(3);
    assertThat(found(customer.buyer(), "channel", "PHONE")).isEmpty();
    assertThat(found(customer.buyer(), "person", customer.buyer().name(), "paper", note))
        .containsExactly(order);
    assertThat(found(sales, "paper", invoice)).containsExactly(order);

    Customer rival = trade.customer("RIVALHIST", null);
    assertThat(found(rival.buyer(), "paper", invoice)).as("another company's").isEmpty();
    assertThat(found(rival.buyer(), "article", Trade.ITEM)).isEmpty();

    assertThat(beside(order, Map.of())).isEqualTo(neighbours(newer, older));
    assertThat(beside(newer, Map.of())).isEqualTo(neighbours(null, order));
    assertThat(beside(newer, Map.of("paper", note))).isEqualTo(neighbours(null, order));
    assertThat(beside(order, Map.of("paper", note))).isEqualTo(neighbours(null, null));
  }

  @Test
  void an_order_is_found_and_told_by_what_its_buyer_said() {
    String other = trade.confirmed(customer, 2, Trade.key(), "unsaid");
    LocalDate day = trade.today().plusDays(30);
    trade.basket(customer, 4);
    PlaceOrder plain = trade.review(customer, Trade.key(), "HIST-OWN-7");
    String order =
        trade.as(
            customer.buyer(),
            () ->
                ordering
                    .place(
                        new PlaceOrder(
                            plain.key(),
                            plain.addressCode(),
                            plain.deliveryMethod(),
                            null,
                            day,
                            plain.buyerReference(),
                            "Gate 3\nring twice",
                            plain.expectedGross(),
                            new OrderWishes(
                                DeliveryParts.TOGETHER, "KST-9", "Ewa Lis", "600", Map.of()),
                            List.of()))
                    .value());
    for (Actor who : List.of(customer.buyer(), sales)) {
      assertThat(found(who, "text", "hist-own-7")).containsExactly(order);
      assertThat(found(who, "cost-centre", "KST-9")).containsExactly(order);
      assertThat(found(who, "parts", "TOGETHER", "requested-from", day.toString()))
          .contains(order)
          .doesNotContain(other);
      assertThat(found(who, "requested-from", day.toString(), "requested-to", day.toString()))
          .contains(order)
          .doesNotContain(other);
      assertThat(found(who, "text", order, "requested-to", day.minusDays(1).toString())).isEmpty();
    }
    OrderSummary told =
        trade
            .as(
                customer.buyer(),
                () -> ordering.list(filter(Map.of("cost-centre", "KST-9")), PageRequest.first(5)))
            .rows()
            .get(0);
    assertThat(told.said())
        .isEqualTo(new OrderSummary.Said("Ewa Lis", "600", "Gate 3\nring twice"));
    assertThat(OrderList.SHAPE.file()).extracting(ListColumn::key).contains("contact", "note");
  }

  @Test
  void who_is_not_shown_documents_finds_no_order_by_them() {
    String order = trade.confirmed(customer, 2, Trade.key(), "hidden");
    String proForma = trade.proForma(order).number().value();
    assertThat(found(customer.buyer(), "paper", proForma)).containsExactly(order);
    long version =
        trade
            .as(sales, () -> visibility.view(VisibilityLevel.CUSTOMER, customer.number()))
            .choice()
            .version();
    trade.as(
        sales,
        () ->
            visibility.say(
                new VisibilityChoice(
                    VisibilityLevel.CUSTOMER,
                    customer.number(),
                    version,
                    Map.of(VisibleDetail.DOCUMENTS, Extent.HIDDEN))));
    assertThat(found(customer.buyer(), "paper", proForma)).isEmpty();
    assertThat(found(customer.buyer(), "document-from", trade.today().toString())).isEmpty();
    assertThat(found(sales, "paper", proForma)).containsExactly(order);
  }

  private String paid(int pieces) {
    String order = trade.confirmed(customer, pieces, Trade.key(), "history");
    trade.load(
        order + ".xml",
        new Camt(order, trade.today())
            .credit(
                trade.gross(order),
                customer.name(),
                customer.account(),
                trade.paymentReference(order)));
    trade.awaitedRows(
        "SELECT id FROM sales_order WHERE number = ?1 AND payment_status = 'PAID'", order);
    return order;
  }

  private List<String> found(Actor who, String... filter) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < filter.length; i += 2) {
      values.put(filter[i], filter[i + 1]);
    }
    return trade.as(who, () -> ordering.list(filter(values), PageRequest.first(50))).rows().stream()
        .map(OrderSummary::number)
        .map(OrderNumber::value)
        .toList();
  }

  private OrderNeighbours beside(String order, Map<String, String> filter) {
    return trade.as(
        customer.buyer(), () -> ordering.neighbours(new OrderNumber(order), filter(filter)));
  }

  private static OrderNeighbours neighbours(@Nullable String newer, @Nullable String older) {
    return new OrderNeighbours(
        newer == null ? null : new OrderNumber(newer),
        older == null ? null : new OrderNumber(older));
  }

  private static OrderFilter filter(Map<String, String> values) {
    return OrderList.filter(new Typed(values));
  }

  /** A filter as an address names it. */
  private record Typed(Map<String, String> values) implements FilterValues {
    @Override
    public String text(String key) {
      return values.getOrDefault(key, "");
    }

    @Override
    public boolean flag(String key) {
      return Boolean.parseBoolean(text(key));
    }

    @Override
    public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
      return text(key).isEmpty() ? null : Enum.valueOf(type, text(key));
    }

    @Override
    public @Nullable LocalDate date(String key) {
      return text(key).isEmpty() ? null : LocalDate.parse(text(key));
    }

    @Override
    public @Nullable BigDecimal number(String key) {
      return text(key).isEmpty() ? null : new BigDecimal(text(key));
    }
  }
}
