package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.MoreThanOpen;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Aggregate;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was issued: number, parties, lines and sums never change, nor does the PDF once
 * it is made. Only what has been settled moves, and always beside an append-only row:
 *
 * <ul>
 *   <li>{@code paid}: payments received on this document;
 *   <li>{@code advance}: on an invoice, what its pro-forma's payments cover;
 *   <li>{@code used}: on a pro-forma, how much of {@code paid} invoices have used up;
 *   <li>{@code carried}: on a pro-forma, what is now due on invoices or lapsed with the order; on
 *       an invoice, what its corrections have taken off; on a correction in the buyer's favour the
 *       same, negative.
 * </ul>
 *
 * Open is gross less advance, paid and carried; negative is the buyer's credit, which only a
 * correction has.
 */
@Entity
@Table(name = "billing_document")
public class IssuedDocument extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private String number;

  @Column(name = "plain_number", insertable = false, updatable = false)
  private @Nullable String plainNumber;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "partner_number")
  private String partnerNumber;

  @Column(name = "partner_name")
  private String partnerName;

  @Column(name = "partner_vat_id")
  private @Nullable String partnerVatId;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "pro_forma_id")
  private @Nullable Long proFormaId;

  @Column(name = "issue_date")
  private LocalDate issueDate;

  @Column(name = "supply_date")
  private @Nullable LocalDate supplyDate;

  @Column(name = "due_date")
  private @Nullable LocalDate dueDate;

  private String currency;
  private String language;

  @Column(name = "vat_treatment")
  @Enumerated(EnumType.STRING)
  private VatTreatment vatTreatment;

  @Column(name = "buyer_reference")
  private @Nullable String buyerReference;

  @Column(name = "payment_reference")
  private @Nullable String paymentReference;

  @Column(precision = 18, scale = 8)
  private @Nullable BigDecimal rate;

  @Column(name = "rate_date")
  private @Nullable LocalDate rateDate;

  @Column(name = "rate_table")
  private @Nullable String rateTable;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(precision = 19, scale = 4)
  private BigDecimal vat;

  @Column(precision = 19, scale = 4)
  private BigDecimal gross;

  @Column(precision = 19, scale = 4)
  private BigDecimal advance;

  @Column(precision = 19, scale = 4)
  private BigDecimal paid;

  @Column(precision = 19, scale = 4)
  private BigDecimal used;

  @Column(precision = 19, scale = 4)
  private BigDecimal carried;

  private boolean cancelled;

  /** Another one says what this one said; see {@link #replace}. */
  private boolean replaced;

  /**
   * As lists are filtered by it: CANCELLED, REPLACED, OPEN, SETTLED, or NONE where nothing is paid.
   */
  @Column(name = "payment_state", insertable = false, updatable = false)
  private @Nullable String paymentState;

  @Column(name = "is_open", insertable = false, updatable = false)
  private boolean isOpen;

  /** Takes what earlier invoices of the order have left; see {@link InvoicePlan}. */
  @Column(name = "adds_up")
  private boolean addsUp;

  /** Set once, beside the entity, when the PDF is made. */
  @Column(name = "file_id", insertable = false, updatable = false)
  private @Nullable Long fileId;

  /** What it corrects, on a correction. */
  @Embedded private @Nullable CorrectionNote correction;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @ElementCollection
  @CollectionTable(name = "billing_party", joinColumns = @JoinColumn(name = "document_id"))
  private List<DocumentParty> parties = new ArrayList<>();

  @ElementCollection
  @OrderBy("position")
  @CollectionTable(name = "billing_line", joinColumns = @JoinColumn(name = "document_id"))
  private List<DocumentLine> lines = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "billing_vat_sum", joinColumns = @JoinColumn(name = "document_id"))
  private List<DocumentVatSum> vatSums = new ArrayList<>();

  @ElementCollection
  @OrderBy("advanceNumber")
  @CollectionTable(name = "billing_deduction", joinColumns = @JoinColumn(name = "document_id"))
  private List<DeductedAdvance> deductions = new ArrayList<>();

  @ElementCollection
  @Column(name = "related_number")
  @CollectionTable(name = "billing_related", joinColumns = @JoinColumn(name = "document_id"))
  private List<String> related = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected IssuedDocument() {}

  /** A document with everything it says; its PDF is made after it is issued. */
  public IssuedDocument(Draft draft, Instant now, String issuedBy) {
    this.sellerId = draft.sellerId();
    this.kind = draft.kind();
    this.number = draft.number().value();
    this.partnerId = draft.customer().partnerId();
    this.partnerNumber = draft.customer().partnerNumber().value();
    this.partnerName = draft.party(DocumentParty.Role.BUYER).name();
    this.partnerVatId = draft.party(DocumentParty.Role.BUYER).vatId();
    this.buyerReference = draft.customer().reference();
    this.language = draft.customer().language().getLanguage();
    this.orderNumber = draft.origin().orderNumber().value();
    this.proFormaId = draft.origin().proFormaId();
    this.correction = draft.origin().correction();
    this.issueDate = draft.dates().issued();
    this.supplyDate = draft.dates().supplied();
    this.dueDate = draft.dates().due();
    this.addsUp = draft.kind() == DocumentKind.SALES_INVOICE;
    this.issuedAt = now;
    this.issuedBy = issuedBy;
    this.paid = BigDecimal.ZERO;
    this.used = BigDecimal.ZERO;
    parties.addAll(draft.parties());
    lines.addAll(draft.lines());
    related.addAll(draft.origin().related());
    Draft.Amounts amounts = draft.amounts();
    VatBreakdown sums = amounts.sums();
    this.vatTreatment = amounts.treatment();
    this.currency = sums.currency().getCurrencyCode();
    this.net = sums.net().amount();
    this.vat = sums.vat().amount();
    this.gross = sums.gross().amount();
    this.advance = amounts.advance().amount();
    this.carried = isPaidElsewhere(draft) ? gross : BigDecimal.ZERO;
    deductions.addAll(amounts.deducted());
    sums.sums().forEach(sum -> vatSums.add(new DocumentVatSum(sum, amounts.homeVat())));
    CreditorReference reference = amounts.reference();
    this.paymentReference = reference == null ? null : reference.value();
    ExchangeRate exchange = amounts.rate();
    if (exchange != null) {
      this.rate = exchange.rate();
      this.rateDate = exchange.date();
      this.rateTable = exchange.source();
    }
  }

  /** The money of an advance invoice and of its corrections is booked on the pro-forma. */
  private static boolean isPaidElsewhere(Draft draft) {
    CorrectionNote note = draft.origin().correction();
    return draft.kind() == DocumentKind.ADVANCE_INVOICE || note != null && note.isOfAdvance();
  }

  /**
   * A payment came in on this document.
   *
   * @throws MoreThanOpen if less is open
   */
  public void receive(Money amount) {
    requirePositive(amount);
    if (amount.compareTo(open()) > 0) {
      throw new MoreThanOpen(new DocumentNumber(number), amount, open());
    }
    paid = paid.add(amount.amount());
  }

  /**
   * A payment is taken back. What invoices have used of it must have been given back before, see
   * {@link #usedBeyond}.
   */
  public void takeBack(Money amount) {
    requirePositive(amount);
    paid = paid.subtract(amount.amount());
    if (paid.compareTo(used) < 0) {
      throw new IllegalStateException(number + ": less paid than used");
    }
  }

  /** How much of the used advance would be uncovered if the amount were taken back. */
  public Money usedBeyond(Money amount) {
    return money(used).minus(money(paid).minus(amount)).max(money(BigDecimal.ZERO));
  }

  /**
   * A new invoice uses up the advance paid on this pro-forma; the rest of the invoice is no longer
   * payable here.
   *
   * @param last whether the order is invoiced completely by it
   */
  public AdvanceSettlement settleOn(Money invoiceGross, boolean last) {
    AdvanceSettlement settlement = AdvanceSettlement.of(invoiceGross, money(paid), money(used));
    used = used.add(settlement.settled().amount());
    Money over = last ? open() : settlement.due().min(open());
    carried = carried.add(over.amount());
    return settlement;
  }

  /** An invoice gives advance back because the payment was taken back; it is open there now. */
  public void returnAdvance(IssuedDocument invoice, Money amount) {
    requirePositive(amount);
    invoice.advance = invoice.advance.subtract(amount.amount());
    used = used.subtract(amount.amount());
  }

  /** After the payment is taken back: this much is due on invoices, not here. */
  public void carry(Money amount) {
    carried = carried.add(amount.min(open()).amount());
  }

  /**
   * The order of this pro-forma has ended: nothing more is to be paid on it but what goods that
   * have left still need.
   *
   * @param stillNeeded may be negative if there is more than enough
   */
  public void lapse(Money stillNeeded) {
    Money off = open().minus(stillNeeded.max(money(BigDecimal.ZERO)));
    carried = carried.add(off.max(money(BigDecimal.ZERO)).amount());
  }

  /**
   * The order of this pro-forma was changed and another one is issued: nothing more is to be paid
   * on this one.
   */
  public void replace() {
    replaced = true;
    carry(open());
  }

  /** What another pro-forma takes over of a payment is not open here again. */
  public void handOver(Money amount) {
    takeBack(amount);
    carry(amount);
  }

  /**
   * A correction in the buyer's favour takes so much off what is open here; it owes that much less
   * itself.
   */
  public void offset(IssuedDocument credit, Money amount) {
    requirePositive(amount);
    carry(amount);
    credit.carried = credit.carried.subtract(amount.amount());
  }

  /** The order of this pro-forma was cancelled, and so is the pro-forma. */
  public void cancel() {
    cancelled = true;
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("not a payment: " + amount);
    }
  }

  private Money money(BigDecimal amount) {
    return Money.of(amount, currency());
  }

  public Currency currency() {
    return Currencies.of(currency);
  }

  public boolean hasPrices() {
    return kind != DocumentKind.GOODS_ISSUE_NOTE;
  }

  /** Whether money can be received on it; not on a correction in the buyer's favour. */
  public boolean isPayable() {
    return paymentReference != null;
  }

  public Money open() {
    return money(gross.subtract(advance).subtract(paid).subtract(carried));
  }

  /** Not to be paid any more because its order was cancelled. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Not to be paid any more because another one was issued in its place. */
  public boolean isReplaced() {
    return replaced;
  }

  /** Received and not used by an invoice yet; on a settled order the buyer's credit. */
  public Money unused() {
    return money(paid.subtract(used));
  }

  public Money net() {
    return money(net);
  }

  public Money vat() {
    return money(vat);
  }

  public Money gross() {
    return money(gross);
  }

  public Money advance() {
    return money(advance);
  }

  public Money paid() {
    return money(paid);
  }

  public Money used() {
    return money(used);
  }

  public long sellerId() {
    return sellerId;
  }

  public DocumentKind kind() {
    return kind;
  }

  public DocumentNumber number() {
    return new DocumentNumber(number);
  }

  public long partnerId() {
    return partnerId;
  }

  public PartnerNumber partnerNumber() {
    return new PartnerNumber(partnerNumber);
  }

  public String partnerName() {
    return partnerName;
  }

  public @Nullable String partnerVatId() {
    return partnerVatId;
  }

  public OrderNumber orderNumber() {
    return new OrderNumber(orderNumber);
  }

  /** What it corrects; nothing for what is no correction. */
  public Optional<CorrectionNote> correction() {
    return Optional.ofNullable(correction);
  }

  /**
   * The rate that VAT is stated with in the seller's currency, if it is.
   *
   * @param home the seller's currency
   */
  public Optional<ExchangeRate> exchangeRate(Currency home) {
    return rate == null || rateDate == null || rateTable == null
        ? Optional.empty()
        : Optional.of(
            new ExchangeRate(currency(), home, rate.stripTrailingZeros(), rateDate, rateTable));
  }

  public Optional<Long> proFormaId() {
    return Optional.ofNullable(proFormaId);
  }

  public LocalDate issueDate() {
    return issueDate;
  }

  public @Nullable LocalDate supplyDate() {
    return supplyDate;
  }

  public @Nullable LocalDate dueDate() {
    return dueDate;
  }

  public @Nullable String buyerReference() {
    return buyerReference;
  }

  public @Nullable String paymentReference() {
    return paymentReference;
  }

  public VatTreatment vatTreatment() {
    return vatTreatment;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  /** Whether the PDF is there. */
  public boolean isPrepared() {
    return fileId != null;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public String issuedBy() {
    return issuedBy;
  }

  public List<DocumentLine> lines() {
    return List.copyOf(lines);
  }

  public List<DocumentParty> parties() {
    return List.copyOf(parties);
  }

  public List<String> related() {
    return List.copyOf(related);
  }

  /**
   * VAT per rate in the seller's currency; empty on documents in it.
   *
   * @param home the seller's currency
   */
  public HomeVat homeVat(Currency home) {
    Map<VatRate, Money> amounts = new HashMap<>();
    vatSums.forEach(
        sum ->
            sum.homeVat(home)
                .ifPresent(amount -> amounts.put(sum.view(currency()).rate(), amount)));
    return new HomeVat(amounts);
  }

  /** What an invoice deducts of advance invoices; empty on other documents. */
  public List<DeductedAdvance> deductions() {
    return List.copyOf(deductions);
  }

  public List<VatSum> vatSums() {
    return vatSums.stream().map(sum -> sum.view(currency())).toList();
  }
}
