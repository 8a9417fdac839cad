package app.kontor.web.shop;

import app.kontor.catalogue.Item;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.ShopPreview;
import app.kontor.party.PartnerNumber;
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
import org.jspecify.annotations.Nullable;

/**
 * Items that may be meant by what is being typed into a field, with their prices, as JSON. Where
 * something is looked for, {@code /suggest/search}, a family stands for its variants. Where staff
 * enter an order, {@code /suggest/for/<customer>}, the customer's own numbers count.
 */
@WebServlet("/suggest/*")
public class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Where staff enter an order: what the customer means, at its prices. */
  private static final String FOR_CUSTOMER = "/for/";

  @EJB private transient Offers offers;
  @EJB private transient ShopPreview preview;
  @Inject private transient Shop shop;
  @Inject private transient Visitor visitor;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = Suggestion.typed(request);
    Suggestion.write(
        response, meant(request.getPathInfo(), typed).stream().map(this::suggestion).toList());
  }

  private List<Offer> meant(@Nullable String path, String typed) {
    if (path != null && path.startsWith(FOR_CUSTOMER)) {
      PartnerNumber customer = new PartnerNumber(path.substring(FOR_CUSTOMER.length()));
      return preview.suggest(customer, typed, Suggestion.LIMIT);
    }
    return "/search".equals(path)
        ? offers.suggest(typed, Suggestion.LIMIT)
        : offers.suggestEach(typed, Suggestion.LIMIT);
  }

  private Suggestion suggestion(Offer offer) {
    Item item = offer.item();
    return new Suggestion(
        item.number().value(), item.name(), detail(item), shop.small(item.picture()), price(offer));
  }

  private String detail(Item item) {
    String own = item.buyersNumber();
    return own == null
        ? item.categoryName()
        : texts.of(visitor.isStaff() ? "line.buyers" : "line.own", own);
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
