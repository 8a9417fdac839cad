package app.kontor.platform.chart;

import app.kontor.platform.data.Counts;
import java.util.List;
import java.util.Map;

/**
 * A bar that is still to be counted.
 *
 * @param label what it is about: a day, or a phrase
 * @param counts what is counted for each series, in their order
 * @param filter what the chart's page is asked to show the rows of this bar; empty where it cannot
 */
public record ChartBar(Object label, List<Counts.Select> counts, Map<String, String> filter) {
  public ChartBar {
    counts = List.copyOf(counts);
    filter = Map.copyOf(filter);
  }
}
