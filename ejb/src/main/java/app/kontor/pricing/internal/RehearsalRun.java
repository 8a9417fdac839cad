package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.setting.Settings;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleaseView;
import app.kontor.pricing.PriceSettings;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.internal.RehearsalTally.Weighed;
import app.kontor.pricing.internal.ReleaseRuleRows.Rule;
import app.kontor.pricing.internal.ReleaseRuleRows.Side;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceRelease;
import app.kontor.pricing.model.PriceStep;
import app.kontor.pricing.model.PriceStep.Place;
import app.kontor.pricing.model.Rehearsal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a release changes, batch by batch of items: in its lists and in those that follow
 * from them. Of a release that is past what it has changed when it was released.
 */
@Dependent
public class RehearsalRun {
  private static final int BATCH = 1_000;

  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Settings settings;
  private final KeptPriceLists kept;
  private final PriceListViews lists;
  private final PriceStepRows steps;
  private final ReleaseRows rows;
  private final ReleaseRuleRows rules;
  private final ItemCostRows costs;
  private final DirectChanges direct;
  private final PricedUnits units;

  @Inject
  RehearsalRun(
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Settings settings,
      KeptPriceLists kept,
      PriceListViews lists,
      PriceStepRows steps,
      ReleaseRows rows,
      ReleaseRuleRows rules,
      ItemCostRows costs,
      DirectChanges direct,
      PricedUnits units) {
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.settings = settings;
    this.kept = kept;
    this.lists = lists;
    this.steps = steps;
    this.rows = rows;
    this.rules = rules;
    this.costs = costs;
    this.direct = direct;
    this.units = units;
  }

  /**
   * Which lists a release is about.
   *
   * @param direct those that it says something of itself
   * @param affected with those that follow from them
   * @param sources of which entries are needed
   * @param whole of which all items matter, because a formula changes
   * @param rules as they shall be, by list
   */
  private record Scope(
      PriceBook before,
      PriceBook after,
      TreeSet<Long> direct,
      TreeSet<Long> affected,
      TreeSet<Long> sources,
      TreeSet<Long> whole,
      Map<Long, Rule> rules) {
    List<PriceRehearsal.Rule> shown() {
      return rules.entrySet().stream()
          .map(
              rule ->
                  new PriceRehearsal.Rule(
                      rule.getValue().code(),
                      rule.getValue().merging(),
                      before.formula(rule.getKey()),
                      rule.getValue().formula()))
          .toList();
    }
  }

  /** What there is to know before somebody orders a release. */
  record Facts(long editions, PriceRehearsal.Counts counts) {}

  Facts facts(PriceRelease release, long sellerId) {
    Scope scope = scope(release, sellerId);
    return new Facts(
        rows.editions(scope.sources()), tally(release, scope, sellerId, false).counts());
  }

  PriceRehearsal rehearse(PriceRelease release, Actor reader) {
    long seller = reader.sellerId();
    Scope scope = scope(release, seller);
    RehearsalTally tally = tally(release, scope, seller, reader.may(Permission.COST_MANAGE));
    long lines = rows.lines(List.of(release.id())).getOrDefault(release.id(), 0L);
    return new PriceRehearsal(
        release.view(lines),
        rows.editions(scope.sources()),
        direct.mode(seller),
        release.isBy(reader.userId()),
        tally.counts(),
        affected(scope, tally, seller),
        scope.shown(),
        tally.bands(),
        moves(release, scope, tally, reader));
  }

  private Scope scope(PriceRelease release, long sellerId) {
    PriceBook book = kept.of(sellerId).book();
    Map<Long, Rule> fresh = rules.of(release.id(), Side.NEW);
    PriceBook before =
        release.state().isPast() ? ruled(book, rules.of(release.id(), Side.OLD)) : book;
    PriceBook after = ruled(book, fresh);
    TreeSet<Long> direct = new TreeSet<>(rows.lists(release.id()));
    direct.addAll(fresh.keySet());
    TreeSet<Long> affected = new TreeSet<>(direct);
    for (PriceListTerms list : book.lists()) {
      if (follows(before, list, direct) || follows(after, list, direct)) {
        affected.add(list.id());
      }
    }
    TreeSet<Long> sources = new TreeSet<>(before.withSources(affected));
    sources.addAll(after.withSources(affected));
    TreeSet<Long> whole = new TreeSet<>(before.withSources(fresh.keySet()));
    whole.addAll(after.withSources(fresh.keySet()));
    return new Scope(before, after, direct, affected, sources, whole, fresh);
  }

  private static PriceBook ruled(PriceBook book, Map<Long, Rule> rules) {
    Map<Long, PriceListTerms> others = new TreeMap<>();
    rules.forEach(
        (id, rule) -> {
          PriceListTerms list = book.list(id);
          if (list != null) {
            others.put(id, list.ruled(rule.merging(), rule.formula()));
          }
        });
    return others.isEmpty() ? book : book.with(others);
  }

  private static boolean follows(PriceBook book, PriceListTerms list, Collection<Long> changed) {
    return book.withSources(List.of(list.id())).stream().anyMatch(changed::contains);
  }

