package app.kontor.pricing;

import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for prices, when and which way: all that may decide about a price except the item and
 * its quantity. Which price lists follow from it is pricing's to know.
 *
 * @param sellerId whose prices they are
 * @param buyer who buys, or null where the seller's own people look at what everybody pays
 * @param day on which the prices hold, in the seller's zone
 * @param channel which way the partner deals with the seller
 * @param currency of the prices; nothing is converted
 */
public record PriceContext(
    long sellerId, @Nullable Buyer buyer, LocalDate day, Channel channel, Currency currency) {

  /**
   * A customer as prices are made for it.
   *
   * @param number of the customer
   * @param agreedList code of the price list that is the customer's own, or null for none
   * @param country of its registered address, or null to have no prices of a zone
   * @param zone code of the market zone of its country; null as long as nobody has looked it up
   * @param groups codes of the groups it is in
   */
  public record Buyer(
      long partnerId,
      String number,
      @Nullable String agreedList,
      @Nullable String country,
      @Nullable String zone,
      List<String> groups) {
    public Buyer {
      groups = List.copyOf(groups);
    }
  }

  /** What a partner pays, in the currency it buys in. */
  public static PriceContext of(Seller seller, Partner partner, LocalDate day, Channel channel) {
    return new PriceContext(seller.id(), buyer(partner), day, channel, partner.currency());
  }

  /** What everybody pays who has agreed nothing else, in the currency of the seller's books. */
  public static PriceContext ofEverybody(Seller seller, LocalDate day, Channel channel) {
    return new PriceContext(seller.id(), null, day, channel, seller.homeCurrency());
  }

  /**
   * What anybody pays in the market zone of the seller's own country, in the currency of its books:
   * nothing that is agreed with or meant for some customers.
   */
  public static PriceContext ofStrangers(Seller seller, LocalDate day, Channel channel) {
    String country = seller.address().country();
    Buyer stranger = new Buyer(0, "", null, country.isBlank() ? null : country, null, List.of());
    return new PriceContext(seller.id(), stranger, day, channel, seller.homeCurrency());
  }

  /**
   * What anybody pays in a market zone, in a currency: nothing that is agreed with or meant for
   * some customers.
   *
   * @param zone its code
   */
  public static PriceContext ofZone(
      Seller seller, String zone, Currency currency, LocalDate day, Channel channel) {
    Buyer anybody = new Buyer(0, "", null, null, zone, List.of());
    return new PriceContext(seller.id(), anybody, day, channel, currency);
  }

  /** Who buys, or null where the seller's own people look at what everybody pays. */
  public @Nullable Long partnerId() {
    return buyer == null ? null : buyer.partnerId();
  }

  private static Buyer buyer(Partner partner) {
    return new Buyer(
        partner.id(),
        partner.number().value(),
        partner.priceList(),
        partner.address().country(),
        null,
        partner.groups());
  }

  /** The same for a customer in a market zone. */
  public PriceContext in(String zone) {
    return buyer == null
        ? this
        : new PriceContext(
            sellerId,
            new Buyer(
                buyer.partnerId, buyer.number, buyer.agreedList, buyer.country, zone, buyer.groups),
            day,
            channel,
            currency);
  }
}
