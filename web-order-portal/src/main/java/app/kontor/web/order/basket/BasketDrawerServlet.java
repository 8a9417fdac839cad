package app.kontor.web.order.basket;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.Removals;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.text.DecimalInput;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the basket, in the words of the reader, for the drawer that the basket's link opens:
 * asked for when it is opened, so that no page has more to load. {@code POST} with {@code item},
 * {@code unit} and {@code quantity} says a line anew, zero takes it out; with {@code undo} it is
 * brought back. The answer is the drawer as it is then, or why not.
 */
@WebServlet("/basket-drawer")
public class BasketDrawerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** As many lines as can be looked over at once; the basket has all. */
  private static final int LINES = 20;

  @EJB private transient Baskets baskets;
  @EJB private transient Removals removals;
  @Inject private transient Texts texts;
  @Inject private transient Visitor visitor;
  @Inject private transient PageInfo page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, drawer());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String undo = parameter(request, "undo");
    try {
      String removal = "";
      if (undo.isEmpty()) {
        removal = baskets.setQuantities(change(request));
      } else {
        removals.undo(undo);
      }
      answer(response, drawer().add("removal", removal));
    } catch (BusinessException refusal) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      answer(
          response, JsonLibrary.get().createObjectBuilder().add("message", texts.refusal(refusal)));
    }
  }

  private Map<LineKey, Baskets.Amount> change(HttpServletRequest request) {
    String code = parameter(request, "unit");
    @Nullable UnitCode unit =
        code.isEmpty()
            ? null
            : UnitCode.find(code).orElseThrow(() -> new InvalidInput("unit", "NOT_A_VALUE", code));
    return Map.of(
        new LineKey(new ItemNumber(parameter(request, "item")), unit),
        new Baskets.Amount(
            DecimalInput.read("quantity", parameter(request, "quantity"), visitor.getLocale(), ""),
            unit));
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private JsonObjectBuilder drawer() {
    BasketPart part = baskets.part(BasketQuery.ALL, 1, LINES);
    JsonArrayBuilder lines = JsonLibrary.get().createArrayBuilder();
    part.lines().forEach(line -> lines.add(line(line)));
    return JsonLibrary.get()
        .createObjectBuilder()
        .add("title", texts.of("basket.title"))
        .add("close", texts.of("action.close"))
        .add("lines", lines)
        .add("all", part.all())
        .add("rest", rest(part))
        .add("totals", totals(part))
        .add("blocked", part.blocked() == 0 ? "" : texts.of("basket.blocked", part.blocked()))
        .add("removed", texts.of("basket.drawer.removed"))
        .add("undo", texts.of("undo.do"))
        .add("to", page.url("/basket.xhtml"))
        .add("open", texts.of("basket.drawer.open"))
        .add("order", part.isOrderable() ? page.url("/checkout.xhtml") : "")
        .add("ordering", texts.of("basket.order"));
  }

  private static void answer(HttpServletResponse response, JsonObjectBuilder json)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeObject(json.build());
    }
  }

  private String rest(BasketPart part) {
    if (part.all() == 0) {
      return texts.of("basket.empty");
    }
    int rest = part.all() - part.lines().size();
    return rest == 0 ? "" : texts.of("basket.drawer.more", rest);
  }

  /** Net, VAT and gross in the buyer's currency; none if a price is on request. */
  private JsonArrayBuilder totals(BasketPart part) {
    JsonArrayBuilder totals = JsonLibrary.get().createArrayBuilder();
    Money net = part.net();
    Money vat = part.vat();
    if (net != null && vat != null && part.all() > 0) {
      totals
          .add(total("order.goods-net", net))
          .add(total("common.vat", vat))
          .add(total("order.goods-gross", net.plus(vat)));
    }
    return totals;
  }

  private JsonObjectBuilder total(String label, Money amount) {
    return JsonLibrary.get()
        .createObjectBuilder()
        .add("label", texts.of(label))
        .add("amount", visitor.formats().money(amount));
  }

  private JsonObjectBuilder line(Basket.Line line) {
    Money net = line.net();
    String name = line.item().name();
    UnitCode kept = line.kept();
    UnitPrice before = line.shownBefore();
    return JsonLibrary.get()
        .createObjectBuilder()
        .add("name", name)
        .add("number", line.item().number().value())
        .add("unit", kept == null ? "" : kept.code())
        .add("value", visitor.formats().number(line.portion().sold().value()))
        .add("step", OrderStep.of(line.item(), line.soldIn()).step().toPlainString())
        .add("unitName", visitor.formats().unit(line.portion().sold().unit()))
        .add("quantity", visitor.formats().portion(line.portion()))
        .add("label", texts.of("basket.quantity-of", name))
        .add("remove", texts.of("basket.remove-item", name))
        .add(
            "before",
            before == null
                ? ""
                : texts.of("basket.price.before", visitor.formats().price(before, 2)))
        .add("net", net == null ? "" : visitor.formats().money(net));
  }
}
