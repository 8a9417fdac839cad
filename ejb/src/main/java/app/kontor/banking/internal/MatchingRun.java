package app.kontor.banking.internal;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.EntryWork;
import app.kontor.banking.internal.kept.Findings;
import app.kontor.banking.internal.kept.NamedPapers;
import app.kontor.banking.internal.kept.Reasons;
import app.kontor.banking.internal.match.MatchResult;
import app.kontor.banking.internal.match.Matcher;
import app.kontor.banking.internal.match.NumberShapes;
import app.kontor.banking.internal.match.Payment;
import app.kontor.banking.internal.match.Proposal;
import app.kontor.banking.internal.statement.Remittance;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementEntry;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.OpenItem;
import app.kontor.billing.Settlements;
import app.kontor.money.Currencies;
import app.kontor.ordering.OrderNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what waiting entries pay: books what is sure, keeps proposals for the rest. */
@Dependent
public class MatchingRun {
  private static final int BATCH = 5000;
  private static final int PAGE = 500;

  /** How many batches one run looks at beyond the new entries. */
  private static final int AGAIN = 1;

  /** ISO 20022 sub-families and SWIFT types of returned, rejected and reversed payments. */
  private static final Set<String> RETURN_CODES =
      Set.of("RRTN", "RPCR", "UPCT", "RRCT", "RJCT", "CMBO", "RTRN", "NRTI", "SRTI", "FRTI");

  @PersistenceContext private EntityManager em;
  private final Settlements settlements;
  private final Payers payers;
  private final Allocator allocator;
  private final Clock clock;

  @Inject
  MatchingRun(Settlements settlements, Payers payers, Allocator allocator, Clock clock) {
    this.settlements = settlements;
    this.payers = payers;
    this.allocator = allocator;
    this.clock = clock;
  }

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

  /** All entries that were never looked at, then the ones not looked at for longest. */
  private int run(long sellerId, Currency currency) {
    Instant now = clock.instant();
    int booked = 0;
    List<StatementEntry> batch;
    do {
      batch = fresh(sellerId, currency);
      booked += run(sellerId, currency, batch, now);
    } while (batch.size() == BATCH);
    for (int i = 0; i < AGAIN; i++) {
      booked += run(sellerId, currency, again(sellerId, currency, now), now);
    }
    return booked;
  }

  private int run(long sellerId, Currency currency, List<StatementEntry> entries, Instant now) {
    if (entries.isEmpty()) {
      return 0;
    }
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
        keep(entry, Findings.of(result).json());
      }
    }
    em.flush();
    looked(entries, now);
    return booked;
  }

  /** Notes when they were looked at, without a new version: nothing of theirs is decided. */
  private void looked(List<StatementEntry> entries, Instant now) {
    for (List<Long> some : chunks(entries.stream().map(StatementEntry::id).toList())) {
      em.createQuery("UPDATE StatementEntry e SET e.matchedAt = :now WHERE e.id IN :ids")
          .setParameter("now", now)
          .setParameter("ids", some)
          .executeUpdate();
    }
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
        entry, parts, new Allocator.Cause(true, "Kontor", Reasons.of(proposal.evidence()).json()));
    return true;
  }

  private static void keep(StatementEntry entry, String findings) {
    if (!entry.proposals().equals(findings)) {
      entry.propose(findings);
    }
  }

  private List<StatementEntry> fresh(long sellerId, Currency currency) {
    return waiting(sellerId, currency, "e.matchedAt IS NULL ORDER BY e.id").getResultList();
  }

  private List<StatementEntry> again(long sellerId, Currency currency, Instant now) {
    return waiting(sellerId, currency, "e.matchedAt < :now ORDER BY e.matchedAt, e.id")
        .setParameter("now", now)
        .getResultList();
  }

  private TypedQuery<StatementEntry> waiting(long sellerId, Currency currency, String which) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.sellerId = :seller AND e.work = :work"
                + " AND e.currency = :currency AND e.status IN :states AND e.amount > 0 AND "
                + which,
            StatementEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("work", EntryWork.WAITING)
        .setParameter("currency", currency.getCurrencyCode())
        .setParameter("states", List.of(EntryState.BOOKED, EntryState.PENDING))
        .setMaxResults(BATCH)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE);
  }

  private List<OpenItem> openItems(long sellerId, Currency currency) {
    List<OpenItem> all = new ArrayList<>();
    DocumentNumber after = null;
    List<OpenItem> page;
    do {
      page = settlements.openItems(sellerId, currency, after, PAGE);
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).documentNumber();
    } while (page.size() == PAGE);
    return all;
  }

  /** Documents paid already that the texts may mean, by their own number or by their order's. */
  private List<OpenItem> settled(
      long sellerId, Currency currency, List<OpenItem> open, List<Payment> payments) {
    Set<String> known = new HashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> orders = new LinkedHashSet<>();
    for (Paid paid : recentlyPaid(sellerId)) {
      numbers.add(paid.document());
      orders.add(paid.order());
    }
    for (OpenItem item : open) {
      known.add(item.documentNumber().value());
      known.add(item.orderNumber().value());
      numbers.add(item.documentNumber().value());
      orders.add(item.orderNumber().value());
    }
    Map<DocumentNumber, OpenItem> settled = new LinkedHashMap<>();
    for (List<String> some : chunks(candidates(numbers, known, payments))) {
      settled.putAll(settlements.items(sellerId, some.stream().map(DocumentNumber::new).toList()));
    }
    for (List<String> some : chunks(candidates(orders, known, payments))) {
      settlements
          .itemsOfOrders(sellerId, some.stream().map(OrderNumber::new).toList())
          .forEach(item -> settled.put(item.documentNumber(), item));
    }
    return settled.values().stream()
        .filter(item -> item.open().isZero() && item.open().currency().equals(currency))
        .toList();
  }

  private static List<String> candidates(
      Set<String> examples, Set<String> known, List<Payment> payments) {
    NumberShapes shapes = new NumberShapes(examples);
    Set<String> candidates = new LinkedHashSet<>();
    payments.forEach(payment -> candidates.addAll(shapes.candidates(payment)));
    candidates.removeAll(known);
    return List.copyOf(candidates);
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PAGE) {
      chunks.add(all.subList(from, Math.min(all.size(), from + PAGE)));
    }
    return chunks;
  }

  /** Numbers that were paid; public for the persistence provider. */
  public record Paid(String document, String order) {}

  private List<Paid> recentlyPaid(long sellerId) {
    return em.createQuery(
            "SELECT NEW "
                + Paid.class.getName()
                + "(a.documentNumber, a.orderNumber) FROM Allocation a"
                + " WHERE a.entry.sellerId = :seller ORDER BY a.id DESC",
            Paid.class)
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
    Remittance remittance = Remittance.parse(entry.texts().remittance());
    NamedPapers named = NamedPapers.read(entry.texts().structured());
    return new Payment(
        entry.id(),
        entry.left(),
        entry.bookingDate(),
        remittance.tight(),
        remittance.spaced(),
        named.references(),
        named.namedDocuments(),
        entry.texts().endToEndId(),
        entry.texts().counterpartyName(),
        entry.texts().counterpartyAccount(),
        entry.texts().virtualAccount(),
        entry.charges(),
        entry.isProven(),
        entry.isReversal() || RETURN_CODES.contains(entry.texts().transactionCode()));
  }
}
