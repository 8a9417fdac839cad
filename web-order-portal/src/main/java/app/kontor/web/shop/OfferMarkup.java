package app.kontor.web.shop;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.OrderStep;
import app.kontor.party.Extent;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.tag.Functions;
import app.kontor.web.common.tag.Status;
import app.kontor.web.common.tag.Words;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The markup of offers, the same on every page that shows some. */
final class OfferMarkup {
  private final ResponseWriter writer;
  private final Words words;
  private final Shop shop = Beans.of(Shop.class);
  private final UnitWords units = Beans.of(UnitWords.class);

  OfferMarkup(FacesContext context) {
    this.writer = context.getResponseWriter();
    this.words = Words.of(context);
  }

  /**
   * The cards of a list; their prices have the same decimals.
   *
   * @param to address of an item's page but for its number; null for the shop's
   */
  void cards(List<Offer> offers, @Nullable String to) throws IOException {
    int decimals = Functions.decimals(offers);
    boolean buying = shop.isBuying();
    String items = items(to);
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

  /**
   * The rows of a list, one item each; their prices have the same decimals.
   *
   * @param to address of an item's page but for its number; null for the shop's
   */
  void table(List<Offer> offers, @Nullable String to) throws IOException {
    new OfferTable(writer, words, this, items(to)).write(offers, shop.isBuying());
  }

  private String items(@Nullable String to) {
    return to == null ? words.page().url("/item.xhtml") + "?item=" : to;
  }

  private void picture(String items, Item item) throws IOException {
    open("a", "shop-picture");
    writer.writeURIAttribute("href", items + item.number(), null);
    writer.writeAttribute("tabindex", "-1", null);
    writer.writeAttribute("aria-hidden", "true", null);
    writer.startElement("img", null);
    writer.writeURIAttribute("src", shop.medium(item.picture()), null);
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
    String own = item.buyersNumber();
    if (own != null) {
      text("p", "k-muted k-small k-num shop-own", of("line.own", own));
    }
    text("p", "k-muted k-small", words.texts().of("shop.packaging", item.packaging()));
    writer.endElement("div");
  }

  /** What is free, or when more is due. */
  void availability(Offer offer) throws IOException {
    Offer.Sizes sizes = offer.sizes();
    if (sizes != null) {
      Status.write(writer, "neutral", "pi-th-large", of("shop.sizes", sizes.count()));
      return;
    }
    String state = offer.supply().name();
    Availability stock = offer.availability();
    switch (offer.supply()) {
      case IN_STOCK ->
          Status.write(
              writer,
              state,
              stock.isExact()
                  ? of("shop.available", stock.free())
                  : words
                      .texts()
                      .of(
                          stock.told() == Extent.DAYS
                              ? "shop.available.at-once"
                              : "shop.available.light"));
      case LOW ->
          Status.write(
              writer,
              state,
              stock.isExact()
                  ? of("shop.available.low", stock.free())
                  : words.texts().of("shop.available.light.low"));
      case DUE ->
          Status.write(
              writer,
              state,
              stock.days() == null
                  ? of("shop.available.due", stock.expected())
                  : of("shop.available.days", stock.days()));
      case UNTOLD -> {
        // nothing, not even that there is something to be said
      }
      case SERVICE ->
          Status.write(writer, "neutral", "pi-wrench", words.texts().of("shop.available.service"));
      case ON_REQUEST ->
          Status.write(writer, "neutral", "pi-phone", words.texts().of("shop.available.request"));
    }
  }

  /** The lowest net price of a family's variants, as it is said; empty for what is sold itself. */
  Optional<String> from(Offer offer, int decimals) {
    Offer.Sizes sizes = offer.sizes();
    Price lowest = sizes == null ? null : sizes.lowest();
    return lowest == null
        ? Optional.empty()
        : Optional.of(
            of(
                "shop.from",
                words
                    .formats()
                    .price(
                        offer.shown(lowest.price()),
                        Math.max(decimals, Functions.decimals(lowest)))));
  }

  /** That a price is net or gross, and for what. */
  String per(Offer offer) {
    return of(offer.isGrossAlone() ? "shop.gross-per" : "shop.net-per", offer.item().unit());
  }

  /** Net and gross as the visitor is told prices, or that the price is on request. */
  void price(Offer offer, int decimals) throws IOException {
    Optional<String> from = from(offer, decimals);
    if (from.isPresent()) {
      open("p", "shop-net");
      text("span", "k-num k-money", from.get());
      writer.writeText(" ", null);
      text("span", "k-muted k-small", per(offer));
      writer.endElement("p");
      return;
    }
    UnitPrice shown = offer.shown();
    UnitPrice gross = offer.gross();
    if (shown == null || gross == null) {
      text("p", "shop-net shop-on-request", words.texts().of("shop.price.request"));
      text("p", "shop-gross k-muted", words.texts().of("shop.price.request.help"));
      return;
    }
    open("p", "shop-net");
    text("span", "k-num k-money", words.formats().price(shown, decimals));
    writer.writeText(" ", null);
    text("span", "k-muted k-small", per(offer));
    writer.endElement("p");
    if (!offer.isNetAndGross()) {
      return;
    }
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
    add(offer, kind, true);
  }

  /**
   * The same.
   *
   * @param steps whether there are buttons for more and less beside the quantity; arrow keys do it
   *     anyway
   */
  void add(Offer offer, String kind, boolean steps) throws IOException {
    Item item = offer.item();
    String step = shop.plain(item.packaging());
    String least = shop.plain(item.minimum());
    writer.startElement("form", null);
    writer.writeAttribute("method", "post", null);
    writer.writeURIAttribute("action", words.page().url("/add-to-basket/") + item.number(), null);
    writer.writeAttribute("class", "shop-add", null);
    writer.writeAttribute("data-shop-add", "", null);
    FormSeller.write(writer, words.visitor().getActor().sellerId());
    open("span", "k-stepper");
    writer.writeAttribute("data-k-stepper", step, null);
    writer.writeAttribute("data-k-min", least, null);
    if (steps) {
      step("-1", "quantity.less", "−");
    }
    writer.startElement("input", null);
    writer.writeAttribute("class", "k-num-input", null);
    writer.writeAttribute("name", "quantity", null);
    writer.writeAttribute("value", least, null);
    writer.writeAttribute("inputmode", "decimal", null);
    writer.writeAttribute("autocomplete", "off", null);
    writer.writeAttribute("maxlength", "12", null);
    writer.writeAttribute("aria-label", of("shop.quantity-of", item.number()), null);
    writer.endElement("input");
    if (steps) {
      step("1", "quantity.more", "+");
    }
    writer.endElement("span");
    units(item);
    writer.startElement("button", null);
    writer.writeAttribute("type", "submit", null);
    writer.writeAttribute("class", "k-button k-button-" + kind, null);
    writer.writeAttribute("title", of("shop.add.to-basket", item.number()), null);
    open("span", "pi pi-shopping-cart");
    writer.writeAttribute("aria-hidden", "true", null);
    writer.endElement("span");
    text("span", "shop-add-word", words.texts().of("shop.add"));
    writer.endElement("button");
    if (!kind.equals("primary")) {
      toList(item);
    }
    writer.endElement("form");
  }

  /** The way to a list; the item's own page has one in words. */
  private void toList(Item item) throws IOException {
    String label = of("list-add.open-item", item.number());
    open("a", "shop-to-list");
    writer.writeAttribute("data-k-beside", "to-list", null);
    writer.writeURIAttribute(
        "href", words.page().url("/list-add.xhtml") + "?item=" + item.number(), null);
    writer.writeAttribute("title", label, null);
    writer.writeAttribute("aria-label", label, null);
    open("span", "pi pi-list");
    writer.writeAttribute("aria-hidden", "true", null);
    writer.endElement("span");
    writer.endElement("a");
  }

  /** The units to choose from, each with the numbers it is ordered in. */
  private void units(Item item) throws IOException {
    if (item.sold().isEmpty()) {
      return;
    }
    open("select", "k-select shop-unit");
    writer.writeAttribute("name", "unit", null);
    writer.writeAttribute("data-shop-unit", "", null);
    writer.writeAttribute("aria-label", of("shop.unit-for", item.number()), null);
    for (Choice unit : units.choices(item)) {
      OrderStep step = OrderStep.of(item, item.soldIn(new UnitCode(unit.value())).orElse(null));
      writer.startElement("option", null);
      writer.writeAttribute("value", unit.value(), null);
      writer.writeAttribute("data-step", shop.plain(Quantity.of(step.step(), item.unit())), null);
      writer.writeAttribute("data-least", shop.plain(Quantity.of(step.least(), item.unit())), null);
      writer.writeText(unit.label(), null);
      writer.endElement("option");
    }
    writer.endElement("select");
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
