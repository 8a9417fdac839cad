package app.kontor.web.strangers;

import app.kontor.catalogue.PictureSize;
import app.kontor.money.Money;
import app.kontor.ordering.PublicEntry;
import app.kontor.ordering.PublicOffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An item in the words of Google's product data specification, which other search engines and
 * market places read, too. The price is that of the least that is ordered, without VAT.
 *
 * @param language of the texts, its code
 */
record ProductFeed(PublicAddresses addresses, String language) {
  static final String NAMESPACE = "http://base.google.com/ns/1.0";
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_TEXT = 5_000;
  private static final int LONGEST_BRAND = 70;

  /** Begins a feed of a seller. */
  static void begin(XmlFile file, String seller, String link, String about) throws IOException {
    file.open("channel").text("title", seller).text("link", link).text("description", about);
  }

  /** Writes an item as the product it is; nothing without a price. */
  void product(XmlFile file, PublicEntry entry) throws IOException {
    PublicOffer offer = entry.offer();
    Money price = offer.netOfMinimum();
    if (price == null) {
      return;
    }
    String maker = entry.maker();
    boolean made = maker != null && !maker.isEmpty() && entry.makerNumber() != null;
    String picture = offer.picture();
    file.open("item")
        .text("g:id", offer.number().value())
        .text("g:item_group_id", entry.family() == null ? null : entry.family().value())
        .text("g:title", cut(offer.name(), LONGEST_TITLE))
        .text(
            "g:description",
            cut(entry.text().isEmpty() ? offer.name() : entry.text(), LONGEST_TEXT))
        .text("g:link", addresses.item(offer.number(), language))
        .text(
            "g:image_link", picture == null ? null : addresses.picture(picture, PictureSize.LARGE))
        .text("g:condition", "new")
        .text("g:availability", offer.available() == null ? null : availability(offer.available()))
        .text("g:price", price(price))
        .text("g:gtin", offer.gtin())
        .text("g:mpn", cut(entry.makerNumber(), LONGEST_BRAND))
        .text("g:brand", cut(maker, LONGEST_BRAND))
        .text("g:identifier_exists", offer.gtin() == null && !made ? "no" : null)
        .text("g:product_type", offer.categoryName())
        .close();
  }

  /**
   * Writes whether an item can be had in a branch; nothing without a price.
   *
   * @param branch its code
   */
  static void inventory(XmlFile file, PublicEntry entry, String branch) throws IOException {
    Money price = entry.offer().netOfMinimum();
    if (price != null) {
      file.open("item")
          .text("g:store_code", branch)
          .text("g:id", entry.offer().number().value())
          .text("g:availability", availability(entry.availableAt().contains(branch)))
          .text("g:price", price(price))
          .close();
    }
  }

  private static String availability(boolean available) {
    return available ? "in_stock" : "out_of_stock";
  }

  private static String price(Money price) {
    return price.amount().toPlainString() + ' ' + price.currency().getCurrencyCode();
  }

  /** At most so many signs, none of them half. */
  private static @Nullable String cut(@Nullable String text, int longest) {
    if (text == null || text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
