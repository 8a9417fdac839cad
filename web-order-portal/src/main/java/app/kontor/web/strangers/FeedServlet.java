package app.kontor.web.strangers;

import app.kontor.ordering.PublicShop;
import app.kontor.party.Seller;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A shop's goods with a price as a product feed, and where they can be had as local inventory. */
@WebServlet("/feed/*")
public class FeedServlet extends HttpServlet {
  private static final String PRODUCTS = "/products.xml";
  private static final String INVENTORY = "/local-inventory.xml";
  private static final long serialVersionUID = 1L;

  @EJB private transient PublicShop shop;
  @Inject private transient Visitor visitor;
  @Inject private transient Portal portal;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean products = PRODUCTS.equals(request.getPathInfo());
    if (!products && !INVENTORY.equals(request.getPathInfo())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean priced = shop.showsPrices();
    List<String> branches = products ? List.of() : shop.branches();
    Seller seller = portal.getSeller();
    PublicAddresses addresses = PublicAddresses.of(seller.id());
    String language = visitor.getLocale().getLanguage();
    ProductFeed feed = new ProductFeed(addresses, language);
    XmlFile file =
        XmlFile.answer(response, "rss", "version", "2.0", "xmlns:g", ProductFeed.NAMESPACE);
    ProductFeed.begin(
        file,
        seller.shownName(),
        addresses.catalogue(null, language),
        texts.of("public.shop.title"));
    if (priced) {
      Entries.write(
          shop,
          0,
          Long.MAX_VALUE,
          entry -> {
            if (products) {
              feed.product(file, entry);
            }
            for (String branch : branches) {
              ProductFeed.inventory(file, entry, branch);
            }
          });
    }
    file.complete();
  }
}
