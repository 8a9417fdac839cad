package app.kontor.web.strangers;

import app.kontor.ordering.PublicShop;
import app.kontor.web.common.security.StrangersSeller;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What search engines may read (RFC 9309): what is public, if any seller shows something. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String NOTHING =
      """
      User-agent: *
      Disallow: /
      """;
  private static final String PUBLIC =
      """
      User-agent: *
      Allow: /orders/public/
      Allow: /orders/sitemap.xml
      Allow: /orders/feed/
      Allow: /orders/jakarta.faces.resource/
      Allow: /orders/look/
      Disallow: /

      Sitemap: %s
      """;

  @EJB private transient PublicShop shop;
  @Inject private transient StrangersSeller strangers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean open = !strangers.where(seller -> shop.isOpen()).isEmpty();
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.getWriter().write(open ? PUBLIC.formatted(PublicAddresses.sitemap()) : NOTHING);
  }
}
