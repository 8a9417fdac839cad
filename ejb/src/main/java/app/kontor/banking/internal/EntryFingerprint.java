package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.AccountNumber;
import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Remittance;
import app.kontor.banking.internal.statement.StatementFormat;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.banking.model.StatementEntry;
import app.kontor.money.Money;
import app.kontor.platform.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises an entry in another file: by account, day, amount and what is written, not by the
 * bank's reference, which most entries lack. Entries alike in all of that on one day are told apart
 * by the statements that hold them ({@link StatementSpan}) and numbered over the account's day.
 */
final class EntryFingerprint {

  private EntryFingerprint() {}

  /** What is written, whatever the day. */
  static String contentHash(
      StatementFormat format, Entry entry, Transaction transaction, Money amount) {
    boolean swift = format == StatementFormat.MT940 || format == StatementFormat.MT942;
    return hash(
        amount,
        entry.bankReference(),
        swift ? entry.customerReference() : "",
        transaction.endToEndId(),
        transaction.counterpartyAccount().normalized(),
        transaction.counterpartyName(),
        transaction.remittance().tight());
  }

  /** The same of a stored entry, its account read as it is read today. */
  static String contentHash(StatementEntry stored, boolean swift) {
    return hash(
        stored.amount(),
        stored.texts().bankReference(),
        swift ? stored.texts().customerReference() : "",
        stored.texts().endToEndId(),
        AccountNumber.of(stored.texts().counterpartyAccount()).normalized(),
        stored.texts().counterpartyName(),
        Remittance.parse(stored.texts().remittance()).tight());
  }

  private static String hash(Money amount, String... texts) {
    String[] plain = texts.clone();
    plain[4] = plain(texts[4]);
    plain[5] = plain(texts[5]);
    return sha256(amount + "|" + String.join("|", plain));
  }

  static String dayAndContent(LocalDate bookingDate, String contentHash) {
    return bookingDate + "|" + contentHash;
  }

  /**
   * The key that is unique within the account.
   *
   * @param ordinal of the entry among those of the day that are alike, from 1
   */
  static String key(String dayAndContent, int ordinal) {
    return sha256(dayAndContent + "|" + ordinal);
  }

  static String sha256(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]", "").toUpperCase(Locale.ROOT);
  }

  /** The amount of a transaction: its own, or the entry's if it is the only one. */
  static Money amountOf(Entry entry, Transaction transaction) {
    return Optional.ofNullable(transaction.amount()).orElse(entry.amount());
  }
}
