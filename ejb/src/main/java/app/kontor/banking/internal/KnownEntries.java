package app.kontor.banking.internal;

import app.kontor.banking.EntryWork;
import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.StatementFormat;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.banking.model.EntryState;
import app.kontor.banking.model.StatementEntry;
import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known already of the entries of one statement: the same ones from overlapping statements,
 * announced ones that it confirms, and booked ones that an intraday report repeats. Each stored
 * entry stands for one of the statement, and none for an entry of a statement that begins where its
 * own ends.
 */
final class KnownEntries {
  private final AccountBook book;
  private final Set<Long> apart;
  private final boolean isSwift;
  private final Map<String, Deque<StatementEntry>> candidates = new HashMap<>();
  private final Map<EntryDraft, StatementEntry> same = new IdentityHashMap<>();
  private final Map<Entry, StatementEntry> sums = new IdentityHashMap<>();
  private final Set<Long> used = new HashSet<>();
  private final Set<String> bundles = new HashSet<>();

  private KnownEntries(AccountBook book, Statement statement) {
    this.book = book;
    this.apart = book.apartFrom(StatementSpan.of(statement));
    this.isSwift =
        statement.format() == StatementFormat.MT940 || statement.format() == StatementFormat.MT942;
  }

  static KnownEntries of(AccountBook book, Statement statement, List<EntryDraft> drafts) {
    KnownEntries known = new KnownEntries(book, statement);
    known.find(statement, drafts);
    return known;
  }

  private void find(Statement statement, List<EntryDraft> drafts) {
    Map<String, Integer> wanted = new HashMap<>();
    Set<String> contents = new HashSet<>();
    for (EntryDraft draft : drafts) {
      wanted.merge(draft.dayAndContent(), 1, Integer::sum);
      contents.add(draft.contentHash());
    }
    Map<Entry, String> bundled = new IdentityHashMap<>();
    for (Entry entry : statement.entries()) {
      if (entry.isBatch()) {
        Transaction merged = Transaction.merged(entry.transactions(), entry.amount());
        String content =
            EntryFingerprint.contentHash(statement.format(), entry, merged, entry.amount());
        bundled.put(entry, content);
        contents.add(content);
        wanted.putIfAbsent(EntryFingerprint.dayAndContent(entry.bookingDate(), content), 1);
      }
    }
    book.ask(wanted, contents);
    for (EntryDraft draft : drafts) {
      take(draft.dayAndContent(), book.alike(draft.dayAndContent()), isOf(draft.day()))
          .ifPresent(entry -> same.put(draft, entry));
    }
    bundled.forEach(
        (entry, content) -> {
          String dayAndContent = EntryFingerprint.dayAndContent(entry.bookingDate(), content);
          take(dayAndContent, book.alike(dayAndContent), isOf(entry.bookingDate()))
              .ifPresent(sum -> sums.put(entry, sum));
        });
  }

  /** An announced one of another day may have been confirmed since. */
  private static Predicate<StatementEntry> isOf(LocalDate day) {
    return entry -> entry.bookingDate().equals(day);
  }

  /** The same entry from another statement, or what an older reader made of it. */
  Optional<StatementEntry> same(EntryDraft draft) {
    StatementEntry found = same.get(draft);
    if (found != null) {
      return Optional.of(found);
    }
    Optional<StatementEntry> older =
        take(
            "older|" + draft.dayAndContent(),
            book.older(draft.day(), draft.amount()),
            entry -> isSameText(entry, draft));
    older.ifPresent(entry -> entry.recognizeBy(draft.contentHash()));
    return older;
  }

  /** SWIFT messages are kept as the bank wrote them; of camt all but the text must be the same. */
  private boolean isSameText(StatementEntry entry, EntryDraft draft) {
    if (EntryFingerprint.contentHash(entry, isSwift).equals(draft.contentHash())) {
      return true;
    }
    boolean sameRaw =
        !entry.texts().raw().isBlank() && entry.texts().raw().equals(draft.entry().raw());
    if (isSwift) {
      return sameRaw;
    }
    Transaction transaction = draft.transaction();
    return sameRaw
        && entry.texts().bankReference().equals(draft.entry().bankReference())
        && entry.texts().endToEndId().equals(transaction.endToEndId())
        && entry.texts().counterpartyName().equals(transaction.counterpartyName());
  }

