package app.kontor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A buyer of the demo company who clicks through the portal's own pages; scripts, pictures and
 * style sheets are not fetched. Whatever is answered with a refusal or an error page throws.
 */
public final class Buyer {
  private static final int LONGEST_PAGE = 32 * 1024 * 1024;

  private final String base;
  private final Connection session =
      Jsoup.newSession().timeout(120_000).maxBodySize(LONGEST_PAGE).followRedirects(true);
  private Document page;

  private Buyer(String base) {
    this.base = base;
    this.page = new Document(base);
  }

  /** Somebody who has just signed in. */
  public static Buyer signedIn(String base, String login) {
    Buyer buyer = new Buyer(base);
    buyer.open("/orders/login.xhtml");
    buyer.type("login", "email", login + "@demo.kontor.example");
    buyer.type("login", "password", "Kontor-Demo-2026");
    buyer.press("login", "signIn");
    if (buyer.page.location().contains("login.xhtml")) {
      throw new IllegalStateException("sign-in failed for " + login);
    }
    return buyer;
  }

  /** Goes to a page. */
  public void open(String path) {
    page = answered(session.newRequest(base + path).method(Connection.Method.GET));
  }

  /** Writes into a field of the page. */
  public void type(String form, String field, String text) {
    page.expectFirst("[id=" + form + ":" + field + "]").val(text);
  }

  /** Presses a button of the page, and sees the page it leads to. */
  public void press(String form, String button) {
    FormElement sent = page.expectForm("#" + form);
    page =
        answered(
            session
                .newRequest(sent.absUrl("action"))
                .method(Connection.Method.POST)
                .data(sent.formData())
                .data(form + ":" + button, ""));
  }

  /** The page on which the buyer is now. */
  public Document page() {
    return page;
  }

  /**
   * Something to buy.
   *
   * @param quantity a package of it
   */
  public record Goods(String itemNumber, String quantity) {}

  /** Goods with a price, as many as the catalogue has up to a limit. */
  public List<Goods> goods(int most) {
    List<Goods> goods = new ArrayList<>();
    for (int shown = 1; goods.size() < most; shown++) {
      open("/orders/catalogue.xhtml?page=" + shown);
      List<Goods> found = page.select("form.shop-add").stream().map(Buyer::offered).toList();
      if (found.isEmpty() || goods.containsAll(found)) {
        break;
      }
      goods.addAll(found);
    }
    return List.copyOf(goods.subList(0, Math.min(most, goods.size())));
  }

  private static Goods offered(Element form) {
    String action = form.attr("action");
    return new Goods(
        action.substring(action.lastIndexOf('/') + 1), form.expectFirst("[name=quantity]").val());
  }

  /** Puts a package into the basket, as the button does, and stays on the page. */
  public void add(Goods goods) {
    answered(
        session
            .newRequest(base + "/orders/add-to-basket/" + goods.itemNumber())
            .method(Connection.Method.POST)
            .header("Accept", "application/json")
            .header("Origin", base)
            .ignoreContentType(true)
            .data("quantity", goods.quantity()));
  }

  /**
   * Orders as a person does: looks at each of the goods and puts it into the basket, goes to the
   * basket, to the delivery, looks the order through and places it.
   */
  public void order(List<Goods> goods) {
    for (Goods one : goods) {
      open("/orders/item.xhtml?item=" + one.itemNumber());
      add(one);
    }
    open("/orders/basket.xhtml");
    press("form", "order");
    press("form", "look");
    press("form", "place");
    if (!page.location().contains("/order.xhtml?order=")) {
      throw new IllegalStateException("no order but " + page.location());
    }
  }

  /** Changes the quantity of the first line in the basket shown. */
  public void changeQuantity() {
    Element field = page.expectFirst("[data-k-stepper] input");
    String step = page.expectFirst("[data-k-stepper]").attr("data-k-stepper");
    field.val(field.val().equals(step) ? step + "0" : step);
    press("form", "update");
  }

  /** Takes everything out of the basket. */
  public void empty() {
    open("/orders/basket.xhtml");
    if (page.selectFirst("[id=form:clear]") != null) {
      press("form", "clear");
    }
  }

  private static Document answered(Connection request) {
    try {
      return request.execute().parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
