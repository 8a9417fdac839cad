package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.StatementReader;
import app.kontor.banking.model.BankStatement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementAccount;
import app.kontor.banking.model.StatementEntry;
import app.kontor.money.Money;
import app.kontor.platform.data.Rows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one account while a file is loaded; what the file adds is added here too. Each
 * thing is asked of the database once a file, however many statements the file has.
 */
final class AccountBook {
  private static final int CHUNK = 500;
  private static final int DAYS_APART = 5;
  private static final String ENTRIES =
      "SELECT e FROM StatementEntry e JOIN FETCH e.statement WHERE e.account.id IN :accounts"
          + " AND e.status <> :withdrawn AND ";

  private final EntityManager em;
  private final List<Long> accounts;
  private final LocalDate first;
  private final LocalDate last;
  private final Map<String, List<StatementEntry>> alike = new HashMap<>();
  private final Map<Long, StatementEntry> registered = new LinkedHashMap<>();
  private final Set<String> grouped = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<Long, Set<Long>> repeats = new HashMap<>();
  private @Nullable StatementOrder order;
  private @Nullable EntryIndex pending;
  private @Nullable EntryIndex booked;
  private @Nullable Map<String, List<StatementEntry>> older;

  /**
   * @param accounts the account and its other spellings, locked
   * @param first earliest day of the file's entries
   * @param last latest day of the file's entries
   */
  AccountBook(EntityManager em, List<StatementAccount> accounts, LocalDate first, LocalDate last) {
    this.em = em;
    this.accounts = accounts.stream().map(StatementAccount::id).toList();
    this.first = first;
    this.last = last;
  }

  /** Looks up what is written in entries to come, with the number of equal ones of a day. */
  void ask(Map<String, Integer> daysAndContents, Collection<String> contents) {
    List<String> newContents = contents.stream().filter(asked::add).toList();
    List<StatementEntry> found = new ArrayList<>();
    for (List<String> chunk : chunks(newContents)) {
      found.addAll(entries("e.contentHash IN :some ORDER BY e.id", chunk));
    }
    found.forEach(this::register);
    Map<String, String> byKey = new LinkedHashMap<>();
    daysAndContents.forEach(
        (dayAndContent, times) -> {
          for (int ordinal = 1; ordinal <= times; ordinal++) {
            String key = EntryFingerprint.key(dayAndContent, ordinal);
            if (asked.add(key)) {
              byKey.put(key, dayAndContent);
            }
          }
        });
    for (List<String> chunk : chunks(List.copyOf(byKey.keySet()))) {
      for (StatementEntry entry : entries("e.dedupeKey IN :some ORDER BY e.id", chunk)) {
        String dayAndContent = byKey.get(entry.dedupeKey());
        if (dayAndContent != null) {
          register(entry, dayAndContent);
        }
      }
    }
    readRepeats();
  }

  private List<StatementEntry> entries(String where, List<String> some) {
    return locked(ENTRIES + where).setParameter("some", some).getResultList();
  }

  private TypedQuery<StatementEntry> locked(String query) {
    return em.createQuery(query, StatementEntry.class)
        .setParameter("accounts", accounts)
        .setParameter("withdrawn", EntryState.WITHDRAWN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE);
  }

