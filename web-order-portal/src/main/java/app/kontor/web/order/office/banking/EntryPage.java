package app.kontor.web.order.office.banking;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.UnknownEntry;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry: all its proposals, choosing documents by hand, undoing, putting aside. */
@Named
@ViewScoped
public class EntryPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/banking/entry.xhtml";

  @EJB private Banking banking;
  @Inject private PageInfo page;

  private final String key = UUID.randomUUID().toString();
  private String reference = "";
  private String search = "";
  private String reason = "";
  private @Nullable EntryView entry;
  private List<Choice> found = List.of();

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
    if (!search.isBlank() && entry.work() == EntryWork.WAITING) {
      found = banking.findOpen(reference, search).stream().map(Choice::new).toList();
      if (found.size() == 1) {
        Choice only = found.get(0);
        only.setAmount(only.getItem().open().min(entry.left()).amount());
      }
    }
  }

  public String accept(int proposal) {
    banking.accept(key, reference, proposal);
    page.done("office.banking.entries.accepted");
    return here();
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
    banking.allocate(key, reference, parts);
    page.done("office.banking.entries.accepted");
    return here();
  }

  public String undo(String source) {
    banking.undo(source);
    page.done("office.banking.entries.undone");
    return here();
  }

  public String ignore() {
    banking.ignore(reference, reason);
    page.done(page.getName() + ".ignored");
    return here();
  }

  public String resume() {
    banking.resume(reference);
    page.done(page.getName() + ".resumed");
    return here();
  }

  private String here() {
    return page.redirect(PATH, "entry", reference);
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

  public boolean isIgnored() {
    return getEntry().work() == EntryWork.IGNORED;
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
}
