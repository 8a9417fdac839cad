package app.kontor.demo;

import app.kontor.demo.VolumeCast.Customer;
import app.kontor.demo.VolumeOrder.Line;
import app.kontor.platform.file.StoredFile;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes the orders of a day with their documents, goods issues, stock ledger and mails. */
final class VolumeRows {
  static final String SALES = "Sylwia Sobczak";
  static final String ACCOUNTING = "Alicja Adamska";
  static final String WAREHOUSE = "Wojciech Wrona";

  /** Columns of what an order is found by. */
  static final String PAPER = "id, order_id, seller_id, partner_id, kind, number, on_day";

  private static final String ORDER =
      "id, seller_id, number, partner_id, partner_number, status, payment_status, channel, "
          + Bulk.address("bill_")
          + ", "
          + Bulk.address("ship_")
          + ", buyer_vat_id, delivery_method, delivery_name, buyer_reference, currency, language,"
          + " vat_treatment, payment_days, placed_at, placed_by, placed_by_user, contact_email,"
          + " confirmed_at, line_count, net, vat, gross, paid";
  private static final String ORDER_LINE =
      "id, order_id, line_number, item_id, item_number, name, unit, ordered, despatched, invoiced,"
          + " price, base_quantity, price_list, net, vat_category, vat_percent";
  private final Bulk bulk;
  private final VolumeCast cast;
  private final VolumeDocuments documents;
  private final Map<Long, BigDecimal> issued = new TreeMap<>();

  VolumeRows(Bulk bulk, VolumeCast cast, StoredFile pdf) {
    this.bulk = bulk;
    this.cast = cast;
    this.documents = new VolumeDocuments(bulk, cast, pdf);
  }

  void write(VolumeDay day) throws SQLException {
    for (VolumeOrder order : day.orders()) {
      LocalDateTime placed = day.plan().date().atTime(6, 0).plusMinutes(order.minute());
      order(order, placed);
      if (order.isConfirmed()) {
        mail(order, placed.plusHours(2));
        long proForma = documents.proForma(order, placed.plusHours(2));
        if (order.isGone()) {
          LocalDateTime gone = day.gone(order).atTime(7, 0).plusMinutes(order.minute());
          goodsIssue(order, gone);
          documents.invoice(order, proForma, gone.plusHours(3));
          event(order, gone.plusHours(3), "INVOICED", ACCOUNTING, order.invoice());
        }
      }
    }
    receipts(day.plan());
    bulk.flush();
  }

  private void order(VolumeOrder order, LocalDateTime placed) throws SQLException {
    Customer customer = order.customer();
    bulk.row(
        "sales_order",
        ORDER,
        order.id(),
        cast.seller().id(),
        order.number(),
        customer.id(),
        customer.number(),
        status(order),
        order.isPaid() ? "PAID" : "OPEN",
        order.minute() % 3 == 0 ? "PHONE" : "EMAIL",
        customer.billTo(),
        customer.shipTo(),
        customer.vatId(),
        "DHL",
        cast.delivery(customer.language()),
        reference(order),
        customer.currency(),
        customer.language(),
        order.treatment().name(),
        customer.paymentDays(),
        placed,
        SALES,
        cast.sales().userId(),
        customer.email(),
        order.isConfirmed() ? placed.plusHours(2) : null,
        order.lines().size(),
        order.totals().net().amount(),
        order.totals().vat().amount(),
        order.totals().gross().amount(),
        order.isPaid() ? order.totals().gross().amount() : BigDecimal.ZERO);
    event(order, placed, "SUBMITTED", SALES, "EMAIL");
    if (order.fate() == VolumeOrder.Fate.CANCELLED) {
      event(order, placed.plusHours(2), "CANCELLED", SALES, "na prośbę klienta");
    } else if (order.isConfirmed()) {
      event(order, placed.plusHours(2), "CONFIRMED", SALES, "");
    }
    int position = 0;
    for (Line line : order.lines()) {
      position++;
      BigDecimal done = order.isGone() ? line.quantity().value() : BigDecimal.ZERO;
      bulk.row(
          "sales_order_line",
          ORDER_LINE,
          line.id(),
          order.id(),
          position,
          line.itemId(),
          line.itemNumber(),
          line.name(),
          line.quantity().unit().code(),
          line.quantity().value(),
          line.isCharge() ? BigDecimal.ZERO : done,
          done,
          line.price().amount(),
          line.price().baseQuantity().value(),
          line.priceList(),
          line.net().amount(),
          line.vat().category(),
          line.vat().percent());
    }
  }

  private static String status(VolumeOrder order) {
    if (order.isGone()) {
      return "DESPATCHED";
    }
    return order.isConfirmed() ? "CONFIRMED" : order.fate().name();
  }

  static String reference(VolumeOrder order) {
    return "PO-" + order.id();
  }

