package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts items, prices, VAT and availability of one page together. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OffersBean implements Offers {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Taxation taxation;
  private final Stock stock;

  @Inject
  public OffersBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Pricing pricing,
      Taxation taxation,
      Stock stock) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.taxation = taxation;
    this.stock = stock;
  }

  /** On whose terms prices are shown. */
  private record Terms(PriceContext prices, Map<String, VatRate> rates) {}

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Page<Offer> search(ItemQuery query, PageRequest page) {
    Page<Item> found = catalogue.search(query, page);
    return new Page<>(offers(found.rows()), found.total());
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Offer> suggest(String text, int limit) {
    return offers(catalogue.suggest(text, limit));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Detail offer(ItemNumber itemNumber) {
    ItemDetail item = catalogue.item(itemNumber);
    return new Detail(item, offers(List.of(item.item())).get(0));
  }

  private List<Offer> offers(List<Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    Terms terms = terms();
    List<PriceQuery> queries =
        items.stream().map(item -> new PriceQuery(item.id(), item.packaging())).toList();
    Map<Long, Price> prices = pricing.prices(terms.prices(), queries);
    Map<Long, Availability> free = stock.availability(items.stream().map(Item::id).toList());
    return items.stream()
        .map(
            item ->
                new Offer(
                    item,
                    prices.get(item.id()),
                    rate(terms.rates(), item),
                    free.getOrDefault(item.id(), nothing(item)).on(terms.prices().day())))
        .toList();
  }

  private Terms terms() {
    Seller seller = parties.seller();
    LocalDate today = seller.today(clock);
    String home = seller.address().country();
    if (actor.get().isStaff()) {
      return new Terms(
          PriceContext.ofEverybody(seller, today, Channel.PORTAL),
          taxation.rates(VatTreatment.DOMESTIC, home, today));
    }
    Partner partner = parties.ownPartner();
    Address shipTo =
        parties.deliveryAddresses(partner.number()).stream()
            .findFirst()
            .map(DeliveryAddress::address)
            .orElse(partner.address());
    VatTreatment treatment = taxation.treatment(home, shipTo, partner.vatId());
    return new Terms(
        PriceContext.of(seller, partner, today, Channel.PORTAL),
        taxation.rates(treatment, home, today));
  }

  private static VatRate rate(Map<String, VatRate> rates, Item item) {
    VatRate rate = rates.get(item.vatClass());
    if (rate == null) {
      throw new IllegalStateException("no VAT rate for class " + item.vatClass());
    }
    return rate;
  }

  static Availability nothing(Item item) {
    return new Availability(Quantity.zero(item.unit()), List.of(), null);
  }
}
