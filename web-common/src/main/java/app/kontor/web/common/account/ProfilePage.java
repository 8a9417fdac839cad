package app.kontor.web.common.account;

import app.kontor.access.SignIn;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.security.PreferencesServlet;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** A person's own preferences, password and sessions. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/profile.xhtml";

  @EJB private SignIn signIn;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String language = "";
  private String theme = "";
  private String density = "";
  private String goods = "";
  private String currentPassword = "";
  private String newPassword = "";
  private List<SignIn.SessionView> sessions = List.of();

  @PostConstruct
  void load() {
    SignIn.Preferences preferences = signIn.preferences();
    language = preferences.language();
    theme = preferences.theme();
    density = preferences.density();
    goods = preferences.goods();
    sessions = List.copyOf(signIn.sessions());
  }

  /** Keeps language, theme, density and how goods are shown. */
  public String save() {
    SignIn.Preferences preferences = new SignIn.Preferences(language, theme, density, goods);
    signIn.changePreferences(preferences);
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    PreferencesServlet.keep(
        (HttpServletRequest) external.getRequest(),
        (HttpServletResponse) external.getResponse(),
        preferences);
    page.done("profile.saved");
    return page.redirect(PATH);
  }

  /** Changes the password; all other sessions end. */
  public String changePassword() {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String token = Cookies.token((HttpServletRequest) external.getRequest());
    signIn.changePassword(currentPassword, newPassword, token == null ? "" : token);
    page.done("profile.password.changed");
    return page.redirect(PATH);
  }

  /** Ends one of the own sessions. */
  public String end(long sessionId) {
    signIn.endSession(sessionId);
    page.done("profile.session.ended");
    return page.redirect(PATH);
  }

  public List<SignIn.SessionView> getSessions() {
    return sessions;
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  public List<Choice> getThemes() {
    return choices("preferences.theme.", "system", "light", "dark");
  }

  public List<Choice> getDensities() {
    return choices("preferences.density.", "normal", "compact");
  }

  public List<Choice> getGoodsViews() {
    return choices("preferences.goods.", "table", "cards");
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }

  public String getDensity() {
    return density;
  }

  public void setDensity(String density) {
    this.density = density;
  }

  public String getGoods() {
    return goods;
  }

  public void setGoods(String goods) {
    this.goods = goods;
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  private List<Choice> choices(String prefix, String... values) {
    return Stream.of(values).map(value -> new Choice(value, texts.of(prefix + value))).toList();
  }
}
