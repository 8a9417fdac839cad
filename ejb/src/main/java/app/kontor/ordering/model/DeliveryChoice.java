package app.kontor.ordering.model;

import app.kontor.money.Money;
import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.DeliveryTariff;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.Zone;
import app.kontor.party.Zones;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which delivery methods a customer may choose from, and what one costs for goods that go
 * somewhere. Checkout, order entry and placing an order all ask here.
 *
 * @param methods the seller's, in the order in which they are offered
 * @param reader in whose language methods and zones are called
 */
public record DeliveryChoice(
    List<DeliveryMethodData> methods, Zones zones, Seller seller, Partner partner, Locale reader) {
  private static final String FIELD = "method";

  public DeliveryChoice {
    methods = List.copyOf(methods);
  }

  /** Whether what is offered depends on the goods. */
  public boolean asksForGoods() {
    return offered().stream()
        .anyMatch(
            method ->
                method.maxOrderKg() != null
                    || method.maxPieceKg() != null
                    || method.steps().stream()
                        .anyMatch(
                            step ->
                                step.currency().equals(currency())
                                    && isLater(step.fromKg(), step.fromValue())));
  }

  private static boolean isLater(BigDecimal fromKg, BigDecimal fromValue) {
    return fromKg.signum() > 0 || fromValue.signum() > 0;
  }

  /**
   * What to choose from.
   *
   * @param goods null where they are not known yet
   */
  public List<DeliveryOffer> offers(List<DeliveryAddress> addresses, @Nullable Goods goods) {
    Set<Zone> there = new LinkedHashSet<>();
    addresses.forEach(address -> there.add(zones.of(address.address().country())));
    List<DeliveryOffer> offers = new ArrayList<>();
    for (DeliveryMethodData method : offered()) {
      if (goods == null || tooHeavy(method, goods).isEmpty()) {
        List<DeliveryOffer.ToZone> charges =
            there.stream().flatMap(zone -> charge(method, zone, goods).stream()).toList();
        if (!charges.isEmpty()) {
          offers.add(
              new DeliveryOffer(
                  method.code(), name(method), charges, charges.size() == there.size()));
        }
      }
    }
    return offers;
  }

  private Optional<DeliveryOffer.ToZone> charge(
      DeliveryMethodData method, Zone zone, @Nullable Goods goods) {
    DeliveryTariff tariff = method.tariff();
    if (goods != null && !goods.sent()) {
      return Optional.of(nothing(zone));
    }
    Optional<BigDecimal> charge =
        goods == null
            ? tariff.least(zone.code(), currency())
            : tariff.charge(zone.code(), currency(), goods.kg(), goods.value());
    return charge.map(
        amount ->
            new DeliveryOffer.ToZone(
                zone.name(reader, seller.language()),
                Money.of(amount, partner.currency()),
                goods == null && tariff.isStepped(zone.code(), currency())));
  }

  private DeliveryOffer.ToZone nothing(Zone zone) {
    return new DeliveryOffer.ToZone(
        zone.name(reader, seller.language()), Money.zero(partner.currency()), false);
  }

  /**
   * The method that was chosen, with what it costs.
   *
   * @param country where the goods go
   * @throws InvalidInput at {@code method} if it is none that the customer may use, if it does not
   *     go there or not with these goods
   */
  public DeliveryMethod get(String code, String country, Goods goods) {
    DeliveryMethodData method =
        offered().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new InvalidInput(FIELD, "NOT_A_VALUE", code));
    tooHeavy(method, goods)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    Zone zone = zones.of(country);
    if (!goods.sent()) {
      return new DeliveryMethod(
          method.code(), name(method), method.carrier(), Money.zero(partner.currency()));
    }
    BigDecimal charge =
        method
            .tariff()
            .charge(zone.code(), currency(), goods.kg(), goods.value())
            .orElseThrow(
                () ->
                    new InvalidInput(
                        FIELD,
                        "DELIVERY_NOT_THERE",
                        name(method),
                        zone.name(reader, seller.language()),
                        currency()));
    return new DeliveryMethod(
        method.code(), name(method), method.carrier(), Money.of(charge, partner.currency()));
  }

  private Optional<BusinessException> tooHeavy(DeliveryMethodData method, Goods goods) {
    BigDecimal inAll = method.maxOrderKg();
    if (inAll != null && goods.kg().compareTo(inAll) > 0) {
      return Optional.of(
          new InvalidInput(
              FIELD,
              "DELIVERY_TOO_HEAVY",
              name(method),
              inAll.stripTrailingZeros().toPlainString()));
    }
    BigDecimal piece = method.maxPieceKg();
    if (piece != null && goods.heaviestKg().compareTo(piece) > 0) {
      return Optional.of(
          new InvalidInput(
              FIELD,
              "DELIVERY_PIECE_TOO_HEAVY",
              name(method),
              piece.stripTrailingZeros().toPlainString()));
    }
    return Optional.empty();
  }

  private List<DeliveryMethodData> offered() {
    return methods.stream().filter(method -> method.isFor(partner)).toList();
  }

  private String name(DeliveryMethodData method) {
    return method.name(reader, seller.language());
  }

  private String currency() {
    return partner.currency().getCurrencyCode();
  }
}
