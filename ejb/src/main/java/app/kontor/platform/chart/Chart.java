package app.kontor.platform.chart;

import app.kontor.platform.data.Total;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A chart as it was counted, in no language.
 *
 * @param name of its {@link ChartDefinition}
 * @param page that shows the rows, of the order portal
 * @param filter what the page is asked
 * @param series names of what is counted in each bar
 * @param at when it was counted
 */
public record Chart(
    String name,
    String page,
    Map<String, String> filter,
    List<String> series,
    List<Bar> bars,
    Instant at)
    implements Serializable {
  public Chart {
    filter = Map.copyOf(filter);
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param label a day, or a phrase
   * @param counts of each series
   * @param filter what the chart's page is asked to show the rows of this bar; empty where it
   *     cannot
   */
  public record Bar(Object label, List<Total> counts, Map<String, String> filter)
      implements Serializable {
    public Bar {
      counts = List.copyOf(counts);
      filter = Map.copyOf(filter);
    }

    /** All of its series together. */
    public Total total() {
      return counts.stream().reduce(Total.of(0), Total::plus);
    }
  }

  /** A series of all bars together, by its place. */
  public Total total(int series) {
    return bars.stream().map(bar -> bar.counts().get(series)).reduce(Total.of(0), Total::plus);
  }

  /** The most that a bar has; 0 if there is nothing at all. */
  public long highest() {
    return bars.stream().mapToLong(bar -> bar.total().counted()).max().orElse(0);
  }
}
