package app.kontor.web.order.office.prices;

import app.kontor.platform.FileUpload;
import app.kontor.platform.InvalidInput;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PriceLists;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of prices for a list: handed in, looked at, applied. */
@Named
@ViewScoped
public class PriceImportDesk implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/price-list-import.xhtml";

  @EJB private PriceLists lists;
  @Inject private PageInfo info;

  private final String key = UUID.randomUUID().toString();
  private transient @Nullable Part file;
  private String code = "";
  private String reference = "";
  private boolean removeMissing;
  private @Nullable PriceListView list;
  private @Nullable PriceImport preview;

  /** Reads the list and, after a file was handed in, what it would change. */
  public void load() {
    if (reference.isEmpty()) {
      list = lists.list(code);
      return;
    }
    PriceImport found = lists.preview(reference);
    preview = found;
    list = found.list();
    code = found.list().code();
  }

  /** Hands the chosen file in. */
  public String hand() {
    Part chosen = file;
    if (chosen == null) {
      throw InvalidInput.required("file");
    }
    String name = chosen.getSubmittedFileName();
    String loaded =
        lists.load(
            key, code, new FileUpload(name == null ? "prices" : name, chosen::getInputStream));
    return info.redirect(PATH, "list", code, "import", loaded);
  }

  /** Applies what the preview shows. */
  public String apply() {
    PriceImport shown = preview;
    if (shown == null) {
      throw InvalidInput.required("file");
    }
    PriceChanges done = lists.apply(key, reference, shown.list().edition(), removeMissing);
    info.done("office.price-list-import.done", done.added(), done.changed(), done.removed());
    return info.redirect("/office/price-list.xhtml", "list", code);
  }

  /** Whether there is anything that could be applied. */
  public boolean isApplicable() {
    return preview != null
        && preview.refused() == 0
        && preview.added() + preview.changed() + preview.missing() > 0;
  }

  public @Nullable PriceListView getList() {
    return list;
  }

  public @Nullable PriceImport getPreview() {
    return preview;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public boolean isRemoveMissing() {
    return removeMissing;
  }

  public void setRemoveMissing(boolean removeMissing) {
    this.removeMissing = removeMissing;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }
}
