package app.kontor.pricing.internal;

import app.kontor.party.MarketUse;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Optional;

/** Tells party which price lists are for a zone or group; native, for only a code is wanted. */
@Dependent
public class PricedMarkets implements MarketUse {
  private static final String LISTS =
      "SELECT l.code FROM price_audience a JOIN price_list l ON l.id = a.list_id"
          + " WHERE l.seller_id = ?1 AND a.kind = ?2 AND a.code = ?3 ORDER BY l.code LIMIT 1";

  @PersistenceContext private EntityManager em;

  @Override
  public Optional<String> ofZone(long sellerId, String zoneCode) {
    return first(em.createNativeQuery(LISTS), sellerId, "ZONE", zoneCode);
  }

  @Override
  public Optional<String> ofGroup(long sellerId, String groupCode) {
    return first(em.createNativeQuery(LISTS), sellerId, "GROUP", groupCode);
  }

  private static Optional<String> first(Query lists, long sellerId, String kind, String code) {
    return Rows.first(
        lists.setParameter(1, sellerId).setParameter(2, kind).setParameter(3, code),
        row -> row.text("code"));
  }
}
