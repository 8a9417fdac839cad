package app.kontor.web.common.account;

import app.kontor.access.PasswordLinks;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Asks for a link to set a password, and sets it by the link. */
@Named
@RequestScoped
public class PasswordPage {
  @EJB private PasswordLinks links;
  @Inject private PageInfo page;

  private String email = "";
  private @Nullable String token;
  private String newPassword = "";
  private boolean invalid;

  /** The same answer for every address. */
  public String forgotten() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    links.forgotten(email, request.getRemoteAddr());
    return page.redirect("/forgot-password.xhtml", "sent", "1");
  }

  /** Looking at the page uses nothing up: mail programs look at links, too. */
  public void look() {
    invalid = token == null || !links.isOpen(token);
  }

  public String setPassword() {
    links.setPassword(token == null ? "" : token, newPassword);
    return page.redirect("/login.xhtml", "set", "1");
  }

  public boolean isInvalid() {
    return invalid;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public @Nullable String getToken() {
    return token;
  }

  public void setToken(@Nullable String token) {
    this.token = token;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
