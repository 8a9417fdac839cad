package app.kontor.platform.chart.internal;

import app.kontor.platform.chart.Chart;
import app.kontor.platform.chart.ChartBar;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts several charts in one statement, each part of a bar as far as is counted. */
@ApplicationScoped
public class ChartCounts {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** A part of a bar. */
  private record Place(String chart, int bar, int series) {}

  /** The charts for the actor's seller, as of now. */
  public List<Chart> count(Collection<ChartDefinition> definitions) {
    Map<ChartDefinition, List<ChartBar>> bars = new LinkedHashMap<>();
    Map<Place, Counts.Select> selects = new LinkedHashMap<>();
    for (ChartDefinition each : definitions) {
      List<ChartBar> asked = each.bars();
      bars.put(each, asked);
      for (int bar = 0; bar < asked.size(); bar++) {
        for (int series = 0; series < each.series().size(); series++) {
          selects.put(new Place(each.name(), bar, series), asked.get(bar).counts().get(series));
        }
      }
    }
    Map<Place, Total> counted = Counts.read(em, selects);
    Instant at = clock.instant();
    List<Chart> charts = new ArrayList<>();
    bars.forEach((each, asked) -> charts.add(chart(each, asked, counted, at)));
    return charts;
  }

  /** How much of each waits, by its name. */
  public Map<String, Total> waiting(Collection<WaitingWork> works) {
    Map<String, Counts.Select> selects = new LinkedHashMap<>();
    works.forEach(each -> selects.put(each.name(), each.rows()));
    return Counts.read(em, selects);
  }

  private static Chart chart(
      ChartDefinition definition, List<ChartBar> asked, Map<Place, Total> counted, Instant at) {
    List<Chart.Bar> bars = new ArrayList<>();
    for (int bar = 0; bar < asked.size(); bar++) {
      List<Total> parts = new ArrayList<>();
      for (int series = 0; series < definition.series().size(); series++) {
        parts.add(counted.getOrDefault(new Place(definition.name(), bar, series), Total.of(0)));
      }
      bars.add(new Chart.Bar(asked.get(bar).label(), parts, asked.get(bar).filter()));
    }
    return new Chart(
        definition.name(), definition.page(), definition.filter(), definition.series(), bars, at);
  }
}
