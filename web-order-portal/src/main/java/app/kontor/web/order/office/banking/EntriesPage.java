package app.kontor.web.order.office.banking;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The worklist of entries: one click accepts what is proposed. */
@Named
@ViewScoped
public class EntriesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/banking/entries.xhtml";
  private static final String ALL = "ALL";
  private static final int SIZE = 25;

  @EJB private Banking banking;
  @Inject private PageInfo page;

  private final String key = UUID.randomUUID().toString();
  private String work = EntryWork.WAITING.name();
  private String text = "";
  private int pageNumber = 1;
  private List<EntryView> rows = List.of();
  private long total;

  /** Reads the page of the list that the address asks for. */
  public void load() {
    EntryFilter filter = filter(work, text);
    Page<EntryView> found = banking.entries(filter, PageRequest.page(pageNumber, SIZE));
    rows = found.rows();
    total = found.total();
  }

  /** What the address asks for; without a word of the work, what waits. */
  static EntryFilter filter(String work, String text) {
    EntryWork wanted =
        work.isEmpty()
            ? EntryWork.WAITING
            : work.equals(ALL) ? null : ListQuery.asConstant("work", work, EntryWork.class);
    return new EntryFilter(wanted, text, null, null, wanted == EntryWork.WAITING);
  }

  /** Books a proposal of an entry. */
  public String accept(String reference, int proposal) {
    banking.accept(key + ":" + reference, reference, proposal);
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

  private String here() {
    return page.redirect(PATH, "work", work, "q", text.isEmpty() ? null : text, "page", pageNumber);
  }

  public List<String> getChoices() {
    return List.of(
        EntryWork.WAITING.name(),
        EntryWork.SETTLED.name(),
        EntryWork.IGNORED.name(),
        EntryWork.NOT_NEEDED.name(),
        ALL);
  }

  public List<EntryView> getRows() {
    return rows;
  }

  public long getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public String getWork() {
    return work;
  }

  public void setWork(@Nullable String work) {
    this.work = work == null || work.isEmpty() ? EntryWork.WAITING.name() : work;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public int getPageNumber() {
    return pageNumber;
  }

  public void setPageNumber(int pageNumber) {
    this.pageNumber = pageNumber;
  }
}
