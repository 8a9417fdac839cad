package app.kontor.platform.chart.internal;

import app.kontor.platform.chart.Chart;
import app.kontor.platform.chart.ChartDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What this node counted in the last minute. Charts are looked at with every first page, and are
 * none the worse for being a moment old; they say when they were counted.
 */
@ApplicationScoped
public class KeptCharts {
  static final Duration LONGEST = Duration.ofMinutes(1);

  /** Charts of several hundred sellers; beyond it all are dropped and counted again. */
  private static final int MOST = 1_000;

  private final Map<Key, Chart> charts = new ConcurrentHashMap<>();
  private ChartCounts counts;
  private Clock clock;

  private record Key(long sellerId, String chart) {}

  @SuppressWarnings("NullAway.Init")
  protected KeptCharts() {}

  @Inject
  public KeptCharts(ChartCounts counts, Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /** The charts in the order of their definitions, old ones counted anew and together. */
  List<Chart> charts(long sellerId, List<ChartDefinition> definitions) {
    Instant now = clock.instant();
    Map<String, Chart> shown = new HashMap<>();
    List<ChartDefinition> old = new ArrayList<>();
    for (ChartDefinition each : definitions) {
      Chart known = charts.get(new Key(sellerId, each.name()));
      if (known != null && isFresh(known, now)) {
        shown.put(each.name(), known);
      } else {
        old.add(each);
      }
    }
    if (!old.isEmpty()) {
      for (Chart chart : counts.count(old)) {
        shown.put(chart.name(), chart);
        keep(new Key(sellerId, chart.name()), chart);
      }
    }
    return definitions.stream().flatMap(each -> Stream.ofNullable(shown.get(each.name()))).toList();
  }

  /** Not where the clock was set back either. */
  private static boolean isFresh(Chart chart, Instant now) {
    return !chart.at().isAfter(now) && chart.at().plus(LONGEST).isAfter(now);
  }

  private void keep(Key key, Chart chart) {
    if (charts.size() >= MOST) {
      charts.clear();
    }
    charts.put(key, chart);
  }
}
