package app.kontor.pricing.internal;

import app.kontor.party.MarketUse;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Tells party which list is made for a zone or group; native, for only a code is read. */
@Dependent
public class PricesOfMarkets implements MarketUse {
  @PersistenceContext private EntityManager em;

  @Override
  public Optional<String> ofZone(long sellerId, String zoneCode) {
    return list(sellerId, "ZONE", zoneCode);
  }

  @Override
  public Optional<String> ofGroup(long sellerId, String groupCode) {
    return list(sellerId, "GROUP", groupCode);
  }

  private Optional<String> list(long sellerId, String kind, String code) {
    return Rows.first(
        em.createNativeQuery(
                "SELECT l.code FROM price_audience a JOIN price_list l ON l.id = a.list_id"
                    + " WHERE l.seller_id = ?1 AND a.kind = ?2 AND a.code = ?3 ORDER BY l.code"
                    + " LIMIT 1")
            .setParameter(1, sellerId)
            .setParameter(2, kind)
            .setParameter(3, code),
        row -> row.text("code"));
  }
}
