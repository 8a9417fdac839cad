package app.kontor.web.order.basket;

import app.kontor.catalogue.Item;
import app.kontor.money.Money;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Shortage;
import app.kontor.pricing.Price;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.tag.Functions;
import app.kontor.web.common.tag.Link;
import app.kontor.web.common.tag.OfThePage;
import app.kontor.web.common.tag.Words;
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

  /** The item, a link to it, and what keeps it from being ordered or delivered at once. */
  void item(Basket.Line line) throws IOException {
    Item item = line.item();
    cell("order.item", "");
    open("a", Link.styleClass(item.name()));
    String number = URLEncoder.encode(item.number().value(), StandardCharsets.UTF_8);
    writer().writeURIAttribute("href", items + number, null);
    text("span", "", item.name());
    writer().endElement("a");
    number(item);
    String problem = line.problem();
    if (problem != null) {
      note("danger", words.texts().of("basket.problem." + problem, item.packaging()));
    }
    shortage(line);
    end();
  }

  private void number(Item item) throws IOException {
    text("div", "k-num k-muted k-small", item.number().value());
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
    cell("line.price", "num");
    if (price != null) {
      int decimals = Functions.decimals(among);
      text("span", "k-num k-money", words.formats().price(price.price(), decimals));
    }
    end();
  }

  /** What is free now. */
  void free(Basket.Line line) throws IOException {
    cell("order.free", "num");
    text("span", "k-num", words.formats().quantity(line.free()));
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
    text("span", "k-num", words.formats().quantity(line.quantity()));
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
