package app.kontor.web.common.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer. */
final class SecurityHeaders {
  /** Without scripts' nonce, for answers that PrimeFaces does not write. */
  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " script-src 'self'";

  private SecurityHeaders() {}

  /** For a page that Faces writes: PrimeFaces adds the policy with the nonce of its scripts. */
  static void facesPage(HttpServletRequest request, HttpServletResponse response) {
    every(request, response);
    response.setHeader("Cache-Control", "no-store");
  }

  /** For every other answer. */
  static void page(HttpServletRequest request, HttpServletResponse response) {
    facesPage(request, response);
    response.setHeader("Content-Security-Policy", POLICY);
  }

  static void every(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
