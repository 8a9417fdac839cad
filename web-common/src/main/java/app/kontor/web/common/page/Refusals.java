package app.kontor.web.common.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refusals of what is no page: our error page says why, with status 400. */
public final class Refusals {
  private static final String REASON = Refusals.class.getName();

  private Refusals() {}

  /**
   * Answers with the error page.
   *
   * @param reason in the reader's language
   */
  public static void send(HttpServletRequest request, HttpServletResponse response, String reason)
      throws IOException {
    request.setAttribute(REASON, reason);
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  /** Why the request was refused, or null if it was not refused in words. */
  public static @Nullable String reason(HttpServletRequest request) {
    return request.getAttribute(REASON) instanceof String reason ? reason : null;
  }
}
