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

/** Items that may be meant by what is being typed into a field, with their prices, as JSON. */
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
    Suggestion.write(
        response,
        offers.suggest(Suggestion.typed(request), Suggestion.LIMIT).stream()
            .map(this::suggestion)
            .toList());
  }

  private Suggestion suggestion(Offer offer) {
    Item item = offer.item();
    return new Suggestion(
        item.number().value(),
        item.name(),
        item.categoryName(),
        shop.picture(item.picture()),
        price(offer));
  }

  private String price(Offer offer) {
    UnitPrice net = offer.net();
    return net == null ? texts.of("shop.price.request") : visitor.formats().price(net);
  }
}
