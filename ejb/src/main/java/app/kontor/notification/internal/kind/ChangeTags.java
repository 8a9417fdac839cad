package app.kontor.notification.internal.kind;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.OrderDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What mails say about a change of an order. */
final class ChangeTags {
  private static final List<String> COLUMNS = List.of("name", "before", "after");

  static final Tags<ChangeRecord> ALL =
      Tags.<ChangeRecord>none()
          .text("change.reason", ChangeRecord::reason)
          .text("change.by", ChangeRecord::askedBy)
          .text("change.before", (change, formats) -> formats.money(change.before()))
          .text("change.after", (change, formats) -> formats.money(change.after()))
          .table(
              "change.differences",
              (change, formats) ->
                  new GoodsTable(formats)
                      .of(
                          change.differences().stream().map(one -> row(one, formats)).toList(),
                          COLUMNS));

  private ChangeTags() {}

  private static Map<String, String> row(OrderDifference one, MailFormats formats) {
    String what = formats.words().get("change." + one.kind());
    return Map.of(
        "name", one.item().isEmpty() ? what : one.item() + ": " + what,
        "before", written(one, one.before(), formats),
        "after", written(one, one.after(), formats));
  }

  private static String written(OrderDifference one, String text, MailFormats formats) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (one.kind()) {
      case ADDED, REMOVED, QUANTITY -> {
        Quantity quantity = OrderDifference.quantity(text);
        yield quantity == null ? text : formats.quantity(quantity);
      }
      case PRICE -> {
        UnitPrice price = OrderDifference.price(text);
        yield price == null ? text : formats.price(price);
      }
      case CHARGE -> formats.money(Money.parse(text));
      case REQUESTED_DATE, LINE_DATE -> formats.date(LocalDate.parse(text));
      case PARTS -> formats.words().get("order.parts." + text);
      case ADDRESS, METHOD, REFERENCE, NOTE, COST_CENTRE, CONTACT, LINE_NOTE -> text;
    };
  }
}
