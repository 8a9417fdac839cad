package app.kontor.pricing.internal;

import app.kontor.platform.data.Rows;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.WithinLevel;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Keeps for whom lists are and how levels decide. Native: a row says all of itself, the last one
 * who says it is right, and nothing is decided on what was there before.
 */
@Dependent
public class AudienceRows {
  @PersistenceContext private EntityManager em;

  List<PriceAudience> of(long listId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT kind, code, place FROM price_audience WHERE list_id = ?1"
                    + " ORDER BY kind, place, code")
            .setParameter(1, listId),
        PriceTermsRows::audience);
  }

  void include(long listId, PriceAudience audience) {
    em.createNativeQuery(
            "INSERT INTO price_audience (list_id, kind, code, place) VALUES (?1, ?2, ?3, ?4)"
                + " ON DUPLICATE KEY UPDATE place = VALUES(place)")
        .setParameter(1, listId)
        .setParameter(2, audience.kind().name())
        .setParameter(3, audience.code())
        .setParameter(4, audience.place())
        .executeUpdate();
  }

  void exclude(long listId, PriceAudience.AudienceKind kind, String code) {
    em.createNativeQuery(
            "DELETE FROM price_audience WHERE list_id = ?1 AND kind = ?2 AND code = ?3")
        .setParameter(1, listId)
        .setParameter(2, kind.name())
        .setParameter(3, code)
        .executeUpdate();
  }

  void decide(long sellerId, PriceLevel level, WithinLevel within) {
    em.createNativeQuery(
            "INSERT INTO price_level (seller_id, level, within_level) VALUES (?1, ?2, ?3)"
                + " ON DUPLICATE KEY UPDATE within_level = VALUES(within_level)")
        .setParameter(1, sellerId)
        .setParameter(2, level.name())
        .setParameter(3, within.name())
        .executeUpdate();
  }
}
