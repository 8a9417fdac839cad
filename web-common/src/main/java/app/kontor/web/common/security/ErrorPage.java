package app.kontor.web.common.security;

import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.text.Bundles;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page people see instead of a failure. It is written without Faces, database or session, so
 * that it works when those do not, and never shows what went wrong inside.
 */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {
  static final String PATH = "/problem";
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;

  @Inject private transient Portal portal;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int status = status(request, failure);
    String incident = incident(request, failure, status);
    Locale language =
        Languages.named(Cookies.read(request, Cookies.LANGUAGE))
            .map(Language::locale)
            .orElseGet(() -> Languages.best(Collections.list(request.getLocales())));
    SecurityHeaders.page(request, response);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE || status == TOO_MANY) {
      Overload.headers(response);
    }
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page(request, language, status, incident));
  }

  private static int status(HttpServletRequest request, @Nullable Object failure) {
    if (failure instanceof Throwable thrown) {
      Failures.Kind kind = Failures.kind(thrown);
      if (kind == Failures.Kind.BUSY) {
        Overload.note(thrown);
      }
      // outside of a page there is nobody to tell a refusal in words
      return (kind == Failures.Kind.REFUSED ? Failures.Kind.MALFORMED : kind).status();
    }
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      return code;
    }
    return given(request).isEmpty()
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** The incident's number in the address; parameters would read a body that may be the trouble. */
  private static String given(HttpServletRequest request) {
    String query = request.getQueryString();
    String name = "incident=";
    String number = query == null || !query.startsWith(name) ? "" : query.substring(name.length());
    return Incident.isNumber(number) ? number : "";
  }

  private static String incident(HttpServletRequest request, @Nullable Object failure, int status) {
    if (request.getAttribute(PageFailures.INCIDENT) instanceof String known) {
      return known;
    }
    if (failure instanceof Throwable thrown
        && status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      return Incident.log(
          thrown, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? given(request) : "";
  }

  private String page(HttpServletRequest request, Locale language, int status, String incident) {
    String kind = kind(status);
    String root = Html.escape(request.getContextPath());
    String theme = Cookies.read(request, Cookies.THEME);
    String seller = Html.escape(portal.knownSellerName());
    String number =
        incident.isEmpty()
            ? ""
            : "<p class=\"k-muted\">"
                + text(language, "error.incident")
                + " <strong class=\"k-num\">"
                + Html.escape(incident)
                + "</strong></p>";
    return """
        <!DOCTYPE html>
        <html lang="%s" data-theme="%s"><head><meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>%s · %s</title>
        <link rel="icon" href="%s"/>
        %s
        </head><body class="k-public"><main id="content" class="k-public-card" tabindex="-1">
        <p class="k-brand">%s</p><h1>%s</h1><p>%s</p>%s
        <p>%s<a class="k-button k-button-primary" href="%s/">%s</a></p></main></body></html>
        """
        .formatted(
            language.getLanguage(),
            theme == null || !theme.matches("light|dark") ? "system" : theme,
            text(language, "error." + kind + ".title"),
            seller,
            portal.knownIcon(),
            Stream.of("kontor", "parts", "public")
                .map(sheet -> sheet(root, sheet))
                .collect(Collectors.joining()),
            seller,
            text(language, "error." + kind + ".title"),
            reason(request, language, kind),
            number,
            back(request, language, kind),
            root,
            text(language, "error.home"));
  }

  private String sheet(String root, String name) {
    return "<link rel=\"stylesheet\" href=\"%s/jakarta.faces.resource/%s.css.xhtml?ln=kontor&amp;v=%s\"/>"
        .formatted(root, name, portal.getVersion());
  }

  private String reason(HttpServletRequest request, Locale language, String kind) {
    String said = Refusals.reason(request);
    return said == null ? text(language, "error." + kind + ".text") : Html.escape(said);
  }

  /** The way back to the page the request came from, where what was typed is put in again. */
  private String back(HttpServletRequest request, Locale language, String kind) {
    return switch (kind) {
      case "large", "busy", "expired", "request" ->
          SafeTarget.referer(request.getHeader("Referer"), SignInFilter.host(request))
              .map(
                  address ->
                      "<a class=\"k-button\" href=\""
                          + Html.escape(PageFailures.withNotice(address))
                          + "\">"
                          + text(language, "error.back")
                          + "</a> ")
              .orElse("");
      default -> "";
    };
  }

  private static String kind(int status) {
    return switch (status) {
      case 400, 405, 411, 414, 415 -> "request";
      case 408, 409 -> "expired";
      case 413 -> "large";
      case 429, 503 -> "busy";
      case 403 -> "forbidden";
      case 404 -> "missing";
      default -> "broken";
    };
  }

  private String text(Locale language, String key) {
    Bundles bundles = portal.bundles();
    return Html.escape(bundles.find(language, key).orElse(key));
  }
}
