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
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads entries, statements and files of one seller; lists in a bounded number of statements. */
@Dependent
public class EntryQueries {
  private static final int MOST_RETURNABLE = 200;
  private static final int SHOWN_RETURNABLE = 10;

  /** Decisions that a withdrawn file would take along. */
  private static final List<EntryWork> DECIDED = List.of(EntryWork.ON_ACCOUNT, EntryWork.RETURNED);

  private static final String USED =
      "(e.allocated > 0 OR e.writtenOff > 0 OR e.returns IS NOT NULL OR e.work IN :decided)";

  @PersistenceContext private EntityManager em;

  Page<EntryView> list(long sellerId, EntryFilter filter, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(sellerId, filter, parameters);
    TypedQuery<Long> ids = em.createQuery("SELECT e.id FROM StatementEntry e" + where, Long.class);
    TypedQuery<StatementEntry> query =
        em.createQuery(
            // LEFT, so that the database begins with the entries and their order
            "SELECT e FROM StatementEntry e LEFT JOIN FETCH e.account"
                + where
                + " ORDER BY e.bookingDate DESC, e.id DESC",
            StatementEntry.class);
    parameters.forEach(
        (name, value) -> {
          ids.setParameter(name, value);
          query.setParameter(name, value);
        });
    List<StatementEntry> entries =
        query.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList();
    Map<Long, List<Allocation>> allocations = allocations(entries);
    List<EntryView> views =
        entries.stream()
            .map(entry -> Views.entry(entry, allocations.getOrDefault(entry.id(), List.of())))
            .toList();
    return new Page<>(views, Total.of(page, views.size(), ids));
  }

