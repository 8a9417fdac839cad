package app.kontor.web.common.page;

import app.kontor.party.Accent;
import app.kontor.party.SellerLook;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seller's logo and colour for pages, to be kept by browsers for good: another one has another
 * address.
 */
@WebServlet("/look/*")
public class LookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern LOGO = Pattern.compile("/([0-9a-f]{64})\\.png");
  private static final Pattern COLOUR = Pattern.compile("/([0-9a-f]{6})\\.css");

  @EJB private transient SellerLook looks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher logo = LOGO.matcher(path);
    Matcher colour = COLOUR.matcher(path);
    if (logo.matches()) {
      send(response, looks.logo(logo.group(1)), "image/png");
    } else if (colour.matches()) {
      send(response, Accent.read(colour.group(1)).map(LookServlet::css), "text/css;charset=UTF-8");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static byte[] css(Accent accent) {
    return accent.styleSheet().getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpServletResponse response, Optional<byte[]> content, String type)
      throws IOException {
    if (content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes = content.get();
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.getOutputStream().write(bytes);
  }
}
