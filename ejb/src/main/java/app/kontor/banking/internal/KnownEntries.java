package app.kontor.banking.internal;

import app.kontor.banking.EntryWork;
import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementAccount;
import app.kontor.banking.model.StatementEntry;
import app.kontor.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known already of the entries of one statement: the same ones from overlapping statements,
 * announced ones that it confirms, and booked ones that an intraday report repeats.
 */
final class KnownEntries {
  private static final int CHUNK = 500;
  private static final int DAYS_APART = 5;

  private final Map<String, StatementEntry> byKey = new HashMap<>();
  private final List<StatementEntry> others;
  private final Set<StatementEntry> used = new HashSet<>();

  private KnownEntries(List<StatementEntry> others) {
    this.others = new ArrayList<>(others);
  }

  static KnownEntries of(
      EntityManager em, StatementAccount account, Statement statement, Collection<String> keys) {
    KnownEntries known =
        new KnownEntries(
            statement.format().isFinal() ? pending(em, account) : booked(em, account, statement));
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += CHUNK) {
      em.createQuery(
              "SELECT e FROM StatementEntry e WHERE e.account = :account AND e.dedupeKey IN :keys",
              StatementEntry.class)
          .setParameter("account", account)
          .setParameter("keys", all.subList(from, Math.min(all.size(), from + CHUNK)))
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList()
          .forEach(entry -> known.byKey.put(entry.dedupeKey(), entry));
    }
    return known;
  }

  private static List<StatementEntry> pending(EntityManager em, StatementAccount account) {
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.account = :account AND e.status = :status"
                + " ORDER BY e.id",
            StatementEntry.class)
        .setParameter("account", account)
        .setParameter("status", EntryState.PENDING)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static List<StatementEntry> booked(
      EntityManager em, StatementAccount account, Statement statement) {
    List<LocalDate> days = statement.entries().stream().map(Entry::bookingDate).sorted().toList();
    if (days.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT e FROM StatementEntry e WHERE e.account = :account AND e.status = :status"
                + " AND e.bookingDate BETWEEN :first AND :last ORDER BY e.id",
            StatementEntry.class)
        .setParameter("account", account)
        .setParameter("status", EntryState.BOOKED)
        .setParameter("first", days.get(0).minusDays(DAYS_APART))
        .setParameter("last", days.get(days.size() - 1).plusDays(DAYS_APART))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Optional<StatementEntry> same(String key) {
    StatementEntry entry = byKey.get(key);
    if (entry != null) {
      used.add(entry);
    }
    return Optional.ofNullable(entry);
  }

  /** One that says the same, or that the bank gives the same reference and amount. */
  Optional<StatementEntry> alike(String contentHash, String bankReference, Money amount) {
    Optional<StatementEntry> found =
        others.stream()
            .filter(entry -> !used.contains(entry) && entry.amount().equals(amount))
            .filter(
                entry ->
                    entry.contentHash().equals(contentHash)
                        || !bankReference.isEmpty() && entry.bankReference().equals(bankReference))
            .findFirst();
    found.ifPresent(used::add);
    return found;
  }

  /** Announced payments of a bundle that the statement brings in one sum. */
  List<StatementEntry> partsOf(Entry bundle) {
    if (bundle.bankReference().isEmpty()) {
      return List.of();
    }
    List<StatementEntry> parts =
        others.stream()
            .filter(entry -> !used.contains(entry))
            .filter(entry -> entry.bankReference().equals(bundle.bankReference()))
            .filter(entry -> entry.amount().currency().equals(bundle.amount().currency()))
            .toList();
    Money sum =
        Money.total(
            parts.stream().map(StatementEntry::amount).toList(), bundle.amount().currency());
    if (parts.size() < 2 || !sum.equals(bundle.amount())) {
      return List.of();
    }
    used.addAll(parts);
    return parts;
  }

  /** The booked sum of a bundle whose single payments come now, if nothing of it was used yet. */
  Optional<StatementEntry> sumOf(Entry bundle) {
    if (!bundle.isBatch() || bundle.bankReference().isEmpty()) {
      return Optional.empty();
    }
    return others.stream()
        .filter(entry -> entry.bankReference().equals(bundle.bankReference()))
        .filter(entry -> entry.amount().equals(bundle.amount()))
        .filter(entry -> entry.allocated().isZero())
        .filter(
            entry ->
                entry.work() != EntryWork.SETTLED
                    && entry.work() != EntryWork.ON_ACCOUNT
                    && entry.work() != EntryWork.RETURNED)
        .findFirst();
  }
}