  private RehearsalTally tally(
      PriceRelease release, Scope scope, long sellerId, boolean costsKnown) {
    RehearsalTally tally =
        new RehearsalTally(settings.get(sellerId, PriceSettings.MARGIN_FLOOR), costsKnown);
    LocalDate day = day(release);
    List<Long> items = rows.items(release.id(), scope.whole(), 0, BATCH);
    while (!items.isEmpty()) {
      PriceBook.Entries stored = steps.steps(scope.sources(), null, items);
      List<ReleaseRows.Entry> said = rows.entries(release.id(), items);
      PriceBook.Entries before =
          release.state().isPast() ? new Overlay(stored, said, true) : stored;
      Map<Long, ItemCostRows.Cost> known = costs.of(items);
      Rehearsal.compare(
          scope.affected(),
          items,
          day,
          new Rehearsal.Side(scope.before(), before),
          new Rehearsal.Side(scope.after(), new Overlay(stored, said, false)),
          changed -> {
            PriceListTerms list = scope.after().list(changed.listId());
            if (list != null) {
              tally.add(changed, list, cost(changed, known.get(changed.itemId())));
            }
          });
      items =
          items.size() < BATCH
              ? List.of()
              : rows.items(release.id(), scope.whole(), items.get(items.size() - 1), BATCH);
    }
    return tally;
  }

  /** What one of the unit of a price costs. */
  private ItemCostRows.@Nullable Cost cost(
      Rehearsal.Changed changed, ItemCostRows.@Nullable Cost base) {
    String unit = changed.place().unit();
    return base == null || unit.isEmpty()
        ? base
        : new ItemCostRows.Cost(
            base.amount().multiply(units.factor(changed.itemId(), unit)), base.currency());
  }

  /** Today, or the day on which it will be or was released. */
  private LocalDate day(PriceRelease release) {
    PriceReleaseView view = release.view(0);
    Instant moment = view.dueAt() == null ? view.releasedAt() : view.dueAt();
    Seller seller = parties.seller();
    return moment == null ? seller.today(clock) : seller.dayOf(moment);
  }

  /** What lists say with what a release says of them. */
  private static final class Overlay implements PriceBook.Entries {
    private record Spot(long listId, long itemId) {}

    private final PriceBook.Entries stored;
    private final boolean old;
    private final Map<Spot, List<ReleaseRows.Entry>> said = new HashMap<>();

    Overlay(PriceBook.Entries stored, List<ReleaseRows.Entry> entries, boolean old) {
      this.stored = stored;
      this.old = old;
      entries.forEach(
          entry ->
              said.computeIfAbsent(
                      new Spot(entry.listId(), entry.itemId()), place -> new ArrayList<>())
                  .add(entry));
    }

    @Override
    public List<PriceStep> steps(long listId, long itemId) {
      List<PriceStep> own = stored.steps(listId, itemId);
      List<ReleaseRows.Entry> others = said.get(new Spot(listId, itemId));
      if (others == null) {
        return own;
      }
      TreeMap<Place, PriceStep> all = new TreeMap<>();
      own.forEach(step -> all.put(step.place(), step));
      for (ReleaseRows.Entry entry : others) {
        PriceStep step = old ? entry.old() : entry.now();
        if (step == null) {
          all.remove(entry.place());
        } else {
          all.put(entry.place(), step);
        }
      }
      return List.copyOf(all.values());
    }
  }

  private List<PriceRehearsal.Affected> affected(Scope scope, RehearsalTally tally, long sellerId) {
    List<PriceRehearsal.Affected> all = new ArrayList<>();
    for (Long id : scope.affected()) {
      PriceListTerms list = scope.after().list(id);
      if (list != null && (tally.of(id) > 0 || scope.direct().contains(id))) {
        PriceListView view =
            lists.list(sellerId, list.code(), parties.seller().today(clock)).orElseThrow();
        all.add(
            new PriceRehearsal.Affected(
                list.code(),
                view.name(),
                list.currency(),
                !scope.direct().contains(id),
                list.base(),
                list.audiences(),
                view.customers(),
                tally.of(id)));
      }
    }
    all.sort(Comparator.comparing(PriceRehearsal.Affected::prices).reversed());
    return all;
  }

  /** One price of a list. */
  private record Said(long listId, long itemId, Place place) {
    static Said of(ReleaseRows.Entry entry) {
      return new Said(entry.listId(), entry.itemId(), entry.place());
    }

    static Said of(Rehearsal.Changed changed) {
      return new Said(changed.listId(), changed.itemId(), changed.place());
    }
  }

  private List<PriceRehearsal.Move> moves(
      PriceRelease release, Scope scope, RehearsalTally tally, Actor reader) {
    List<Weighed> largest = tally.largestFirst();
    List<Long> ids = largest.stream().map(one -> one.changed().itemId()).distinct().toList();
    Map<Long, Item> items = catalogue.items(ids, reader.language());
    Set<Said> said =
        ids.isEmpty()
            ? Set.of()
            : rows.entries(release.id(), ids).stream()
                .map(Said::of)
                .collect(Collectors.toUnmodifiableSet());
    boolean mayKnow = reader.may(Permission.COST_MANAGE);
    List<PriceRehearsal.Move> moves = new ArrayList<>();
    for (Weighed one : largest) {
      PriceListTerms list = scope.after().list(one.changed().listId());
      Item item = items.get(one.changed().itemId());
      if (list != null && item != null) {
        moves.add(move(one, list, item, said.contains(Said.of(one.changed())), mayKnow));
      }
    }
    return moves;
  }

  private static PriceRehearsal.Move move(
      Weighed one, PriceListTerms list, Item item, boolean direct, boolean mayKnow) {
    return new PriceRehearsal.Move(
        list.code(),
        list.currency(),
        item.number(),
        item.name(),
        one.changed().place().from(),
        Step.unit(one.changed().place().unit()),
        direct,
        terms(one.changed().before()),
        terms(one.changed().after()),
        RehearsalTally.shown(one.percent()),
        mayKnow ? one.cost() : null,
        mayKnow ? RehearsalTally.shown(one.margin()) : null,
        mayKnow && one.warned());
  }

  private static PriceMove.@Nullable Terms terms(@Nullable PriceStep step) {
    return step == null ? null : new PriceMove.Terms(step.amount(), step.per());
  }
}
