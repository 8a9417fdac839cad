package app.kontor.notification.internal.kind;

import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import freemarker.core.HTMLOutputFormat;
import java.util.List;
import java.util.Map;

/** A ready table of goods: HTML that is set into a mail without escaping. */
public final class GoodsTable {
  /** The only key of a map that stands for HTML of ours. */
  public static final String MARKUP = "$html";

  private final MailFormats formats;

  GoodsTable(MailFormats formats) {
    this.formats = formats;
  }

  /** The rows with these of their columns; the first one is {@code name}. */
  Object of(List<? extends Map<String, String>> rows, List<String> columns) {
    return markup(rows(rows, columns) + "</table>");
  }

  /** The lines of an order with its totals below. */
  Object withTotals(
      List<? extends Map<String, String>> rows, List<String> columns, OrderDetail order) {
    return markup(
        rows(rows, columns)
            + sum("net", order.totals().net(), "")
            + sum("vat", order.totals().vat(), "")
            + sum("gross", order.totals().gross(), " total")
            + "</table>");
  }

  private String rows(List<? extends Map<String, String>> rows, List<String> columns) {
    StringBuilder table = new StringBuilder("<table class=\"goods\"><tr>");
    for (String column : columns) {
      String title = escaped(formats.words().get("goods." + column));
      table.append(column.equals("name") ? "<th>" : "<th class=\"num\">").append(title);
      table.append("</th>");
    }
    table.append("</tr>");
    for (Map<String, String> row : rows) {
      table.append("<tr><td>").append(escaped(row.getOrDefault("name", "")));
      String number = row.getOrDefault("number", "");
      if (!number.isEmpty()) {
        table.append(" <small>").append(escaped(number)).append("</small>");
      }
      String own = row.getOrDefault("own", "");
      if (!own.isEmpty()) {
        table.append(" <small>· ");
        table.append(escaped(formats.words().get("goods.own").replace("{0}", own)));
        table.append("</small>");
      }
      said(table, row);
      table.append("</td>");
      for (String column : columns.subList(1, columns.size())) {
        table.append("<td class=\"num\">").append(escaped(row.getOrDefault(column, "")));
        table.append("</td>");
      }
      table.append("</tr>");
    }
    return table.toString();
  }

  /** What the buyer says of the line; a note keeps its lines. */
  private void said(StringBuilder table, Map<String, String> row) {
    String day = row.getOrDefault("requested", "");
    if (!day.isEmpty()) {
      table.append("<br><small>");
      table.append(escaped(formats.words().get("goods.requested").replace("{0}", day)));
      table.append("</small>");
    }
    String note = row.getOrDefault("note", "");
    if (!note.isEmpty()) {
      table.append("<br><small>").append(escaped(note).replace("\n", "<br>")).append("</small>");
    }
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

  private static Object markup(String html) {
    return Map.of(MARKUP, html);
  }

  private static String escaped(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
