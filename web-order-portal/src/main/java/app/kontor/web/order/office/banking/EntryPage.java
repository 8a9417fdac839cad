package app.kontor.web.order.office.banking;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.ProposalView;
import app.kontor.banking.UnknownEntry;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry: all its proposals, choosing documents by hand, undoing, putting aside. */
@Named
@ViewScoped
public class EntryPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/banking/entry.xhtml";

  @EJB private Banking banking;
  @Inject private PageInfo page;

  private String reference = "";
  private String search = "";
  private String reason = "";
  private @Nullable EntryView entry;
  private List<Choice> found = List.of();
  private List<EntryView> originals = List.of();
  private String partner = "";
  private String work = "";
  private String text = "";
  private int listPage = 1;
  private String next = "";

  /** An open document with what of the entry it shall get. */
  public static final class Choice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OpenItem item;
    private @Nullable BigDecimal amount;

    Choice(OpenItem item) {
      this.item = item;
    }

    public OpenItem getItem() {
      return item;
    }

    public @Nullable BigDecimal getAmount() {
      return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
      this.amount = amount;
    }
  }

  /** Reads the entry and what the search finds. */
  public void load() {
    entry = banking.entry(reference);
    originals = entry.isReturn() ? banking.returnable(reference) : List.of();
    if (!search.isBlank() && isAllocatable()) {
      found = banking.findOpen(reference, search).stream().map(Choice::new).toList();
      if (found.size() == 1) {
        Choice only = found.get(0);
        only.setAmount(only.getItem().open().min(entry.left()).amount());
      }
    }
  }

  /** Books a proposal as it was shown. */
  public String accept(ProposalView proposal) {
    banking.accept(page.key(), reference, proposal.allocations());
    page.done("office.banking.entries.accepted");
    return onward();
  }

  /** Books the amounts typed beside the found documents. */
  public String allocate() {
    List<AllocationPart> parts = new ArrayList<>();
    for (Choice choice : found) {
      BigDecimal amount = choice.getAmount();
      if (amount != null && amount.signum() != 0) {
        Money part = Money.of(amount, choice.getItem().open().currency());
        parts.add(new AllocationPart(choice.getItem().documentNumber(), part));
      }
    }
    banking.allocate(page.key(), reference, parts);
    page.done("office.banking.entries.accepted");
    return onward();
  }

  public String undo(String source) {
    banking.undo(source);
    page.done("office.banking.entries.undone");
    return here();
  }

  public String ignore() {
    banking.ignore(reference, reason);
    page.done(page.getName() + ".ignored");
    return onward();
  }

  /** Writes off what is left. */
  public String writeOff() {
    banking.writeOff(page.key(), reference, reason);
    page.done(page.getName() + ".written-off");
    return onward();
  }

  /** Keeps what is left as the customer's credit. */
  public String keepOnAccount() {
    banking.keepOnAccount(page.key(), reference, new PartnerNumber(partner), reason);
    page.done(page.getName() + ".on-account");
    return onward();
  }

  /** Books the return against the payment that the bank took back. */
  public String takeBack(String payment) {
    banking.takeBack(page.key(), reference, payment);
    page.done(page.getName() + ".taken-back-by-bank");
    return onward();
  }

  /** Back to the list at the next entry, unless this one still waits or was not opened from it. */
  private String onward() {
    boolean waits = banking.entry(reference).work() == EntryWork.WAITING;
    return work.isEmpty() || waits ? here() : EntriesPage.list(page, work, text, listPage, next);
  }

  public String resume() {
    banking.resume(reference);
    page.done(page.getName() + ".resumed");
    return here();
  }

  private String here() {
    return page.redirect(
        PATH,
        "entry",
        reference,
        "work",
        orNull(work),
        "q",
        orNull(text),
        "page",
        work.isEmpty() ? null : listPage,
        "next",
        orNull(next));
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  /** The entry shown; there is one once the page has loaded. */
  public EntryView getEntry() {
    EntryView shown = entry;
    if (shown == null) {
      throw new UnknownEntry(reference);
    }
    return shown;
  }

  public boolean isWaiting() {
    return getEntry().work() == EntryWork.WAITING;
  }

  /** Whether something of it can be allocated. */
  public boolean isAllocatable() {
    EntryView shown = getEntry();
    boolean open = shown.work() == EntryWork.WAITING || shown.work() == EntryWork.ON_ACCOUNT;
    return open && shown.left().isPositive();
  }

  /** Whether a decision about it can be taken back as a whole. */
  public boolean isResumable() {
    EntryView shown = getEntry();
    return shown.work() == EntryWork.IGNORED
        || shown.work() == EntryWork.ON_ACCOUNT
        || !shown.writtenOff().isZero()
        || shown.returns() != null;
  }

  /** Whether what is left is small enough to be written off. */
  public boolean isSmallRest() {
    EntryView shown = getEntry();
    return shown.isPartly()
        && !shown.pending()
        && shown.left().compareTo(banking.mostWrittenOff(reference)) <= 0;
  }

  /** Payments that this return may take back. */
  public List<EntryView> getOriginals() {
    return originals;
  }

  public boolean isSearched() {
    return !search.isBlank();
  }

  public List<Choice> getFound() {
    return found;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(@Nullable String search) {
    this.search = search == null ? "" : search;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(@Nullable String partner) {
    this.partner = partner == null ? "" : partner;
  }

  /** The list it was opened from, to go back to; empty if it was not. */
  public String getWork() {
    return work;
  }

  public void setWork(@Nullable String work) {
    this.work = work == null ? "" : work;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public int getListPage() {
    return listPage;
  }

  public void setListPage(int listPage) {
    this.listPage = listPage;
  }

  public String getNext() {
    return next;
  }

  public void setNext(@Nullable String next) {
    this.next = next == null ? "" : next;
  }
}
