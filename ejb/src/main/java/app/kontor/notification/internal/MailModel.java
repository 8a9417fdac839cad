package app.kontor.notification.internal;

import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.SmartTag;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.party.Address;
import app.kontor.party.Seller;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.Parcel;
import freemarker.core.HTMLOutputFormat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of the smart tags for one mail: text already written for the reader's language, empty
 * where the mail has none. Templates see these maps and nothing of ours.
 */
final class MailModel {
  private static final List<String> PRICED = List.of("name", "quantity", "price", "net");

  private final MailData data;
  private final MailFormats formats;
  private final Map<String, Object> values = new HashMap<>();

  private MailModel(MailData data, Locale language) {
    this.data = data;
    this.formats = new MailFormats(language, data.seller().zone());
  }

  /** All tags of the event by group and name, as a template's data. */
  static Map<String, Object> of(MailEvent event, MailData data, Locale language) {
    Map<String, Object> values = new MailModel(data, language).values();
    Map<String, Object> model = new HashMap<>();
    TagCatalogue.of(event)
        .forEach(
            (tag, kind) -> {
              if (kind != SmartTag.Kind.COLUMN) {
                int dot = tag.indexOf('.');
                Object value =
                    values.getOrDefault(tag, kind == SmartTag.Kind.LIST ? List.of() : "");
                group(model, tag.substring(0, dot)).put(tag.substring(dot + 1), value);
              }
            });
    return model;
  }

