package app.kontor.quoting.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceQuoted;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.Seller;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationState;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an order of the version that was sent last, once; the quotation is locked. */
@Dependent
public class QuotationAcceptance {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NUMBER = 20;

  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Partners partners;
  @Inject private Ordering ordering;
  @Inject private QuotationRows rows;
  @Inject private QuotationDeliveries deliveries;
  @Inject private QuotationNews news;
  @Inject private QuotationHolds holds;

  OrderNumber accept(Quotation quotation, AcceptQuotation command) {
    quotation.require(QuotationStep.ACCEPT);
    Seller seller = parties.seller(quotation.sellerId());
    if (seller.today(clock).isAfter(Objects.requireNonNull(quotation.offeredUntil()))
        || quotation.isHeldNoLonger(clock.instant())) {
      // the job that says so has not come by yet
      throw new QuotationNotOpen(quotation.number(), QuotationState.EXPIRED);
    }
    if (command.sent() != quotation.sent()) {
      throw new ChangedMeanwhile();
    }
    QuotedOffer offer = rows.version(quotation, quotation.sent()).offer();
    List<QuotedLine> taken = offer.taken(command.choice());
    String name = name(command.name());
    Instant consent = null;
    AcceptQuotation.OwnData data = command.data();
    if (quotation.partnerId() == 0) {
      consent = clock.instant();
      become(quotation, data);
    }
    Partner partner = parties.partner(quotation.partnerId());
    // the order sets them aside in the same transaction, and nobody comes in between
    holds.free(quotation);
    OrderNumber order = order(quotation, partner, name, command, offer, taken);
    quotation.accept(order, name, command.from(), consent, clock.instant());
    news.tell(quotation, QuotationStep.ACCEPT, name, command.note(), offer);
    return order;
  }

  private static String name(String typed) {
    String name = typed.strip();
    if (name.isEmpty()) {
      throw InvalidInput.required("acceptedBy");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidInput("acceptedBy", "TOO_LONG", LONGEST_NAME);
    }
    return name;
  }

  private OrderNumber order(
      Quotation quotation,
      Partner partner,
      String name,
      AcceptQuotation command,
      QuotedOffer offer,
      List<QuotedLine> taken) {
    Actor who = actor.get();
    String email = quotation.customer().email();
    return ordering.placeQuoted(
        new PlaceQuoted(
            quotation.number().value(),
            partner.number(),
            new PlaceQuoted.Acceptance(
                name,
                who.isSignedIn() ? who.userId() : 0,
                who.isSignedIn() && !who.isStaff()
                    ? who.email()
                    : email.isEmpty() ? partner.email() : email),
            address(offer, partner),
            deliveries.of(quotation, offer, partner.number()),
            orNull(command.reference()),
            orNull(command.note()),
            quotation.isCounter(),
            taken.stream()
                .map(
                    line ->
                        new PlaceQuoted.Line(
                            new ItemNumber(line.item()),
                            line.name(),
                            line.amount(),
                            Objects.requireNonNull(line.each(offer.currency())),
                            line.vatClass()))
                .toList()));
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  /** Where the offer says; an address that is gone gives way to the preferred one. */
  private String address(QuotedOffer offer, Partner partner) {
    List<DeliveryAddress> all = parties.deliveryAddresses(partner.number());
    return all.stream()
        .filter(one -> one.code().equals(offer.addressCode()))
        .findFirst()
        .or(() -> all.stream().min(Comparator.comparing((DeliveryAddress one) -> !one.preferred())))
        .map(DeliveryAddress::code)
        .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", ""));
  }

  /** Somebody who was no customer is one from now on, by the data entered. */
  private void become(Quotation quotation, AcceptQuotation.@Nullable OwnData data) {
    if (data == null || !data.consent()) {
      throw InvalidInput.required("consent");
    }
    QuotationDetail.Customer customer = quotation.customer();
    Address typed = data.address();
    String email = typed.email();
    Address address =
        typed.reachedAs(
            typed.name(),
            typed.phone(),
            email == null || email.isBlank() ? customer.email() : email);
    PartnerNumber number =
        actor.callAs(
            Actor.system(quotation.sellerId()),
            () ->
                partners.create(
                    "quotation-" + quotation.id(),
                    new PartnerData(
                        new PartnerNumber(numbered(quotation)),
                        0,
                        address,
                        data.vatId(),
                        customer.language(),
                        quotation.currency(),
                        null,
                        null,
                        true)));
    Partner partner =
        actor.callAs(Actor.system(quotation.sellerId()), () -> parties.partner(number));
    quotation.belongTo(partner, "");
  }

  /** A customer number that no other has: that of the quotation, in the letters they have. */
  private static String numbered(Quotation quotation) {
    String plain = quotation.number().value().toUpperCase(Locale.ROOT);
    String fitting = plain.replaceAll("[^A-Z0-9]+", "-");
    return fitting.length() <= LONGEST_NUMBER
        ? fitting
        : fitting.substring(fitting.length() - LONGEST_NUMBER).replaceFirst("^-", "");
  }
}
