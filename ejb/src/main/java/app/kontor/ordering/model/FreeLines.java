package app.kontor.ordering.model;

import app.kontor.gate.Actor;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.party.Partner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Lines of an order once more, expressly at no charge. */
public final class FreeLines {
  private FreeLines() {}

  /**
   * Goods of an order, at nothing each and under the VAT rate they were sold at.
   *
   * @param quantities by line number, in the line's base unit
   * @param sold refuses items that are no longer sold
   */
  public static List<NewLine> of(
      OrderDetail order, Map<Integer, Quantity> quantities, Consumer<Collection<Long>> sold) {
    List<OrderLine> again =
        order.lines().stream().filter(line -> quantities.containsKey(line.lineNumber())).toList();
    sold.accept(again.stream().map(OrderLine::itemId).toList());
    return again.stream()
        .map(
            line ->
                free(line, Objects.requireNonNull(quantities.get(line.lineNumber()), "quantity")))
        .toList();
  }

  /** An order of them: it goes where the first one went, by terms of today. */
  public static Placement placement(
      OrderNumber number,
      OrderDetail original,
      Partner partner,
      Actor by,
      Instant now,
      String note,
      List<NewLine> lines) {
    OrderDetail.Delivery delivery = original.delivery();
    return new Placement(
        original.sellerId(),
        number,
        partner,
        partner.terms(),
        new OrderDetail.Placed(now, by.name(), original.placed().channel()),
        by.userId(),
        original.buyer().contactEmail(),
        new OrderDetail.Delivery(
            delivery.address(),
            delivery.method(),
            delivery.methodName(),
            null,
            DeliveryParts.AS_AVAILABLE,
            delivery.hours()),
        original.buyer().reference(),
        note,
        original.terms().vatTreatment(),
        lines);
  }

  private static NewLine free(OrderLine line, Quantity quantity) {
    UnitPrice agreed = line.price().unit();
    UnitPrice nothing = new UnitPrice(BigDecimal.ZERO, agreed.currency(), agreed.baseQuantity());
    return new NewLine(
        line.itemId(),
        line.type(),
        line.item(),
        quantity,
        LinePrice.of(nothing, quantity, line.price().vat()),
        "",
        null);
  }
}
