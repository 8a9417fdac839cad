package app.kontor.web.documents;

import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FilePolicy;
import app.kontor.sharing.DocumentSummary;
import app.kontor.sharing.Folders;
import app.kontor.sharing.ShareDocument;
import app.kontor.sharing.SharedDocumentList;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
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
  @Inject private ListPages lists;

  private String partner = "";
  private String partnerName = "";
  private boolean unread;
  private boolean filtered;
  private List<DocumentSummary> rows = List.of();
  private Total unreadCount = Total.of(0);
  private transient @Nullable Part file;
  private @Nullable String title;
  private @Nullable String note;

  public void load() {
    if (visitor.isStaff()) {
      Partner shown = parties.partner(new PartnerNumber(partner));
      partner = shown.number().value();
      partnerName = shown.name();
    }
    ShownList<DocumentSummary> shown = lists.load(SharedDocumentList.SHAPE);
    rows = shown.found().rows();
    unread = shown.filter().flag("unread");
    filtered = unread || shown.isFiltered();
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
    return rows;
  }

  /** Whether not the whole folder is asked for. */
  public boolean isFiltered() {
    return filtered;
  }

  public Total getUnreadCount() {
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

  public boolean isUnread() {
    return unread;
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
