package app.kontor.ordering.model;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.LinesOpen;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PostalAddress;
import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.model.ColumnPrefix;
import app.kontor.tax.VatTreatment;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What placing an order freezes for good: whose it is, who sells, when, on which way and on which
 * terms. What can be changed afterwards is the order's own, see {@link SalesOrder}.
 */
@MappedSuperclass
public abstract class PlacedOrder extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  private String number;

  @Column(name = "plain_number", insertable = false, updatable = false)
  private @Nullable String plainNumber;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "partner_number")
  private String partnerNumber;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Embedded
  @ColumnPrefix("bill_")
  private PostalAddress billTo;

  @Column(name = "buyer_vat_id")
  private @Nullable String buyerVatId;

  private String currency;
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "vat_treatment")
  private VatTreatment vatTreatment;

  @Column(name = "payment_days")
  private int paymentDays;

  @Column(name = "terms_name")
  private String termsName;

  @Column(name = "discount_days")
  private int discountDays;

  @Column(name = "discount_percent", precision = 5, scale = 2)
  private BigDecimal discountPercent;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "placed_by")
  private String placedBy;

  @Column(name = "placed_by_user")
  private long placedByUser;

  @Column(name = "acted_by")
  private @Nullable String actedBy;

  @Column(name = "acted_by_user")
  private @Nullable Long actedByUser;

  @Column(name = "open_lines")
  private int openLines;

  @Column(name = "contact_email")
  private String contactEmail;

  @Column(name = "delivery_hours")
  private @Nullable String deliveryHours;

  @SuppressWarnings("NullAway.Init")
  protected PlacedOrder() {}

  PlacedOrder(Placement placement) {
    Partner partner = placement.partner();
    this.sellerId = placement.sellerId();
    this.number = placement.number().value();
    this.partnerId = partner.id();
    this.partnerNumber = partner.number().value();
    this.channel = placement.placed().channel();
    this.placedAt = placement.placed().at();
    this.placedBy = placement.placed().by();
    this.placedByUser = placement.placedByUser();
    this.actedBy = placement.placed().actedBy();
    this.actedByUser = placement.placed().actedByUser();
    this.contactEmail = placement.contactEmail();
    this.deliveryHours = placement.delivery().hours();
    this.billTo = new PostalAddress(partner.address());
    this.buyerVatId = partner.vatId();
    this.currency = partner.currency().getCurrencyCode();
    this.language = partner.language().getLanguage();
    this.vatTreatment = placement.vatTreatment();
    AgreedTerms agreed = placement.terms().agreed(partner.language(), partner.language());
    this.paymentDays = agreed.days();
    this.termsName = agreed.name();
    this.discountDays = agreed.discountDays();
    this.discountPercent = agreed.discountPercent();
  }

  /** Part of an order that was placed: of the same customer, on the same terms. */
  PlacedOrder(PlacedOrder from, OrderNumber number, Instant now) {
    this.sellerId = from.sellerId;
    this.number = number.value();
    this.partnerId = from.partnerId;
    this.partnerNumber = from.partnerNumber;
    this.channel = from.channel;
    this.placedAt = now;
    this.placedBy = from.placedBy;
    this.placedByUser = from.placedByUser;
    this.actedBy = from.actedBy;
    this.actedByUser = from.actedByUser;
    this.contactEmail = from.contactEmail;
    this.deliveryHours = from.deliveryHours;
    this.billTo = new PostalAddress(from.billTo.address());
    this.buyerVatId = from.buyerVatId;
    this.currency = from.currency;
    this.language = from.language;
    this.vatTreatment = from.vatTreatment;
    this.paymentDays = from.paymentDays;
    this.termsName = from.termsName;
    this.discountDays = from.discountDays;
    this.discountPercent = from.discountPercent;
  }

  /** When it was placed. */
  public Instant placedAt() {
    return placedAt;
  }

  public final Currency currency() {
    return Currencies.of(currency);
  }

  public final OrderNumber number() {
    return new OrderNumber(number);
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public int paymentDays() {
    return paymentDays;
  }

  /** When and how goods are taken in where they go; null for nothing. */
  final @Nullable String hours() {
    return deliveryHours;
  }

  /** It goes somewhere else now. */
  final void deliverAt(@Nullable String hours) {
    deliveryHours = hours;
  }

  /** Which way it came. */
  public final Channel channel() {
    return channel;
  }

  final Money money(BigDecimal amount) {
    return Money.of(amount, currency());
  }

  /** Who placed it, for the person's own orders. */
  public long placedByUser() {
    return placedByUser;
  }

  /** So many lines of it were entered as text. */
  public final void awaitLines(int lines) {
    openLines += lines;
  }

  /** Of so many of them it is known what they are. */
  public final void awaitNoMore(int lines) {
    openLines -= lines;
  }

  /** Whether it is known of all of them. */
  public final boolean areLinesKnown() {
    return openLines == 0;
  }

  /**
   * Refuses an order of which not all lines are known.
   *
   * @throws LinesOpen with their number
   */
  public final void requireLinesKnown() {
    if (openLines > 0) {
      throw new LinesOpen(number(), openLines);
    }
  }

  /** What the customer is called, on the day it was placed. */
  final String buyerName() {
    return billTo.address().name();
  }

  final PartnerNumber partnerNumber() {
    return new PartnerNumber(partnerNumber);
  }

  final OrderDetail.Placed placed() {
    return new OrderDetail.Placed(placedAt, placedBy, channel, actedBy, actedByUser);
  }

  final OrderDetail.Terms terms() {
    return new OrderDetail.Terms(
        currency(),
        vatTreatment,
        new AgreedTerms(termsName, paymentDays, discountDays, discountPercent));
  }

  /**
   * The customer with what it says about the order.
   *
   * @param reference own order number, or null
   * @param note to the seller, or null
   * @param costCentre the customer's own, or null
   */
  final OrderDetail.Buyer buyer(
      @Nullable String reference, @Nullable String note, @Nullable String costCentre) {
    Address address = billTo.address();
    return new OrderDetail.Buyer(
        partnerId,
        partnerNumber(),
        address,
        buyerVatId,
        reference,
        note,
        contactEmail,
        AmericanEnglish.locale(language, address.country()),
        costCentre);
  }
}
