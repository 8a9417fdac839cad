package app.kontor.quoting.model;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Aggregate;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationNotOpen;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationState;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotedOffer;
import app.kontor.tax.VatRate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offer on its way: asked for or begun, written, sent in versions, talked about, and in the end
 * accepted, declined, withdrawn or run out. Its lines are what staff write; what a customer accepts
 * is the version that was sent last.
 */
@Entity
@Table(name = "quotation")
public class Quotation extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  private String number;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "partner_number")
  private String partnerNumber;

  @Column(name = "partner_name")
  private String partnerName;

  @Column(name = "contact_name")
  private String contactName;

  @Column(name = "contact_email")
  private String contactEmail;

  @Column(name = "contact_phone")
  private String contactPhone;

  private String language;
  private String currency;

  @Enumerated(EnumType.STRING)
  private QuotationState state;

  /** Whether the customer sees it: it was asked for or sent. */
  private boolean shown;

  private String subject = "";

  @Column(name = "target_net", precision = 19, scale = 4)
  private @Nullable BigDecimal targetNet;

  @Column(name = "wished_on")
  private @Nullable LocalDate wishedOn;

  @Column(name = "request_note")
  private String requestNote = "";

  private String message = "";

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(precision = 5, scale = 2)
  private BigDecimal discount = BigDecimal.ZERO;

  @Column(name = "address_code")
  private String addressCode = "";

  @Column(name = "delivery_method")
  private String deliveryMethod = "";

  @Column(name = "delivery_charge", precision = 19, scale = 4)
  private BigDecimal deliveryCharge = BigDecimal.ZERO;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal net;

  @Column(name = "sent_version")
  private int sent;

  @Column(name = "offered_until")
  private @Nullable LocalDate offeredUntil;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  private boolean reminded;

  /** Whether its goods are set aside while it can be accepted. */
  private boolean counter;

  @Column(name = "held_until")
  private @Nullable Instant heldUntil;

  @Column(name = "accepted_at")
  private @Nullable Instant acceptedAt;

  @Column(name = "accepted_by")
  private @Nullable String acceptedBy;

  @Column(name = "accepted_from")
  private @Nullable String acceptedFrom;

  @Column(name = "consented_at")
  private @Nullable Instant consentedAt;

  @Column(name = "order_number")
  private @Nullable String orderNumber;

  private String reason = "";

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @OneToMany(mappedBy = "quotation", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("place")
  private List<QuotationLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Quotation() {}

  /**
   * Begins one.
   *
   * @param who to whom it is made; without a number somebody who is no customer yet
   * @param validUntil as it is usual
   */
  public Quotation(
      long sellerId,
      String number,
      QuotationDetail.Customer who,
      Currency currency,
      LocalDate validUntil,
      String by,
      Instant now) {
    this.sellerId = sellerId;
    this.number = number;
    this.partnerNumber = "";
    this.partnerName = who.name();
    this.contactName = who.contact();
    this.contactEmail = who.email();
    this.contactPhone = who.phone();
    this.language = who.language();
    this.currency = currency.getCurrencyCode();
    this.state = QuotationState.DRAFT;
    this.validUntil = validUntil;
    this.madeAt = now;
    this.madeBy = by;
    this.changedAt = now;
  }

  /** Belongs to a customer, who gets the goods there unless something else is written. */
  public void belongTo(Partner partner, String address) {
    partnerId = partner.id();
    partnerNumber = partner.number().value();
    partnerName = partner.name();
    addressCode = address;
  }

  /** A customer has asked for it. */
  public void request(@Nullable BigDecimal target, @Nullable LocalDate wished, String note) {
    state = QuotationState.REQUESTED;
    shown = true;
    targetNet = target;
    wishedOn = wished;
    requestNote = note;
  }

  /**
   * Takes a step.
   *
   * @throws QuotationNotOpen if it cannot be taken
   */
  private void take(QuotationStep step, Instant now) {
    state = step.from(state).orElseThrow(() -> new QuotationNotOpen(number(), state));
    changedAt = now;
    if (!state.isOffered()) {
      dueAt = null;
    }
  }

  /** Refuses a step that cannot be taken. */
  public void require(QuotationStep step) {
    if (step.from(state).isEmpty()) {
      throw new QuotationNotOpen(number(), state);
    }
  }

  /** Lines it had before are replaced by these. */
  public void write(List<QuotationLine.NewLine> wanted) {
    lines.clear();
    wanted.forEach(line -> lines.add(new QuotationLine(this, lines.size() + 1, line)));
  }

  /** Staff have written it anew. */
  public void edit(QuotationDraft draft, List<QuotationLine.NewLine> wanted, Instant now) {
    take(QuotationStep.EDIT, now);
    subject = draft.subject().strip();
    message = draft.message().strip();
    validUntil = draft.validUntil();
    discount = draft.discount();
    addressCode = draft.addressCode();
    deliveryMethod = draft.deliveryMethod();
    deliveryCharge = draft.deliveryCharge();
    write(wanted);
  }

  /** It is the customer's turn; the number of the version grows. */
  public void send(QuotedOffer offer, Instant now) {
    take(QuotationStep.SEND, now);
    sent++;
    shown = true;
    reminded = false;
    reason = "";
    offeredUntil = offer.validUntil();
    net = offer.totals().net().amount();
  }

  /**
   * Its goods are set aside until then, and it can be accepted as long.
   *
   * @param day on which that is where the seller is
   */
  public void hold(Instant until, LocalDate day) {
    counter = true;
    heldUntil = until;
    validUntil = day;
  }

  /** Its goods are set aside until later. */
  public void extend(Instant until, LocalDate day, Instant now) {
    require(QuotationStep.ACCEPT);
    hold(until, day);
    offeredUntil = day;
    changedAt = now;
    dueAt = until;
  }

  /** Whether the time for which its goods were set aside is over. */
  public boolean isHeldNoLonger(Instant now) {
    return heldUntil != null && !now.isBefore(heldUntil);
  }

  /** Whether its goods are set aside while it can be accepted. */
  public boolean isCounter() {
    return counter;
  }

  /** Until when its goods are set aside; null if they never were. */
  public @Nullable Instant heldUntil() {
    return heldUntil;
  }

  /** When something is to be done about an offer that nobody answers. */
  public void due(Instant at) {
    if (!state.isOffered()) {
      throw new IllegalStateException(number + " is " + state);
    }
    dueAt = at;
  }

  /** One of the sides has said something. */
  public void say(boolean seller, Instant now) {
    take(seller ? QuotationStep.ANSWER : QuotationStep.ASK, now);
  }

  /** The customer was reminded; what is to be done next is at the end. */
  public void remind(Instant end) {
    dueAt = end;
    reminded = true;
  }

  /** Its last day has passed. */
  public void expire(Instant now) {
    take(QuotationStep.EXPIRE, now);
  }

  /** The customer does not want it. */
  public void decline(String why, Instant now) {
    take(QuotationStep.DECLINE, now);
    reason = why;
  }

  /** The seller takes it back. */
  public void withdraw(String why, Instant now) {
    take(QuotationStep.WITHDRAW, now);
    reason = why;
  }

  /**
   * Became an order.
   *
   * @param consent when terms were agreed to; null where they were before
   */
  public void accept(
      OrderNumber order, String by, String from, @Nullable Instant consent, Instant now) {
    take(QuotationStep.ACCEPT, now);
    orderNumber = order.value();
    acceptedAt = now;
    acceptedBy = by;
    acceptedFrom = from;
    consentedAt = consent;
  }

  /** As it stands, at the rates by VAT class. */
  public QuotedOffer offer(Map<String, VatRate> rates, String deliveryName) {
    VatRate standard = rate(rates, "STANDARD");
    return new QuotedOffer(
        currency,
        validUntil,
        message,
        addressCode,
        deliveryMethod,
        deliveryName,
        deliveryCharge.setScale(Currencies.of(currency).getDefaultFractionDigits()),
        standard.percent(),
        standard.category(),
        lines.stream().map(line -> line.offered(discount, rate(rates, line.vatClass()))).toList());
  }

  private static VatRate rate(Map<String, VatRate> rates, String vatClass) {
    VatRate rate = rates.get(vatClass);
    if (rate == null) {
      throw new IllegalStateException("no VAT rate for class " + vatClass);
    }
    return rate;
  }

  /** As staff write it. */
  public QuotationDraft draft() {
    return new QuotationDraft(
        version(),
        subject,
        message,
        validUntil,
        discount,
        addressCode,
        deliveryMethod,
        deliveryCharge.setScale(Currencies.of(currency).getDefaultFractionDigits()),
        lines.stream().map(QuotationLine::draft).toList());
  }

  /** To whom it is made. */
  public QuotationDetail.Customer customer() {
    return new QuotationDetail.Customer(
        new PartnerNumber(partnerNumber),
        partnerName,
        contactName,
        contactEmail,
        contactPhone,
        language);
  }

  /** What was asked for. */
  public QuotationDetail.Request request() {
    BigDecimal target = targetNet;
    return new QuotationDetail.Request(
        target == null
            ? null
            : Money.of(
                target.setScale(Currencies.of(currency).getDefaultFractionDigits()),
                Currencies.of(currency)),
        wishedOn,
        requestNote);
  }

  /** How it was accepted; null if it was not. */
  public QuotationDetail.@Nullable Ending ending(boolean staff) {
    if (acceptedAt == null || acceptedBy == null || orderNumber == null) {
      return null;
    }
    String from = acceptedFrom;
    return new QuotationDetail.Ending(
        acceptedAt, acceptedBy, staff && from != null ? from : "", new OrderNumber(orderNumber));
  }

  public QuotationNumber number() {
    return new QuotationNumber(number);
  }

  public long sellerId() {
    return sellerId;
  }

  /** 0 for somebody who is no customer yet. */
  public long partnerId() {
    return partnerId;
  }

  public QuotationState state() {
    return state;
  }

  public boolean isShown() {
    return shown;
  }

  /** Number of the latest version, 0 if none was sent. */
  public int sent() {
    return sent;
  }

  /** Last day of the offer that was sent; null if none was. */
  public @Nullable LocalDate offeredUntil() {
    return offeredUntil;
  }

  /** When something is to be done; null if nothing is. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public boolean isReminded() {
    return reminded;
  }

  public String currency() {
    return currency;
  }

  public String subject() {
    return subject;
  }

  public String reason() {
    return reason;
  }

  public String addressCode() {
    return addressCode;
  }

  public String deliveryMethod() {
    return deliveryMethod;
  }

  /** The order it became; null if it has not. */
  public @Nullable String orderNumber() {
    return orderNumber;
  }

  /** Its lines as staff write them. */
  public List<QuotationLine> lines() {
    return List.copyOf(lines);
  }
}
