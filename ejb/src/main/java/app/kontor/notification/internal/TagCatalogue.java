package app.kontor.notification.internal;

import static app.kontor.notification.SmartTag.Kind.COLUMN;
import static app.kontor.notification.SmartTag.Kind.LIST;
import static app.kontor.notification.SmartTag.Kind.TABLE;
import static app.kontor.notification.SmartTag.Kind.TEXT;

import app.kontor.notification.MailEvent;
import app.kontor.notification.SmartTag.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The smart tags of each kind of mail, in the order authors see them. */
final class TagCatalogue {
  private TagCatalogue() {}

  /** The tags that a mail of the event offers, by name. */
  static Map<String, Kind> of(MailEvent event) {
    Map<String, Kind> tags = new LinkedHashMap<>();
    texts(tags, "customer", "name", "number", "contact", "email");
    switch (event) {
      case ORDER_RECEIVED, ORDER_CANCELLED, ORDER_CLOSED, PAYMENT_RECEIVED -> order(tags);
      case ORDER_ACCEPTED, INVOICE_ISSUED -> {
        order(tags);
        texts(tags, "document", "number", "kind", "date", "due", "gross", "open");
        texts(tags, "payment", "amount", "reference", "account", "bic", "bank");
      }
      case GOODS_ISSUED -> {
        order(tags);
        texts(tags, "despatch", "number", "date", "address");
        tags.put("despatch.goods", TABLE);
        rows(tags, "despatch.lines", "number", "name", "quantity");
      }
      case PARCEL_DISPATCHED -> {
        order(tags);
        texts(tags, "parcel", "number", "carrier", "link", "date", "pieces", "weight");
      }
      case TICKET_ANSWERED -> texts(tags, "ticket", "number", "title", "author", "text", "link");
      case DOCUMENT_SHARED -> texts(tags, "shared", "title", "author", "text", "link");
      case INVITATION, PASSWORD_FORGOTTEN -> texts(tags, "account", "link", "hours");
    }
    texts(tags, "seller", "name", "email", "phone", "website", "address");
    return tags;
  }

  private static void order(Map<String, Kind> tags) {
    texts(tags, "order", "number", "date", "reference", "placed_by", "net", "vat", "gross", "paid");
    texts(tags, "order", "delivery_method", "delivery_address", "requested_date", "note", "link");
    texts(tags, "order", "reservation", "refund", "credit");
    tags.put("order.goods", TABLE);
    tags.put("order.backorder", TABLE);
    tags.put("order.rest", TABLE);
    rows(tags, "order.lines", "number", "name", "quantity", "price", "net");
    rows(tags, "order.lines", "reserved", "backordered", "expected", "cancelled");
  }

  private static void texts(Map<String, Kind> tags, String group, String... names) {
    for (String name : names) {
      tags.put(group + "." + name, TEXT);
    }
  }

  private static void rows(Map<String, Kind> tags, String list, String... columns) {
    tags.put(list, LIST);
    for (String column : columns) {
      tags.put(list + "." + column, COLUMN);
    }
  }
}