  /** An announced one that says the same, or that the bank gives the same reference and amount. */
  Optional<StatementEntry> announced(EntryDraft draft) {
    return alike(draft, book.pending(), entry -> entry.status() == EntryState.PENDING);
  }

  /** A booked one that says the same, or that the bank gives the same reference and amount. */
  Optional<StatementEntry> booked(EntryDraft draft) {
    return alike(draft, book.booked(), entry -> entry.status() == EntryState.BOOKED);
  }

  private Optional<StatementEntry> alike(
      EntryDraft draft, EntryIndex index, Predicate<StatementEntry> wanted) {
    Money amount = draft.amount();
    String reference = draft.entry().bankReference();
    return take("says|" + draft.contentHash(), index.saying(draft.contentHash()), wanted)
        .or(
            () ->
                take(
                    "refers|" + reference + "|" + amount,
                    index.referredTo(reference),
                    wanted.and(entry -> entry.amount().equals(amount))));
  }

  /** The next of the list that nothing of this statement stands for yet; the list is gone once. */
  private Optional<StatementEntry> take(
      String key, List<StatementEntry> list, Predicate<StatementEntry> wanted) {
    if (list.isEmpty()) {
      return Optional.empty();
    }
    Deque<StatementEntry> left =
        candidates.computeIfAbsent(
            key,
            any -> {
              Comparator<StatementEntry> bookedFirst =
                  Comparator.comparing(entry -> entry.status() == EntryState.PENDING);
              return new ArrayDeque<>(
                  list.stream()
                      .filter(wanted)
                      .filter(entry -> !book.isHeldByOne(entry, apart))
                      .sorted(bookedFirst)
                      .toList());
            });
    StatementEntry next = left.poll();
    while (next != null && !used.add(next.id())) {
      next = left.poll();
    }
    return Optional.ofNullable(next);
  }

  /** Announced payments of a bundle that the statement brings in one sum. */
  List<StatementEntry> partsOf(Entry bundle) {
    if (!bundles.add(bundle.bankReference())) {
      return List.of();
    }
    List<StatementEntry> parts =
        book.pending().referredTo(bundle.bankReference()).stream()
            .filter(entry -> entry.status() == EntryState.PENDING && !used.contains(entry.id()))
            .filter(entry -> entry.amount().currency().equals(bundle.amount().currency()))
            .toList();
    Money sum =
        Money.total(
            parts.stream().map(StatementEntry::amount).toList(), bundle.amount().currency());
    if (parts.size() < 2 || !sum.equals(bundle.amount())) {
      return List.of();
    }
    parts.forEach(part -> used.add(part.id()));
    return parts;
  }

  /** The sum of a bundle that an older reader could not split into the payments that come now. */
  Optional<StatementEntry> sumReadBefore(Entry bundle) {
    return Optional.ofNullable(sums.get(bundle));
  }

  /** The booked sum of a bundle whose single payments come now, if nothing of it was used yet. */
  Optional<StatementEntry> sumOf(Entry bundle) {
    if (!bundle.isBatch()) {
      return Optional.empty();
    }
    return take(
        "sum|" + bundle.bankReference() + "|" + bundle.amount(),
        book.booked().referredTo(bundle.bankReference()),
        entry ->
            entry.status() == EntryState.BOOKED
                && entry.amount().equals(bundle.amount())
                && isUnused(entry));
  }

  /** Whether nothing of the entry was allocated to a document. */
  static boolean isUnused(StatementEntry entry) {
    return entry.allocated().isZero()
        && entry.work() != EntryWork.SETTLED
        && entry.work() != EntryWork.ON_ACCOUNT
        && entry.work() != EntryWork.RETURNED;
  }
}
