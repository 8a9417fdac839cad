package app.kontor.quoting.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.pricing.ItemCosts;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationDetail.Variant;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import app.kontor.quoting.model.QuotationEvent;
import app.kontor.quoting.model.QuotationVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotations as one side sees them. */
@Dependent
public class QuotationViews {
  private final QuotationRows rows;
  private final QuotationWriting writing;
  private final QuotationDeliveries deliveries;
  private final Parties parties;
  private final ItemCosts costs;
  private final Catalogue catalogue;
  private final QuotationStock stock;
  private final CurrentActor actor;

  @Inject
  QuotationViews(
      QuotationRows rows,
      QuotationWriting writing,
      QuotationDeliveries deliveries,
      Parties parties,
      ItemCosts costs,
      Catalogue catalogue,
      QuotationStock stock,
      CurrentActor actor) {
    this.rows = rows;
    this.writing = writing;
    this.deliveries = deliveries;
    this.parties = parties;
    this.costs = costs;
    this.catalogue = catalogue;
    this.stock = stock;
    this.actor = actor;
  }

  /** The customer it is made to; null for somebody who is none yet. */
  @Nullable Partner partner(Quotation quotation) {
    return quotation.partnerId() == 0 ? null : parties.partner(quotation.partnerId());
  }

  /** As it stands, with what staff are writing. */
  QuotedOffer written(Quotation quotation) {
    return quotation.offer(
        writing.rates(quotation, partner(quotation)), deliveries.name(quotation));
  }

  /**
   * As somebody sees it.
   *
   * @param staff whether it is one of the seller's people
   */
  QuotationDetail detail(Quotation quotation, boolean staff) {
    List<QuotationVersion> versions = rows.versions(quotation);
    QuotedOffer offer = staff || versions.isEmpty() ? written(quotation) : versions.get(0).offer();
    return new QuotationDetail(
        quotation.number(),
        quotation.version(),
        quotation.state(),
        quotation.customer(),
        quotation.subject(),
        quotation.request(),
        staff || !versions.isEmpty() ? offer : unpriced(offer),
        quotation.sent(),
        staff ? quotation.draft() : null,
        versions.stream().map(one -> one.view(quotation.currency())).toList(),
        rows.events(quotation).stream().map(QuotationEvent::view).toList(),
        quotation.ending(staff),
        quotation.reason(),
        staff ? cost(offer) : null,
        quotation.isCounter(),
        quotation.heldUntil(),
        quotation.isCounter() && quotation.state().isOffered()
            ? variants(quotation, offer)
            : Map.of(),
        stock.shortages(quotation, offer, staff),
        QuotationStep.open(quotation.state(), staff));
  }

  /**
   * What the lines usually taken cost the seller; null if the reader may not know, or nobody does.
   */
  private @Nullable Money cost(QuotedOffer offer) {
    if (!actor.get().may(Permission.COST_MANAGE) || !offer.isPriced() || offer.lines().isEmpty()) {
      return null;
    }
    Currency currency = Currencies.of(offer.currency());
    List<QuotedLine> taken = offer.usuallyTaken();
    Map<ItemNumber, UnitPrice> known =
        costs.known(taken.stream().map(line -> new ItemNumber(line.item())).distinct().toList());
    Money cost = Money.zero(currency);
    for (QuotedLine line : taken) {
      UnitPrice one = known.get(new ItemNumber(line.item()));
      if (one == null
          || !one.currency().equals(currency)
          || !one.baseQuantity().unit().equals(line.amount().unit())) {
        return null;
      }
      cost = cost.plus(one.times(line.amount(), RoundingMode.HALF_UP));
    }
    return cost;
  }

  /** The other variants of what lies in a counter cart, which has few lines. */
  private Map<Integer, List<Variant>> variants(Quotation quotation, QuotedOffer offer) {
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            offer.lines().stream().map(line -> new ItemNumber(line.item())).distinct().toList(),
            Locale.forLanguageTag(quotation.customer().language()));
    Map<Integer, List<Variant>> variants = new HashMap<>();
    for (QuotedLine line : offer.lines()) {
      Item item = items.get(new ItemNumber(line.item()));
      if (item != null && item.active()) {
        ItemNumber family = catalogue.item(item.number()).family();
        if (family != null) {
          variants.put(
              line.place(),
              catalogue.family(catalogue.item(family).item()).variants().stream()
                  .map(one -> new Variant(one.item().number(), one.item().name()))
                  .toList());
        }
      }
    }
    return variants;
  }

  /** What was asked for, without the prices that staff are thinking about. */
  private static QuotedOffer unpriced(QuotedOffer offer) {
    return new QuotedOffer(
        offer.currency(),
        offer.validUntil(),
        "",
        offer.addressCode(),
        "",
        "",
        BigDecimal.ZERO.setScale(offer.deliveryCharge().scale()),
        offer.deliveryVat(),
        offer.deliveryCategory(),
        offer.lines().stream().map(QuotedLine::unpriced).toList());
  }
}
