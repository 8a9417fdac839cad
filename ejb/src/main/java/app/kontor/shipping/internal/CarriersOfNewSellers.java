package app.kontor.shipping.internal;

import app.kontor.access.Sellers;
import app.kontor.party.SellerAdded;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A seller begins with the carriers that the house knows, without numbers of theirs. Native,
 * because the rows are copied where they are.
 */
@Dependent
public class CarriersOfNewSellers {
  @PersistenceContext private EntityManager em;
  @Inject private Sellers sellers;

  void added(@Observes SellerAdded event) {
    em.createNativeQuery(
            "INSERT INTO carrier (id, seller_id, code, name, tracking_url, number_pattern,"
                + " check_rule, max_piece_kg, adapter, position, active)"
                + " SELECT NEXT VALUE FOR id_seq, ?1, code, name, tracking_url, number_pattern,"
                + " check_rule, max_piece_kg, adapter, position, TRUE FROM carrier WHERE seller_id = ?2")
        .setParameter(1, event.sellerId())
        .setParameter(2, sellers.first())
        .executeUpdate();
  }
}
