package app.kontor.web.order.office.admin;

import app.kontor.access.Audit;
import app.kontor.access.AuditRow;
import app.kontor.einvoice.KsefAccess;
import app.kontor.einvoice.KsefAccessData;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.platform.secret.Secret;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the seller reaches KSeF. */
@Named
@ViewScoped
public class KsefPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/ksef.xhtml";

  @EJB private KsefAccess access;
  @EJB private Audit audit;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private KsefAccessData data = new KsefAccessData(0, false, KsefEnvironment.TEST, false, null);
  private long version;
  private boolean switchedOn;
  private String environment = KsefEnvironment.TEST.name();
  private transient @Nullable String token;
  private List<AuditRow> history = List.of();

  public void load() {
    data = access.data();
    version = data.version();
    switchedOn = data.switchedOn();
    environment = data.environment().name();
    history = audit.changes(List.of("KsefAccess.change"));
  }

  public String save() {
    String typed = token;
    access.change(
        new KsefAccessData.Change(version, switchedOn, KsefEnvironment.valueOf(environment)),
        typed == null ? Secret.none() : new Secret(typed));
    page.done("office.ksef.saved");
    return page.redirect(PAGE);
  }

  /** Tries the sign-in; the page shows what came of it. */
  public String tryOut() {
    access.tryOut();
    return page.redirect(PAGE);
  }

  public List<Choice> getEnvironments() {
    return Arrays.stream(KsefEnvironment.values())
        .map(value -> new Choice(value.name(), texts.word(value)))
        .toList();
  }

  public KsefAccessData getData() {
    return data;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public boolean isSwitchedOn() {
    return switchedOn;
  }

  public void setSwitchedOn(boolean switchedOn) {
    this.switchedOn = switchedOn;
  }

  public String getEnvironment() {
    return environment;
  }

  public void setEnvironment(String environment) {
    this.environment = environment;
  }

  /** What was typed; never what is kept. */
  public @Nullable String getToken() {
    return token;
  }

  public void setToken(@Nullable String token) {
    this.token = token;
  }

  public List<AuditRow> getHistory() {
    return history;
  }
}
