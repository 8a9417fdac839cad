package app.kontor.web.common.account;

import app.kontor.access.DemoSignIns;
import app.kontor.access.SignIn;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.PublicShop;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.PortalKind;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.security.PreferencesServlet;
import app.kontor.web.common.security.SafeTarget;
import app.kontor.web.common.security.StrangersSeller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs a person in to all portals and leads on to the page that was asked for. */
@Named
@RequestScoped
public class LoginPage {
  private static final int MAX_AGENT = 300;

  @EJB private SignIn signIn;
  @EJB private DemoSignIns demoSignIns;
  @EJB private PublicShop publicShop;
  @Inject private CurrentActor currentActor;
  @Inject private Visitor visitor;

  private String email = "";
  private String password = "";
  private @Nullable String next;
  private @Nullable List<String> demoPeople;

  /** Leads on at once who has signed in already. */
  public void skipIfSignedIn() throws IOException {
    if (visitor.isSignedIn()) {
      leadOn(visitor.getActor());
    }
  }

  /** Checks the password, sets the cookie and leads on. */
  public void signIn() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    String agent = request.getHeader("User-Agent");
    agent = agent == null ? "" : agent.substring(0, Math.min(MAX_AGENT, agent.length()));
    long shown = currentActor.get().sellerId();
    String token =
        signIn.signIn(email, password, new SignIn.Client(request.getRemoteAddr(), agent));
    Actor actor = signIn.resume(token).orElseThrow();
    if (actor.sellerId() != shown) {
      StrangersSeller.remember(request, response, actor.sellerId());
    }
    currentActor.become(actor);
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    Cookies.setToken(request, response, token);
    PreferencesServlet.keep(request, response, preferences(actor));
    leadOn(actor);
  }

  /**
   * The person's own. Staff of the demo company are played by whoever tries it, so they take the
   * language in which the sign-in page was read.
   */
  private SignIn.Preferences preferences(Actor actor) {
    SignIn.Preferences kept = signIn.preferences();
    String read = visitor.getLocale().getLanguage();
    if (!actor.isStaff() || kept.language().equals(read) || !isDemo(actor)) {
      return kept;
    }
    SignIn.Preferences changed =
        new SignIn.Preferences(read, kept.theme(), kept.density(), kept.goods());
    signIn.changePreferences(changed);
    return changed;
  }

  /** Where the seller's goods can be seen without signing in; empty if it shows none. */
  public String getShop() {
    return publicShop.isOpen()
        ? PortalKind.ORDERS.getPath()
            + "/public/shop.xhtml?seller="
            + currentActor.get().sellerId()
            + "&language="
            + visitor.getLocale().getLanguage()
        : "";
  }

  private boolean isDemo(Actor actor) {
    return actor.email().endsWith(DemoSignIns.DOMAIN) && !getDemoPeople().isEmpty();
  }

  /** Addresses of the demo company's people; empty in production. */
  public List<String> getDemoPeople() {
    List<String> known = demoPeople;
    if (known == null) {
      known = demoSignIns.emails();
      demoPeople = known;
    }
    return known;
  }

  public String getDemoPassword() {
    return DemoSignIns.PASSWORD;
  }

  /** {@code buyer.pl} of {@code buyer.pl@demo.kontor.example}, the end of the text's key. */
  public String login(String address) {
    return address.substring(0, address.indexOf('@'));
  }

  private void leadOn(Actor actor) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext external = context.getExternalContext();
    PortalKind here = PortalKind.at(external.getRequestContextPath());
    String start =
        PortalKind.of(actor).stream()
            .filter(kind -> kind == here)
            .findFirst()
            .or(() -> PortalKind.of(actor).stream().findFirst())
            .map(kind -> kind.getPath() + "/")
            .orElse(here.getPath() + "/profile.xhtml");
    external.redirect(SafeTarget.of(next).filter(to -> !to.contains("/login")).orElse(start));
    context.responseComplete();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public @Nullable String getNext() {
    return next;
  }

  public void setNext(@Nullable String next) {
    this.next = next;
  }
}
