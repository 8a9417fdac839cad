package app.kontor.party.internal;

import app.kontor.party.Zones;
import app.kontor.party.model.MarketZone;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The zones of sellers, kept on each node; the shipped ones of who has said nothing. */
@Dependent
public class KeptZones {
  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  Zones of(long sellerId) {
    return reference.get(Zones.TOPIC, Zones.class, sellerId, () -> read(sellerId));
  }

  private Zones read(long sellerId) {
    List<MarketZone> own = own(sellerId);
    return own.isEmpty()
        ? ShippedZones.ZONES
        : new Zones(own.stream().map(MarketZone::view).toList());
  }

  private List<MarketZone> own(long sellerId) {
    return em.createQuery("SELECT z FROM MarketZone z WHERE z.sellerId = :seller", MarketZone.class)
        .setParameter("seller", sellerId)
        // asked while an order is placed, which need not be written for it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  /** The zones to be changed, for whoever holds the seller: from now on they are its own. */
  List<MarketZone> toChange(long sellerId) {
    reference.changed(Zones.TOPIC);
    List<MarketZone> own = own(sellerId);
    if (!own.isEmpty()) {
      return own;
    }
    List<MarketZone> shipped =
        ShippedZones.ZONES.all().stream().map(zone -> new MarketZone(sellerId, zone)).toList();
    shipped.forEach(em::persist);
    return shipped;
  }
}
