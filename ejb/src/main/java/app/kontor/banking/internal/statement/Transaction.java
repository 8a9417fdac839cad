package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One payment inside an entry (camt EntryTransaction); an entry of MT940 has exactly one. Texts
 * that the bank does not give are empty.
 *
 * @param amount signed as the entry, null if the bank gives it only for the entry
 * @param counterpartyName the payer of a credit, the payee of a debit
 * @param counterpartyAccount their account
 * @param virtualAccount the payer's own virtual account with the seller (mBank {@code ID IPH})
 * @param remittance what the payer wrote
 * @param endToEndId given by the payer's system, empty for {@code NOTPROVIDED}
 * @param creditorReferences structured references (ISO 11649 RF, SI, QRR), without blanks
 * @param documents documents named in structured form
 * @param charges what banks took on the way, positive, null if not told
 * @param instructedAmount what the payer ordered in another currency, positive, null if the same
 * @param information the bank's own words
 */
public record Transaction(
    @Nullable Money amount,
    String counterpartyName,
    AccountNumber counterpartyAccount,
    String virtualAccount,
    Remittance remittance,
    String endToEndId,
    List<String> creditorReferences,
    List<ReferredDocument> documents,
    @Nullable Money charges,
    @Nullable Money instructedAmount,
    String information) {

  /** How many payments of a bundle that cannot be split lend it their texts. */
  private static final int MOST_MERGED = 50;

  public Transaction {
    creditorReferences = List.copyOf(creditorReferences);
    documents = List.copyOf(documents);
  }

  /**
   * One for several payments of a bundle, with the texts of the first fifty; who paid is told only
   * where all are of one party.
   *
   * @param amount of the bundle
   */
  public static Transaction merged(List<Transaction> payments, Money amount) {
    if (payments.size() == 1) {
      return payments.get(0).withAmount(amount);
    }
    List<Transaction> some = payments.subList(0, Math.min(payments.size(), MOST_MERGED));
    Transaction first = some.get(0);
    boolean sameParty = isSame(some, Transaction::counterpartyAccount);
    return new Transaction(
        amount,
        sameParty ? first.counterpartyName : "",
        sameParty ? first.counterpartyAccount : AccountNumber.NONE,
        isSame(some, Transaction::virtualAccount) ? first.virtualAccount : "",
        Remittance.merged(some.stream().map(Transaction::remittance).toList()),
        isSame(some, Transaction::endToEndId) ? first.endToEndId : "",
        some.stream().flatMap(one -> one.creditorReferences.stream()).distinct().toList(),
        some.stream().flatMap(one -> one.documents.stream()).toList(),
        null,
        null,
        first.information);
  }

  private static boolean isSame(List<Transaction> payments, Function<Transaction, Object> what) {
    return payments.stream().map(what).distinct().limit(2).count() == 1;
  }

  Transaction withAmount(@Nullable Money newAmount) {
    return new Transaction(
        newAmount,
        counterpartyName,
        counterpartyAccount,
        virtualAccount,
        remittance,
        endToEndId,
        creditorReferences,
        documents,
        charges,
        instructedAmount,
        information);
  }
}
