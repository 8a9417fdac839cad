package app.kontor.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.platform.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invoices are numbered without a gap, whoever fails in between. */
@ExtendWith(ArquillianExtension.class)
class InvoiceNumbersIT {
  private static final int ORDERS = 8;

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Transactions transactions;

  /** What goes wrong after the invoice was written. */
  private static final class PowerGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void invoices_that_fail_at_the_end_leave_no_gap() throws Exception {
    trade.open();
    Customer customer = trade.customer("ONYKS", null);
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      orders.add(paidAndGone(customer));
    }
    TreeSet<String> before = numbers();
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      String order = orders.get(i);
      boolean fails = i % 2 == 1;
      work.add(() -> fails ? fails(order) : trade.invoiced(order));
    }
    List<Object> outcomes = hands.atOnce(work);
    assertThat(outcomes).filteredOn("FAILED"::equals).hasSize(ORDERS / 2);
    assertThat(numbers()).hasSize(before.size() + ORDERS / 2);

    List<String> late = new ArrayList<>();
    for (int i = 1; i < ORDERS; i += 2) {
      late.add(trade.invoiced(orders.get(i)));
    }
    TreeSet<String> after = numbers();
    assertThat(after).containsAll(late).hasSize(before.size() + ORDERS);
    List<Integer> running =
        after.stream()
            .filter(number -> !before.contains(number))
            .map(number -> Integer.parseInt(number.substring(number.lastIndexOf('/') + 1)))
            .sorted()
            .toList();
    assertThat(running.get(ORDERS - 1) - running.get(0)).isEqualTo(ORDERS - 1);
    assertThat(rules.violated()).isEmpty();
  }

  /**
   * Issues the invoice and loses everything. Inside a transaction of the test's own the gate cannot
   * try again, so the test does.
   */
  private String fails(String order) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        transactions.own(
            () -> {
              trade.invoiced(order);
              throw new PowerGone();
            });
      } catch (RuntimeException e) {
        if (isPowerGone(e)) {
          return "FAILED";
        }
        if (attempt == 30) {
          throw e;
        }
      }
    }
  }

  private static boolean isPowerGone(Throwable failure) {
    return failure instanceof PowerGone
        || failure.getCause() != null && isPowerGone(failure.getCause());
  }

  private String paidAndGone(Customer customer) {
    String order = trade.confirmed(customer, 2, Trade.key(), "IT");
    Camt statement =
        new Camt(order, trade.today())
            .credit(
                trade.gross(order),
                customer.name(),
                customer.account(),
                trade.paymentReference(order));
    trade.load("payment.xml", statement);
    trade.despatched(order, "8" + Math.abs(order.hashCode() % 1_000_000_000L));
    return order;
  }

  private TreeSet<String> numbers() {
    TreeSet<String> numbers = new TreeSet<>();
    trade
        .rows("SELECT number FROM billing_document WHERE kind = 'SALES_INVOICE'")
        .forEach(number -> numbers.add(String.valueOf(number)));
    return numbers;
  }
}
