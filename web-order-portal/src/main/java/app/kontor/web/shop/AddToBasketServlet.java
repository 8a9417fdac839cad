package app.kontor.web.shop;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Baskets;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Refusals;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.text.DecimalInput;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Puts an item in the basket: {@code POST /add-to-basket/NUMBER} with {@code quantity}. The pages'
 * script asks for JSON and stays on the page; a plain form is led to the basket.
 */
@WebServlet("/add-to-basket/*")
public class AddToBasketServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Baskets baskets;
  @Inject private transient Texts texts;
  @Inject private transient ShortageWords words;
  @Inject private transient Visitor visitor;
  @Inject private transient PageInfo page;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String info = request.getPathInfo();
    String number = info == null ? "" : info.substring(1);
    String typed = request.getParameter("quantity");
    boolean json = "application/json".equals(request.getHeader("Accept"));
    if (FormSeller.isAnother(request, visitor)) {
      refuse(request, response, json, texts.of("notice.elsewhere"));
      return;
    }
    String unit = request.getParameter("unit");
    BigDecimal quantity;
    Baskets.Added added;
    try {
      quantity = DecimalInput.read("quantity", typed == null ? "" : typed, visitor.getLocale(), "");
      added = add(new ItemNumber(number), quantity, unit == null ? "" : unit);
    } catch (BusinessException refusal) {
      refuse(request, response, json, texts.refusal(refusal));
      return;
    }
    if (json) {
      String done = texts.of("shop.add.done", number, quantity);
      done = added.shortage().map(words::of).map(done.concat(" ")::concat).orElse(done);
      answer(response, HttpServletResponse.SC_OK, done, added.lines());
    } else {
      response.sendRedirect(page.url("/basket.xhtml"));
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, boolean json, String reason)
      throws IOException {
    if (json) {
      answer(response, HttpServletResponse.SC_CONFLICT, reason, 0);
    } else {
      Refusals.send(request, response, reason);
    }
  }

  private Baskets.Added add(ItemNumber number, BigDecimal quantity, String unit) {
    if (unit.isEmpty()) {
      return baskets.add(number, quantity);
    }
    return baskets.addUnits(
        number,
        quantity,
        UnitCode.find(unit).orElseThrow(() -> new InvalidInput("unit", "NOT_A_VALUE", unit)));
  }

  private static void answer(HttpServletResponse response, int status, String message, int lines)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try (JsonWriter writer = JsonLibrary.get().createWriter(response.getWriter())) {
      writer.writeObject(
          JsonLibrary.get()
              .createObjectBuilder()
              .add("message", message)
              .add("lines", lines)
              .build());
    }
  }
}
