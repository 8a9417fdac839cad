package app.kontor.ordering.internal;

import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.Catalogue;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads items, the partner's prices and the VAT rates of the day. */
@Dependent
public class Quotes {
  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Taxation taxation;
  private final Clock clock;
  private final BuyersNumbers buyers;

  @Inject
  Quotes(
      Catalogue catalogue, Pricing pricing, Taxation taxation, Clock clock, BuyersNumbers buyers) {
    this.buyers = buyers;
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.taxation = taxation;
    this.clock = clock;
  }

  LocalDate today(Seller seller) {
    return seller.today(clock);
  }

  /** Quantities by line, joined with the items in the language; vanished items are left out. */
  List<Wanted> wanted(Map<Wanted.Key, Wanted.BaseAmount> quantities, Locale language) {
    List<Long> items = quantities.keySet().stream().map(Wanted.Key::itemId).distinct().toList();
    return Wanted.of(quantities, catalogue.items(items, language));
  }

  /** What the items cost the partner today on its way of dealing, delivered to an address. */
  Quote quote(
      Seller seller, Partner partner, Channel channel, Address shipTo, Collection<Wanted> wanted) {
    return quote(new Asked(seller, partner, channel, shipTo), wanted, false);
  }

  /** The same with the reasons and what the partner calls the items, which an order keeps. */
  Quote explained(
      Seller seller, Partner partner, Channel channel, Address shipTo, Collection<Wanted> wanted) {
    return quote(new Asked(seller, partner, channel, shipTo), wanted, true);
  }

  /** What lines cost the partner today, without VAT; by item and unit, none on request. */
  Map<PriceQuery.Key, Price> prices(
      Seller seller, Partner partner, Channel channel, Collection<Wanted> wanted) {
    return pricing.linePrices(
        PriceContext.of(seller, partner, today(seller), channel),
        wanted.stream().map(Wanted::query).toList());
  }

  private record Asked(Seller seller, Partner partner, Channel channel, Address shipTo) {}

  private Quote quote(Asked by, Collection<Wanted> wanted, boolean explained) {
    Seller seller = by.seller();
    Partner partner = by.partner();
    String home = seller.address().country();
    LocalDate today = today(seller);
    VatTreatment treatment = taxation.treatment(home, by.shipTo(), partner.vatId());
    PriceContext context = PriceContext.of(seller, partner, today, by.channel());
    List<PriceQuery> queries = wanted.stream().map(Wanted::query).toList();
    Map<String, VatRate> rates = taxation.rates(treatment, home, today);
    return explained
        ? Quote.explained(treatment, pricing.explained(context, queries), rates)
            .calling(
                buyers.printed(
                    partner.id(),
                    wanted.stream().map(want -> want.item().id()).distinct().toList()))
        : new Quote(treatment, pricing.linePrices(context, queries), Map.of(), rates);
  }
}
