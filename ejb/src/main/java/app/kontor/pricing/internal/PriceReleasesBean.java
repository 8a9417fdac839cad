package app.kontor.pricing.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.pricing.PriceChangeMode;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.PriceReleaseState;
import app.kontor.pricing.PriceReleaseView;
import app.kontor.pricing.PriceReleases;
import app.kontor.pricing.PriceRuleData;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.ReleaseChoice;
import app.kontor.pricing.ReleaseFile;
import app.kontor.pricing.ReleaseOrder;
import app.kontor.pricing.ReleasePrice;
import app.kontor.pricing.ReleaseRaise;
import app.kontor.pricing.model.PriceRelease;
import app.kontor.pricing.model.PriceRelease.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** Releases of prices behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceReleasesBean implements PriceReleases {
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private ReleaseRepository releases;
  @Inject private ReleaseRows rows;
  @Inject private ReleaseContents contents;
  @Inject private ReleaseSteps steps;
  @Inject private RehearsalRun rehearsals;
  @Inject private DirectChanges direct;
  @Inject private Once once;
  @Inject private AuditChanges audit;

  /** A count that is told again to whoever asks twice. */
  public record Counted(long count) {}

  private record Asked(String name, long number, Object what) {}

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<PriceReleaseView> releases(String text, PageRequest page) {
    List<PriceReleaseView> some = views(releases.list(seller(), text, page));
    return new Page<>(some, Total.of(page, some.size(), releases.ids(seller(), text)));
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public List<ReleaseChoice> drafts() {
    return releases.drafts(seller());
  }

  private List<PriceReleaseView> views(List<PriceRelease> some) {
    Map<Long, Long> lines = rows.lines(some.stream().map(PriceRelease::id).toList());
    return some.stream().map(one -> one.view(lines.getOrDefault(one.id(), 0L))).toList();
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public PriceRehearsal rehearsal(long number) {
    return rehearsals.rehearse(releases.get(seller(), number), actor.get());
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public long begin(String key, String name) {
    return counted(
        "begin-release",
        key,
        new Asked("begin", 0, name),
        () -> {
          parties.hold(seller());
          PriceRelease release =
              new PriceRelease(seller(), releases.next(seller()), name, person(), clock.instant());
          releases.add(release);
          return release.number();
        });
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void put(String key, long number, ReleasePrice price) {
    write(key, number, price, release -> contents.put(seller(), release.id(), price));
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void drop(String key, long number, PriceSpot spot) {
    write(key, number, spot, release -> contents.drop(seller(), release.id(), spot));
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void keep(String key, long number, PriceSpot spot) {
    write(key, number, spot, release -> contents.keep(seller(), release.id(), spot));
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public PriceChanges load(String key, long number, ReleaseFile file) {
    return once.run(
        "load-release",
        actor.get().userId() + ":" + key,
        new Asked("load", number, file),
        PriceChanges.class,
        () -> contents.load(seller(), writing(number).id(), file));
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public long raise(String key, long number, ReleaseRaise raise) {
    return write(key, number, raise, release -> contents.raise(seller(), release.id(), raise));
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void derive(long number, PriceRuleData rule) {
    contents.derive(seller(), writing(number).id(), rule);
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void dropRule(long number, String priceList) {
    contents.dropRule(seller(), writing(number).id(), priceList);
  }

  private long write(String key, long number, Object what, ToLongFunction<PriceRelease> change) {
    return counted(
        "write-release",
        key,
        new Asked("write", number, what),
        () -> change.applyAsLong(writing(number)));
  }

  private PriceRelease writing(long number) {
    PriceRelease release = releases.toChange(seller(), number);
    release.write(person());
    return release;
  }

  private long counted(String command, String key, Asked asked, LongSupplier body) {
    return once.run(
            command,
            actor.get().userId() + ":" + key,
            asked,
            Counted.class,
            () -> new Counted(body.getAsLong()))
        .count();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void submit(long number, long version) {
    PriceRelease release = seen(number, version);
    requireLines(release);
    release.submit(person());
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void reopen(long number, long version) {
    seen(number, version).reopen();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public PriceReleaseState release(ReleaseOrder order) {
    PriceRelease release = seen(order.number(), order.version());
    requireLines(release);
    RehearsalRun.Facts facts = rehearsals.facts(release, seller());
    if (facts.editions() != order.editions()) {
      throw new ChangedMeanwhile();
    }
    long below = facts.counts().belowCost() + facts.counts().belowFloor();
    if (below > 0 && !order.belowCost()) {
      throw new InvalidInput("belowCost", "RELEASE_BELOW_COST", below);
    }
    Instant now = clock.instant();
    Instant at = order.at();
    Instant when = at == null || at.isBefore(now) ? now : at;
    release.order(person(), when, direct.mode(seller()) == PriceChangeMode.FOUR_EYES);
    if (release.isDue(now)) {
      steps.carryOut(seller(), release);
    }
    audit.note("state", PriceReleaseState.DRAFT, release.state());
    return release.state();
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public boolean carryOut(long number) {
    PriceRelease release = releases.toChange(seller(), number);
    if (release.isDue(clock.instant())) {
      steps.carryOut(seller(), release);
    }
    return release.state() == PriceReleaseState.RELEASED;
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void takeBack(long number, long version) {
    PriceRelease release = seen(number, version);
    release.takeBack(person(), clock.instant());
    steps.restore(seller(), release);
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void discard(long number, long version) {
    seen(number, version).discard();
  }

  private PriceRelease seen(long number, long version) {
    PriceRelease release = releases.toChange(seller(), number);
    release.requireSeen(version);
    return release;
  }

  private void requireLines(PriceRelease release) {
    if (rows.lines(List.of(release.id())).isEmpty()) {
      throw new InvalidInput("release", "RELEASE_EMPTY");
    }
  }

  private Person person() {
    return new Person(actor.get().userId(), actor.get().name());
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
