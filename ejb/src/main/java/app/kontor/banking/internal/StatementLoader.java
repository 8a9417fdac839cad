package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.BalanceCheck;
import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.EntryStatus;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.StatementFile;
import app.kontor.banking.internal.statement.StatementFormat;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.banking.model.BankStatement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementAccount;
import app.kontor.banking.model.StatementEntry;
import app.kontor.banking.model.StatementUpload;
import app.kontor.money.Money;
import app.kontor.platform.FileStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what a file holds, each entry once however many files bring it. */
@Dependent
public class StatementLoader {
  private static final int FLUSH_EVERY = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private FileStore files;
  @Inject private StatementAccounts accounts;
  @Inject private Clock clock;

  /** Who loads what. */
  record Upload(long sellerId, String by, String name, String sha256, byte[] content) {}

  /** An entry on the way in. */
  private record Draft(
      Entry entry, Transaction transaction, Money amount, String contentHash, String key) {}

  void load(Upload upload, StatementFile file) {
    Map<String, StatementAccount> locked = accounts.locked(upload.sellerId(), file.statements());
    StatementUpload stored =
        new StatementUpload(
            upload.sellerId(),
            files.store(upload.name(), upload.content()).id(),
            upload.sha256(),
            cut(upload.name(), 255),
            clock.instant(),
            upload.by());
    stored.recognize(file.format().name(), file.encoding(), Stored.notices(file.notices()));
    em.persist(stored);
    Map<String, EntryFingerprint> fingerprints = new HashMap<>();
    for (Statement statement : file.statements()) {
      String key = StatementAccounts.key(statement);
      StatementAccount account = locked.get(key);
      if (account != null) {
        EntryFingerprint fingerprint =
            fingerprints.computeIfAbsent(key, any -> new EntryFingerprint());
        load(stored, account, statement, fingerprint);
        em.flush();
      }
    }
  }

  private void load(
      StatementUpload file,
      StatementAccount account,
      Statement statement,
      EntryFingerprint fingerprint) {
    BankStatement stored = new BankStatement(file, account, statement.format().name());
    stored.name(
        cut(statement.identification(), 100),
        cut(statement.number(), 40),
        cut(statement.page(), 40));
    boolean otherFormat = isLoadedInOtherFormat(account, statement);
    stored.balances(
        statement.opening().map(balance -> balance.amount().amount()).orElse(null),
        statement.closing().map(balance -> balance.amount().amount()).orElse(null),
        statement.date(),
        statement.balanceCheck().name(),
        isChainBroken(account, statement));
    em.persist(stored);
    fingerprint.begin(statement);
    List<Draft> drafts = drafts(statement, fingerprint);
    String notices = Stored.notices(statement.notices());
    if (otherFormat) {
      String notice = Stored.notice("OTHER_FORMAT", 0, List.of());
      stored.loaded(0, drafts.size(), notices.isEmpty() ? notice : notices + "\n" + notice);
      return;
    }
    int added = add(stored, account, statement, drafts);
    stored.loaded(added, drafts.size() - added, notices);
  }

  private static List<Draft> drafts(Statement statement, EntryFingerprint fingerprint) {
    List<Draft> drafts = new ArrayList<>();
    for (Entry entry : statement.entries()) {
      for (Transaction transaction : entry.transactions()) {
        Money amount = EntryFingerprint.amountOf(entry, transaction);
        String hash = EntryFingerprint.contentHash(statement.format(), entry, transaction, amount);
        String key = fingerprint.key(entry.bookingDate(), hash);
        drafts.add(new Draft(entry, transaction, amount, hash, key));
      }
    }
    return drafts;
  }

  private int add(
      BankStatement stored, StatementAccount account, Statement statement, List<Draft> drafts) {
    KnownEntries known =
        KnownEntries.of(em, account, statement, drafts.stream().map(Draft::key).toList());
    boolean isFinal = statement.format().isFinal();
    Map<Entry, BankStatement> detailed = new HashMap<>();
    int added = 0;
    for (Draft draft : drafts) {
      boolean isKnown = isFinal ? confirms(draft, known, stored) : repeats(draft, known, detailed);
      if (!isKnown) {
        BankStatement sum = detailed.get(draft.entry());
        EntryState state = sum == null ? state(isFinal, draft.entry()) : EntryState.BOOKED;
        em.persist(entry(sum == null ? stored : sum, state, draft));
        added++;
        if (added % FLUSH_EVERY == 0) {
          em.flush();
        }
      }
    }
    return added;
  }

