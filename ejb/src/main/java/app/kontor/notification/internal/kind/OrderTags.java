package app.kontor.notification.internal.kind;

import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.party.Address;
import app.kontor.party.Extent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mails say about an order. */
final class OrderTags {
  private static final List<String> PRICED = List.of("name", "quantity", "price", "net");

  /** An order whose lines are written once for the list and the tables. */
  private record Written(OrderFacts facts, List<Map<String, String>> lines) {
    static Optional<Written> of(OrderFacts facts, MailFormats formats) {
      return Optional.of(
          new Written(
              facts,
              facts.order().lines().stream().map(line -> row(line, facts, formats)).toList()));
    }

    OrderDetail order() {
      return facts.order();
    }
  }

  /** The tags of every mail about an order. */
  static final Tags<OrderFacts> ALL =
      Tags.<OrderFacts>none().withAny(heading().with(lines(), order -> order), Written::of);

  private OrderTags() {}

  private static Tags<Written> heading() {
    return Tags.<Written>none()
        .text("order.number", o -> o.order().number().value())
        .text("order.date", (o, formats) -> formats.date(o.order().placed().at()))
        .text("order.reference", o -> given(o.order().buyer().reference()))
        .text("order.placed_by", o -> o.order().placed().by())
        .text("order.net", (o, formats) -> formats.money(o.order().totals().net()))
        .text("order.vat", (o, formats) -> formats.money(o.order().totals().vat()))
        .text("order.gross", (o, formats) -> formats.money(o.order().totals().gross()))
        .text("order.paid", (o, formats) -> formats.money(o.order().progress().paid()))
        .text("order.delivery_method", o -> o.order().delivery().methodName())
        .text("order.delivery_address", o -> o.order().delivery().address().namedLine())
        .text(
            "order.requested_date",
            (o, formats) -> formats.date(o.order().delivery().requestedDate()))
        .text("order.note", o -> given(o.order().buyer().note()))
        .text("order.cost_centre", o -> given(o.order().buyer().costCentre()))
        .text("order.contact", o -> contact(o.order().delivery().address()))
        .text(
            "order.parts",
            (o, formats) -> formats.words().get("order.parts." + o.order().delivery().parts()))
        .text("order.link", (o, formats) -> formats.link(page(o.order())))
        .text("order.promised", (o, formats) -> formats.date(promised(o.order())))
        .text("order.reservation", OrderTags::reservation)
        .text("order.refund", (o, formats) -> returned(o, ReceivedMoney.REFUND, formats))
        .text("order.credit", (o, formats) -> returned(o, ReceivedMoney.CREDIT, formats));
  }

  private static Tags<Written> lines() {
    return Tags.<Written>none()
        .table("order.goods", OrderTags::goods)
        .table(
            "order.backorder",
            (o, formats) ->
                isUnderWay(o.order()) ? table(o, formats, "backordered", "expected") : "")
        .table("order.rest", (o, formats) -> table(o, formats, "cancelled"))
        .list(
            "order.lines",
            List.of(
                "number",
                "name",
                "own",
                "quantity",
                "price",
                "net",
                "reserved",
                "backordered",
                "expected",
                "promised",
                "cancelled",
                "requested",
                "note"),
            Written::lines);
  }

  private static Map<String, String> row(OrderLine line, OrderFacts facts, MailFormats formats) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("number", line.isCharge() ? "" : line.item().number().value());
    row.put("name", line.item().name());
    row.put("own", Objects.requireNonNullElse(line.item().buyersNumber(), ""));
    row.put("quantity", line.isCharge() ? "" : formats.portion(line.portion(line.ordered())));
    row.put("price", formats.price(line.shownPrice()));
    row.put("net", formats.money(line.price().net()));
    boolean counted = facts.order().isStockCounted();
    row.put("reserved", counted ? quantity(line, line.reserved(), formats) : "");
    row.put("backordered", counted ? quantity(line, line.backordered(), formats) : "");
    row.put("expected", formats.date(facts.expected().get(line.itemId())));
    row.put("promised", formats.date(line.promisedOn()));
    row.put("cancelled", quantity(line, line.cancelled(), formats));
    row.put("requested", formats.date(line.wish().requestedDate()));
    row.put("note", given(line.wish().note()));
    return row;
  }

  private static String quantity(OrderLine line, Quantity quantity, MailFormats formats) {
    return quantity.isPositive() ? formats.portion(line.portion(quantity)) : "";
  }

  private static Object goods(Written order, MailFormats formats) {
    return new GoodsTable(formats).withTotals(order.lines(), PRICED, order.order());
  }

  /** Rows that have the quantity, with further columns; an empty text if there are none. */
  private static Object table(
      Written order, MailFormats formats, String quantity, String... others) {
    List<Map<String, String>> rows =
        order.lines().stream().filter(row -> !row.getOrDefault(quantity, "").isEmpty()).toList();
    List<String> columns = new ArrayList<>(List.of("name", quantity));
    columns.addAll(List.of(others));
    return rows.isEmpty() ? "" : new GoodsTable(formats).of(rows, columns);
  }

  private static String reservation(Written order, MailFormats formats) {
    return isUnderWay(order.order()) && order.order().stock() != Extent.NONE
        ? formats.words().get("order.reservation." + order.order().reservation())
        : "";
  }

  /** The day by which all goods that are to come are promised; null if one has an open date. */
  private static @Nullable LocalDate promised(OrderDetail order) {
    List<OrderLine> open =
        order.lines().stream().filter(line -> line.isGoods() && line.open().isPositive()).toList();
    LocalDate last = null;
    for (OrderLine line : open) {
      LocalDate day = line.promisedOn();
      if (day == null) {
        return null;
      }
      last = last == null || day.isAfter(last) ? day : last;
    }
    return last;
  }

  /** Whether goods are set aside for it at all. */
  private static boolean isUnderWay(OrderDetail order) {
    return order.progress().confirmedAt() != null && order.status() != OrderStatus.CANCELLED;
  }

  /** What becomes of money received for goods that will not come. */
  private static String returned(Written order, ReceivedMoney as, MailFormats formats) {
    OrderDetail.Progress progress = order.order().progress();
    return progress.returnedAs() == as && progress.returnedNow().isPositive()
        ? formats.money(progress.returnedNow())
        : "";
  }

  private static String page(OrderDetail order) {
    return "/orders/order.xhtml?order="
        + URLEncoder.encode(order.number().value(), StandardCharsets.UTF_8);
  }

  private static String contact(Address address) {
    return Stream.of(address.contact(), address.phone())
        .filter(text -> text != null && !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
