package app.kontor.pricing.internal;

import app.kontor.party.AgreedPriceLists;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tells party of price lists; native, because nothing of a list is read but that it is there. */
@Dependent
public class PriceListLookup implements AgreedPriceLists {
  @PersistenceContext private EntityManager em;

  @Override
  public List<String> currencies(long sellerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT DISTINCT currency FROM price_list WHERE seller_id = ?1 AND base"
                    + " ORDER BY currency")
            .setParameter(1, sellerId),
        row -> row.text("currency"));
  }

  @Override
  public boolean isListIn(long sellerId, String code, String currency) {
    return !em.createNativeQuery(
            "SELECT id FROM price_list WHERE seller_id = ?1 AND code = ?2"
                + " AND currency = ?3 AND NOT promotion LOCK IN SHARE MODE")
        .setParameter(1, sellerId)
        .setParameter(2, code)
        .setParameter(3, currency)
        .getResultList()
        .isEmpty();
  }
}
