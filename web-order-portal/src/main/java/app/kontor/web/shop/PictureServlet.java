package app.kontor.web.shop;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureSize;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of items and categories by size and hash. An address always has the same content, so
 * browsers keep it, but for the seconds in which its size has not been made yet. A picture that is
 * an SVG is sent with a policy under which it can run and load nothing.
 */
@WebServlet("/picture/*")
public class PictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS = Pattern.compile("([a-z])/([0-9a-f]{64})");
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
    String address = info == null ? "" : info.substring(1);
    if (address.equals("none")) {
      send(response, '"' + address + '"', new Picture("image/svg+xml", NONE, true));
      return;
    }
    Matcher parts = ADDRESS.matcher(address);
    Optional<PictureSize> size =
        parts.matches() ? PictureSize.of(parts.group(1)) : Optional.empty();
    if (size.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String tag = '"' + address + '"';
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Picture picture = picture(parts.group(2), size.get());
    if (!TYPES.contains(picture.mediaType())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    send(response, tag, picture);
  }

  /** The picture of a hash, if whoever asks may see it. */
  protected Picture picture(String hash, PictureSize size) {
    return catalogue.picture(hash, size);
  }

  private static void send(HttpServletResponse response, String tag, Picture picture)
      throws IOException {
    response.setContentType(picture.mediaType());
    response.setContentLength(picture.content().length);
    if (picture.lasting()) {
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    } else {
      response.setHeader("Cache-Control", "private, no-store");
    }
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.getOutputStream().write(picture.content());
  }
}
