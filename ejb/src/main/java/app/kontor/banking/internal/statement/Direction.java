package app.kontor.banking.internal.statement;

import java.util.Locale;

/** Which way money moves (camt CreditDebitCode), in the bank's writing. */
enum Direction {
  CREDIT,
  DEBIT,
  UNKNOWN;

  static Direction of(String written) {
    return switch (written.strip().toUpperCase(Locale.ROOT)) {
      case "CRDT", "CREDIT", "CR", "C" -> CREDIT;
      case "DBIT", "DEBIT", "DB", "DR", "D" -> DEBIT;
      default -> UNKNOWN;
    };
  }
}
