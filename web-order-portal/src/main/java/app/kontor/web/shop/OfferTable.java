package app.kontor.web.shop;

import app.kontor.catalogue.Item;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.pricing.Price;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.tag.Functions;
import app.kontor.web.common.tag.Words;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Offers as the trade reads them: a row each with picture, name, number, stock, price with its
 * break, and a quantity to order; two lines high. On phones the rows are compact cards.
 */
final class OfferTable {
  private final ResponseWriter writer;
  private final Words words;
  private final OfferMarkup markup;
  private final String items;
  private final Shop shop = Beans.of(Shop.class);

  /**
   * @param items address of an item's page but for its number
   */
  OfferTable(ResponseWriter writer, Words words, OfferMarkup markup, String items) {
    this.writer = writer;
    this.words = words;
    this.markup = markup;
    this.items = items;
  }

  /**
   * @param buying whether the visitor can put goods into a basket
   */
  void write(List<Offer> offers, boolean buying) throws IOException {
    int decimals = Functions.decimals(offers);
    open("div", "k-card shop-rows");
    open("table", "k-table k-keep");
    head(buying, offers.stream().anyMatch(Offer::isGrossAlone));
    writer.startElement("tbody", null);
    for (Offer offer : offers) {
      row(offer, decimals, buying);
    }
    writer.endElement("tbody");
    writer.endElement("table");
    writer.endElement("div");
  }

  private void head(boolean buying, boolean gross) throws IOException {
    writer.startElement("thead", null);
    writer.startElement("tr", null);
    heading("shop-what", "shop.table.item");
    heading("shop-number", "shop.table.number");
    heading("shop-stock", "shop.table.stock");
    heading("num shop-price", gross ? "shop.table.gross" : "shop.table.net");
    heading("num shop-break", "shop.table.break");
    if (buying) {
      heading("shop-order", "shop.table.order");
    }
    writer.endElement("tr");
    writer.endElement("thead");
  }

  private void heading(String styleClass, String key) throws IOException {
    open("th", styleClass);
    writer.writeAttribute("scope", "col", null);
    writer.writeText(words.texts().of(key), null);
    writer.endElement("th");
  }

  private void row(Offer offer, int decimals, boolean buying) throws IOException {
    open("tr", "shop-offer");
    what(offer.item());
    open("td", "shop-number");
    text("p", "k-num", String.valueOf(offer.item().number()));
    String own = offer.item().buyersNumber();
    if (own != null) {
      text("p", "k-num k-muted shop-own", words.texts().of("line.own", own));
    }
    text("p", "k-muted", words.texts().of("shop.table.pack", offer.item().packaging()));
    writer.endElement("td");
    open("td", "shop-stock");
    markup.availability(offer);
    writer.endElement("td");
    price(offer, decimals);
    if (buying) {
      open("td", "shop-order");
      if (offer.net() != null) {
        markup.add(offer, "secondary", false);
      }
      writer.endElement("td");
    }
    writer.endElement("tr");
  }

  private void what(Item item) throws IOException {
    open("td", "shop-what");
    open("div", "shop-row-item");
    writer.startElement("img", null);
    writer.writeURIAttribute("src", shop.small(item.picture()), null);
    writer.writeAttribute("alt", "", null);
    writer.writeAttribute("loading", "lazy", null);
    writer.writeAttribute("width", "34", null);
    writer.writeAttribute("height", "34", null);
    writer.endElement("img");
    writer.startElement("a", null);
    writer.writeURIAttribute("href", items + item.number(), null);
    writer.writeAttribute("title", item.name(), null);
    writer.writeText(item.name(), null);
    writer.endElement("a");
    writer.endElement("div");
    writer.endElement("td");
  }

  private void price(Offer offer, int decimals) throws IOException {
    UnitPrice shown = offer.shown();
    open("td", "num shop-price");
    Optional<String> from = markup.from(offer, decimals);
    if (from.isPresent()) {
      text("p", "shop-net k-money", from.get());
      text("p", "k-muted", markup.per(offer));
    } else if (shown == null) {
      text("p", "shop-on-request", words.texts().of("shop.price.request"));
    } else {
      text("p", "shop-net k-money", words.formats().price(shown, decimals));
      text("p", "k-muted", markup.per(offer));
    }
    writer.endElement("td");
    open("td", "num shop-break");
    Optional<Price.Break> more = next(offer);
    if (more.isPresent()) {
      text("p", "k-money", words.formats().price(offer.shown(more.get().price()), decimals));
      text("p", "k-muted", words.texts().of("shop.break-from", more.get().from()));
    }
    writer.endElement("td");
  }

  /** The first break beyond the least that is ordered. */
  private static Optional<Price.Break> next(Offer offer) {
    Price price = offer.price();
    return price == null
        ? Optional.empty()
        : price.breaks().stream()
            .filter(step -> step.from().value().compareTo(offer.item().minimum().value()) > 0)
            .findFirst();
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
