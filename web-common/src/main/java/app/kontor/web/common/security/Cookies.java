package app.kontor.web.common.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The cookies: one for the session of all portals, and three for how the pages look, which also
 * work for people who have not signed in.
 */
public final class Cookies {
  public static final String LANGUAGE = "kontor-language";
  public static final String THEME = "kontor-theme";
  public static final String DENSITY = "kontor-density";

  private static final String SESSION = "kontor";
  private static final String SECURE_SESSION = "__Host-kontor";
  private static final int ONE_YEAR = 365 * 24 * 60 * 60;

  private Cookies() {}

  public static @Nullable String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** The session's token; over https only the name counts that no other host could have set. */
  public static @Nullable String token(HttpServletRequest request) {
    String token = read(request, sessionName(request));
    return token == null || token.isEmpty() ? null : token;
  }

  /** Keeps the token until the browser ends. */
  public static void setToken(
      HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(session(request, token, -1));
  }

  public static void clearToken(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(session(request, "", 0));
  }

  /** Keeps a preference for a year. */
  public static void setPreference(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setSecure(request.isSecure());
    cookie.setHttpOnly(true);
    cookie.setMaxAge(ONE_YEAR);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static Cookie session(HttpServletRequest request, String token, int age) {
    Cookie cookie = new Cookie(sessionName(request), token);
    cookie.setPath("/");
    cookie.setSecure(request.isSecure());
    cookie.setHttpOnly(true);
    cookie.setMaxAge(age);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String sessionName(HttpServletRequest request) {
    return request.isSecure() ? SECURE_SESSION : SESSION;
  }
}
