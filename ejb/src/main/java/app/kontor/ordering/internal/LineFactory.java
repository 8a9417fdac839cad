package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.party.Address;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.NumberRange;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns wanted items into order lines at the partner's prices and VAT rates of the day. */
@Dependent
public class LineFactory {
  private static final String CHARGE_NUMBER = "DELIVERY";
  private static final String CHARGE_CLASS = "STANDARD";

  @Inject private Catalogue catalogue;
  @Inject private Pricing pricing;
  @Inject private Taxation taxation;
  @Inject private Clock clock;

  /** So much of an item. */
  record Wanted(Item item, Quantity quantity) {}

  LocalDate today(Seller seller) {
    return LocalDate.now(clock.withZone(seller.zone()));
  }

  /** Refuses a requested day that has passed where the seller is. */
  void requireComing(@Nullable LocalDate requestedDate, Seller seller) {
    if (requestedDate != null && requestedDate.isBefore(today(seller))) {
      throw new InvalidInput("requestedDate", "DATE_IN_THE_PAST", requestedDate);
    }
  }

  /** Quantities by item id, joined with the items in the language; vanished items are left out. */
  List<Wanted> wanted(Map<Long, BigDecimal> quantities, Locale language) {
    return wanted(quantities, catalogue.items(quantities.keySet(), language));
  }

  /** Quantities by item id, joined with the items; those that are not among them are left out. */
  static List<Wanted> wanted(Map<Long, BigDecimal> quantities, Map<Long, Item> items) {
    List<Wanted> wanted = new ArrayList<>();
    quantities.forEach(
        (itemId, quantity) -> {
          Item item = items.get(itemId);
          if (item != null) {
            wanted.add(new Wanted(item, Quantity.of(quantity, item.unit())));
          }
        });
    return wanted;
  }

  Map<Long, Price> prices(Partner partner, Seller seller, Collection<Wanted> wanted) {
    return pricing.prices(
        partner.priceList(),
        partner.currency(),
        wanted.stream().map(w -> new PriceQuery(w.item().id(), w.quantity())).toList(),
        today(seller));
  }

  Map<String, VatRate> rates(VatTreatment treatment, Seller seller) {
    return taxation.rates(treatment, seller.address().country(), today(seller));
  }

  VatTreatment treatment(Partner partner, Seller seller, Address shipTo) {
    return taxation.treatment(seller.address().country(), shipTo, partner.vatId());
  }

  /**
   * The lines of an order, the delivery charge last.
   *
   * @throws NotOrderable if an item is inactive or has no price
   * @throws InvalidInput if a quantity is no multiple of the packaging
   */
  List<NewLine> lines(
      Partner partner,
      Seller seller,
      VatTreatment treatment,
      Collection<Wanted> wanted,
      DeliveryMethod delivery) {
    Map<Long, Price> prices = prices(partner, seller, wanted);
    Map<String, VatRate> rates = rates(treatment, seller);
    List<NewLine> lines = new ArrayList<>();
    for (Wanted want : wanted) {
      lines.add(line(want, prices.get(want.item().id()), rates));
    }
    if (lines.isEmpty()) {
      throw new NotOrderable("EMPTY_BASKET", "");
    }
    if (delivery.charge().isPositive()) {
      lines.add(charge(delivery, rate(rates, CHARGE_CLASS)));
    }
    return lines;
  }

  private static NewLine line(
      Wanted want, @org.jspecify.annotations.Nullable Price price, Map<String, VatRate> rates) {
    Item item = want.item();
    requirePackaging(item, want.quantity());
    if (!item.active()) {
      throw new NotOrderable("ITEM_INACTIVE", item.number());
    }
    if (price == null) {
      throw new NotOrderable("ITEM_WITHOUT_PRICE", item.number());
    }
    NumberRange.AMOUNT.check(
        "quantity", price.price().times(want.quantity(), RoundingMode.HALF_UP).amount());
    return new NewLine(
        item.id(),
        item.number(),
        item.name(),
        want.quantity(),
        price.price(),
        price.priceList(),
        rate(rates, item.vatClass()));
  }

  private static NewLine charge(DeliveryMethod delivery, VatRate rate) {
    Quantity one = Quantity.pieces(1);
    return new NewLine(
        0,
        CHARGE_NUMBER,
        delivery.name(),
        one,
        new UnitPrice(delivery.charge().amount(), delivery.charge().currency(), one),
        "",
        rate);
  }

  private static VatRate rate(Map<String, VatRate> rates, String vatClass) {
    VatRate rate = rates.get(vatClass);
    if (rate == null) {
      throw new IllegalStateException("no VAT rate for class " + vatClass);
    }
    return rate;
  }

  /** The quantity is positive and a multiple of the packaging, or the nearest ones are named. */
  static void requirePackaging(Item item, Quantity quantity) {
    Quantity step = item.packaging();
    if (quantity.isPositive() && quantity.isMultipleOf(step)) {
      return;
    }
    BigDecimal below =
        quantity.value().divide(step.value(), 0, RoundingMode.DOWN).multiply(step.value());
    BigDecimal lower = below.max(step.value());
    throw new InvalidInput(
        "quantity",
        "NOT_A_MULTIPLE",
        item.number(),
        step.value().toPlainString(),
        lower.toPlainString(),
        lower.add(step.value()).toPlainString());
  }

  /** Quantities by item id in the order they were wanted. */
  static Map<Long, BigDecimal> quantities(List<Map.Entry<Long, BigDecimal>> entries) {
    Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
    entries.forEach(entry -> quantities.merge(entry.getKey(), entry.getValue(), BigDecimal::add));
    return quantities;
  }

  /** Goods without delivery. */
  static Money goods(Collection<NewLine> lines, Partner partner) {
    return Money.total(
        lines.stream().filter(line -> line.itemId() != 0).map(NewLine::net).toList(),
        partner.currency());
  }
}
