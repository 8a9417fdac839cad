package app.kontor.platform.chart.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.chart.Chart;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.chart.Charts;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Total;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the charts and the work of all capabilities; see {@link ChartDefinition}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChartsBean implements Charts {
  @Inject private CurrentActor actor;
  @Inject private KeptCharts kept;
  @Inject private ChartCounts counts;
  @Inject @Any private Instance<WaitingWork> works;
  @Inject @Any private Instance<ChartDefinition> definitions;

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public List<Chart> charts() {
    Actor reader = actor.get();
    if (!reader.isStaff()) {
      return List.of();
    }
    return kept.charts(
        reader.sellerId(),
        definitions.stream()
            .filter(each -> reader.may(each.permission()))
            .sorted(Comparator.comparingInt(ChartDefinition::place))
            .toList());
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public Map<String, Total> waiting() {
    Actor reader = actor.get();
    if (!reader.isStaff()) {
      return Map.of();
    }
    return counts.waiting(works.stream().filter(each -> reader.may(each.permission())).toList());
  }
}
