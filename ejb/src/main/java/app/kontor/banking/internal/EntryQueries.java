package app.kontor.banking.internal;

import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.StatementSummary;
import app.kontor.banking.UnknownEntry;
import app.kontor.banking.model.Allocation;
import app.kontor.banking.model.BankStatement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementEntry;
import app.kontor.banking.model.StatementUpload;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads entries, statements and files of one seller; lists in a bounded number of statements. */
@Dependent
public class EntryQueries {
  @PersistenceContext private EntityManager em;

  Page<EntryView> list(long sellerId, EntryFilter filter, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(sellerId, filter, parameters);
    TypedQuery<Long> count =
        em.createQuery("SELECT COUNT(e) FROM StatementEntry e" + where, Long.class);
    TypedQuery<StatementEntry> query =
        em.createQuery(
            "SELECT e FROM StatementEntry e JOIN FETCH e.account"
                + where
                + " ORDER BY e.bookingDate DESC, e.id DESC",
            StatementEntry.class);
    parameters.forEach(
        (name, value) -> {
          count.setParameter(name, value);
          query.setParameter(name, value);
        });
    List<StatementEntry> entries =
        query.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
    Map<Long, List<Allocation>> allocations = allocations(entries);
    List<EntryView> views =
        entries.stream()
            .map(entry -> Views.entry(entry, allocations.getOrDefault(entry.id(), List.of())))
            .toList();
    return new Page<>(views, count.getSingleResult());
  }

  private static String where(long sellerId, EntryFilter filter, Map<String, Object> parameters) {
    StringBuilder where =
        new StringBuilder(" WHERE e.sellerId = :seller AND e.status <> :detailed");
    parameters.put("seller", sellerId);
    parameters.put("detailed", EntryState.DETAILED);
    EntryWork work = filter.work();
    if (work != null) {
      where.append(" AND e.work = :work");
      parameters.put("work", work);
    }
    if (filter.creditsOnly()) {
      where.append(" AND e.amount > 0");
    }
    if (filter.from() != null) {
      where.append(" AND e.bookingDate >= :from");
      parameters.put("from", filter.from());
    }
    if (filter.to() != null) {
      where.append(" AND e.bookingDate <= :to");
      parameters.put("to", filter.to());
    }
    if (!filter.text().isBlank()) {
      where.append(
          " AND (e.counterpartyName LIKE :text ESCAPE '!' OR e.remittance LIKE :text ESCAPE '!'"
              + " OR e.counterpartyAccount LIKE :code ESCAPE '!'"
              + " OR e.bankReference LIKE :code ESCAPE '!'"
              + " OR EXISTS (SELECT a FROM Allocation a WHERE a.entry.id = e.id"
              + " AND (a.documentNumber LIKE :code ESCAPE '!'"
              + " OR a.orderNumber LIKE :code ESCAPE '!')))");
      String text = filter.text().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
      parameters.put("text", "%" + text + "%");
      parameters.put("code", "%" + text.toUpperCase(Locale.ROOT) + "%");
    }
    return where.toString();
  }

  private Map<Long, List<Allocation>> allocations(List<StatementEntry> entries) {
    Map<Long, List<Allocation>> byEntry = new HashMap<>();
    if (!entries.isEmpty()) {
      em.createQuery(
              "SELECT a FROM Allocation a WHERE a.entry.id IN :entries ORDER BY a.id",
              Allocation.class)
          .setParameter("entries", entries.stream().map(StatementEntry::id).toList())
          .getResultList()
          .forEach(
              row -> byEntry.computeIfAbsent(row.entry().id(), any -> new ArrayList<>()).add(row));
    }
    return byEntry;
  }

  EntryView view(long sellerId, String reference) {
    StatementEntry entry = find(sellerId, reference, LockModeType.NONE);
    return Views.entry(entry, allocations(List.of(entry)).getOrDefault(entry.id(), List.of()));
  }

  StatementEntry lock(long sellerId, String reference) {
    return find(sellerId, reference, LockModeType.PESSIMISTIC_WRITE);
  }

  private StatementEntry find(long sellerId, String reference, LockModeType lock) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.sellerId = :seller AND e.reference = :reference",
            StatementEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownEntry(reference));
  }

  Optional<Allocation> allocation(long sellerId, String source) {
    return em.createQuery(
            "SELECT a FROM Allocation a WHERE a.source = :source AND a.entry.sellerId = :seller"
                + " AND a.reverses IS NULL",
            Allocation.class)
        .setParameter("source", source)
        .setParameter("seller", sellerId)
        .getResultStream()
        .findFirst();
  }

  boolean isUndone(Allocation allocation) {
    return em.createQuery(
                "SELECT COUNT(a) FROM Allocation a WHERE a.reverses = :allocation", Long.class)
            .setParameter("allocation", allocation)
            .getSingleResult()
        > 0;
  }

  long waiting(long sellerId) {
    return em.createQuery(
            "SELECT COUNT(e) FROM StatementEntry e WHERE e.sellerId = :seller AND e.work = :work",
            Long.class)
        .setParameter("seller", sellerId)
        .setParameter("work", EntryWork.WAITING)
        .getSingleResult();
  }

  Page<StatementSummary> statements(long sellerId, PageRequest page) {
    List<BankStatement> rows =
        em.createQuery(
                "SELECT s FROM BankStatement s JOIN FETCH s.file JOIN FETCH s.account"
                    + " WHERE s.sellerId = :seller ORDER BY s.id DESC",
                BankStatement.class)
            .setParameter("seller", sellerId)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    long total =
        em.createQuery(
                "SELECT COUNT(s) FROM BankStatement s WHERE s.sellerId = :seller", Long.class)
            .setParameter("seller", sellerId)
            .getSingleResult();
    return new Page<>(rows.stream().map(Views::statement).toList(), total);
  }

  Optional<StatementUpload> file(long sellerId, String sha256) {
    return em.createQuery(
            "SELECT f FROM StatementUpload f WHERE f.sellerId = :seller AND f.sha256 = :sha",
            StatementUpload.class)
        .setParameter("seller", sellerId)
        .setParameter("sha", sha256)
        .getResultStream()
        .findFirst();
  }

  List<StatementSummary> statementsOf(StatementUpload file) {
    return em
        .createQuery(
            "SELECT s FROM BankStatement s JOIN FETCH s.file JOIN FETCH s.account"
                + " WHERE s.file = :file ORDER BY s.id",
            BankStatement.class)
        .setParameter("file", file)
        .getResultList()
        .stream()
        .map(Views::statement)
        .toList();
  }

  /** Entries of the file that were allocated by themselves. */
  int booked(StatementUpload file) {
    return em.createQuery(
            "SELECT COUNT(DISTINCT a.entry.id) FROM Allocation a WHERE a.entry.statement.file = :file"
                + " AND a.automatic = TRUE AND a.reverses IS NULL",
            Long.class)
        .setParameter("file", file)
        .getSingleResult()
        .intValue();
  }

  /** Entries of the file that wait with a proposal. */
  int proposed(StatementUpload file) {
    return em.createQuery(
            "SELECT COUNT(e) FROM StatementEntry e WHERE e.statement.file = :file"
                + " AND e.work = :work AND e.proposals LIKE '%PROPOSAL%'",
            Long.class)
        .setParameter("file", file)
        .setParameter("work", EntryWork.WAITING)
        .getSingleResult()
        .intValue();
  }

  List<StatementEntry> unproven(long sellerId, String account) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.sellerId = :seller"
                + " AND e.account.account = :account AND e.proven = FALSE",
            StatementEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("account", account)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
