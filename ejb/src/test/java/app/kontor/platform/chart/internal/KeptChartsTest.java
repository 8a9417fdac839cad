package app.kontor.platform.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Permission;
import app.kontor.platform.chart.Chart;
import app.kontor.platform.chart.ChartBar;
import app.kontor.platform.chart.ChartDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptChartsTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final Watch clock = new Watch();
  private final List<List<String>> counted = new ArrayList<>();
  private final KeptCharts kept =
      new KeptCharts(
          new ChartCounts() {
            @Override
            public List<Chart> count(Collection<ChartDefinition> definitions) {
              counted.add(definitions.stream().map(ChartDefinition::name).toList());
              return definitions.stream().map(each -> chart(each.name(), clock.now)).toList();
            }
          },
          clock);

  @Test
  void a_minute_is_counted_once_and_what_is_old_together() {
    assertThat(kept.charts(1, List.of(new Named("a"), new Named("b"))))
        .extracting(Chart::name)
        .containsExactly("a", "b");
    clock.now = NOON.plusSeconds(59);
    kept.charts(1, List.of(new Named("b")));
    assertThat(kept.charts(1, List.of(new Named("c"), new Named("a"))))
        .extracting(Chart::name)
        .containsExactly("c", "a");
    assertThat(counted).containsExactly(List.of("a", "b"), List.of("c"));

    clock.now = NOON.plusSeconds(60);
    kept.charts(1, List.of(new Named("a"), new Named("b"), new Named("c")));
    assertThat(counted).hasSize(3).endsWith(List.of("a", "b"));
  }

  @Test
  void each_seller_has_its_own() {
    kept.charts(1, List.of(new Named("a")));
    kept.charts(2, List.of(new Named("a")));
    assertThat(counted).hasSize(2);
  }

  @Test
  void what_was_counted_by_a_clock_that_went_ahead_is_counted_again() {
    kept.charts(1, List.of(new Named("a")));
    clock.now = NOON.minus(Duration.ofHours(1));
    assertThat(kept.charts(1, List.of(new Named("a"))))
        .extracting(Chart::at)
        .containsExactly(clock.now);
  }

  private static Chart chart(String name, Instant at) {
    return new Chart(name, "/office/orders.xhtml", Map.of(), List.of("orders"), List.of(), at);
  }

  /** A clock that is put. */
  private static final class Watch extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private record Named(String name) implements ChartDefinition {
    @Override
    public int place() {
      return 0;
    }

    @Override
    public Permission permission() {
      return Permission.ORDER_VIEW;
    }

    @Override
    public String page() {
      return "/office/orders.xhtml";
    }

    @Override
    public Map<String, String> filter() {
      return Map.of();
    }

    @Override
    public List<String> series() {
      return List.of("orders");
    }

    @Override
    public List<ChartBar> bars() {
      return List.of();
    }
  }
}
