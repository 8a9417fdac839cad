package app.kontor.web.common.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer to an Ajax request that moves the whole page elsewhere. */
final class PartialRedirect {
  private PartialRedirect() {}

  static void send(HttpServletResponse response, String address) throws IOException {
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .append("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"")
        .append(Html.escape(address))
        .append("\"></redirect></partial-response>");
  }
}
