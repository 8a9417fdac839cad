package app.kontor.approval.internal;

import app.kontor.approval.model.ApprovalLink;
import app.kontor.approval.model.ApprovalRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds links by the hash of their token, and requests by links and references. */
@Dependent
public class ApprovalLinkRows {
  @PersistenceContext private EntityManager em;

  Optional<ApprovalLink> find(String hash, LockModeType lock) {
    return em.createQuery(
            "SELECT l FROM ApprovalLink l WHERE l.tokenHash = :hash", ApprovalLink.class)
        .setParameter("hash", hash)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  List<ApprovalLink> of(ApprovalRequest request, long userId) {
    return em.createQuery(
            "SELECT l FROM ApprovalLink l WHERE l.requestId = :request AND l.userId = :user",
            ApprovalLink.class)
        .setParameter("request", request.id())
        .setParameter("user", userId)
        .getResultList();
  }

  ApprovalRequest request(ApprovalLink link) {
    return em.find(ApprovalRequest.class, link.requestId());
  }

  Optional<ApprovalRequest> request(long sellerId, String reference) {
    return em.createQuery(
            "SELECT r FROM ApprovalRequest r WHERE r.sellerId = :seller"
                + " AND r.reference = :reference",
            ApprovalRequest.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  void add(ApprovalLink link) {
    em.persist(link);
    em.flush();
  }
}
