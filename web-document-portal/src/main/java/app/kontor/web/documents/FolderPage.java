package app.kontor.web.documents;

import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FilePolicy;
import app.kontor.sharing.DocumentFilter;
import app.kontor.sharing.DocumentSummary;
import app.kontor.sharing.Folders;
import app.kontor.sharing.ShareDocument;
import app.kontor.sharing.SharedDocumentList;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One folder: the visitor's own, or for staff a customer's. */
@Named
@ViewScoped
public class FolderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Folders folders;
  @Inject private Parties parties;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  private String partner = "";
  private String partnerName = "";
  private String text = "";
  private boolean unread;
  private int pageNumber = 1;
  private Page<DocumentSummary> found = new Page<>(List.of(), 0);
  private long unreadCount;
  private transient @Nullable Part file;
  private @Nullable String title;
  private @Nullable String note;

  public void load() {
    if (visitor.isStaff()) {
      Partner shown = parties.partner(new PartnerNumber(partner));
      partner = shown.number().value();
      partnerName = shown.name();
    }
    found =
        folders.documents(
            new DocumentFilter(new PartnerNumber(visitor.isStaff() ? partner : ""), text, unread),
            PageRequest.page(pageNumber, SharedDocumentList.SHAPE.size()));
    unreadCount = folders.countUnread();
  }

  /** Puts the chosen file into the folder. */
  public String share() {
    String number =
        folders.share(
            new ShareDocument(
                page.key(),
                new PartnerNumber(partner),
                title == null ? "" : title,
                note == null ? "" : note,
                Uploads.of(file)));
    page.done("documents.shared", number);
    return visitor.isStaff()
        ? page.redirect("/office/folder.xhtml", "partner", partner)
        : page.redirect("/index.xhtml");
  }

  public List<DocumentSummary> getRows() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  /** Whether not the whole folder is asked for. */
  public boolean isFiltered() {
    return unread || !text.isEmpty();
  }

  public long getUnreadCount() {
    return unreadCount;
  }

  public String getPartnerName() {
    return partnerName;
  }

  public String getAccept() {
    return FilePolicy.endings();
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(@Nullable String partner) {
    this.partner = partner == null ? "" : partner;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public boolean isUnread() {
    return unread;
  }

  public void setUnread(boolean unread) {
    this.unread = unread;
  }

  public int getPage() {
    return pageNumber;
  }

  public void setPage(int number) {
    this.pageNumber = number;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
