package app.kontor.web.order.office.transfer;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.transfer.Transfers;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/** Handing in an archive of items' pictures; what it would do is compared at once. */
@Named
@RequestScoped
public class PicturesLoadPage {
  static final String KIND = "pictures";
  static final String PATH = "/office/pictures-load.xhtml";

  @EJB private Transfers transfers;
  @Inject private PageInfo info;

  private @Nullable Part file;

  /** Hands the chosen archive in. */
  public String hand() {
    Part chosen = file;
    if (chosen == null) {
      throw InvalidInput.required("file");
    }
    String name = chosen.getSubmittedFileName();
    String begun =
        transfers.begin(
            info.key(), KIND, new FileUpload(name == null ? KIND : name, chosen::getInputStream));
    return info.redirect(TransferPage.RUN, "transfer", begun);
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
