package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * A buyer who orders, and changes orders, through the portal's own forms and does not give up:
 * whoever gets no answer presses the button once more, and whoever loses the page looks first
 * whether the order, or the change, is there.
 */
final class Shopper {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String ORDER_PAGE = "/order.xhtml?order=";
  private static final String CHANGE_PAGE = "/orders/order-change.xhtml?order=";

  private final Connection session =
      Jsoup.newSession().timeout(60_000).ignoreHttpErrors(true).followRedirects(true);
  private final Random random;
  private final List<Goods> goods;
  private int unanswered;

  /** Where to add an item, and its packaging quantity. */
  private record Goods(String path, String quantity) {}

  private Shopper(String login, long seed) throws IOException {
    random = new Random(seed);
    Document page = get("/orders/login.xhtml");
    FormElement form = page.expectForm("#login");
    form.expectFirst("[id=login:email]").val(login + "@demo.kontor.example");
    form.expectFirst("[type=password]").val("Kontor-Demo-2026");
    assertThat(send(form, "login:signIn").location()).doesNotContain("login.xhtml");
    goods =
        get("/orders/catalogue.xhtml").select("form.shop-add").stream()
            .map(
                offer ->
                    new Goods(
                        offer.attr("action"), offer.expectFirst("[name=quantity]").attr("value")))
            .toList();
    assertThat(goods).hasSizeGreaterThan(10);
  }

  static Shopper signedIn(String login, long seed) throws IOException {
    return new Shopper(login, seed);
  }

  /** How often a page was asked for and did not come, or came as our error page. */
  int unanswered() {
    return unanswered;
  }

  /**
   * Orders something under a reference of the buyer's own.
   *
   * @return the number the portal showed
   */
  String order(String reference) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Document review = null;
    String last = "";
    while (System.nanoTime() < end) {
      try {
        if (review == null) {
          Optional<String> earlier = placed(reference);
          if (earlier.isPresent()) {
            return earlier.get();
          }
          review = review(reference);
        }
        Document answer = send(review.expectForm("#form"), "form:place");
        int at = answer.location().indexOf(ORDER_PAGE);
        if (at >= 0) {
          return URLDecoder.decode(
              answer.location().substring(at + ORDER_PAGE.length()), StandardCharsets.UTF_8);
        }
        review = null;
        last = answer.location() + " " + answer.select("#errors").text();
      } catch (IOException e) {
        unanswered++;
        last = String.valueOf(e.getMessage());
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new AssertionError("no answer about " + reference + " within " + PATIENCE + ": " + last);
  }

  /**
   * Changes an order: twice as much of its first line, with a note that says so.
   *
   * @param mark the note, by which the buyer sees whether it was done
   */
  void change(String number, String mark) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    FormElement form = null;
    String last = "";
    while (System.nanoTime() < end) {
      try {
        if (form == null) {
          form = get(CHANGE_PAGE + number).expectForm("#form");
          if (form.expectFirst("[id=form:note]").val().equals(mark)) {
            return;
          }
          form = changed(form, mark);
        }
        Document answer = send(form, "form:save");
        if (answer.location().contains(ORDER_PAGE)) {
          return;
        }
        form = null;
        last = answer.location() + " " + answer.select("#errors").text();
      } catch (IOException e) {
        unanswered++;
        last = String.valueOf(e.getMessage());
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new AssertionError("no change of " + number + " within " + PATIENCE + ": " + last);
  }

  private FormElement changed(FormElement form, String mark) throws IOException {
    Element quantity = form.expectFirst("[id$=:quantity]");
    int now = Integer.parseInt(quantity.val().replaceAll("\\D", ""));
    quantity.val(String.valueOf(2 * now));
    form.expectFirst("[id=form:note]").val(mark);
    Document preview = send(form, "form:look");
    if (preview.selectFirst("[id=form:save]") == null) {
      throw new IOException("no preview: " + preview.expectFirst("main").text());
    }
    return preview.expectForm("#form");
  }

  private Optional<String> placed(String reference) throws IOException {
    Element link =
        get("/orders/orders.xhtml?text=" + reference).selectFirst("td a[href*='order.xhtml']");
    return Optional.ofNullable(link).map(Element::text);
  }

  private Document review(String reference) throws IOException {
    for (int line = 0; line < 2; line++) {
      Goods one = goods.get(random.nextInt(goods.size()));
      answered(
          session
              .newRequest(url(one.path()))
              .method(Connection.Method.POST)
              .data("quantity", one.quantity()));
    }
    FormElement form = get("/orders/checkout.xhtml").expectForm("#form");
    form.expectFirst("[id=form:buyerReference]").val(reference);
    Document review = send(form, "form:look");
    if (review.selectFirst("[id=form:place]") == null) {
      throw new IOException("no review page: " + review.expectFirst("main").text());
    }
    return review;
  }

  private Document get(String path) throws IOException {
    return answered(session.newRequest(url(path)).method(Connection.Method.GET));
  }

  private Document send(FormElement form, String button) throws IOException {
    Connection request = form.submit();
    Connection own =
        session
            .newRequest(form.absUrl("action"))
            .method(Connection.Method.POST)
            .data(request.request().data())
            .data(button, "1");
    return answered(own);
  }

  /** The page, unless the server could not make it; a made order counts even if unseen. */
  private static Document answered(Connection request) throws IOException {
    Connection.Response response = request.execute();
    boolean ordered = response.url().toString().contains(ORDER_PAGE);
    if (response.statusCode() >= 500 && !ordered) {
      throw new IOException("status " + response.statusCode());
    }
    Document page = response.parse();
    @Nullable Element main = page.selectFirst("main");
    if (main == null && !ordered) {
      throw new IOException("not a page of the portal: " + response.url());
    }
    return page;
  }

  private static String url(String path) {
    return KontorServer.running().url(path);
  }
}
