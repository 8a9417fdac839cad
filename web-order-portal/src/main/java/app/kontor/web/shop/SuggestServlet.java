package app.kontor.web.shop;

import app.kontor.catalogue.Item;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
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

/**
 * Items that may be meant by what is being typed into a field, with their prices, as JSON. Where
 * something is looked for, {@code /suggest/search}, a family stands for its variants.
 */
@WebServlet("/suggest/*")
public class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Offers offers;
  @Inject private transient Shop shop;
  @Inject private transient Visitor visitor;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = Suggestion.typed(request);
    List<Offer> meant =
        "/search".equals(request.getPathInfo())
            ? offers.suggest(typed, Suggestion.LIMIT)
            : offers.suggestEach(typed, Suggestion.LIMIT);
    Suggestion.write(response, meant.stream().map(this::suggestion).toList());
  }

  private Suggestion suggestion(Offer offer) {
    Item item = offer.item();
    return new Suggestion(
        item.number().value(),
        item.name(),
        item.categoryName(),
        shop.small(item.picture()),
        price(offer));
  }

  private String price(Offer offer) {
    Offer.Sizes sizes = offer.sizes();
    UnitPrice from = sizes == null ? null : sizes.from();
    if (from != null) {
      return texts.of("shop.from", visitor.formats().price(offer.shown(from)));
    }
    UnitPrice net = offer.shown();
    return net == null ? texts.of("shop.price.request") : visitor.formats().price(net);
  }
}
