package app.kontor.banking;

import app.kontor.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a statement with what is to be done about it.
 *
 * @param reference names it in URLs and commands
 * @param amount positive for money in
 * @param allocated what of it is allocated
 * @param pending whether the bank has only announced it
 * @param proven whether its statement balances and is of an own account
 * @param remittance what the payer wrote
 * @param remarks what speaks against booking at all, for example a document already paid
 * @param ignoredReason null unless ignored
 * @param writtenOff what of it was written off as a small difference
 * @param restReason why it was written off or kept on account, else null
 * @param creditedTo whose credit the rest is, null unless on account
 * @param returns reference of the payment that this entry takes back, null if none
 */
public record EntryView(
    String reference,
    String account,
    LocalDate bookingDate,
    @Nullable LocalDate valueDate,
    Money amount,
    Money allocated,
    EntryWork work,
    boolean pending,
    boolean proven,
    boolean reversal,
    String counterpartyName,
    String counterpartyAccount,
    String remittance,
    String bankReference,
    List<ProposalView> proposals,
    List<ReasonView> remarks,
    List<AllocationView> allocations,
    @Nullable String ignoredReason,
    Money writtenOff,
    @Nullable String restReason,
    @Nullable String creditedTo,
    @Nullable String returns)
    implements Serializable {
  public EntryView {
    proposals = List.copyOf(proposals);
    remarks = List.copyOf(remarks);
    allocations = List.copyOf(allocations);
  }

  /** What is still to be allocated; negative for a return. */
  public Money left() {
    return amount.minus(allocated).minus(writtenOff);
  }

  /** Whether the bank took a payment back with it. */
  public boolean isReturn() {
    return reversal && amount.isNegative();
  }

  /** Whether something of it is allocated or written off. */
  public boolean isPartly() {
    return !allocated.isZero() && !left().isZero();
  }
}
