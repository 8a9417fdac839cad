package app.kontor.banking.internal;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.EntryWork;
import app.kontor.banking.internal.match.MatchResult;
import app.kontor.banking.internal.match.Matcher;
import app.kontor.banking.internal.match.NumberShapes;
import app.kontor.banking.internal.match.Payment;
import app.kontor.banking.internal.match.Proposal;
import app.kontor.banking.internal.statement.Remittance;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementEntry;
import app.kontor.billing.OpenItem;
import app.kontor.billing.Settlements;
import app.kontor.money.Currencies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what waiting entries pay: books what is sure, keeps proposals for the rest. */
@Dependent
public class MatchingRun {
  private static final int MOST_ENTRIES = 5000;
  private static final int PAGE = 500;

  @PersistenceContext private EntityManager em;
  @Inject private Settlements settlements;
  @Inject private Payers payers;
  @Inject private Allocator allocator;

  /** Returns how many entries were booked. */
  int run(long sellerId) {
    List<String> currencies =
        em.createQuery(
                "SELECT DISTINCT e.currency FROM StatementEntry e"
                    + " WHERE e.sellerId = :seller AND e.work = :work ORDER BY e.currency",
                String.class)
            .setParameter("seller", sellerId)
            .setParameter("work", EntryWork.WAITING)
            .getResultList();
    int booked = 0;
    for (String currency : currencies) {
      booked += run(sellerId, Currencies.of(currency));
    }
    return booked;
  }

  private int run(long sellerId, Currency currency) {
    List<StatementEntry> entries = waiting(sellerId, currency);
    List<OpenItem> open = openItems(sellerId, currency);
    Map<Long, StatementEntry> byId = new HashMap<>();
    List<Payment> payments = new ArrayList<>();
    for (StatementEntry entry : entries) {
      byId.put(entry.id(), entry);
      payments.add(payment(entry));
    }
    List<OpenItem> settled = settled(sellerId, currency, open, payments);
    Matcher matcher = new Matcher(open, settled, payers.history(sellerId, entries));
    Set<Long> undone = undone(entries);
    int booked = 0;
    for (MatchResult result : matcher.match(payments)) {
      StatementEntry entry = byId.get(result.payment().id());
      if (entry == null) {
        continue;
      }
      boolean auto = result.decision() == MatchResult.Decision.AUTO && !undone.contains(entry.id());
      if (auto && result.best().isPresent() && isBooked(entry, result.best().get())) {
        booked++;
      } else {
        keep(entry, Stored.findings(result));
      }
    }
    return booked;
  }

  /** Books it unless somebody has paid the documents since they were compared. */
  private boolean isBooked(StatementEntry entry, Proposal proposal) {
    List<AllocationPart> parts =
        proposal.parts().stream()
            .map(part -> new AllocationPart(part.item().documentNumber(), part.amount()))
            .toList();
    if (!allocator.isStillOpen(entry.sellerId(), parts)) {
      return false;
    }
    allocator.book(
        entry, parts, new Allocator.Cause(true, "Kontor", Stored.reasons(proposal.evidence())));
    return true;
  }

  private static void keep(StatementEntry entry, String findings) {
    if (!entry.proposals().equals(findings)) {
      entry.propose(findings);
    }
  }

  private List<StatementEntry> waiting(long sellerId, Currency currency) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.sellerId = :seller AND e.work = :work"
                + " AND e.currency = :currency AND e.status IN :states ORDER BY e.id",
            StatementEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("work", EntryWork.WAITING)
        .setParameter("currency", currency.getCurrencyCode())
        .setParameter("states", List.of(EntryState.BOOKED, EntryState.PENDING))
        .setMaxResults(MOST_ENTRIES)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private List<OpenItem> openItems(long sellerId, Currency currency) {
    List<OpenItem> all = new ArrayList<>();
    String after = null;
    List<OpenItem> page;
    do {
      page = settlements.openItems(sellerId, currency, after, PAGE);
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).documentNumber();
    } while (page.size() == PAGE);
    return all;
  }

  /** Documents paid already that the texts may mean. */
  private List<OpenItem> settled(
      long sellerId, Currency currency, List<OpenItem> open, List<Payment> payments) {
    List<String> numbers = new ArrayList<>(recentlyPaid(sellerId));
    open.stream().map(OpenItem::documentNumber).forEach(numbers::add);
    NumberShapes shapes = new NumberShapes(numbers);
    Set<String> candidates = new HashSet<>();
    payments.forEach(payment -> candidates.addAll(shapes.candidates(payment)));
    open.forEach(item -> candidates.remove(item.documentNumber()));
    List<String> all = List.copyOf(candidates);
    List<OpenItem> settled = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      settlements
          .items(sellerId, all.subList(from, Math.min(all.size(), from + PAGE)))
          .values()
          .stream()
          .filter(item -> item.open().isZero() && item.open().currency().equals(currency))
          .forEach(settled::add);
    }
    return settled;
  }

  private List<String> recentlyPaid(long sellerId) {
    return em.createQuery(
            "SELECT a.documentNumber FROM Allocation a WHERE a.entry.sellerId = :seller"
                + " ORDER BY a.id DESC",
            String.class)
        .setParameter("seller", sellerId)
        .setMaxResults(100)
        .getResultList();
  }

  /** Entries a person took an allocation back of: never booked without a person again. */
  private Set<Long> undone(List<StatementEntry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    Set<Long> found = new HashSet<>();
    for (int from = 0; from < entries.size(); from += PAGE) {
      em.createQuery(
              "SELECT a.entry.id FROM Allocation a"
                  + " WHERE a.reverses IS NOT NULL AND a.entry.id IN :entries",
              Long.class)
          .setParameter(
              "entries",
              entries.subList(from, Math.min(entries.size(), from + PAGE)).stream()
                  .map(StatementEntry::id)
                  .toList())
          .getResultList()
          .forEach(found::add);
    }
    return found;
  }

  private static Payment payment(StatementEntry entry) {
    Remittance remittance = Remittance.parse(entry.remittance());
    return new Payment(
        entry.id(),
        entry.left(),
        entry.bookingDate(),
        remittance.tight(),
        remittance.spaced(),
        Stored.references(entry.structured()),
        Stored.documents(entry.structured()),
        entry.endToEndId(),
        entry.counterpartyName(),
        entry.counterpartyAccount(),
        entry.virtualAccount(),
        entry.charges(),
        entry.isProven());
  }
}
