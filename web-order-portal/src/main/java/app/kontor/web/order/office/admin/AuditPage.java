package app.kontor.web.order.office.admin;

import app.kontor.access.Audit;
import app.kontor.access.SealCheck;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The check of the audit trail's seals. */
@Named
@ViewScoped
public class AuditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Audit audit;

  private @Nullable SealCheck seals;

  public void checkSeals() {
    seals = audit.checkSeals();
  }

  /** What the check found, so that it is shown once by a page of its own. */
  public String getKept() {
    SealCheck found = seals;
    return found == null ? "" : found.checked() + (found.intact() ? "" : " " + found.broken());
  }

  /** Shows what the check found. */
  public void setKept(String kept) {
    if (kept.matches("\\d{1,18}( \\d{1,18})?")) {
      String[] parts = kept.split(" ", 2);
      Long broken = parts.length > 1 ? Long.valueOf(parts[1]) : null;
      seals = new SealCheck(Long.parseLong(parts[0]), broken);
    }
  }

  public @Nullable SealCheck getSeals() {
    return seals;
  }
}