  // The model is made of such maps only, here and nowhere else.
  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> model, String name) {
    return (Map<String, Object>) model.computeIfAbsent(name, n -> new HashMap<String, Object>());
  }

  private Map<String, Object> values() {
    customer();
    seller(data.seller());
    OrderDetail order = data.order();
    if (order != null) {
      order(order);
    }
    DocumentSummary document = data.document();
    if (document != null) {
      document(document);
    }
    OpenItem due = data.due();
    if (due != null) {
      payment(due);
    }
    DespatchAdvice despatch = data.despatch();
    if (despatch != null) {
      despatch(despatch);
    }
    Parcel parcel = data.parcel();
    if (parcel != null) {
      parcel(parcel);
    }
    MailData.Message message = data.message();
    if (message != null) {
      message("ticket", message);
      message("shared", message);
      values.put("account.link", data.portal() + message.path());
      values.put("account.hours", message.text());
    }
    return values;
  }

  private void customer() {
    values.put("customer.name", data.customerCompany());
    values.put("customer.number", data.customerNumber());
    values.put("customer.contact", data.customer().name());
    values.put("customer.email", data.customer().email());
  }

  private void seller(Seller seller) {
    values.put("seller.name", seller.name());
    values.put("seller.email", seller.email());
    values.put("seller.phone", seller.phone());
    values.put("seller.website", seller.website());
    values.put("seller.address", line(seller.address(), false));
  }

  private void order(OrderDetail order) {
    values.put("order.number", order.number().value());
    values.put("order.date", formats.date(order.placed().at()));
    values.put("order.reference", text(order.buyer().reference()));
    values.put("order.placed_by", order.placed().by());
    values.put("order.net", formats.money(order.totals().net()));
    values.put("order.vat", formats.money(order.totals().vat()));
    values.put("order.gross", formats.money(order.totals().gross()));
    values.put("order.paid", formats.money(order.progress().paid()));
    values.put("order.delivery_method", order.delivery().methodName());
    values.put("order.delivery_address", line(order.delivery().address(), true));
    values.put("order.requested_date", date(order.delivery().requestedDate()));
    values.put("order.note", text(order.buyer().note()));
    values.put(
        "order.link", data.portal() + "/orders/order.xhtml?order=" + url(order.number().value()));
    List<Map<String, String>> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("number", line.isCharge() ? "" : line.item().number());
      row.put("name", line.item().name());
      row.put("quantity", line.isCharge() ? "" : formats.quantity(line.ordered()));
      row.put("price", formats.price(line.price().unit()));
      row.put("net", formats.money(line.price().net()));
      row.put("reserved", quantity(line.reserved()));
      row.put("backordered", quantity(line.backordered()));
      row.put("expected", date(data.expected().get(line.itemId())));
      row.put("cancelled", quantity(line.cancelled()));
      lines.add(row);
    }
    values.put("order.lines", lines);
    progress(order, lines);
    values.put("order.goods", markup(goods(lines, PRICED) + sums(order) + "</table>"));
  }

  /** What is set aside, what is missing, what will not come, and what becomes of its money. */
  private void progress(OrderDetail order, List<Map<String, String>> lines) {
    boolean confirmed = order.progress().confirmedAt() != null;
    if (confirmed && order.status() != OrderStatus.CANCELLED) {
      values.put(
          "order.reservation", formats.words().get("order.reservation." + order.reservation()));
      values.put("order.backorder", table(lines, "backordered", "expected"));
    }
    values.put("order.rest", table(lines, "cancelled"));
    ReceivedMoney as = order.progress().returnedAs();
    if (as != null) {
      values.put(
          as == ReceivedMoney.REFUND ? "order.refund" : "order.credit",
          formats.money(order.progress().returned()));
    }
  }

  /** Rows that have the quantity, with further columns; empty text if there are none. */
  private Object table(List<Map<String, String>> lines, String quantity, String... others) {
    List<Map<String, String>> rows =
        lines.stream().filter(row -> !row.getOrDefault(quantity, "").isEmpty()).toList();
    List<String> columns = new ArrayList<>(List.of("name", quantity));
    columns.addAll(List.of(others));
    return rows.isEmpty() ? "" : markup(goods(rows, columns) + "</table>");
  }

  private String quantity(Quantity quantity) {
    return quantity.isPositive() ? formats.quantity(quantity) : "";
  }

  private void document(DocumentSummary document) {
    Money gross = document.gross();
    Money open = document.open();
    values.put("document.number", document.number());
    values.put("document.kind", formats.words().get("document." + document.kind()));
    values.put("document.date", formats.date(document.issueDate()));
    values.put("document.due", date(document.dueDate()));
    values.put("document.gross", gross == null ? "" : formats.money(gross));
    values.put("document.open", open == null || !open.isPositive() ? "" : formats.money(open));
  }

  private void payment(OpenItem due) {
    if (!due.open().isPositive()) {
      return;
    }
    values.put("payment.amount", formats.money(due.open()));
    values.put("payment.reference", due.paymentReference());
    data.seller()
        .accountFor(due.open().currency())
        .ifPresent(
            account -> {
              values.put("payment.account", account.iban().replaceAll("(.{4})(?!$)", "$1 "));
              values.put("payment.bic", account.bic());
              values.put("payment.bank", account.bankName());
            });
  }

  private void despatch(DespatchAdvice despatch) {
    values.put("despatch.number", despatch.number());
    values.put("despatch.date", formats.date(despatch.date()));
    values.put("despatch.address", line(despatch.shipTo(), true));
    List<Map<String, String>> lines = new ArrayList<>();
    for (DespatchAdvice.Line line : despatch.lines()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("number", line.item().number());
      row.put("name", line.item().name());
      row.put("quantity", formats.quantity(line.quantity()));
      lines.add(row);
    }
    values.put("despatch.lines", lines);
    values.put("despatch.goods", markup(goods(lines, List.of("name", "quantity")) + "</table>"));
  }

  private void parcel(Parcel parcel) {
    values.put("parcel.number", parcel.number());
    values.put("parcel.carrier", parcel.carrierName());
    values.put("parcel.link", parcel.trackingUrl());
    values.put("parcel.date", formats.date(parcel.dispatchedOn()));
    values.put("parcel.pieces", String.valueOf(parcel.pieces()));
    values.put("parcel.weight", formats.weight(parcel.weightKg()));
  }

  private void message(String group, MailData.Message message) {
    values.put(group + ".number", message.number());
    values.put(group + ".title", message.title());
    values.put(group + ".author", message.author());
    values.put(group + ".text", message.text());
    values.put(group + ".link", data.portal() + message.path());
  }

  private String goods(List<Map<String, String>> lines, List<String> columns) {
    StringBuilder table = new StringBuilder("<table class=\"goods\"><tr>");
    for (String column : columns) {
      String title = escaped(formats.words().get("goods." + column));
      table.append(column.equals("name") ? "<th>" : "<th class=\"num\">").append(title);
      table.append("</th>");
    }
    table.append("</tr>");
    for (Map<String, String> line : lines) {
      table.append("<tr><td>").append(escaped(line.getOrDefault("name", "")));
      String number = line.getOrDefault("number", "");
      if (!number.isEmpty()) {
        table.append(" <small>").append(escaped(number)).append("</small>");
      }
      table.append("</td>");
      for (String column : columns.subList(1, columns.size())) {
        table.append("<td class=\"num\">").append(escaped(line.getOrDefault(column, "")));
        table.append("</td>");
      }
      table.append("</tr>");
    }
    return table.toString();
  }

  private String sums(OrderDetail order) {
    return sum("net", order.totals().net(), "")
        + sum("vat", order.totals().vat(), "")
        + sum("gross", order.totals().gross(), " total");
  }

  private String sum(String word, Money amount, String look) {
    return "<tr><td colspan=\"3\" class=\"num"
        + look
        + "\">"
        + escaped(formats.words().get("goods.sum_" + word))
        + "</td><td class=\"num"
        + look
        + "\">"
        + escaped(formats.money(amount))
        + "</td></tr>";
  }

  /** HTML of ours, which is set in without escaping; see {@link MailWriter}. */
  private static Object markup(String html) {
    return Map.of(MailWriter.MARKUP, html);
  }

  private static String escaped(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }

  private static String url(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  private static String line(Address address, boolean withName) {
    return Stream.of(withName ? address.name() : "", address.oneLine())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String date(@Nullable LocalDate date) {
    return date == null ? "" : formats.date(date);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
