package app.kontor.web.common.tag;

import app.kontor.platform.chart.Chart;
import app.kontor.platform.data.Total;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * The bars of a chart, drawn in units that are stretched to whatever room there is. It says how
 * high bars are only by their height: colours, widths and words are the page's.
 */
final class ChartPicture {
  private static final int HEIGHT = 100;
  private static final int STEP = 20;
  private static final int WIDTH = 14;

  private final Chart chart;
  private final Words words;

  ChartPicture(Chart chart, Words words) {
    this.chart = chart;
    this.words = words;
  }

  void write(ResponseWriter writer) throws IOException {
    int bars = chart.bars().size();
    writer.startElement("svg", null);
    writer.writeAttribute("class", "k-chart-picture", null);
    writer.writeAttribute("viewBox", "0 0 " + bars * STEP + " " + HEIGHT, null);
    writer.writeAttribute("preserveAspectRatio", "none", null);
    writer.writeAttribute("role", "img", null);
    writer.writeAttribute(
        "aria-label",
        words
            .texts()
            .of(
                "chart.picture",
                ChartTag.word(words, chart, ""),
                words.said(chart.bars().get(0).label()),
                words.said(chart.bars().get(bars - 1).label()),
                chart.highest()),
        null);
    for (int bar = 0; bar < bars; bar++) {
      bar(writer, bar * STEP + (STEP - WIDTH) / 2, chart.bars().get(bar));
    }
    writer.endElement("svg");
  }

  private void bar(ResponseWriter writer, int left, Chart.Bar bar) throws IOException {
    long below = 0;
    for (int series = 0; series < bar.counts().size(); series++) {
      Total count = bar.counts().get(series);
      if (!count.isNone()) {
        Part part = part(below, count.counted(), chart.highest());
        writer.startElement("rect", null);
        writer.writeAttribute("class", "k-chart-" + (series + 1), null);
        writer.writeAttribute("x", left, null);
        writer.writeAttribute("y", part.top(), null);
        writer.writeAttribute("width", WIDTH, null);
        writer.writeAttribute("height", part.height(), null);
        element(writer, bar, series, count);
        writer.endElement("rect");
        below += count.counted();
      }
    }
  }

  /** What is said where somebody points at it. */
  private void element(ResponseWriter writer, Chart.Bar bar, int series, Total count)
      throws IOException {
    KontorComponent.element(
        writer,
        "title",
        "",
        words.said(bar.label())
            + ": "
            + words.said(count)
            + " "
            + ChartTag.word(words, chart, chart.series().get(series)));
  }

  /** Where a part of a bar begins, from above, and how high it is. */
  record Part(long top, long height) {}

  /**
   * A part that is seen, however small it is.
   *
   * @param below what stands below it
   * @param highest what the highest bar of all has
   */
  static Part part(long below, long count, long highest) {
    long bottom = Math.min(HEIGHT - 1, height(below, highest));
    long top = Math.max(bottom + 1, height(below + count, highest));
    return new Part(HEIGHT - top, top - bottom);
  }

  private static long height(long count, long highest) {
    return (count * HEIGHT + highest / 2) / highest;
  }
}
