package app.kontor.web.documents;

import app.kontor.exchange.DocumentFilter;
import app.kontor.exchange.DocumentSummary;
import app.kontor.exchange.FolderSummary;
import app.kontor.exchange.Folders;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All customers' folders, and what has come in from customers. */
@Named
@ViewScoped
public class FolderList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;
  private static final int NEWEST = 5;

  @Inject private Folders folders;

  private String text = "";
  private int page = 1;
  private Page<FolderSummary> found = new Page<>(List.of(), 0);
  private List<DocumentSummary> unread = List.of();

  public void load() {
    found = folders.folders(text, PageRequest.page(page, SIZE));
    unread =
        folders
            .documents(
                new DocumentFilter(new PartnerNumber(""), "", true), PageRequest.first(NEWEST))
            .rows();
  }

  public List<FolderSummary> getRows() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  public int getSize() {
    return SIZE;
  }

  /** The latest documents from customers that the visitor has not read. */
  public List<DocumentSummary> getUnread() {
    return unread;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
