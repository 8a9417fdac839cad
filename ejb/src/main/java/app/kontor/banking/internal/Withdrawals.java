package app.kontor.banking.internal;

import app.kontor.banking.EntryWork;
import app.kontor.banking.FileBuiltUpon;
import app.kontor.banking.FileCompletesOthers;
import app.kontor.banking.FileInUse;
import app.kontor.banking.model.Allocation;
import app.kontor.banking.model.BankStatement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementAccount;
import app.kontor.banking.model.StatementEntry;
import app.kontor.banking.model.StatementUpload;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes a file out of use that should not have been loaded. Its rows stay as history, with every
 * allocation taken back; the same bytes may be loaded again and bring new entries.
 */
@Dependent
public class Withdrawals {
  @PersistenceContext private EntityManager em;
  private final EntryQueries queries;
  private final Allocator allocator;
  private final Clock clock;

  @Inject
  Withdrawals(EntryQueries queries, Allocator allocator, Clock clock) {
    this.queries = queries;
    this.allocator = allocator;
    this.clock = clock;
  }

  /**
   * Withdraws the file.
   *
   * @param undo whether allocations of its entries are taken back; refused if there are some else
   */
  void withdraw(StatementUpload file, boolean undo, String by) {
    List<BankStatement> statements = statements(file);
    lock(statements.stream().map(BankStatement::account).distinct().toList());
    List<StatementEntry> entries = entries(file);
    requireComplete(file, statements, entries);
    requireLast(file);
    int used = (int) entries.stream().filter(this::isUsed).count();
    if (used > 0 && !undo) {
      throw new FileInUse(file.name(), used);
    }
    entries.forEach(entry -> free(entry, by));
    entries.forEach(entry -> entry.withdraw(EntryFingerprint.sha256("withdrawn|" + entry.id())));
    statements.forEach(BankStatement::withdraw);
    int earlier = queries.withdrawals(file.sellerId(), file.sha256());
    file.withdraw(earlier + 1, clock.instant(), by);
  }

  private List<BankStatement> statements(StatementUpload file) {
    return em.createQuery(
            "SELECT s FROM BankStatement s JOIN FETCH s.account WHERE s.file = :file ORDER BY s.id",
            BankStatement.class)
        .setParameter("file", file)
        .getResultList();
  }

  private void lock(List<StatementAccount> accounts) {
    accounts.stream()
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .forEach(account -> em.lock(account, LockModeType.PESSIMISTIC_WRITE));
  }

  private List<StatementEntry> entries(StatementUpload file) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.statement.file = :file ORDER BY e.id",
            StatementEntry.class)
        .setParameter("file", file)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Every entry it holds is one that it brought, and none was split up since. */
  private static void requireComplete(
      StatementUpload file, List<BankStatement> statements, List<StatementEntry> entries) {
    int brought = statements.stream().mapToInt(BankStatement::entriesNew).sum();
    boolean split = entries.stream().anyMatch(entry -> entry.status() == EntryState.DETAILED);
    if (split || brought != entries.size()) {
      throw new FileCompletesOthers(file.name());
    }
  }

  /** No statement of another file repeats entries of it. */
  private void requireLast(StatementUpload file) {
    List<?> later =
        em.createNativeQuery(
                "SELECT f.name FROM statement_entry_repeat r"
                    + " JOIN statement_entry e ON e.id = r.entry_id"
                    + " JOIN bank_statement own ON own.id = e.statement_id"
                    + " JOIN bank_statement s ON s.id = r.statement_id"
                    + " JOIN statement_file f ON f.id = s.statement_file_id"
                    + " WHERE own.statement_file_id = ?1 AND f.id <> ?1 AND NOT s.withdrawn"
                    + " ORDER BY f.id DESC LIMIT 1")
            .setParameter(1, file.id())
            .getResultList();
    if (!later.isEmpty()) {
      throw new FileBuiltUpon(file.name(), String.valueOf(later.get(0)));
    }
    laterOfOldReader(file)
        .ifPresent(
            name -> {
              throw new FileBuiltUpon(file.name(), name);
            });
  }

  /** Before repeats were noted, a later file that knew some entry may have known one of these. */
  private Optional<String> laterOfOldReader(StatementUpload file) {
    return em.createQuery(
            "SELECT s.file.name FROM BankStatement s WHERE s.sellerId = :seller"
                + " AND s.file.id <> :file AND s.file.loadedAt >= :loaded AND s.file.reader = 0"
                + " AND s.entriesKnown > 0 AND s.withdrawn = FALSE AND s.account.id IN"
                + " (SELECT o.account.id FROM BankStatement o WHERE o.file.id = :file)"
                + " ORDER BY s.id DESC",
            String.class)
        .setParameter("seller", file.sellerId())
        .setParameter("file", file.id())
        .setParameter("loaded", file.loadedAt())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private boolean isUsed(StatementEntry entry) {
    return !entry.allocated().isZero()
        || !entry.writtenOff().isZero()
        || entry.returns() != null
        || entry.work() == EntryWork.ON_ACCOUNT
        || entry.work() == EntryWork.RETURNED;
  }

  private void free(StatementEntry entry, String by) {
    for (Allocation allocation : queries.standing(entry)) {
      allocator.takeBack(allocation, by);
    }
    if (entry.returns() != null) {
      entry.resume();
    }
    returnOf(entry).ifPresent(StatementEntry::resume);
  }

  /** The entry that takes this payment back. */
  private Optional<StatementEntry> returnOf(StatementEntry payment) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.returns = :payment", StatementEntry.class)
        .setParameter("payment", payment)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
