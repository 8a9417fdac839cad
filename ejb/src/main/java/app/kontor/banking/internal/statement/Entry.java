package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement on the account (camt ReportEntry). Texts that the bank does not give are empty.
 *
 * @param line line in the file
 * @param bookingDate when the bank booked it
 * @param valueDate from when it bears interest, null if not given
 * @param amount positive for money in, negative for money out
 * @param reversal whether it takes back an earlier entry: a reversed credit is money out
 * @param bankReference the bank's reference, empty for {@code NONREF}
 * @param customerReference ours or the payer's reference
 * @param transactionCode the bank's code for the kind of movement
 * @param transactions never empty; several only where their amounts add up to the entry's
 * @param raw the message text it came from; for camt the bank's additional information
 */
public record Entry(
    int line,
    LocalDate bookingDate,
    @Nullable LocalDate valueDate,
    Money amount,
    boolean reversal,
    EntryStatus status,
    String bankReference,
    String customerReference,
    String transactionCode,
    List<Transaction> transactions,
    String raw) {

  public Entry {
    transactions = List.copyOf(transactions);
  }

  public boolean isCredit() {
    return amount.isPositive();
  }

  /** Whether it bundles several payments that can be matched one by one. */
  public boolean isBatch() {
    return transactions.size() > 1;
  }
}
