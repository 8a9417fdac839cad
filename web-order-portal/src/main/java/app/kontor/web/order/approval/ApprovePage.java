package app.kontor.web.order.approval;

import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.ApprovalLinks;
import app.kontor.approval.ApprovalLinks.Linked;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a request by the link of a mail; looking uses nothing up and signs nobody in. The page
 * has no state, so each request finds the link by the token that the address or its form carries,
 * before the fields are read.
 */
@Named
@RequestScoped
public class ApprovePage {
  @Inject private ApprovalLinks approvalLinks;
  @Inject private PageInfo page;

  private String token = "";
  private Optional<Linked> linked = Optional.empty();
  private @Nullable BigDecimal most;
  private String reason = "";

  @PostConstruct
  void look() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    token =
        Stream.of("token", "approveForm:link", "declineForm:link")
            .map(name -> sent.getOrDefault(name, ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    linked = approvalLinks.look(token);
    most = linked.map(found -> found.request().gross().amount()).orElse(null);
  }

  public String approve() {
    BigDecimal limit = most;
    if (limit == null) {
      throw InvalidInput.required("most");
    }
    approvalLinks.approve(token, limit);
    return again();
  }

  public String decline() {
    approvalLinks.decline(token, reason);
    return again();
  }

  private String again() {
    return page.redirect("/approve.xhtml", "token", token);
  }

  public boolean isInvalid() {
    return linked.isEmpty();
  }

  public @Nullable String getPerson() {
    return linked.map(Linked::person).orElse(null);
  }

  public @Nullable ApprovalDetail getRequest() {
    return linked.map(Linked::request).orElse(null);
  }

  public String getToken() {
    return token;
  }

  /** The token was read before; the form only carries it on. */
  public void setToken(@Nullable String sent) {
    if (sent != null && token.isEmpty()) {
      token = sent;
    }
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
