package app.kontor.returns.internal;

import app.kontor.access.Sellers;
import app.kontor.party.SellerAdded;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A seller begins with the reasons that the first one offers. Native, because the rows are copied
 * where they are.
 */
@Dependent
public class ReasonsOfNewSellers {
  @PersistenceContext private EntityManager em;
  @Inject private Sellers sellers;

  void added(@Observes SellerAdded event) {
    em.createNativeQuery(
            "INSERT INTO return_reason (id, seller_id, code, position, active)"
                + " SELECT NEXT VALUE FOR id_seq, ?1, code, position, active FROM return_reason"
                + " WHERE seller_id = ?2")
        .setParameter(1, event.sellerId())
        .setParameter(2, sellers.first())
        .executeUpdate();
    em.createNativeQuery(
            "INSERT INTO return_reason_text (reason_id, language, name)"
                + " SELECT n.id, t.language, t.name FROM return_reason n JOIN return_reason o ON"
                + " o.seller_id = ?2 AND o.code = n.code JOIN return_reason_text t ON t.reason_id ="
                + " o.id WHERE n.seller_id = ?1")
        .setParameter(1, event.sellerId())
        .setParameter(2, sellers.first())
        .executeUpdate();
  }
}
