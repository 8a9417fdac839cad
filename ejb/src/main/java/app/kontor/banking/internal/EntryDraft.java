package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry on the way in, or one payment of a bundle.
 *
 * @param amount of the payment, positive for money in
 * @param contentHash what is written about it, whatever the day
 */
record EntryDraft(Entry entry, Transaction transaction, Money amount, String contentHash) {

  /** The payments of a statement in its order. */
  static List<EntryDraft> of(Statement statement) {
    List<EntryDraft> drafts = new ArrayList<>();
    for (Entry entry : statement.entries()) {
      for (Transaction transaction : entry.transactions()) {
        Money amount = EntryFingerprint.amountOf(entry, transaction);
        drafts.add(
            new EntryDraft(
                entry,
                transaction,
                amount,
                EntryFingerprint.contentHash(statement.format(), entry, transaction, amount)));
      }
    }
    return drafts;
  }

  LocalDate day() {
    return entry.bookingDate();
  }

  /** What equal entries of one day have in common. */
  String dayAndContent() {
    return EntryFingerprint.dayAndContent(day(), contentHash);
  }
}
