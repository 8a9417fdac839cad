package app.kontor.web.shop;

import app.kontor.catalogue.Item;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.stock.Availability;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.tag.Functions;
import app.kontor.web.common.tag.Status;
import app.kontor.web.common.tag.Words;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The markup of offers, the same on every page that shows some. */
final class OfferMarkup {
  private final ResponseWriter writer;
  private final Words words;
  private final Shop shop = Beans.of(Shop.class);

  OfferMarkup(FacesContext context) {
    this.writer = context.getResponseWriter();
    this.words = Words.of(context);
  }

  /** The cards of a list; their prices have the same decimals. */
  void cards(List<Offer> offers) throws IOException {
    int decimals = Functions.decimals(offers);
    boolean buying = shop.isBuying();
    String items = words.page().url("/item.xhtml") + "?item=";
    open("ul", "shop-grid");
    for (Offer offer : offers) {
      open("li", "k-card shop-offer");
      picture(items, offer.item());
      what(items, offer.item());
      open("div", "shop-stock");
      availability(offer);
      writer.endElement("div");
      open("div", "shop-price");
      price(offer, decimals);
      writer.endElement("div");
      if (buying && offer.net() != null) {
        add(offer, "secondary");
      }
      writer.endElement("li");
    }
    writer.endElement("ul");
  }

  private void picture(String items, Item item) throws IOException {
    open("a", "shop-picture");
    writer.writeURIAttribute("href", items + item.number(), null);
    writer.writeAttribute("tabindex", "-1", null);
    writer.writeAttribute("aria-hidden", "true", null);
    writer.startElement("img", null);
    writer.writeURIAttribute("src", shop.picture(item.picture()), null);
    writer.writeAttribute("alt", "", null);
    writer.writeAttribute("loading", "lazy", null);
    writer.writeAttribute("width", "200", null);
    writer.writeAttribute("height", "200", null);
    writer.endElement("img");
    writer.endElement("a");
  }

  private void what(String items, Item item) throws IOException {
    open("div", "shop-what");
    writer.startElement("h2", null);
    writer.startElement("a", null);
    writer.writeURIAttribute("href", items + item.number(), null);
    writer.writeText(item.name(), null);
    writer.endElement("a");
    writer.endElement("h2");
    text("p", "k-muted k-small k-num", String.valueOf(item.number()));
    text("p", "k-muted k-small", words.texts().of("shop.packaging", item.packaging()));
    writer.endElement("div");
  }

  /** What is free, or when more is due. */
  void availability(Offer offer) throws IOException {
    String state = offer.supply().name();
    Availability stock = offer.availability();
    switch (offer.supply()) {
      case IN_STOCK -> Status.write(writer, state, of("shop.available", stock.free()));
      case LOW -> Status.write(writer, state, of("shop.available.low", stock.free()));
      case DUE -> Status.write(writer, state, of("shop.available.due", stock.expected()));
      case ON_REQUEST ->
          Status.write(writer, "neutral", "pi-phone", words.texts().of("shop.available.request"));
    }
  }

  /** Net and gross, or that the price is on request. */
  void price(Offer offer, int decimals) throws IOException {
    UnitPrice net = offer.net();
    UnitPrice gross = offer.gross();
    if (net == null || gross == null) {
      text("p", "shop-net shop-on-request", words.texts().of("shop.price.request"));
      text("p", "shop-gross k-muted", words.texts().of("shop.price.request.help"));
      return;
    }
    open("p", "shop-net");
    text("span", "k-num k-money", words.formats().price(net, decimals));
    writer.writeText(" ", null);
    text("span", "k-muted k-small", of("shop.net-per", offer.item().unit()));
    writer.endElement("p");
    open("p", "shop-gross k-muted");
    text("span", "k-num k-money", words.formats().price(gross, decimals));
    writer.writeText(" " + of("shop.gross", offer.vat().percent()), null);
    writer.endElement("p");
  }

  /**
   * The form that puts packages into the basket.
   *
   * @param kind of the button: {@code primary} or {@code secondary}
   */
  void add(Offer offer, String kind) throws IOException {
    Item item = offer.item();
    String step = shop.plain(item.packaging());
    writer.startElement("form", null);
    writer.writeAttribute("method", "post", null);
    writer.writeURIAttribute("action", words.page().url("/add-to-basket/") + item.number(), null);
    writer.writeAttribute("class", "shop-add", null);
    writer.writeAttribute("data-shop-add", "", null);
    open("span", "k-stepper");
    writer.writeAttribute("data-k-stepper", step, null);
    writer.writeAttribute("data-k-min", step, null);
    step("-1", "quantity.less", "−");
    writer.startElement("input", null);
    writer.writeAttribute("class", "k-num-input", null);
    writer.writeAttribute("name", "quantity", null);
    writer.writeAttribute("value", step, null);
    writer.writeAttribute("inputmode", "decimal", null);
    writer.writeAttribute("autocomplete", "off", null);
    writer.writeAttribute("maxlength", "12", null);
    writer.writeAttribute("aria-label", of("shop.quantity-of", item.number()), null);
    writer.endElement("input");
    step("1", "quantity.more", "+");
    writer.endElement("span");
    writer.startElement("button", null);
    writer.writeAttribute("type", "submit", null);
    writer.writeAttribute("class", "k-button k-button-" + kind, null);
    writer.writeAttribute("title", of("shop.add.to-basket", item.number()), null);
    open("span", "pi pi-shopping-cart");
    writer.writeAttribute("aria-hidden", "true", null);
    writer.endElement("span");
    text("span", "shop-add-word", words.texts().of("shop.add"));
    writer.endElement("button");
    writer.endElement("form");
  }

  private void step(String by, String label, String sign) throws IOException {
    open("button", "k-step");
    writer.writeAttribute("type", "button", null);
    writer.writeAttribute("data-k-step", by, null);
    writer.writeAttribute("aria-label", words.texts().of(label), null);
    writer.writeAttribute("tabindex", "-1", null);
    writer.writeText(sign, null);
    writer.endElement("button");
  }

  private String of(String key, @Nullable Object argument) {
    return words.texts().of(key, argument);
  }

  private void open(String element, String styleClass) throws IOException {
    writer.startElement(element, null);
    writer.writeAttribute("class", styleClass, null);
  }

  private void text(String element, String styleClass, String text) throws IOException {
    open(element, styleClass);
    writer.writeText(text, null);
    writer.endElement(element);
  }
}
