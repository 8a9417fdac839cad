package app.kontor.it.access;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.Corrections;
import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderNumber;
import app.kontor.shipping.Shipping;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who correct one invoice. */
@ApplicationScoped
class TwoOnInvoices implements Editors {
  private static final int PIECES = 5;

  @Inject private Trade trade;
  @EJB private Corrections corrections;
  @EJB private Shipping shipping;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    return Map.of("CorrectionsBean.correct", this::corrected);
  }

  private IntConsumer corrected() {
    Customer customer = trade.customer("STALEINV", null);
    String order = trade.confirmed(customer, PIECES, Trade.key(), "stale");
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", order);
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            shipping.issueGoods(
                Trade.key(),
                new OrderNumber(order),
                Trade.WAREHOUSE,
                Map.of(1, Quantity.pieces(PIECES))));
    DocumentNumber invoice = new DocumentNumber(trade.invoiced(order));
    Actor clerk = trade.staff(Role.ACCOUNTING);
    CorrectableInvoice read = trade.as(clerk, () -> corrections.correctable(invoice));
    return change -> trade.as(clerk, () -> corrections.correct(fewer(read, change)));
  }

  private static CorrectInvoice fewer(CorrectableInvoice read, int change) {
    var price = read.lines().get(0).price();
    if (price == null) {
      throw new IllegalStateException("an invoice has prices");
    }
    return new CorrectInvoice(
        Trade.key(),
        read.invoice(),
        read.seen(),
        CorrectionCause.QUANTITY,
        CorrectionEffect.CORRECTION_DATE,
        "fewer",
        List.of(
            new CorrectInvoice.Line(
                1,
                BigDecimal.valueOf(PIECES - change),
                price.unit().amount(),
                price.vat().percent())),
        null,
        null);
  }
}
