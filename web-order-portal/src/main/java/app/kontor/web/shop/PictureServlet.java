package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Picture;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pictures of items by their hash. An address always has the same content, so browsers keep it. A
 * picture that is an SVG is sent with a policy under which it can run and load nothing.
 */
@WebServlet("/picture/*")
public class PictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> TYPES =
      Set.of("image/svg+xml", "image/png", "image/jpeg", "image/webp", "image/gif");
  private static final byte[] NONE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">\
      <rect width="200" height="200" fill="#eef1f5"/><g fill="none" stroke="#9aa5b3" stroke-width="5">\
      <rect x="60" y="66" width="80" height="68" rx="6"/><path d="M60 118l24-22 20 18 14-12 22 20"/>\
      <circle cx="116" cy="86" r="7"/></g></svg>
      """
          .getBytes(StandardCharsets.UTF_8);

  @EJB private transient Catalogue catalogue;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String info = request.getPathInfo();
    String hash = info == null ? "" : info.substring(1);
    if (hash.equals("none")) {
      send(response, hash, new Picture("image/svg+xml", NONE));
      return;
    }
    if (!HASH.matcher(hash).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String tag = '"' + hash + '"';
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Picture picture = catalogue.picture(hash);
    if (!TYPES.contains(picture.mediaType())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    send(response, hash, picture);
  }

  private static void send(HttpServletResponse response, String hash, Picture picture)
      throws IOException {
    response.setContentType(picture.mediaType());
    response.setContentLength(picture.content().length);
    response.setHeader("ETag", '"' + hash + '"');
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.getOutputStream().write(picture.content());
  }
}
