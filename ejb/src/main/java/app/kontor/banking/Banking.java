package app.kontor.banking;

import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/** Loads bank statements and settles what customers owe with what came in. */
@Local
public interface Banking {

  /**
   * Loads a file of any known format, recognises entries that are known already, matches the rest
   * and books what is sure. The same file again changes nothing and gives the first report.
   *
   * @throws StatementUnreadable naming the line
   */
  StatementReport upload(String key, String fileName, byte[] content);

  /** The report of a file loaded before, by its SHA-256. */
  StatementReport report(String sha256);

  /** Loaded statements, latest first. */
  Page<StatementSummary> statements(PageRequest page);

  /** Entries, latest first. */
  Page<EntryView> entries(EntryFilter filter, PageRequest page);

  /** One entry by its reference. */
  EntryView entry(String reference);

  /**
   * Books a stored proposal.
   *
   * @param seen as it was shown: what the documents get, in their order
   * @throws ProposalOutdated if the entry has no such proposal by now
   * @throws MoreThanEntry if the entry has less left than the proposal
   */
  void accept(String key, String entryReference, List<AllocationPart> seen);

  /** Books what a person chose: documents with the amount each gets, in the entry's currency. */
  void allocate(String key, String entryReference, List<AllocationPart> parts);

  /** Takes an allocation back by a reversing one; the document is open again. */
  void undo(String allocationSource);

  /** Puts an entry aside that pays nothing of ours, or what is left of it. */
  void ignore(String entryReference, String reason);

  /**
   * Writes off what is left of an entry that is otherwise allocated, as a small difference.
   *
   * @throws RestTooLarge if more is left than {@link #mostWrittenOff} allows
   */
  void writeOff(String key, String entryReference, String reason);

  /** The most that may be written off of an entry, in its currency. */
  Money mostWrittenOff(String entryReference);

  /**
   * Keeps what is left as a customer's credit; it can be allocated to later documents or put back
   * on the list.
   *
   * @param partnerNumber whose credit it is; empty for the customer whose documents it pays already
   */
  void keepOnAccount(String key, String entryReference, PartnerNumber partnerNumber, String reason);

  /** Payments that a return may take back, likeliest first; empty if the entry is no return. */
  List<EntryView> returnable(String entryReference);

  /**
   * Books a return against the payment that the bank took back: its allocations are undone, the
   * documents are open again.
   */
  void takeBack(String key, String entryReference, String paymentReference);

  /**
   * Puts an entry back on the list that was put aside, kept on account, written off or returned.
   */
  void resume(String entryReference);

  /**
   * Takes a file out of use that was loaded by mistake; the same file may be loaded again.
   *
   * @param undo whether allocations of its entries are taken back
   * @throws FileInUse if there are some and they are not to be taken back
   * @throws FileBuiltUpon if a later file repeats entries of it
   * @throws FileCompletesOthers if it confirmed or split up entries of another file
   */
  void withdrawFile(String key, String sha256, boolean undo);

  /** Looks for documents again that waiting entries may pay; returns how many were booked. */
  int matchAgain();

  /** What is open in the entry's currency and contains the text: number, order, customer. */
  List<OpenItem> findOpen(String entryReference, String text);

  /** Declares an account that statements came for to be the seller's own. */
  void acceptAccount(String account);
}
