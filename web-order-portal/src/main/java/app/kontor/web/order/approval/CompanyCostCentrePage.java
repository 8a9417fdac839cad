package app.kontor.web.order.approval;

import app.kontor.party.CostCentre;
import app.kontor.party.CostCentres;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A cost centre of the company: added, renamed, taken out of use. */
@Named
@ViewScoped
public class CompanyCostCentrePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CostCentres costCentres;
  @Inject private PageInfo page;

  private String existing = "";
  private String code = "";
  private String name = "";
  private boolean archived;
  private long version = CostCentre.NEW;

  /** Reads the cost centre, if it is not a new one. */
  public void load() {
    if (isNew()) {
      return;
    }
    CostCentre found = costCentres.costCentre(existing);
    code = found.code();
    name = found.name();
    archived = found.archived();
    version = found.version();
  }

  public String save() {
    CostCentre wanted = new CostCentre(code, name, archived, version);
    costCentres.keep(wanted);
    page.done("cost-centre.saved", wanted.code());
    return page.redirect("/company-cost-centres.xhtml");
  }

  /** Whether its code can still be chosen. */
  public boolean isNew() {
    return existing.isEmpty();
  }

  public String getExisting() {
    return existing;
  }

  public void setExisting(@Nullable String existing) {
    this.existing = existing == null ? "" : existing;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  /** Whether nothing new is ordered for it. */
  public boolean isArchived() {
    return archived;
  }

  public void setArchived(boolean archived) {
    this.archived = archived;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
