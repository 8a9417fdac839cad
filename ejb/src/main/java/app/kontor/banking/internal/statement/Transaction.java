package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.List;
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

  public Transaction {
    creditorReferences = List.copyOf(creditorReferences);
    documents = List.copyOf(documents);
  }

  /** The other's texts added to these; amounts are given up since they are no longer of one. */
  Transaction mergedWith(Transaction other) {
    List<String> references = new ArrayList<>(creditorReferences);
    references.addAll(other.creditorReferences);
    List<ReferredDocument> named = new ArrayList<>(documents);
    named.addAll(other.documents);
    boolean sameParty = counterpartyAccount.equals(other.counterpartyAccount);
    return new Transaction(
        null,
        sameParty ? counterpartyName : "",
        sameParty ? counterpartyAccount : AccountNumber.NONE,
        virtualAccount.equals(other.virtualAccount) ? virtualAccount : "",
        remittance.plus(other.remittance),
        endToEndId.equals(other.endToEndId) ? endToEndId : "",
        references.stream().distinct().toList(),
        named,
        null,
        null,
        information);
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
