package app.kontor.web.documents;

import app.kontor.platform.file.FilePolicy;
import app.kontor.sharing.AddVersion;
import app.kontor.sharing.DocumentDetail;
import app.kontor.sharing.Folders;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A document with its versions; for staff also who has read it. */
@Named
@ViewScoped
public class DocumentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Folders folders;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable DocumentDetail document;
  private transient @Nullable Part file;
  private @Nullable String note;

  public void load() {
    DocumentDetail found = folders.document(number);
    document = found;
    number = found.number();
  }

  /** The visitor has read the current version. */
  public String acknowledge() {
    DocumentDetail shown = document;
    if (shown != null) {
      folders.acknowledge(number, shown.current().number());
      page.done("document.acknowledged");
    }
    return again();
  }

  /** Adds the chosen file as the next version. */
  public String add() {
    folders.addVersion(
        new AddVersion(page.key(), number, note == null ? "" : note, Uploads.of(file)));
    page.done("document.added");
    return again();
  }

  private String again() {
    return page.redirect(
        visitor.isStaff() ? "/office/document.xhtml" : "/document.xhtml", "document", number);
  }

  public @Nullable DocumentDetail getDocument() {
    return document;
  }

  /** The current version came from the other side. */
  public boolean isReceived() {
    DocumentDetail shown = document;
    return shown != null && shown.current().bySeller() != visitor.isStaff();
  }

  public String getAccept() {
    return FilePolicy.endings();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
  }
}
