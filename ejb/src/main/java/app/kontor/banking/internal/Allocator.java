package app.kontor.banking.internal;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.MoreThanEntry;
import app.kontor.banking.model.Allocation;
import app.kontor.banking.model.StatementEntry;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoreThanOpen;
import app.kontor.billing.OpenItem;
import app.kontor.billing.Settlements;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.InvalidInput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Books allocations and takes them back. The entry's row must be locked by the caller; what is open
 * is decided on locked documents, so neither is ever exceeded.
 */
@Dependent
public class Allocator {
  @PersistenceContext private EntityManager em;
  private final Settlements settlements;
  private final Payers payers;
  private final Clock clock;

  @Inject
  Allocator(Settlements settlements, Payers payers, Clock clock) {
    this.settlements = settlements;
    this.payers = payers;
    this.clock = clock;
  }

  /** Who decided and why. */
  record Cause(boolean automatic, String by, String evidence) {}

  void book(StatementEntry entry, List<AllocationPart> parts, Cause cause) {
    check(entry, parts);
    Map<DocumentNumber, OpenItem> items = lock(entry.sellerId(), parts);
    long count = allocationsOf(entry);
    Set<Long> partners = new HashSet<>();
    for (AllocationPart part : parts) {
      OpenItem item = items.get(part.documentNumber());
      if (item == null || !item.open().currency().equals(part.amount().currency())) {
        throw new InvalidInput("document", "NO_OPEN_DOCUMENT", part.documentNumber());
      }
      if (part.amount().compareTo(item.open()) > 0) {
        throw new MoreThanOpen(part.documentNumber(), part.amount(), item.open());
      }
      count++;
      String source = entry.reference() + "-" + count;
      entry.allocate(part.amount());
      em.persist(
          new Allocation(
              entry,
              source,
              new Allocation.Target(item.documentNumber(), item.orderNumber(), item.partnerId()),
              part.amount(),
              new Allocation.Decision(
                  cause.automatic(), cause.evidence(), clock.instant(), cause.by())));
      settlements.registerPayment(
          item.documentNumber(), part.amount(), entry.bookingDate(), source);
      partners.add(item.partnerId());
    }
    partners.forEach(partner -> payers.learn(entry, partner));
  }

  /** Whether the documents are still as open as the parts want, and stay so until the end. */
  boolean isStillOpen(long sellerId, List<AllocationPart> parts) {
    Map<DocumentNumber, OpenItem> items = lock(sellerId, parts);
    return parts.stream()
        .allMatch(
            part -> {
              OpenItem item = items.get(part.documentNumber());
              return item != null && part.amount().compareTo(item.open()) <= 0;
            });
  }

  private Map<DocumentNumber, OpenItem> lock(long sellerId, List<AllocationPart> parts) {
    return settlements.lock(sellerId, parts.stream().map(AllocationPart::documentNumber).toList());
  }

  private static void check(StatementEntry entry, List<AllocationPart> parts) {
    if (parts.isEmpty()) {
      throw InvalidInput.required("document");
    }
    Set<DocumentNumber> documents = new HashSet<>();
    Money sum = Money.zero(entry.amount().currency());
    for (AllocationPart part : parts) {
      if (!part.amount().isPositive()
          || !part.amount().currency().equals(sum.currency())
          || !documents.add(part.documentNumber())) {
        throw new InvalidInput("amount", "ALLOCATION_AMOUNT");
      }
      sum = sum.plus(part.amount());
    }
    if (sum.compareTo(entry.left()) > 0) {
      throw new MoreThanEntry(sum, entry.left());
    }
  }

  private long allocationsOf(StatementEntry entry) {
    return em.createQuery(
            "SELECT COUNT(a) FROM Allocation a WHERE a.entry = :entry AND a.reverses IS NULL",
            Long.class)
        .setParameter("entry", entry)
        .getSingleResult();
  }

  /**
   * Gives back what of an allocation its document does not need any more; the entry waits again.
   * The payer stays known: it was the customer's account all the same.
   *
   * @param kept zero if nothing of it is needed
   * @param evidence why, shown with the waiting entry
   */
  void giveBack(Allocation allocation, Money kept, String evidence, String by) {
    StatementEntry entry = allocation.entry();
    String keptSource = entry.reference() + "-" + (allocationsOf(entry) + 1);
    em.persist(allocation.reversed(clock.instant(), by, evidence));
    entry.release(allocation.amount());
    if (kept.isPositive()) {
      entry.allocate(kept);
      em.persist(allocation.kept(keptSource, kept, clock.instant(), by));
    }
    settlements.reducePayment(allocation.source(), kept, keptSource);
  }

  /**
   * Books what of an allocation its document does not need any more on the one that stands in its
   * place; of the entry as much is allocated as before.
   *
   * @param kept zero if nothing of it is needed
   */
  void move(Allocation allocation, Money kept, OrderNumber order, DocumentNumber to, String by) {
    StatementEntry entry = allocation.entry();
    long count = allocationsOf(entry);
    String keptSource = entry.reference() + "-" + (count + 1);
    // no number is left out: the next one is told by how many there are
    String movedSource = entry.reference() + "-" + (count + (kept.isPositive() ? 2 : 1));
    em.persist(allocation.reversed(clock.instant(), by, ""));
    if (kept.isPositive()) {
      em.persist(allocation.kept(keptSource, kept, clock.instant(), by));
    }
    em.persist(
        allocation.moved(
            movedSource, order, to, allocation.amount().minus(kept), clock.instant(), by));
    settlements.movePayment(allocation.source(), kept, keptSource, to, movedSource);
  }

  void takeBack(Allocation allocation, String by) {
    StatementEntry entry = allocation.entry();
    em.persist(allocation.reversed(clock.instant(), by, ""));
    entry.release(allocation.amount());
    payers.forget(entry, allocation.partnerId());
    settlements.reversePayment(allocation.source());
  }
}
