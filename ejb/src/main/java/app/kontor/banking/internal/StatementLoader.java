package app.kontor.banking.internal;

import app.kontor.banking.internal.kept.NamedPapers;
import app.kontor.banking.internal.kept.Notices;
import app.kontor.banking.internal.statement.Balance;
import app.kontor.banking.internal.statement.BalanceCheck;
import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.EntryStatus;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.StatementFile;
import app.kontor.banking.internal.statement.StatementFormat;
import app.kontor.banking.internal.statement.StatementReader;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.banking.model.BankStatement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.EntryTexts;
import app.kontor.banking.model.StatementEntry;
import app.kontor.banking.model.StatementUpload;
import app.kontor.platform.file.FileStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores what a file holds, each entry once however many files bring it. */
@Dependent
public class StatementLoader {
  private static final int FLUSH_EVERY = 1000;

  @PersistenceContext private EntityManager em;
  private final FileStore files;
  private final StatementAccounts accounts;
  private final Clock clock;

  @Inject
  StatementLoader(FileStore files, StatementAccounts accounts, Clock clock) {
    this.files = files;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Who loads what. */
  record Upload(long sellerId, String by, String name, String sha256, byte[] content) {}

  void load(Upload upload, StatementFile file) {
    Map<String, StatementAccounts.Locked> locked =
        accounts.locked(upload.sellerId(), file.statements());
    StatementUpload stored =
        new StatementUpload(
            upload.sellerId(),
            files.store(upload.name(), upload.content()).id(),
            upload.sha256(),
            cut(upload.name(), 255),
            clock.instant(),
            upload.by());
    stored.recognize(
        file.format().name(),
        file.encoding(),
        StatementReader.VERSION,
        Notices.of(file.notices()).json());
    em.persist(stored);
    Map<String, AccountBook> books = new HashMap<>();
    for (Statement statement : file.statements()) {
      String key = StatementAccounts.key(statement);
      StatementAccounts.Locked account = locked.get(key);
      if (account != null) {
        AccountBook book = books.computeIfAbsent(key, any -> book(key, account, file.statements()));
        load(stored, account, statement, book);
        em.flush();
      }
    }
  }

  private AccountBook book(
      String key, StatementAccounts.Locked account, List<Statement> statements) {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (Statement statement : statements) {
      if (StatementAccounts.key(statement).equals(key)) {
        for (Entry entry : statement.entries()) {
          first = entry.bookingDate().isBefore(first) ? entry.bookingDate() : first;
          last = entry.bookingDate().isAfter(last) ? entry.bookingDate() : last;
        }
      }
    }
    boolean none = first.isAfter(last);
    return new AccountBook(
        em, account.all(), none ? LocalDate.EPOCH : first, none ? LocalDate.EPOCH : last);
  }

  private void load(
      StatementUpload file,
      StatementAccounts.Locked account,
      Statement statement,
      AccountBook book) {
    BankStatement stored = new BankStatement(file, account.account(), statement.format().name());
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
    stored.days(
        statement.opening().map(Balance::date).orElse(null),
        statement.closing().map(Balance::date).orElse(null));
    em.persist(stored);
    List<EntryDraft> drafts = EntryDraft.of(statement);
    Notices notices = Notices.of(statement.notices());
    if (otherFormat) {
      stored.loaded(0, drafts.size(), notices.and("OTHER_FORMAT").json());
      return;
    }
    int added = new Intake(stored, statement, drafts, book).add();
    stored.loaded(added, drafts.size() - added, notices.json());
  }

  /** Takes the entries of one statement in. */
  private final class Intake {
    private final BankStatement stored;
    private final List<EntryDraft> drafts;
    private final AccountBook book;
    private final KnownEntries known;
    private final boolean isFinal;
    private final Map<Entry, BankStatement> detailed = new IdentityHashMap<>();
    private final Set<Entry> settledSums = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<StatementEntry> changed = new ArrayList<>();
    private final List<StatementEntry> repeated = new ArrayList<>();

    Intake(BankStatement stored, Statement statement, List<EntryDraft> drafts, AccountBook book) {
      this.stored = stored;
      this.drafts = drafts;
      this.book = book;
      this.known = KnownEntries.of(book, statement, drafts);
      this.isFinal = statement.format().isFinal();
    }

    /** Returns how many were new. */
    int add() {
      int added = 0;
      for (EntryDraft draft : drafts) {
        if (!(isFinal ? confirms(draft) : repeats(draft))) {
          BankStatement sum = detailed.get(draft.entry());
          EntryState state = sum == null ? state(isFinal, draft.entry()) : EntryState.BOOKED;
          String key = book.freeKey(draft.dayAndContent());
          StatementEntry entry = entry(sum == null ? stored : sum, state, draft, key);
          em.persist(entry);
          changed.add(entry);
          added++;
          if (added % FLUSH_EVERY == 0) {
            em.flush();
          }
        }
      }
      changed.forEach(book::note);
      book.repeated(stored, repeated);
      book.note(stored);
      return added;
    }

    private boolean confirms(EntryDraft draft) {
      Optional<StatementEntry> found = known.same(draft).or(() -> known.announced(draft));
      if (found.isPresent()) {
        confirm(found.get(), draft);
        return true;
      }
      if (draft.entry().isBatch()) {
        return isSumBefore(draft.entry());
      }
      List<StatementEntry> parts = known.partsOf(draft.entry());
      parts.forEach(
          part -> {
            part.confirm(stored, part.dedupeKey(), part.contentHash(), draft.entry().bookingDate());
            changed.add(part);
          });
      return !parts.isEmpty();
    }

    private void confirm(StatementEntry entry, EntryDraft draft) {
      if (entry.status() == EntryState.PENDING) {
        entry.confirm(
            stored,
            book.freeKey(draft.dayAndContent()),
            draft.contentHash(),
            draft.entry().bookingDate());
        changed.add(entry);
      }
      repeated.add(entry);
    }

    /** An older reader kept the bundle as one entry: its payments replace it while it is unused. */
    private boolean isSumBefore(Entry bundle) {
      if (detailed.containsKey(bundle)) {
        return false;
      }
      if (settledSums.contains(bundle)) {
        return true;
      }
      Optional<StatementEntry> sum =
          known.sumReadBefore(bundle).filter(one -> one.status() == EntryState.BOOKED);
      if (sum.isEmpty()) {
        return false;
      }
      repeated.add(sum.get());
      if (KnownEntries.isUnused(sum.get())) {
        sum.get().replaceByDetails();
        detailed.put(bundle, sum.get().statement());
        return false;
      }
      settledSums.add(bundle);
      return true;
    }

    /** Whether a statement brought it before; a bundle's sum makes room for its payments. */
    private boolean repeats(EntryDraft draft) {
      Optional<StatementEntry> same = known.same(draft);
      if (same.isPresent()) {
        repeated.add(same.get());
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
      Optional<StatementEntry> booked = known.booked(draft);
      booked.ifPresent(repeated::add);
      return booked.isPresent();
    }
  }

  private static EntryState state(boolean isFinal, Entry entry) {
    if (entry.status() == EntryStatus.INFORMATION) {
      return EntryState.INFORMATION;
    }
    return isFinal && entry.status() == EntryStatus.BOOKED ? EntryState.BOOKED : EntryState.PENDING;
  }

  private static StatementEntry entry(
      BankStatement statement, EntryState state, EntryDraft draft, String key) {
    Entry entry = draft.entry();
    Transaction transaction = draft.transaction();
    String reference =
        EntryFingerprint.sha256(statement.account().id() + "|" + statement.file().id() + "|" + key)
            .substring(0, 20);
    return new StatementEntry(
        statement,
        new StatementEntry.Identity(reference, key, draft.contentHash()),
        state,
        new StatementEntry.Movement(
            entry.bookingDate(),
            entry.valueDate(),
            draft.amount(),
            transaction.charges(),
            entry.reversal()),
        new EntryTexts(
            entry.bankReference(),
            entry.customerReference(),
            transaction.endToEndId(),
            entry.transactionCode(),
            transaction.counterpartyName(),
            transaction.counterpartyAccount().normalized(),
            transaction.virtualAccount(),
            transaction.remittance().stored(),
            NamedPapers.of(transaction).json(),
            entry.raw()));
  }

  /** Whether its opening balance is not the closing one of the statement before. */
  private boolean isChainBroken(StatementAccounts.Locked account, Statement statement) {
    if (!statement.format().isFinal() || statement.opening().isEmpty()) {
      return false;
    }
    LocalDate date = statement.opening().get().date();
    if (date == null) {
      return false;
    }
    List<BigDecimal> before =
        em.createQuery(
                "SELECT s.closing FROM BankStatement s WHERE s.account.id IN :accounts"
                    + " AND s.withdrawn = FALSE"
                    + " AND s.closing IS NOT NULL AND s.closingDate <= :date"
                    + " AND s.format IN ('MT940', 'CAMT_053')"
                    + " ORDER BY s.closingDate DESC, s.id DESC",
                BigDecimal.class)
            .setParameter("accounts", account.ids())
            .setParameter("date", date)
            .setMaxResults(1)
            .getResultList();
    return !before.isEmpty()
        && before.get(0).compareTo(statement.opening().get().amount().amount()) != 0;
  }

  /** The same balances on the same day came in the other family of messages. */
  private boolean isLoadedInOtherFormat(StatementAccounts.Locked account, Statement statement) {
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
                "SELECT COUNT(s) FROM BankStatement s WHERE s.account.id IN :accounts"
                    + " AND s.format = :format AND s.opening = :opening AND s.closing = :closing"
                    + " AND s.closingDate = :date AND s.entriesNew + s.entriesKnown > 0"
                    + " AND s.withdrawn = FALSE",
                Long.class)
            .setParameter("accounts", account.ids())
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