  private static boolean confirms(Draft draft, KnownEntries known, BankStatement stored) {
    Optional<StatementEntry> found =
        known
            .same(draft.key())
            .or(
                () ->
                    known.alike(
                        draft.contentHash(), draft.entry().bankReference(), draft.amount()));
    if (found.isPresent()) {
      found.get().confirm(stored, draft.key(), draft.entry().bookingDate());
      return true;
    }
    List<StatementEntry> parts = draft.entry().isBatch() ? List.of() : known.partsOf(draft.entry());
    parts.forEach(part -> part.confirm(stored, part.dedupeKey(), draft.entry().bookingDate()));
    return !parts.isEmpty();
  }

  /** Whether a statement brought it before; a bundle's sum makes room for its payments. */
  private static boolean repeats(
      Draft draft, KnownEntries known, Map<Entry, BankStatement> detailed) {
    if (known.same(draft.key()).isPresent()) {
      return true;
    }
    if (detailed.containsKey(draft.entry())) {
      return false;
    }
    Optional<StatementEntry> sum = known.sumOf(draft.entry());
    if (sum.isPresent()) {
      sum.get().replaceByDetails();
      detailed.put(draft.entry(), sum.get().statement());
      return false;
    }
    return known
        .alike(draft.contentHash(), draft.entry().bankReference(), draft.amount())
        .isPresent();
  }

  private static EntryState state(boolean isFinal, Entry entry) {
    if (entry.status() == EntryStatus.INFORMATION) {
      return EntryState.INFORMATION;
    }
    return isFinal && entry.status() == EntryStatus.BOOKED ? EntryState.BOOKED : EntryState.PENDING;
  }

  private static StatementEntry entry(BankStatement statement, EntryState state, Draft draft) {
    Entry entry = draft.entry();
    Transaction transaction = draft.transaction();
    String reference =
        EntryFingerprint.sha256(
                statement.account().id() + "|" + statement.file().id() + "|" + draft.key())
            .substring(0, 20);
    return new StatementEntry(
        statement,
        new StatementEntry.Identity(reference, draft.key(), draft.contentHash()),
        state,
        new StatementEntry.Movement(
            entry.bookingDate(),
            entry.valueDate(),
            draft.amount(),
            transaction.charges(),
            entry.reversal()),
        new StatementEntry.Texts(
            entry.bankReference(),
            entry.customerReference(),
            transaction.endToEndId(),
            entry.transactionCode(),
            transaction.counterpartyName(),
            transaction.counterpartyAccount().normalized(),
            transaction.virtualAccount(),
            transaction.remittance().stored(),
            Stored.structured(transaction),
            entry.raw()));
  }

  /** Whether its opening balance is not the closing one of the statement before. */
  private boolean isChainBroken(StatementAccount account, Statement statement) {
    if (!statement.format().isFinal() || statement.opening().isEmpty()) {
      return false;
    }
    LocalDate date = statement.opening().get().date();
    if (date == null) {
      return false;
    }
    List<BigDecimal> before =
        em.createQuery(
                "SELECT s.closing FROM BankStatement s WHERE s.account = :account"
                    + " AND s.withdrawn = FALSE"
                    + " AND s.closing IS NOT NULL AND s.closingDate <= :date"
                    + " AND s.format IN ('MT940', 'CAMT_053')"
                    + " ORDER BY s.closingDate DESC, s.id DESC",
                BigDecimal.class)
            .setParameter("account", account)
            .setParameter("date", date)
            .setMaxResults(1)
            .getResultList();
    return !before.isEmpty()
        && before.get(0).compareTo(statement.opening().get().amount().amount()) != 0;
  }

  /** The same balances on the same day came in the other family of messages. */
  private boolean isLoadedInOtherFormat(StatementAccount account, Statement statement) {
    boolean comparable =
        statement.format().isFinal()
            && statement.balanceCheck() == BalanceCheck.AGREES
            && statement.date() != null
            && !statement.entries().isEmpty();
    if (!comparable || statement.opening().isEmpty() || statement.closing().isEmpty()) {
      return false;
    }
    StatementFormat other =
        statement.format() == StatementFormat.MT940
            ? StatementFormat.CAMT_053
            : StatementFormat.MT940;
    return em.createQuery(
                "SELECT COUNT(s) FROM BankStatement s WHERE s.account = :account"
                    + " AND s.format = :format AND s.opening = :opening AND s.closing = :closing"
                    + " AND s.closingDate = :date AND s.entriesNew + s.entriesKnown > 0"
                    + " AND s.withdrawn = FALSE",
                Long.class)
            .setParameter("account", account)
            .setParameter("format", other.name())
            .setParameter("opening", statement.opening().get().amount().amount())
            .setParameter("closing", statement.closing().get().amount().amount())
            .setParameter("date", statement.date())
            .getSingleResult()
        > 0;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
