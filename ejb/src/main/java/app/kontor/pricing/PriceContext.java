package app.kontor.pricing;

import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for prices, when and which way: all that may decide about a price except the item and
 * its quantity. Which price lists follow from it is pricing's to know.
 *
 * @param sellerId whose prices they are
 * @param partnerId who buys, or null where the seller's own people look at what everybody pays
 * @param agreedList code of the price list agreed with the partner, or null for none
 * @param day on which the prices hold, in the seller's zone
 * @param channel which way the partner deals with the seller
 * @param currency of the prices; nothing is converted
 */
public record PriceContext(
    long sellerId,
    @Nullable Long partnerId,
    @Nullable String agreedList,
    LocalDate day,
    Channel channel,
    Currency currency) {

  /** What a partner pays, in the currency it buys in. */
  public static PriceContext of(Seller seller, Partner partner, LocalDate day, Channel channel) {
    return new PriceContext(
        seller.id(), partner.id(), partner.priceList(), day, channel, partner.currency());
  }

  /** What everybody pays who has agreed nothing else, in the currency of the seller's books. */
  public static PriceContext ofEverybody(Seller seller, LocalDate day, Channel channel) {
    return new PriceContext(seller.id(), null, null, day, channel, seller.homeCurrency());
  }
}
