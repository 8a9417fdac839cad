package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.party.IssuedPapers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells party whether a seller's books have begun. */
@Dependent
public class BooksBegun implements IssuedPapers {
  @PersistenceContext private EntityManager em;

  @Override
  public boolean any(long sellerId) {
    return !em.createQuery(
            "SELECT d.id FROM IssuedDocument d WHERE d.sellerId = :seller AND d.kind <> :note",
            Long.class)
        .setParameter("seller", sellerId)
        .setParameter("note", DocumentKind.GOODS_ISSUE_NOTE)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
