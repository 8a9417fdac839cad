package app.kontor.web.strangers;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.PictureSize;
import app.kontor.platform.address.PublicAddress;
import app.kontor.web.common.page.PortalKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The one address of everything public, in full: of a seller, in a language where the page has one.
 *
 * @param seller id, as links of a seller name it
 */
public record PublicAddresses(long seller) {

  public static PublicAddresses of(long seller) {
    return new PublicAddresses(seller);
  }

  /** Where strangers begin, in the seller's language. */
  public String catalogue() {
    return at("/public/shop.xhtml");
  }

  /** A category, or all goods for null. */
  public String catalogue(@Nullable String category, String language) {
    return at("/public/shop.xhtml", "language", language, "category", category);
  }

  /** The page of an item. */
  public String item(ItemNumber number, String language) {
    return at("/public/product.xhtml", "language", language, "item", number.value());
  }

  /** The picture of a hash in a size; the empty one without a hash. */
  public String picture(@Nullable String hash, PictureSize size) {
    return at("/public/picture/" + (hash == null ? "none" : size.key() + '/' + hash));
  }

  /** A part of the site map, from 1. */
  public String sitemap(int part) {
    return at("/sitemap.xml", "part", Integer.toString(part));
  }

  /** The site map of all sellers, which names the parts. */
  public static String sitemap() {
    return root() + "/sitemap.xml";
  }

  /** The sign-in that leads on to where the item is ordered, within this portal. */
  public String order(ItemNumber number) {
    String next = PortalKind.ORDERS.getPath() + "/item.xhtml?item=" + encode(number.value());
    return PortalKind.ORDERS.getPath() + "/login.xhtml?seller=" + seller + "&next=" + encode(next);
  }

  /**
   * One of these addresses for a link or picture of a page: without the host, for whoever reads the
   * page may have come by another name of it.
   */
  static String local(String address) {
    return address.substring(PublicAddress.get().length());
  }

  private String at(String path, @Nullable String... parameters) {
    StringBuilder address =
        new StringBuilder(root()).append(path).append("?seller=").append(seller);
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      String value = parameters[i + 1];
      if (value != null && !value.isEmpty()) {
        address.append('&').append(parameters[i]).append('=').append(encode(value));
      }
    }
    return address.toString();
  }

  private static String root() {
    return PublicAddress.get() + PortalKind.ORDERS.getPath();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
