package app.kontor.web.order.acting;

import app.kontor.access.ActingFor;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Why the next order may go beyond what the person may order. */
@Named
@RequestScoped
public class ActingPage {
  @EJB private ActingFor actingFor;
  @Inject private PageInfo page;

  private String reason = "";

  /** It holds for one order. */
  public String pass() {
    actingFor.passLimits(reason);
    page.done("acting.passed");
    return page.redirect("/checkout.xhtml");
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
