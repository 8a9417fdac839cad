package app.kontor.banking.internal.match;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit to be matched. Texts that the bank does not give are empty.
 *
 * @param id the caller's handle
 * @param amount what is still to be allocated, positive
 * @param tight the remittance text with the bank's cuts closed
 * @param spaced the same with a blank at each cut
 * @param creditorReferences structured references
 * @param documents documents named in structured form
 * @param charges what banks took on the way, null if not told
 * @param proven whether the statement's balances agree and the account is the seller's own
 * @param returned whether the bank marks it as a reversal or return: money of ours coming back
 */
public record Payment(
    long id,
    Money amount,
    LocalDate bookingDate,
    String tight,
    String spaced,
    List<String> creditorReferences,
    List<NamedDocument> documents,
    String endToEndId,
    String payerName,
    String payerAccount,
    String virtualAccount,
    @Nullable Money charges,
    boolean proven,
    boolean returned) {

  public Payment {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("not a credit: " + amount);
    }
    creditorReferences = List.copyOf(creditorReferences);
    documents = List.copyOf(documents);
  }

  /** A payment that the bank does not mark as a reversal. */
  public Payment(
      long id,
      Money amount,
      LocalDate bookingDate,
      String tight,
      String spaced,
      List<String> creditorReferences,
      List<NamedDocument> documents,
      String endToEndId,
      String payerName,
      String payerAccount,
      String virtualAccount,
      @Nullable Money charges,
      boolean proven) {
    this(
        id,
        amount,
        bookingDate,
        tight,
        spaced,
        creditorReferences,
        documents,
        endToEndId,
        payerName,
        payerAccount,
        virtualAccount,
        charges,
        proven,
        false);
  }

  /** A document and, if the payer says so, what of the payment is meant for it. */
  public record NamedDocument(String number, @Nullable Money amount) {}
}
