package app.kontor.web.common.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The cookies: one for the session of all portals, one for the session before it, one for the
 * seller last signed in at, and four for how the pages look, which also work for people who have
 * not signed in.
 */
public final class Cookies {
  public static final String LANGUAGE = "kontor-language";
  public static final String THEME = "kontor-theme";
  public static final String DENSITY = "kontor-density";
  public static final String GOODS = "kontor-goods";
  public static final String SELLER = "kontor-seller";

  private static final String SESSION = "kontor";
  private static final String SECURE_SESSION = "__Host-kontor";
  private static final String FORMER = "-former";
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

  /** The token of a session that has ended, in which forms of open tabs were written. */
  public static @Nullable String formerToken(HttpServletRequest request) {
    String token = token(request);
    return token == null ? read(request, sessionName(request) + FORMER) : token;
  }

  /** Keeps the token until the browser ends. */
  public static void setToken(
      HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(session(request, sessionName(request), token, -1));
  }

  /**
   * Signs the browser out. The ended session's token, good for nothing any more, stays as proof
   * that what is sent from its open pages was begun by a person.
   */
  public static void clearToken(HttpServletRequest request, HttpServletResponse response) {
    String token = token(request);
    if (token != null) {
      response.addCookie(session(request, sessionName(request) + FORMER, token, -1));
    }
    response.addCookie(session(request, sessionName(request), "", 0));
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

  private static Cookie session(HttpServletRequest request, String name, String token, int age) {
    Cookie cookie = new Cookie(name, token);
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
