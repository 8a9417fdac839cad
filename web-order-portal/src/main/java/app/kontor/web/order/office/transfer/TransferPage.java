package app.kontor.web.order.office.transfer;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handing in a file; an address that names one that was handed in leads to where it is. */
@Named
@ViewScoped
public class TransferPage implements Serializable {
  private static final long serialVersionUID = 1L;
  static final String LIST = "/office/transfers.xhtml";
  static final String COLUMNS = "/office/transfer-columns.xhtml";
  static final String RUN = "/office/transfer-run.xhtml";

  @EJB private Transfers transfers;
  @Inject private PageInfo info;

  private transient @Nullable Part file;
  private String kind = "";
  private String reference = "";
  private List<TransferField> fields = List.of();

  /** Reads what files of the kind have, or leads on; without a kind to where one is chosen. */
  public @Nullable String load() {
    if (!reference.isEmpty()) {
      TransferView found = transfers.file(reference);
      return info.redirect(
          found.state() == TransferState.COLUMNS ? COLUMNS : RUN, "transfer", reference);
    }
    if (kind.isEmpty()) {
      return info.redirect(LIST);
    }
    if (kind.equals(PicturesLoadPage.KIND)) {
      return info.redirect(PicturesLoadPage.PATH);
    }
    fields = transfers.fields(kind);
    return null;
  }

  /** Hands the chosen file in. */
  public String hand() {
    Part chosen = file;
    if (chosen == null) {
      throw InvalidInput.required("file");
    }
    String name = chosen.getSubmittedFileName();
    String begun =
        transfers.begin(
            info.key(), kind, new FileUpload(name == null ? kind : name, chosen::getInputStream));
    return info.redirect(COLUMNS, "transfer", begun);
  }

  public List<TransferField> getFields() {
    return fields;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(@Nullable String kind) {
    this.kind = kind == null ? "" : kind.strip();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }
}
