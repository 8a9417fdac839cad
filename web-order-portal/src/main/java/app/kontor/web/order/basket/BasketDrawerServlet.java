package app.kontor.web.order.basket;

import app.kontor.money.Money;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What lies in the basket, in the words of the reader, for the drawer that the basket's link opens
 * on pages of the shop: asked for when it is opened, so that no page has more to load.
 */
@WebServlet("/basket-drawer")
public class BasketDrawerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** As many lines as can be looked over at once; the basket has all. */
  private static final int LINES = 20;

  @EJB private transient Baskets baskets;
  @Inject private transient Texts texts;
  @Inject private transient Visitor visitor;
  @Inject private transient PageInfo page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BasketPart part = baskets.part(BasketQuery.ALL, 1, LINES);
    JsonArrayBuilder lines = JsonLibrary.get().createArrayBuilder();
    part.lines().forEach(line -> lines.add(line(line)));
    JsonObjectBuilder drawer =
        JsonLibrary.get()
            .createObjectBuilder()
            .add("title", texts.of("basket.title"))
            .add("close", texts.of("action.close"))
            .add("lines", lines)
            .add("rest", rest(part))
            .add("totals", totals(part))
            .add("blocked", part.blocked() == 0 ? "" : texts.of("basket.blocked", part.blocked()))
            .add("to", page.url("/basket.xhtml"))
            .add("open", texts.of("basket.drawer.open"));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeObject(drawer.build());
    }
  }

  private String rest(BasketPart part) {
    if (part.all() == 0) {
      return texts.of("basket.empty");
    }
    int rest = part.all() - part.lines().size();
    return rest == 0 ? "" : texts.of("basket.drawer.more", rest);
  }

  private String totals(BasketPart part) {
    Money net = part.net();
    return net == null || part.all() == 0 ? "" : texts.of("basket.drawer.net", net);
  }

  private JsonObjectBuilder line(Basket.Line line) {
    Money net = line.net();
    return JsonLibrary.get()
        .createObjectBuilder()
        .add("name", line.item().name())
        .add("number", line.item().number().value())
        .add("quantity", visitor.formats().portion(line.portion()))
        .add("net", net == null ? "" : visitor.formats().money(net));
  }
}
