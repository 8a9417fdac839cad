package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.AlsoBought;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.internal.AlsoBoughtRows.Counted;
import app.kontor.ordering.model.CoPurchases;
import app.kontor.ordering.model.CoPurchases.Other;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobHandler;
import app.kontor.platform.work.JobKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what customers bought together. The orders of the time that the seller has said, the
 * latest of them if there are very many, are read in pieces and counted in memory; then what has
 * changed is written, some hundred items at a time.
 */
@Dependent
public class AlsoBoughtJob implements JobHandler<AlsoBought.Of, JobKind.Count> {
  /** Orders that are counted at most: lines of a year of a large company, some 40 MB. */
  private static final int MOST_ORDERS = 200_000;

  private static final int ORDERS_AT_ONCE = 2_000;
  private static final int ITEMS_AT_ONCE = 500;
  private static final int READ = 80;
  private static final int ALL = 100;

  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject private Transactions transactions;
  @Inject private AlsoBoughtRows rows;

  @Override
  public JobKind<AlsoBought.Of, JobKind.Count> kind() {
    return AlsoBought.KIND;
  }

  @Override
  public JobKind.Count run(AlsoBought.Of of, Progress progress) {
    return actor.callAs(Actor.system(of.sellerId()), () -> count(of.sellerId(), progress));
  }

  private JobKind.Count count(long seller, Progress progress) {
    int days = transactions.read(() -> settings.now(seller, OrderSettings.ALSO_BOUGHT_DAYS));
    int least = transactions.read(() -> settings.now(seller, OrderSettings.ALSO_BOUGHT_CUSTOMERS));
    Instant now = clock.instant();
    CoPurchases counted = new CoPurchases();
    Counted last = new Counted(Long.MAX_VALUE, 0, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    Instant since = now.minus(Duration.ofDays(days));
    boolean more = true;
    while (more && counted.orders() < MOST_ORDERS && !progress.isCancelled()) {
      Counted before = last;
      List<Counted> orders =
          transactions.read(() -> rows.orders(seller, since, before, ORDERS_AT_ONCE));
      more = orders.size() == ORDERS_AT_ONCE;
      if (!orders.isEmpty()) {
        last = orders.get(orders.size() - 1);
        add(counted, orders);
        progress.report((int) Math.min(READ, (long) READ * counted.orders() / MOST_ORDERS));
      }
    }
    if (progress.isCancelled()) {
      return new JobKind.Count(0);
    }
    Map<Long, List<Other>> related = counted.related(least, AlsoBought.MOST);
    write(seller, new TreeMap<>(related));
    progress.report(ALL);
    return new JobKind.Count(related.size());
  }

  private void add(CoPurchases counted, List<Counted> orders) {
    Map<Long, List<Long>> items =
        transactions.read(() -> rows.items(orders.stream().map(Counted::id).toList()));
    for (Counted order : orders) {
      counted.add(order.partnerId(), items.getOrDefault(order.id(), List.of()));
    }
  }

  /** What is kept of items that have nothing any more goes with the pieces between. */
  private void write(long seller, TreeMap<Long, List<Other>> related) {
    List<Long> ids = new ArrayList<>(related.keySet());
    long after = 0;
    for (int from = 0; from < ids.size(); from += ITEMS_AT_ONCE) {
      long last = ids.get(Math.min(from + ITEMS_AT_ONCE, ids.size()) - 1);
      piece(seller, after, last, related);
      after = last;
    }
    piece(seller, after, Long.MAX_VALUE, related);
  }

  private void piece(long seller, long after, long last, TreeMap<Long, List<Other>> related) {
    transactions.run(
        () -> {
          Map<Long, List<Long>> kept = rows.kept(seller, after, last);
          Map<Long, List<Other>> fresh = new HashMap<>();
          kept.keySet().forEach(item -> fresh.put(item, List.of()));
          fresh.putAll(related.subMap(after, false, last, true));
          fresh
              .entrySet()
              .removeIf(
                  each ->
                      each.getValue().stream()
                          .map(Other::itemId)
                          .toList()
                          .equals(kept.getOrDefault(each.getKey(), List.of())));
          rows.replace(seller, fresh);
        });
  }
}
