package app.kontor.billing.internal;

import app.kontor.billing.DocumentFilter;
import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.platform.chart.ChartBar;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.data.Counts;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Documents that should have been paid, by how long ago. */
@Dependent
public class OverdueChart implements ChartDefinition {
  /** The first days overdue of each bar; the last one has no end. */
  private static final List<Integer> AGES = List.of(1, 8, 31, 91);

  private static final String DUE =
      "SELECT d.id FROM billing_document d WHERE d.seller_id = ?1 AND d.is_open = TRUE"
          + " AND d.due_date <= ?2";

  private final Parties parties;
  private final Clock clock;

  @Inject
  public OverdueChart(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "overdue";
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public Permission permission() {
    return Permission.DOCUMENT_VIEW;
  }

  @Override
  public String page() {
    return "/office/billing/documents.xhtml";
  }

  @Override
  public Map<String, String> filter() {
    return Map.of("payment", DocumentFilter.Payment.OVERDUE.name());
  }

  @Override
  public List<String> series() {
    return List.of("documents");
  }

  @Override
  public List<ChartBar> bars() {
    long sellerId = parties.seller().id();
    LocalDate today = parties.seller().today(clock);
    return List.of(
        bar(sellerId, today, 0),
        bar(sellerId, today, 1),
        bar(sellerId, today, 2),
        last(sellerId, today));
  }

  private static ChartBar bar(long sellerId, LocalDate today, int age) {
    int from = AGES.get(age);
    int until = AGES.get(age + 1);
    return new ChartBar(
        Phrase.of("chart.overdue.days", from, until - 1),
        List.of(
            new Counts.Select(
                DUE + " AND d.due_date > ?3",
                List.of(sellerId, today.minusDays(from), today.minusDays(until)))),
        Map.of());
  }

  private static ChartBar last(long sellerId, LocalDate today) {
    int from = AGES.get(AGES.size() - 1);
    return new ChartBar(
        Phrase.of("chart.overdue.more-days", from - 1),
        List.of(new Counts.Select(DUE, List.of(sellerId, today.minusDays(from)))),
        Map.of());
  }
}