  private static String where(long sellerId, EntryFilter filter, Map<String, Object> parameters) {
    StringBuilder where =
        new StringBuilder(" WHERE e.sellerId = :seller AND e.status NOT IN :replaced");
    parameters.put("seller", sellerId);
    parameters.put("replaced", List.of(EntryState.DETAILED, EntryState.WITHDRAWN));
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
          " AND (e.texts.counterpartyName LIKE :text OR e.texts.remittance LIKE :text"
              + " OR "
              + keyed("e.texts.remittance")
              + " OR "
              + keyed("e.texts.counterpartyAccount")
              + " OR "
              + keyed("e.texts.bankReference")
              + " OR EXISTS (SELECT a FROM Allocation a WHERE a.entry.id = e.id AND ("
              + keyed("a.documentNumber")
              + " OR "
              + keyed("a.orderNumber")
              + ")))");
      parameters.put("text", LikePattern.anywhere(filter.text()));
      parameters.put("key", SpelledNumbers.part(filter.text()));
    }
    return where.toString();
  }

  private static String keyed(String path) {
    return SpelledNumbers.inJpql(path) + " LIKE :key";
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

  StatementEntry get(long sellerId, String reference) {
    return find(sellerId, reference, LockModeType.NONE);
  }

  StatementEntry lock(long sellerId, String reference) {
    return find(sellerId, reference, LockModeType.PESSIMISTIC_WRITE);
  }

  private StatementEntry find(long sellerId, String reference, LockModeType lock) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.sellerId = :seller AND e.reference ="
                + " :reference",
            StatementEntry.class)
        .setParameter("seller", sellerId)
        .setParameter("reference", reference)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownEntry(reference));
  }

  /**
   * Payments that a return may take back: of the account and the amount, not later; those of the
   * same references and payer first.
   */
  List<EntryView> returnable(StatementEntry by) {
    List<StatementEntry> payments =
        em.createQuery(
                "SELECT e FROM StatementEntry e JOIN FETCH e.account WHERE e.account = :account"
                    + " AND e.amount = :amount AND e.status = :booked AND e.work <> :returned"
                    + " AND e.bookingDate <= :date ORDER BY e.bookingDate DESC, e.id DESC",
                StatementEntry.class)
            .setParameter("account", by.account())
            .setParameter("amount", by.amount().negated().amount())
            .setParameter("booked", EntryState.BOOKED)
            .setParameter("returned", EntryWork.RETURNED)
            .setParameter("date", by.bookingDate())
            .setMaxResults(MOST_RETURNABLE)
            .getResultList();
    Map<Long, List<Allocation>> allocations = allocations(payments);
    return payments.stream()
        .sorted(Comparator.comparingInt((StatementEntry one) -> likeness(one, by)).reversed())
        .limit(SHOWN_RETURNABLE)
        .map(one -> Views.entry(one, allocations.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static int likeness(StatementEntry payment, StatementEntry by) {
    boolean reference =
        isSame(payment.texts().bankReference(), by.texts().bankReference())
            || isSame(payment.texts().endToEndId(), by.texts().endToEndId());
    boolean text =
        !by.texts().remittance().isBlank()
            && payment.texts().remittance().contains(by.texts().remittance().strip());
    boolean account =
        isSame(payment.texts().counterpartyAccount(), by.texts().counterpartyAccount());
    boolean name = isSame(payment.texts().counterpartyName(), by.texts().counterpartyName());
    return (reference ? 8 : 0) + (account ? 4 : 0) + (text ? 2 : 0) + (name ? 1 : 0);
  }

  private static boolean isSame(String one, String other) {
    return !one.isEmpty() && one.equalsIgnoreCase(other);
  }

  /** Allocations of the entry that were not taken back. */
  List<Allocation> standing(StatementEntry entry) {
    return em.createQuery(
            "SELECT a FROM Allocation a WHERE a.entry = :entry AND a.reverses IS NULL"
                + " AND NOT EXISTS (SELECT r FROM Allocation r WHERE r.reverses = a)"
                + " ORDER BY a.id",
            Allocation.class)
        .setParameter("entry", entry)
        .getResultList();
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

  Page<StatementSummary> statements(long sellerId, PageRequest page) {
    List<Long> shown =
        ids(sellerId, " ORDER BY s.id DESC")
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    List<BankStatement> rows =
        shown.isEmpty()
            ? List.of()
            : em.createQuery(
                    "SELECT s FROM BankStatement s JOIN FETCH s.file JOIN FETCH s.account"
                        + " WHERE s.id IN :ids ORDER BY s.id DESC",
                    BankStatement.class)
                .setParameter("ids", shown)
                .getResultList();
    Map<Long, Integer> used = usedOf(rows.stream().map(BankStatement::file).distinct().toList());
    return new Page<>(
        rows.stream()
            .map(row -> Views.statement(row, used.getOrDefault(row.file().id(), 0)))
            .toList(),
        Total.of(page, rows.size(), ids(sellerId, "")));
  }

  /** Cut out before files and accounts are joined, which would put all statements in order. */
  private TypedQuery<Long> ids(long sellerId, String order) {
    return em.createQuery(
            "SELECT s.id FROM BankStatement s WHERE s.sellerId = :seller"
                + " AND s.withdrawn = FALSE"
                + order,
            Long.class)
        .setParameter("seller", sellerId);
  }

  /** Entries of a file that somebody works with; public for the persistence provider. */
  public record Used(Long file, Long entries) {}

  /** Of each file, how many entries are allocated or otherwise decided upon. */
  private Map<Long, Integer> usedOf(List<StatementUpload> files) {
    Map<Long, Integer> used = new HashMap<>();
    if (!files.isEmpty()) {
      em.createQuery(
              "SELECT NEW "
                  + Used.class.getName()
                  + "(e.statement.file.id, COUNT(e)) FROM StatementEntry e"
                  + " WHERE e.statement.file IN :files AND "
                  + USED
                  + " GROUP BY e.statement.file.id",
              Used.class)
          .setParameter("files", files)
          .setParameter("decided", DECIDED)
          .getResultList()
          .forEach(of -> used.put(of.file(), of.entries().intValue()));
    }
    return used;
  }

  /** How often the same bytes were loaded and withdrawn before. */
  int withdrawals(long sellerId, String sha256) {
    return em.createQuery(
            "SELECT COUNT(f) FROM StatementUpload f WHERE f.sellerId = :seller"
                + " AND f.sha256 = :sha AND f.withdrawal > 0",
            Long.class)
        .setParameter("seller", sellerId)
        .setParameter("sha", sha256)
        .getSingleResult()
        .intValue();
  }

  Optional<StatementUpload> file(long sellerId, String sha256) {
    return em.createQuery(
            "SELECT f FROM StatementUpload f WHERE f.sellerId = :seller AND f.sha256 = :sha"
                + " AND f.withdrawal = 0",
            StatementUpload.class)
        .setParameter("seller", sellerId)
        .setParameter("sha", sha256)
        .getResultStream()
        .findFirst();
  }

  List<StatementSummary> statementsOf(StatementUpload file) {
    int used = usedOf(List.of(file)).getOrDefault(file.id(), 0);
    return em
        .createQuery(
            "SELECT s FROM BankStatement s JOIN FETCH s.file JOIN FETCH s.account"
                + " WHERE s.file = :file ORDER BY s.id",
            BankStatement.class)
        .setParameter("file", file)
        .getResultList()
        .stream()
        .map(row -> Views.statement(row, used))
        .toList();
  }

  /** Entries of the file that were allocated by themselves. */
  int booked(StatementUpload file) {
    return em.createQuery(
            "SELECT COUNT(DISTINCT a.entry.id) FROM Allocation a WHERE a.entry.statement.file ="
                + " :file AND a.automatic = TRUE AND a.reverses IS NULL",
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
