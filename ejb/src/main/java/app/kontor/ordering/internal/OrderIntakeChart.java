package app.kontor.ordering.internal;

import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.chart.ChartBar;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many orders came in on each day of a fortnight, whatever has become of them. */
@Dependent
public class OrderIntakeChart implements ChartDefinition {
  private static final int DAYS = 14;

  private final Parties parties;
  private final Clock clock;

  @Inject
  public OrderIntakeChart(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "order-intake";
  }

  @Override
  public int place() {
    return 10;
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
    return Map.of("from", today().minusDays(DAYS - 1L).toString());
  }

  @Override
  public List<String> series() {
    return List.of("orders");
  }

  @Override
  public List<ChartBar> bars() {
    Seller seller = parties.seller();
    LocalDate today = today();
    return IntStream.range(0, DAYS)
        .mapToObj(day -> bar(seller, today.minusDays(DAYS - 1L - day)))
        .toList();
  }

  private static ChartBar bar(Seller seller, LocalDate day) {
    return new ChartBar(
        day,
        List.of(
            new Counts.Select(
                "SELECT o.id FROM sales_order o WHERE o.seller_id = ?1 AND o.placed_at >= ?2"
                    + " AND o.placed_at < ?3",
                List.of(
                    seller.id(), utc(seller.startOf(day)), utc(seller.startOf(day.plusDays(1)))))),
        Map.of("from", day.toString(), "to", day.toString()));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }
}
