package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.internal.statement.StatementFormat;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an entry in another file: by account, day, amount and what is written, not by the
 * bank's reference, which most entries lack. Entries alike in all of that on one day are told apart
 * by their ordinal, counted over the statements of a file that continue each other.
 */
final class EntryFingerprint {
  private final Map<String, Integer> ordinals = new HashMap<>();
  private @Nullable Statement previous;

  /** Must be told of each statement of a file, in order and per account, before its entries. */
  void begin(Statement statement) {
    Statement before = previous;
    boolean continues =
        before != null
            && statement.format().isFinal()
            && before.closing().isPresent()
            && statement.opening().isPresent()
            && before.closing().get().amount().equals(statement.opening().get().amount())
            && !isRepeat(before, statement);
    if (!continues) {
      ordinals.clear();
    }
    previous = statement;
  }

  private static boolean isRepeat(Statement one, Statement other) {
    return one.number().equals(other.number())
        && one.page().equals(other.page())
        && one.identification().equals(other.identification())
        && one.opening().equals(other.opening());
  }

  /** What is written, whatever the day. */
  static String contentHash(
      StatementFormat format, Entry entry, Transaction transaction, Money amount) {
    boolean swift = format == StatementFormat.MT940 || format == StatementFormat.MT942;
    String content =
        String.join(
            "|",
            amount.toString(),
            entry.bankReference(),
            swift ? entry.customerReference() : "",
            transaction.endToEndId(),
            transaction.counterpartyAccount().normalized(),
            plain(transaction.counterpartyName()),
            plain(transaction.remittance().tight()));
    return sha256(content);
  }

  /** The key that is unique within the account. */
  String key(LocalDate bookingDate, String contentHash) {
    String day = bookingDate + "|" + contentHash;
    return sha256(day + "|" + ordinals.merge(day, 1, Integer::sum));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]", "").toUpperCase(Locale.ROOT);
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The amount of a transaction: its own, or the entry's if it is the only one. */
  static Money amountOf(Entry entry, Transaction transaction) {
    return Optional.ofNullable(transaction.amount()).orElse(entry.amount());
  }
}
