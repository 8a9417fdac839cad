package app.kontor.web.common.security;

import app.kontor.access.SignIn;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Language, theme and density from the user menu, signed in or not, and how the catalogue shows
 * goods. It goes back to the page it was called from.
 */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<String> THEMES = Set.of("light", "dark", "system");
  private static final Set<String> DENSITIES = Set.of("normal", "compact");
  private static final Set<String> GOODS = Set.of("table", "cards");

  @EJB private transient SignIn signIn;
  @Inject private transient Visitor visitor;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String language = request.getParameter("language");
    String theme = request.getParameter("theme");
    String density = request.getParameter("density");
    String goods = request.getParameter("goods");
    if (!Languages.isOne(language)) {
      language = visitor.getLocale().getLanguage();
    }
    SignIn.Preferences wanted =
        new SignIn.Preferences(
            language,
            oneOf(theme, THEMES, visitor.getTheme()),
            oneOf(density, DENSITIES, visitor.getDensity()),
            oneOf(goods, GOODS, visitor.getGoods()));
    if (visitor.may("OWN_ACCOUNT")) {
      signIn.changePreferences(wanted);
    }
    keep(request, response, wanted);
    response.sendRedirect(
        SafeTarget.referer(request.getHeader("Referer"), SignInFilter.host(request))
            .orElse(request.getContextPath() + "/"));
  }

  /** Puts the preferences into cookies, where pages read them. */
  public static void keep(
      HttpServletRequest request, HttpServletResponse response, SignIn.Preferences preferences) {
    Cookies.setPreference(request, response, Cookies.LANGUAGE, preferences.language());
    Cookies.setPreference(request, response, Cookies.THEME, preferences.theme());
    Cookies.setPreference(request, response, Cookies.DENSITY, preferences.density());
    Cookies.setPreference(request, response, Cookies.GOODS, preferences.goods());
  }

  private static String oneOf(@Nullable String value, Set<String> allowed, String fallback) {
    return value != null && allowed.contains(value) ? value : fallback;
  }
}