  private void event(VolumeOrder order, LocalDateTime at, String what, String who, String detail)
      throws SQLException {
    bulk.row(
        "sales_order_event",
        "id, order_id, at, what, who, detail",
        bulk.id(),
        order.id(),
        at,
        what,
        who,
        detail);
  }

  private void goodsIssue(VolumeOrder order, LocalDateTime at) throws SQLException {
    long id = bulk.id();
    bulk.row(
        "despatch",
        "id, seller_id, number, order_number, partner_id, issued_on, issued_at, issued_by,"
            + " warehouse_code, warehouse_name, carrier, delivery_name, "
            + Bulk.address("ship_"),
        id,
        cast.seller().id(),
        order.note(),
        order.number(),
        order.customer().id(),
        at.toLocalDate(),
        at,
        WAREHOUSE,
        "WRO",
        cast.warehouseName(),
        "DHL",
        cast.delivery(order.customer().language()),
        order.customer().shipTo());
    long document = documents.goodsIssueNote(order, at);
    int position = 0;
    for (Line line : order.lines()) {
      position++;
      if (!line.isCharge()) {
        documents.line(document, position, line);
        issuedLine(order, id, position, line, at);
      }
    }
    event(order, at, "DESPATCHED", WAREHOUSE, order.note());
    parcel(order, id, at.plusMinutes(40));
  }

  private void issuedLine(
      VolumeOrder order, long despatch, int position, Line line, LocalDateTime at)
      throws SQLException {
    bulk.row(
        "despatch_line",
        "id, despatch_id, line_number, item_id, item_number, name, unit, quantity",
        bulk.id(),
        despatch,
        position,
        line.itemId(),
        line.itemNumber(),
        line.name(),
        line.quantity().unit().code(),
        line.quantity().value());
    movement(line.itemId(), "ISSUE", line.quantity().value().negate(), order.note(), at);
    issued.merge(line.itemId(), line.quantity().value(), BigDecimal::add);
  }

  private void movement(
      long item, String kind, BigDecimal quantity, String reference, LocalDateTime at)
      throws SQLException {
    bulk.row(
        "stock_movement",
        "id, item_id, warehouse_id, kind, quantity, reference, at, who",
        bulk.id(),
        item,
        cast.warehouse(),
        kind,
        quantity,
        reference,
        at,
        WAREHOUSE);
  }

  /** What left had come in the evening before, so that the stock of today stays as it is. */
  private void receipts(VolumeDay.Plan plan) throws SQLException {
    LocalDateTime evening = plan.date().minusDays(1).atTime(16, 0);
    for (Map.Entry<Long, BigDecimal> item : issued.entrySet()) {
      movement(item.getKey(), "RECEIPT", item.getValue(), "PZ/V" + plan.number(), evening);
    }
  }

  private void parcel(VolumeOrder order, long despatch, LocalDateTime at) throws SQLException {
    String number = "70%010d".formatted(order.id());
    bulk.row(
        "parcel",
        "id, seller_id, partner_id, order_number, despatch_id, carrier, carrier_name, number,"
            + " tracking_url, dispatched_on, pieces, weight_kg, recorded_at, recorded_by",
        bulk.id(),
        cast.seller().id(),
        order.customer().id(),
        order.number(),
        despatch,
        "GLS",
        "GLS",
        number,
        "https://gls-group.com/PL/pl/sledzenie-paczek/?match=" + number,
        at.toLocalDate(),
        1,
        new BigDecimal("4.5"),
        at,
        WAREHOUSE);
    bulk.row(
        "order_paper",
        PAPER,
        bulk.id(),
        order.id(),
        cast.seller().id(),
        order.customer().id(),
        "PARCEL",
        number,
        at.toLocalDate());
  }

  /** That the order was accepted, in few words; the others of the order are left out. */
  private void mail(VolumeOrder order, LocalDateTime at) throws SQLException {
    Customer customer = order.customer();
    String text = order.number() + " / " + order.proForma();
    bulk.row(
        "mail",
        "id, seller_id, partner_id, reference, event, event_key, template_code, language,"
            + " order_number, recipient, recipient_name, sender, sender_name, subject, html, text,"
            + " status, sendings, attempts, attachment_count, created_at, sent_at",
        bulk.id(),
        cast.seller().id(),
        customer.id(),
        new UUID(0x4000L, order.id() | Long.MIN_VALUE).toString(),
        "ORDER_ACCEPTED",
        "ORDER_ACCEPTED/" + order.number(),
        "order-accepted",
        customer.language(),
        order.number(),
        customer.email(),
        customer.billTo().name(),
        cast.seller().email(),
        cast.seller().name(),
        text,
        "<!DOCTYPE html><html lang=\""
            + customer.language()
            + "\"><body><p>"
            + text
            + "</p></body></html>",
        text,
        "SENT",
        1,
        1,
        0,
        at,
        at);
  }
}
