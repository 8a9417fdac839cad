package app.kontor.web.order.basket;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Basket;
import app.kontor.ordering.OrderStep;
import app.kontor.ordering.Shortage;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceLevel;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.tag.Functions;
import app.kontor.web.common.tag.Link;
import app.kontor.web.common.tag.OfThePage;
import app.kontor.web.common.tag.Words;
import app.kontor.web.shop.PriceWords;
import app.kontor.web.shop.ShortageWords;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The markup of a basket's lines; one for all of them. */
final class BasketMarkup {
  private final FacesContext context;
  private final Words words;
  private final ShortageWords shortages = Beans.of(ShortageWords.class);
  private final PriceWords reasons = Beans.of(PriceWords.class);
  private final String items;

  private BasketMarkup(FacesContext context) {
    this.context = context;
    this.words = Words.of(context);
    this.items = words.page().url("/item.xhtml") + "?item=";
  }

  /** That of the page. */
  static BasketMarkup of(FacesContext context) {
    return OfThePage.value(context, BasketMarkup.class, () -> new BasketMarkup(context));
  }

  /**
   * The item, a link to it, and what keeps it from being ordered or delivered at once.
   *
   * @param noted whether the buyer's own note is shown, too
   */
  void item(Basket.Line line, boolean noted) throws IOException {
    Item item = line.item();
    cell("order.item", "");
    open("a", Link.styleClass(item.name()));
    String number = URLEncoder.encode(item.number().value(), StandardCharsets.UTF_8);
    writer().writeURIAttribute("href", items + number, null);
    text("span", "", item.name());
    writer().endElement("a");
    number(item);
    if (noted && !line.note().isEmpty()) {
      text("div", "k-small", words.texts().of("lists.noted", line.note()));
    }
    String problem = line.problem();
    if (problem != null) {
      note("danger", problem(line, problem));
    }
    replacement(line);
    shortage(line);
    end();
  }

  private String problem(Basket.Line line, String problem) {
    boolean tooFew = problem.equals("BELOW_MINIMUM");
    OrderStep step = OrderStep.of(line.item(), line.soldIn());
    UnitCode unit = line.portion().sold().unit();
    return words
        .texts()
        .of("basket.problem." + problem, Quantity.of(tooFew ? step.least() : step.step(), unit));
  }

  /** The way to what is sold in its place. */
  private void replacement(Basket.Line line) throws IOException {
    ItemNumber successor = line.successor();
    if (successor != null) {
      String number = URLEncoder.encode(successor.value(), StandardCharsets.UTF_8);
      open("a", "k-link");
      writer().writeURIAttribute("href", items + number, null);
      writer().writeText(words.texts().of("basket.successor", successor), null);
      writer().endElement("a");
    }
  }

  private void number(Item item) throws IOException {
    text("div", "k-num k-muted k-small", item.number().value());
    String own = item.buyersNumber();
    if (own != null) {
      text("div", "k-num k-muted k-small", words.texts().of("line.own", own));
    }
  }

  private void shortage(Basket.Line line) throws IOException {
    Shortage shortage = line.shortage();
    if (shortage != null) {
      note("warn", shortages.of(shortage));
    }
  }

  private void note(String tone, String text) throws IOException {
    boolean danger = tone.equals("danger");
    open("div", "k-note k-" + tone);
    writer().writeAttribute("role", danger ? "alert" : "note", null);
    open("span", "pi " + (danger ? "pi-times-circle" : "pi-exclamation-triangle"));
    writer().writeAttribute("aria-hidden", "true", null);
    writer().endElement("span");
    text("div", "", text);
    writer().endElement("div");
  }

  /** The price of a unit, or nothing if it is on request. */
  void price(Basket.Line line, @Nullable Object among) throws IOException {
    Price price = line.price();
    UnitPrice shown = line.shownPrice();
    cell("line.price", "num");
    if (price != null && shown != null) {
      int decimals = Functions.decimals(among);
      text("span", "k-num k-money", words.formats().price(shown, decimals));
      before(line, decimals);
      if (price.reason().promotion() || price.reason().level() == PriceLevel.CONTRACT) {
        text("div", "k-muted k-small", reasons.kind(price.reason()));
      }
    }
    end();
  }

  /** What it cost when it was put in or seen last, if that was something else. */
  private void before(Basket.Line line, int decimals) throws IOException {
    UnitPrice before = line.shownBefore();
    if (before != null) {
      String told = words.formats().price(before, decimals);
      text("div", "k-muted k-small", words.texts().of("basket.price.before", told));
    }
  }

  /** What is free now; no cell for who is not told quantities. */
  void free(Basket.Line line) throws IOException {
    Quantity free = line.free();
    if (free == null) {
      return;
    }
    cell("order.free", "num");
    if (!line.item().isService()) {
      text("span", "k-num", words.formats().quantity(free));
    }
    end();
  }

  /** What the line costs, or nothing if its price is on request. */
  void net(Basket.Line line, String styleClass) throws IOException {
    Money net = line.net();
    cell("common.net", styleClass);
    if (net != null) {
      text("span", "k-num k-money", words.formats().money(net));
    }
    end();
  }

  /** A whole row, to be looked through. */
  void reviewed(Basket.Line line, @Nullable Object among) throws IOException {
    writer().startElement("tr", null);
    cell("order.item", "");
    writer().writeText(line.item().name(), null);
    number(line.item());
    shortage(line);
    end();
    cell("common.quantity", "num");
    text("span", "k-num", words.formats().portion(line.portion()));
    end();
    price(line, among);
    net(line, "num");
    writer().endElement("tr");
  }

  private void cell(String label, String styleClass) throws IOException {
    open("td", styleClass);
    writer().writeAttribute("data-label", words.texts().of(label), null);
  }

  private void end() throws IOException {
    writer().endElement("td");
  }

  private void open(String element, String styleClass) throws IOException {
    writer().startElement(element, null);
    if (!styleClass.isEmpty()) {
      writer().writeAttribute("class", styleClass, null);
    }
  }

  private void text(String element, String styleClass, String text) throws IOException {
    open(element, styleClass);
    writer().writeText(text, null);
    writer().endElement(element);
  }

  private ResponseWriter writer() {
    return context.getResponseWriter();
  }
}
