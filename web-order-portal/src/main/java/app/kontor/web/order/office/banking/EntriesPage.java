package app.kontor.web.order.office.banking;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryList;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.ProposalView;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The worklist of entries: one click accepts what is proposed. */
@Named
@ViewScoped
public class EntriesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/banking/entries.xhtml";

  @EJB private Banking banking;
  @Inject private PageInfo page;
  @Inject private ListPages lists;

  private String work = EntryWork.WAITING.name();
  private String text = "";
  private String at = "";
  private int pageNumber = 1;
  private List<EntryView> rows = List.of();

  /** Reads the page of the list that the address asks for. */
  public void load() {
    ShownList<EntryView> found = lists.load(EntryList.SHAPE);
    rows = found.found().rows();
    work = found.filter().text("work");
    text = found.filter().text("q");
    pageNumber = found.page();
    boolean shown = rows.stream().anyMatch(row -> row.reference().equals(at));
    if (!at.isEmpty() && !shown) {
      at = rows.isEmpty() ? "" : rows.get(0).reference();
    }
  }

  /** Books a proposal of an entry as it was shown. */
  public String accept(String reference, ProposalView proposal) {
    at = following(reference);
    banking.accept(page.key() + ":" + reference, reference, proposal.allocations());
    page.done(page.getName() + ".accepted");
    return here();
  }

  /** Takes an allocation back. */
  public String undo(String source) {
    banking.undo(source);
    page.done(page.getName() + ".undone");
    return here();
  }

  /** Looks for documents of all waiting entries again. */
  public String matchAgain() {
    page.done(page.getName() + ".matched", banking.matchAgain());
    return here();
  }

  /** The entry after this one, or before it at the end of the page; empty if it is the only one. */
  public String following(String reference) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).reference().equals(reference)) {
        int next = i + 1 < rows.size() ? i + 1 : i - 1;
        return next < 0 ? "" : rows.get(next).reference();
      }
    }
    return "";
  }

  private String here() {
    return list(page, work, text, pageNumber, at);
  }

  /** The list at a place: where somebody was who worked through it. */
  static String list(PageInfo page, String work, String text, int pageNumber, String at) {
    return page.redirect(
        PATH,
        "work",
        work,
        "q",
        text.isEmpty() ? null : text,
        "page",
        pageNumber,
        "at",
        at.isEmpty() ? null : at);
  }

  public List<EntryView> getRows() {
    return rows;
  }

  public String getWork() {
    return work;
  }

  public String getText() {
    return text;
  }

  /** The entry that has the focus, empty for none. */
  public String getAt() {
    return at;
  }

  /** The entry that a key accepts: where the clerk is, else the first one; empty without rows. */
  public String getKeyed() {
    return at.isEmpty() && !rows.isEmpty() ? rows.get(0).reference() : at;
  }

  public void setAt(@Nullable String at) {
    this.at = at == null ? "" : at;
  }

  public int getPageNumber() {
    return pageNumber;
  }
}
