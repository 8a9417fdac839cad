package app.kontor.banking.internal;

import app.kontor.banking.EntryWork;
import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.platform.chart.ChartBar;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Entries of statements booked on each day of a fortnight: how many wait for somebody. */
@Dependent
public class ReceiptsChart implements ChartDefinition {
  private static final int DAYS = 14;

  private static final String OF_A_DAY =
      "SELECT e.id FROM statement_entry e WHERE e.seller_id = ?1 AND e.booking_date = ?2";

  private static final String MATCHED =
      OF_A_DAY
          + " AND e.work IN ('"
          + EntryWork.SETTLED.name()
          + "', '"
          + EntryWork.ON_ACCOUNT.name()
          + "')";

  private static final String WAITING =
      OF_A_DAY + " AND e.work = '" + EntryWork.WAITING.name() + "'";

  private final Parties parties;
  private final Clock clock;

  @Inject
  public ReceiptsChart(Parties parties, Clock clock) {
    this.parties = parties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "receipts";
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public Permission permission() {
    return Permission.BANKING;
  }

  @Override
  public String page() {
    return "/office/banking/entries.xhtml";
  }

  @Override
  public Map<String, String> filter() {
    return Map.of();
  }

  @Override
  public List<String> series() {
    return List.of("matched", "waiting");
  }

  @Override
  public List<ChartBar> bars() {
    long sellerId = parties.seller().id();
    LocalDate today = parties.seller().today(clock);
    return IntStream.range(0, DAYS)
        .mapToObj(day -> bar(sellerId, today.minusDays(DAYS - 1L - day)))
        .toList();
  }

  private static ChartBar bar(long sellerId, LocalDate day) {
    List<Object> parameters = List.of(sellerId, day);
    return new ChartBar(
        day,
        List.of(new Counts.Select(MATCHED, parameters), new Counts.Select(WAITING, parameters)),
        Map.of());
  }
}
