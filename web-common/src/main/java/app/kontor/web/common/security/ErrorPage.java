package app.kontor.web.common.security;

import app.kontor.platform.BusinessException;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.text.Bundles;
import app.kontor.web.common.text.Languages;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page people see instead of a failure. It is written without Faces, database or session, so
 * that it works when those do not, and never shows what went wrong inside.
 */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {
  static final String PATH = "/problem";
  private static final long serialVersionUID = 1L;

  @Inject private transient Portal portal;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int status = status(request, failure);
    String incident = incident(request, failure, status);
    Locale chosen = Languages.of(Cookies.read(request, Cookies.LANGUAGE));
    Locale language = chosen != null ? chosen : Languages.best(request.getLocales());
    SecurityHeaders.page(request, response);
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page(request, language, status, incident));
  }

  private static int status(HttpServletRequest request, @Nullable Object failure) {
    if (failure instanceof Throwable thrown) {
      return Failures.find(thrown, BusinessException.class).filter(Failures::isUnknown).isPresent()
          ? HttpServletResponse.SC_NOT_FOUND
          : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      return code;
    }
    return request.getParameter("incident") == null
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
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
    String given = request.getParameter("incident");
    return given != null && Incident.isNumber(given) ? given : "";
  }

  private String page(HttpServletRequest request, Locale language, int status, String incident) {
    String kind = kind(status);
    String root = Html.escape(request.getContextPath());
    String theme = Cookies.read(request, Cookies.THEME);
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
        <title>%s · Kontor</title>
        <link rel="icon" href="data:,"/>
        <link rel="stylesheet" href="%s/jakarta.faces.resource/kontor.css.xhtml?ln=kontor&amp;v=%s"/>
        </head><body class="k-public"><main id="content" class="k-public-card" tabindex="-1">
        <p class="k-brand">Kontor</p><h1>%s</h1><p>%s</p>%s
        <p><a class="k-button k-button-primary" href="%s/">%s</a></p></main></body></html>
        """
        .formatted(
            language.getLanguage(),
            theme == null || !theme.matches("light|dark") ? "system" : theme,
            text(language, "error." + kind + ".title"),
            root,
            portal.getVersion(),
            text(language, "error." + kind + ".title"),
            reason(request, language, kind),
            number,
            root,
            text(language, "error.home"));
  }

  private String reason(HttpServletRequest request, Locale language, String kind) {
    String said = Refusals.reason(request);
    return said == null ? text(language, "error." + kind + ".text") : Html.escape(said);
  }

  private static String kind(int status) {
    return switch (status) {
      case 400, 405, 413, 414, 415 -> "request";
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
