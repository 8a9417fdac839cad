package app.kontor.quoting.internal;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryMethods;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.quoting.Quotations.Method;
import app.kontor.quoting.QuotedOffer;
import app.kontor.quoting.model.Quotation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which delivery methods quotations can name. */
@Dependent
public class QuotationDeliveries {
  private final Ordering ordering;
  private final DeliveryMethods methods;
  private final Parties parties;

  @Inject
  QuotationDeliveries(Ordering ordering, DeliveryMethods methods, Parties parties) {
    this.ordering = ordering;
    this.methods = methods;
    this.parties = parties;
  }

  /** What a quotation can name: what its customer may choose, or all there are. */
  List<Method> offered(Quotation quotation) {
    PartnerNumber customer = quotation.customer().number();
    if (!customer.isEmpty()) {
      return ordering.deliveryMethods(customer).stream()
          .map(one -> new Method(one.code(), one.name()))
          .toList();
    }
    Seller seller = parties.seller(quotation.sellerId());
    return methods.all().stream()
        .map(one -> new Method(one.code(), one.name(language(quotation), seller.language())))
        .toList();
  }

  /** What the method is called in the customer's language; empty if none is named. */
  String name(Quotation quotation) {
    if (quotation.deliveryMethod().isEmpty()) {
      return "";
    }
    Seller seller = parties.seller(quotation.sellerId());
    return find(quotation.deliveryMethod())
        .map(one -> one.name(language(quotation), seller.language()))
        .orElse("");
  }

  private Optional<DeliveryMethodData> find(String code) {
    return methods.all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private static Locale language(Quotation quotation) {
    return Locale.forLanguageTag(quotation.customer().language());
  }

  /**
   * The method of an offer that is accepted, with the charge that was quoted.
   *
   * @param customer who orders
   */
  Ordering.DeliveryMethod of(Quotation quotation, QuotedOffer offer, PartnerNumber customer) {
    Seller seller = parties.seller(quotation.sellerId());
    String code = offer.deliveryMethod();
    if (code.isEmpty()) {
      code =
          ordering.deliveryMethods(customer).stream()
              .findFirst()
              .orElseThrow(() -> new InvalidInput("method", "NOT_A_VALUE", ""))
              .code();
    }
    String chosen = code;
    DeliveryMethodData method =
        find(chosen).orElseThrow(() -> new InvalidInput("method", "NOT_A_VALUE", chosen));
    return new Ordering.DeliveryMethod(
        method.code(),
        method.name(language(quotation), seller.language()),
        method.carrier(),
        offer.delivery());
  }
}