  private static List<List<String>> chunks(List<String> all) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }

  private void register(StatementEntry entry) {
    register(entry, EntryFingerprint.dayAndContent(entry.bookingDate(), entry.contentHash()));
  }

  private void register(StatementEntry entry, String dayAndContent) {
    keys.add(entry.dedupeKey());
    registered.put(entry.id(), entry);
    if (grouped.add(entry.id() + "|" + dayAndContent)) {
      alike.computeIfAbsent(dayAndContent, any -> new ArrayList<>()).add(entry);
    }
  }

  /** The other statements that hold entries registered since. */
  private void readRepeats() {
    List<String> fresh = new ArrayList<>();
    for (Long id : registered.keySet()) {
      if (repeats.putIfAbsent(id, new HashSet<>()) == null) {
        fresh.add(String.valueOf(id));
      }
    }
    for (List<String> chunk : chunks(fresh)) {
      Rows.list(
          em.createNativeQuery(
              "SELECT entry_id, statement_id FROM statement_entry_repeat WHERE entry_id IN ("
                  + String.join(",", chunk)
                  + ")"),
          row -> othersOf(row.number("entry_id")).add(row.number("statement_id")));
    }
    registered.clear();
  }

  private Set<Long> othersOf(long entry) {
    return repeats.computeIfAbsent(entry, any -> new HashSet<>());
  }

  /** Stored entries of one day that say the same. */
  List<StatementEntry> alike(String dayAndContent) {
    return alike.getOrDefault(dayAndContent, List.of());
  }

  /** The statements that cannot hold an entry of this one. */
  Set<Long> apartFrom(StatementSpan span) {
    StatementOrder known = order;
    if (known == null) {
      known = new StatementOrder();
      for (BankStatement statement : around()) {
        known.add(statement.id(), StatementSpan.of(statement));
      }
      order = known;
    }
    return known.apartFrom(span);
  }

  private List<BankStatement> around() {
    return em.createQuery(
            "SELECT s FROM BankStatement s WHERE s.account.id IN :accounts"
                + " AND s.withdrawn = FALSE"
                + " AND s.closingDate BETWEEN :first AND :last ORDER BY s.id",
            BankStatement.class)
        .setParameter("accounts", accounts)
        .setParameter("first", first.minusDays(DAYS_APART))
        .setParameter("last", last.plusDays(DAYS_APART))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Whether some statement that holds the entry is one of these. */
  boolean isHeldByOne(StatementEntry entry, Set<Long> statements) {
    return !statements.isEmpty()
        && (statements.contains(entry.statement().id())
            || othersOf(entry.id()).stream().anyMatch(statements::contains));
  }

  /** A statement whose entries were taken in just now. */
  void note(BankStatement statement) {
    if (order != null) {
      order.add(statement.id(), StatementSpan.of(statement));
    }
  }

  /** Announced entries of whatever day. */
  EntryIndex pending() {
    EntryIndex index = pending;
    if (index == null) {
      index =
          new EntryIndex(
              locked(ENTRIES + "e.status = :status ORDER BY e.id")
                  .setParameter("status", EntryState.PENDING)
                  .getResultList());
      pending = index;
    }
    return index;
  }

  /** Booked entries of the file's days and some around them. */
  EntryIndex booked() {
    EntryIndex index = booked;
    if (index == null) {
      index =
          new EntryIndex(
              locked(
                      ENTRIES
                          + "e.status = :status AND e.bookingDate BETWEEN :first AND :last"
                          + " ORDER BY e.id")
                  .setParameter("status", EntryState.BOOKED)
                  .setParameter("first", first.minusDays(DAYS_APART))
                  .setParameter("last", last.plusDays(DAYS_APART))
                  .getResultList());
      booked = index;
    }
    return index;
  }

  /** Entries of the day and amount that an older reader understood in its own way. */
  List<StatementEntry> older(LocalDate day, Money amount) {
    Map<String, List<StatementEntry>> index = older;
    if (index == null) {
      index = new HashMap<>();
      for (StatementEntry entry :
          locked(
                  ENTRIES
                      + "e.statement.file.reader < :reader"
                      + " AND e.bookingDate BETWEEN :first AND :last ORDER BY e.id")
              .setParameter("reader", StatementReader.VERSION)
              .setParameter("first", first)
              .setParameter("last", last)
              .getResultList()) {
        index
            .computeIfAbsent(
                dayAndAmount(entry.bookingDate(), entry.amount()), any -> new ArrayList<>())
            .add(entry);
      }
      older = index;
    }
    return index.getOrDefault(dayAndAmount(day, amount), List.of());
  }

  private static String dayAndAmount(LocalDate day, Money amount) {
    return day + "|" + amount;
  }

  /** A key for one more entry of the day that says the same. */
  String freeKey(String dayAndContent) {
    int ordinal = ordinals.getOrDefault(dayAndContent, 0);
    String key;
    do {
      ordinal++;
      key = EntryFingerprint.key(dayAndContent, ordinal);
    } while (!keys.add(key) || !asked.contains(key) && isTaken(key));
    ordinals.put(dayAndContent, ordinal);
    return key;
  }

  private boolean isTaken(String key) {
    return !entries("e.dedupeKey IN :some", List.of(key)).isEmpty();
  }

  /** An entry that was stored, or whose day or text became final, just now. */
  void note(StatementEntry entry) {
    register(entry);
    if (entry.status() == EntryState.PENDING && pending != null) {
      pending.add(entry);
    }
    if (entry.status() == EntryState.BOOKED && booked != null) {
      booked.add(entry);
    }
  }

  /** The statement holds entries that another one brought. */
  void repeated(BankStatement statement, Collection<StatementEntry> entries) {
    List<String> rows = new ArrayList<>();
    for (StatementEntry entry : entries) {
      if (entry.statement().id() != statement.id() && othersOf(entry.id()).add(statement.id())) {
        rows.add("(" + entry.id() + "," + statement.id() + ")");
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    em.flush();
    for (List<String> chunk : chunks(rows)) {
      em.createNativeQuery(
              "INSERT IGNORE INTO statement_entry_repeat (entry_id, statement_id) VALUES "
                  + String.join(",", chunk))
          .executeUpdate();
    }
  }
}
