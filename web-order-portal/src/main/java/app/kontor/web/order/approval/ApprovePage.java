package app.kontor.web.order.approval;

import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.ApprovalLinks;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides on a request by the link of a mail; looking uses nothing up and signs nobody in. */
@Named
@ViewScoped
public class ApprovePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ApprovalLinks approvalLinks;
  @Inject private PageInfo page;

  private String token = "";
  private ApprovalLinks.@Nullable Linked linked;
  private @Nullable BigDecimal most;
  private String reason = "";

  public void look() {
    linked = approvalLinks.look(token).orElse(null);
    ApprovalLinks.Linked found = linked;
    most = found == null ? null : found.request().gross().amount();
  }

  public String approve() {
    BigDecimal limit = most;
    if (limit == null) {
      throw InvalidInput.required("most");
    }
    page.done("approval.approved", approvalLinks.approve(token, limit));
    return again();
  }

  public String decline() {
    approvalLinks.decline(token, reason);
    page.done("approval.declined");
    return again();
  }

  private String again() {
    return page.redirect("/approve.xhtml", "token", token);
  }

  public boolean isInvalid() {
    return linked == null;
  }

  public @Nullable String getPerson() {
    ApprovalLinks.Linked found = linked;
    return found == null ? null : found.person();
  }

  public @Nullable ApprovalDetail getRequest() {
    ApprovalLinks.Linked found = linked;
    return found == null ? null : found.request();
  }

  public String getToken() {
    return token;
  }

  public void setToken(@Nullable String token) {
    this.token = token == null ? "" : token;
  }

  public @Nullable BigDecimal getMost() {
    return most;
  }

  public void setMost(@Nullable BigDecimal most) {
    this.most = most;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
