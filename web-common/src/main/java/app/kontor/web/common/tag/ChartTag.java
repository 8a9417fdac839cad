package app.kontor.web.common.tag;

import app.kontor.platform.chart.Chart;
import app.kontor.platform.data.Total;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small chart of bars: a picture without words, drawn for any width, what its parts are and how
 * many there are of each, and the figures as a table for whoever would rather read.
 */
public class ChartTag extends KontorComponent {
  public static final String TYPE = "app.kontor.Chart";

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered() || !(getAttributes().get("value") instanceof Chart chart)) {
      return;
    }
    ResponseWriter writer = open(context, "div", "k-chart");
    Words words = Words.of(context);
    series(writer, words, chart);
    if (chart.highest() == 0) {
      element(writer, "p", "k-chart-none", words.texts().of("chart.none"));
    } else {
      element(writer, "p", "k-chart-most k-num", words.formats().any(chart.highest()));
      new ChartPicture(chart, words).write(writer);
      ends(writer, words, chart);
    }
    table(writer, words, chart);
    foot(writer, words, chart);
    writer.endElement("div");
  }

  /** What the parts of the bars are, and how many there are in all. */
  private static void series(ResponseWriter writer, Words words, Chart chart) throws IOException {
    writer.startElement("ul", null);
    writer.writeAttribute("class", "k-chart-series", null);
    for (int series = 0; series < chart.series().size(); series++) {
      writer.startElement("li", null);
      writer.startElement("span", null);
      writer.writeAttribute("class", "k-chart-key k-chart-" + (series + 1), null);
      writer.writeAttribute("aria-hidden", "true", null);
      writer.endElement("span");
      element(writer, "span", "", word(words, chart, chart.series().get(series)));
      element(writer, "span", "k-num k-strong", words.said(chart.total(series)));
      writer.endElement("li");
    }
    writer.endElement("ul");
  }

  /** The first and the last bar, below them. */
  private static void ends(ResponseWriter writer, Words words, Chart chart) throws IOException {
    writer.startElement("p", null);
    writer.writeAttribute("class", "k-chart-ends", null);
    element(writer, "span", "", words.said(chart.bars().get(0).label()));
    element(writer, "span", "", words.said(chart.bars().get(chart.bars().size() - 1).label()));
    writer.endElement("p");
  }

  private static void table(ResponseWriter writer, Words words, Chart chart) throws IOException {
    writer.startElement("details", null);
    element(writer, "summary", "", words.texts().of("chart.table"));
    writer.startElement("table", null);
    writer.writeAttribute("class", "k-chart-table", null);
    writer.writeAttribute("aria-label", word(words, chart, ""), null);
    writer.startElement("thead", null);
    writer.startElement("tr", null);
    heading(writer, "", word(words, chart, "bars"));
    for (String series : chart.series()) {
      heading(writer, "num", word(words, chart, series));
    }
    writer.endElement("tr");
    writer.endElement("thead");
    writer.startElement("tbody", null);
    for (Chart.Bar bar : chart.bars()) {
      row(writer, words, chart, bar);
    }
    writer.endElement("tbody");
    writer.endElement("table");
    writer.endElement("details");
  }

  private static void heading(ResponseWriter writer, String styleClass, String text)
      throws IOException {
    writer.startElement("th", null);
    writer.writeAttribute("scope", "col", null);
    attribute(writer, "class", styleClass);
    writer.writeText(text, null);
    writer.endElement("th");
  }

  private static void row(ResponseWriter writer, Words words, Chart chart, Chart.Bar bar)
      throws IOException {
    writer.startElement("tr", null);
    writer.startElement("th", null);
    writer.writeAttribute("scope", "row", null);
    String label = words.said(bar.label());
    if (bar.filter().isEmpty() || !words.page().open(chart.page())) {
      writer.writeText(label, null);
    } else {
      link(writer, address(words, chart, bar.filter()), label, "");
    }
    writer.endElement("th");
    for (Total count : bar.counts()) {
      element(writer, "td", "num", words.said(count));
    }
    writer.endElement("tr");
  }

  private static void foot(ResponseWriter writer, Words words, Chart chart) throws IOException {
    writer.startElement("p", null);
    writer.writeAttribute("class", "k-chart-foot", null);
    if (words.page().open(chart.page())) {
      String list = words.texts().of("chart.list");
      link(
          writer,
          address(words, chart, chart.filter()),
          list,
          word(words, chart, "") + ": " + list);
    }
    element(writer, "span", "k-muted", words.texts().of("chart.at", chart.at()));
    writer.endElement("p");
  }

  /**
   * @param name what it is called where it is read out of its place; empty for its text
   */
  private static void link(ResponseWriter writer, String address, String text, String name)
      throws IOException {
    writer.startElement("a", null);
    writer.writeAttribute("class", "k-link", null);
    writer.writeURIAttribute("href", address, null);
    attribute(writer, "aria-label", name);
    writer.writeText(text, null);
    writer.endElement("a");
  }

  private static String address(Words words, Chart chart, Map<String, String> filter) {
    StringBuilder address = new StringBuilder(words.page().url(chart.page()));
    char before = '?';
    for (Map.Entry<String, String> one : new TreeMap<>(filter).entrySet()) {
      address
          .append(before)
          .append(one.getKey())
          .append('=')
          .append(URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8));
      before = '&';
    }
    return address.toString();
  }

  /** What the chart itself, its bars or a series are called. */
  static String word(Words words, Chart chart, String part) {
    return words.texts().of("chart." + chart.name() + (part.isEmpty() ? "" : "." + part));
  }
}
