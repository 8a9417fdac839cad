package app.kontor.ordering.model;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PartyWorld;
import app.kontor.party.PaymentTerms;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orders for tests, without a database. */
public final class SalesOrders {
  public static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  public static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));
  public static final VatRate REDUCED = new VatRate("S", BigDecimal.valueOf(8));
  public static final Address ADDRESS =
      new Address("Huta", null, "Polna", "1", null, "00-625", "Warszawa", "PL", null, null);

  private SalesOrders() {}

  /** Goods in pieces. */
  public static NewLine goods(long itemId, String price, long pieces, VatRate vat) {
    Quantity quantity = Quantity.pieces(pieces);
    return new NewLine(
        itemId,
        ItemType.GOODS,
        LineItem.named(new ItemNumber("K-" + itemId), "Hammer " + itemId),
        quantity,
        LinePrice.of(UnitPrice.of(price, "PLN", UnitCode.PIECE), quantity, vat),
        "BASE",
        null);
  }

  public static NewLine goods(long itemId, String price, long pieces) {
    return goods(itemId, price, pieces, FULL);
  }

  public static NewLine charge(String price) {
    return goods(0, price, 1);
  }

  public static Partner partner(int paymentDays) {
    return partner(PartyWorld.net(paymentDays));
  }

  public static Partner partner(PaymentTerms terms) {
    return new Partner(
        7,
        new PartnerNumber("10042"),
        "Huta",
        ADDRESS,
        "PL1234563218",
        Locale.ENGLISH,
        Currencies.PLN,
        null,
        terms,
        "office@huta.example",
        true);
  }

  /** As placed, by a buyer who pays in advance. */
  public static SalesOrder placed(NewLine... lines) {
    return placed(0, lines);
  }

  public static SalesOrder placed(int paymentDays, NewLine... lines) {
    return placed(partner(paymentDays), lines);
  }

  public static SalesOrder placed(Partner partner, NewLine... lines) {
    return new SalesOrder(
        new Placement(
            1,
            new OrderNumber("2026-1017"),
            partner,
            partner.terms(),
            new OrderDetail.Placed(NOW, "Łucja Żak", Channel.PORTAL),
            5,
            "lucja@huta.example",
            new OrderDetail.Delivery(ADDRESS, "DHL", "Courier", LocalDate.of(2026, 12, 1)),
            "PO-4711",
            "Mornings",
            VatTreatment.DOMESTIC,
            List.of(lines)));
  }

  /** Ten hammers at 2.00 and a delivery at 5.00, brought into a status. */
  public static SalesOrder in(OrderStatus status) {
    SalesOrder order = placed(goods(11, "2.00", 10), charge("5.00"));
    switch (status) {
      case SUBMITTED -> {}
      case CONFIRMED -> order.confirm(NOW);
      case PARTLY_DESPATCHED -> despatched(order, 4);
      case DESPATCHED -> despatched(order, 10);
      case CLOSED -> {
        despatched(order, 4);
        order.close();
      }
      case CANCELLED -> order.cancel();
    }
    return order;
  }

  private static void despatched(SalesOrder order, long pieces) {
    order.confirm(NOW);
    order.reserved(pieces(1, 10));
    order.despatch(pieces(1, pieces));
  }

  /** So many pieces of one line. */
  public static Map<Integer, Quantity> pieces(int line, long pieces) {
    return Map.of(line, Quantity.pieces(pieces));
  }
}
