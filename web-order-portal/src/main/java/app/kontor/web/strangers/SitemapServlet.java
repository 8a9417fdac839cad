package app.kontor.web.strangers;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.PublicShop;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.security.StrangersSeller;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All public pages after the protocol of sitemaps.org: an index of the parts of every seller that
 * shows something, and the parts, each page in each language beside the others.
 */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {
  static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final long serialVersionUID = 1L;

  /**
   * Items of a part: with every language's address of each no more addresses than the protocol
   * allows, those of categories left aside, and with three languages some 25 MB.
   */
  private static final long ITEMS = Math.min(10_000, 40_000 / Languages.all().size());

  @EJB private transient PublicShop shop;
  @Inject private transient StrangersSeller strangers;
  @Inject private transient Visitor visitor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String part = request.getParameter("part");
    if (part == null) {
      index(response);
    } else if (part.matches("[1-9]\\d{0,4}")) {
      part(response, Integer.parseInt(part));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void index(HttpServletResponse response) throws IOException {
    Map<Long, Long> parts = new HashMap<>();
    List<Long> open =
        strangers.where(
            seller -> {
              boolean shows = shop.isOpen();
              if (shows) {
                parts.put(seller, Math.max(1, (shop.count() + ITEMS - 1) / ITEMS));
              }
              return shows;
            });
    if (open.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    XmlFile file = XmlFile.answer(response, "sitemapindex", "xmlns", NAMESPACE);
    for (long seller : open) {
      for (int part = 1; part <= parts.getOrDefault(seller, 0L); part++) {
        file.open("sitemap").text("loc", PublicAddresses.of(seller).sitemap(part)).close();
      }
    }
    file.complete();
  }

  private void part(HttpServletResponse response, int part) throws IOException {
    long start = shop.startAt((part - 1) * ITEMS);
    if (part > 1 && start == Long.MAX_VALUE) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    List<Category> categories = part == 1 ? shop.categories() : List.of();
    PublicAddresses addresses = PublicAddresses.of(visitor.getActor().sellerId());
    XmlFile file =
        XmlFile.answer(
            response, "urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    if (part == 1) {
      page(file, null, language -> addresses.catalogue(null, language));
    }
    for (Category category : categories) {
      page(file, null, language -> addresses.catalogue(category.code(), language));
    }
    if (start != Long.MAX_VALUE) {
      Entries.write(
          shop,
          start,
          ITEMS,
          entry -> {
            ItemNumber number = entry.offer().number();
            page(
                file,
                entry.changedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                language -> addresses.item(number, language));
          });
    }
    file.complete();
  }

  /** A page in each language, each naming the others. */
  private void page(XmlFile file, @Nullable String changed, UnaryOperator<String> address)
      throws IOException {
    List<Language> languages = visitor.getLanguages();
    for (Language language : languages) {
      file.open("url").text("loc", address.apply(language.code())).text("lastmod", changed);
      for (Language other : languages) {
        file.empty(
            "xhtml:link",
            "rel",
            "alternate",
            "hreflang",
            other.code(),
            "href",
            address.apply(other.code()));
      }
      file.close();
    }
  }
}
