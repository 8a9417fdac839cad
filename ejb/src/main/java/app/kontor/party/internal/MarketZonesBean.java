package app.kontor.party.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.party.MarketUse;
import app.kontor.party.MarketZones;
import app.kontor.party.Parties;
import app.kontor.party.StillUsed;
import app.kontor.party.ZoneData;
import app.kontor.party.Zones;
import app.kontor.party.model.MarketZone;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeping zones behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MarketZonesBean implements MarketZones {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Parties parties;
  @Inject private KeptZones kept;
  @Inject private Once once;
  @Inject private AuditChanges audit;
  @Inject @Any private Instance<MarketUse> uses;

  @Override
  @Allowed({Permission.SETTINGS_MANAGE, Permission.PARTNER_MANAGE, Permission.PRICE_MANAGE})
  public Zones zones() {
    return kept.of(seller());
  }

  @Override
  @Within
  public Zones zones(long sellerId) {
    return kept.of(sellerId);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public String add(String key, ZoneData zone) {
    return once.run(
            "add-zone",
            actor.get().userId() + ":" + key,
            zone,
            Made.class,
            () -> {
              em.persist(new MarketZone(seller(), zone, held()));
              return new Made(zone.code());
            })
        .reference();
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void change(ZoneData data) {
    List<MarketZone> all = held();
    MarketZone zone = found(all, data.code());
    ZoneData before = zone.data();
    zone.change(data, all.stream().filter(one -> one != zone).toList());
    seen(zone);
    audit.compare(before, data);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void remove(String code, long version) {
    MarketZone zone = found(held(), code);
    zone.require(version);
    if (zone.isRest()) {
      throw StillUsed.isRestOfTheWorld(code);
    }
    for (MarketUse use : uses) {
      use.ofZone(seller(), code)
          .ifPresent(
              where -> {
                throw StillUsed.zone(code, where);
              });
    }
    em.remove(zone);
  }

  private List<MarketZone> held() {
    parties.hold(seller());
    return kept.toChange(seller());
  }

  private static MarketZone found(List<MarketZone> all, String code) {
    return all.stream()
        .filter(zone -> zone.code().equals(code))
        .findFirst()
        .orElseThrow(ChangedMeanwhile::new);
  }

  /** Names and countries are rows of their own, and whoever read the old ones must notice. */
  private void seen(MarketZone zone) {
    if (zone.version() > 0) {
      em.lock(zone, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }
}
