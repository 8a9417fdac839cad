package app.kontor.web.common.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The answer to a form that a script sends, to show how much of its files has arrived. A redirect
 * would be followed unseen and the page it leads to be thrown away, with what it says; so the
 * address is told and the script goes there. Without the script the same form is answered as ever.
 */
final class LedByScript extends HttpServletResponseWrapper {
  /** Said by the script ({@code upload.js}) with a form it sends. */
  static final String ASKED = "Kontor-Progress";

  /** Where the script leads the browser. */
  static final String ADDRESS = "Kontor-Location";

  private LedByScript(HttpServletResponse response) {
    super(response);
  }

  /** The response, or what tells its redirect if a script sent the request. */
  static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
    return request.getHeader(ASKED) == null ? response : new LedByScript(response);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    resetBuffer();
    setStatus(SC_OK);
    setHeader(ADDRESS, location);
    setContentLength(0);
    flushBuffer();
  }
}
