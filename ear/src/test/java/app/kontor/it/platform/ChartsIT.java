package app.kontor.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.platform.chart.Chart;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.chart.Charts;
import app.kontor.platform.chart.internal.ChartCounts;
import app.kontor.platform.data.Total;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens is counted in the charts of the first page, and shown to those who may see it. */
@ExtendWith(ArquillianExtension.class)
class ChartsIT {
  @EJB private Charts charts;
  @Inject private ChartCounts counts;
  @Inject @Any private Instance<ChartDefinition> definitions;
  @Inject private Trade trade;

  @BeforeEach
  void open() {
    trade.open();
  }

  @Test
  void an_order_a_receipt_and_a_payment_that_is_late_are_counted_each_on_its_day() {
    Customer customer = trade.customer("CHARTS", null);
    Map<String, Chart> before = now();
    Map<String, Total> work = waiting(Role.ADMINISTRATOR);
    String order = trade.confirmed(customer, 5, Trade.key(), "charts");
    trade.load(
        order + ".xml",
        new Camt(order, trade.today().minusDays(2))
            .credit(Money.of("0.11", "PLN"), "Charts", "DE89370400440532013000", "nothing known"));
    trade.sql(
        "UPDATE billing_document SET due_date = ?1 WHERE order_number = ?2 AND kind = 'PRO_FORMA'",
        trade.today().minusDays(8),
        order);
    Map<String, Chart> after = now();

    assertThat(risen(before, after, "order-intake", 0)).containsExactly(13);
    assertThat(risen(before, after, "receipts", 0)).isEmpty();
    assertThat(risen(before, after, "receipts", 1)).containsExactly(11);
    assertThat(risen(before, after, "overdue", 0)).as("from the eighth day on").containsExactly(1);
    assertThat(waiting(Role.ADMINISTRATOR).get("bank"))
        .as("somebody has to match it")
        .isEqualTo(Objects.requireNonNull(work.get("bank")).plus(Total.of(1)));
  }

  @Test
  void everybody_sees_the_charts_of_what_they_may_see() {
    assertThat(names(trade.staff(Role.WAREHOUSE))).containsExactly("order-intake");
    assertThat(names(trade.staff(Role.SALES))).containsExactly("order-intake", "overdue");
    assertThat(names(trade.staff(Role.ACCOUNTING)))
        .containsExactly("order-intake", "receipts", "overdue");
    assertThat(names(trade.customer("CHARTS", null).person(Role.BUYER)))
        .as("orders of others are nobody's business")
        .isEmpty();
  }

  @Test
  void everybody_is_told_how_much_of_their_own_work_waits() {
    assertThat(waiting(Role.ADMINISTRATOR))
        .containsOnlyKeys("bank", "changes", "desk", "e-invoices", "mails", "returns", "tickets");
    assertThat(waiting(Role.WAREHOUSE)).containsOnlyKeys("desk");
    assertThat(waiting(Role.ACCOUNTING)).containsKey("bank").doesNotContainKey("desk");
    assertThat(trade.as(trade.customer("CHARTS", null).person(Role.BUYER), charts::waiting))
        .isEmpty();
  }

  private Map<String, Total> waiting(Role role) {
    return trade.as(trade.staff(role), charts::waiting);
  }

  private List<String> names(Actor actor) {
    return trade.as(actor, charts::charts).stream().map(Chart::name).toList();
  }

  /** Counted anew, whatever was kept. */
  private Map<String, Chart> now() {
    return trade
        .as(trade.staff(Role.ADMINISTRATOR), () -> counts.count(definitions.stream().toList()))
        .stream()
        .collect(Collectors.toMap(Chart::name, Function.identity()));
  }

  /** The places of the bars of which a series has one more. */
  private static List<Integer> risen(
      Map<String, Chart> before, Map<String, Chart> after, String chart, int series) {
    List<Chart.Bar> old = Objects.requireNonNull(before.get(chart)).bars();
    List<Chart.Bar> now = Objects.requireNonNull(after.get(chart)).bars();
    return IntStream.range(0, now.size())
        .filter(
            bar ->
                now.get(bar).counts().get(series).counted()
                    == old.get(bar).counts().get(series).counted() + 1)
        .boxed()
        .toList();
  }
}
