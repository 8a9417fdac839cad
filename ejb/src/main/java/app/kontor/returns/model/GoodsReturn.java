package app.kontor.returns.model;

import app.kontor.access.Actions;
import app.kontor.gate.Actor;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Aggregate;
import app.kontor.returns.ReturnCorrection;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnSummary;
import app.kontor.returns.ReturnedMoney;
import app.kontor.returns.ReturnsRefusal.StepNotPossible;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an order that come back. ANNOUNCED until staff have decided: ACCEPTED, all or a part, or
 * DECLINED. What is accepted ARRIVES and is counted; it is SETTLED once it is said what becomes of
 * each line. Before goods have come it can be WITHDRAWN. Money that is due waits for accounting
 * beside all that, as its correction.
 */
@Entity
@Table(name = "goods_return")
public class GoodsReturn extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(updatable = false)
  private String number;

  @Column(name = "plain_number", insertable = false, updatable = false)
  private @Nullable String plainNumber;

  @Column(name = "partner_number", updatable = false)
  private String partnerNumber;

  @Column(name = "partner_name", updatable = false)
  private String partnerName;

  @Column(name = "order_number", updatable = false)
  private String orderNumber;

  @Column(name = "from_portal", updatable = false)
  private boolean fromPortal;

  @Column(updatable = false)
  private String currency;

  @Enumerated(EnumType.STRING)
  private ReturnStatus status;

  @Column(updatable = false)
  private String note;

  @Column(name = "announced_at", updatable = false)
  private Instant announcedAt;

  @Column(name = "announced_by", updatable = false)
  private String announcedBy;

  @Column(name = "contact_email", updatable = false)
  private String contactEmail;

  @Column(name = "by_staff", updatable = false)
  private boolean byStaff;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  private @Nullable String answer;

  @Column(name = "return_to")
  private @Nullable String returnTo;

  private @Nullable String carrier;

  @Column(name = "parcel_number")
  private @Nullable String parcelNumber;

  @Column(name = "pickup_on")
  private @Nullable LocalDate pickupOn;

  @Column(name = "arrived_at")
  private @Nullable Instant arrivedAt;

  @Column(name = "arrived_by")
  private @Nullable String arrivedBy;

  @Column(name = "arrived_in")
  private @Nullable String arrivedIn;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column(name = "settled_by")
  private @Nullable String settledBy;

  @Column(name = "due_net", precision = 19, scale = 4)
  private @Nullable BigDecimal dueNet;

  @Column(name = "due_vat", precision = 19, scale = 4)
  private @Nullable BigDecimal dueVat;

  @Column(name = "due_gross", precision = 19, scale = 4)
  private @Nullable BigDecimal dueGross;

  @Enumerated(EnumType.STRING)
  private ReturnCorrection correction;

  @Column(name = "corrected_at")
  private @Nullable Instant correctedAt;

  @Column(name = "corrected_by")
  private @Nullable String correctedBy;

  @Column(name = "correction_number")
  private @Nullable String correctionNumber;

  @Column(name = "replacement_number")
  private @Nullable String replacementNumber;

  @OneToMany(mappedBy = "goodsReturn", cascade = CascadeType.PERSIST)
  @OrderBy("lineNumber")
  private List<GoodsReturnLine> lines = new ArrayList<>();

  @OneToMany(mappedBy = "goodsReturn", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<ReturnPhoto> photos = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected GoodsReturn() {}

  /**
   * Goods of an order are announced.
   *
   * @param note may be empty
   */
  @SuppressWarnings("NullAway.Init")
  public GoodsReturn(ReturnNumber number, OrderDetail order, Actor by, String note, Instant now) {
    this.sellerId = order.sellerId();
    this.partnerId = order.buyer().partnerId();
    this.number = number.value();
    this.partnerNumber = order.buyer().partnerNumber().value();
    this.partnerName = order.buyer().address().name();
    this.orderNumber = order.number().value();
    this.fromPortal = order.placed().channel() == Channel.PORTAL;
    this.currency = order.currency().getCurrencyCode();
    this.status = ReturnStatus.ANNOUNCED;
    this.note = note;
    this.announcedAt = now;
    this.announcedBy = by.name();
    this.byStaff = by.isStaff();
    this.contactEmail = by.isStaff() ? order.buyer().contactEmail() : by.email();
    this.correction = ReturnCorrection.NONE;
  }

  /** Adds a line; one for each line of the order. */
  public void add(GoodsReturnLine.Announced announced) {
    lines.add(new GoodsReturnLine(this, announced));
  }

  public void add(List<NewPhoto> added) {
    added.forEach(photo -> photos.add(new ReturnPhoto(this, photos.size() + 1, photo)));
  }

  /** Nothing will come. */
  public void withdraw() {
    require(status == ReturnStatus.ANNOUNCED || status == ReturnStatus.ACCEPTED);
    status = ReturnStatus.WITHDRAWN;
  }

  /** How accepted goods come back. */
  public record Inbound(
      @Nullable String returnTo,
      @Nullable String carrier,
      @Nullable String parcelNumber,
      @Nullable LocalDate pickupOn) {}

  /**
   * Decides on it; nothing accepted of any line declines it.
   *
   * @param accepted by line number, all lines
   * @param reasons by line number, where less is accepted
   * @param said to the customer
   */
  public void decide(
      Map<Integer, Quantity> accepted,
      Map<Integer, String> reasons,
      String said,
      Inbound inbound,
      String by,
      Instant now) {
    require(status == ReturnStatus.ANNOUNCED);
    for (GoodsReturnLine line : lines) {
      line.decide(
          Objects.requireNonNull(accepted.get(line.lineNumber()), "a line is left out"),
          reasons.get(line.lineNumber()));
    }
    boolean any = accepted.values().stream().anyMatch(Quantity::isPositive);
    status = any ? ReturnStatus.ACCEPTED : ReturnStatus.DECLINED;
    decidedAt = now;
    decidedBy = by;
    answer = said;
    if (any) {
      returnTo = inbound.returnTo();
      carrier = inbound.carrier();
      parcelNumber = inbound.parcelNumber();
      pickupOn = inbound.pickupOn();
    }
  }

  /** What was counted of a line. */
  public record Counted(
      Quantity restocked, Quantity scrapped, Quantity sentBack, @Nullable String condition) {
    /** What the seller keeps. */
    public Quantity kept() {
      return restocked.plus(scrapped);
    }
  }

  /** Goods have come. */
  public void arrive(Map<Integer, Counted> counted, String warehouseCode, String by, Instant now) {
    requireAwaited();
    for (GoodsReturnLine line : lines) {
      Counted came = Objects.requireNonNull(counted.get(line.lineNumber()), "a line is left out");
      line.arrive(came.restocked(), came.scrapped(), came.sentBack(), came.condition());
    }
    status = ReturnStatus.ARRIVED;
    arrivedAt = now;
    arrivedBy = by;
    arrivedIn = warehouseCode;
  }

  /** Refuses unless it was accepted and has not come. */
  public void requireAwaited() {
    require(status == ReturnStatus.ACCEPTED);
  }

  /** Refuses unless it has come and it is open what becomes of it. */
  public void requireArrived() {
    require(status == ReturnStatus.ARRIVED);
  }

  /**
   * It is said what becomes of each line.
   *
   * @param dueByLine net, by line number, of lines whose money is due
   * @param due in all, or null if no money is due
   * @param replacement the order that sends goods in their place, or null
   */
  public void settle(
      Map<Integer, ReturnOutcome> outcomes,
      Map<Integer, Money> dueByLine,
      @Nullable ReturnedMoney due,
      @Nullable OrderNumber replacement,
      String by,
      Instant now) {
    requireArrived();
    for (GoodsReturnLine line : lines) {
      line.settle(
          Objects.requireNonNull(outcomes.get(line.lineNumber()), "a line is left out"),
          dueByLine.get(line.lineNumber()));
    }
    status = ReturnStatus.SETTLED;
    settledAt = now;
    settledBy = by;
    replacementNumber = replacement == null ? null : replacement.value();
    if (due != null) {
      dueNet = due.net().amount();
      dueVat = due.vat().amount();
      dueGross = due.gross().amount();
      correction = ReturnCorrection.DUE;
    }
  }

  /** Accounting has corrected the invoice. */
  public void corrected(String document, String by, Instant now) {
    require(correction == ReturnCorrection.DUE);
    correction = ReturnCorrection.DONE;
    correctionNumber = document;
    correctedBy = by;
    correctedAt = now;
  }

  private void require(boolean possible) {
    if (!possible) {
      throw new StepNotPossible(number(), status);
    }
  }

  /** What it takes of a line of its order that has left. */
  public Map<Integer, Quantity> taken() {
    return ReturnSums.byLine(lines, line -> line.taken(status));
  }

  /** What came back of each line and money was due for. */
  public Map<Integer, Quantity> paidFor() {
    return ReturnSums.byLine(lines, GoodsReturnLine::paidFor);
  }

  public ReturnNumber number() {
    return new ReturnNumber(number);
  }

  public OrderNumber orderNumber() {
    return new OrderNumber(orderNumber);
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public ReturnStatus status() {
    return status;
  }

  public List<GoodsReturnLine> lines() {
    return List.copyOf(lines);
  }

  /** Code of the warehouse it is to come to. */
  public Optional<String> returnTo() {
    return Optional.ofNullable(returnTo);
  }

  /** A photo by its position. */
  public Optional<ReturnPhoto> photo(int position) {
    return photos.stream().filter(photo -> photo.position() == position).findFirst();
  }

  /** As lists show it. */
  public ReturnSummary summary() {
    return new ReturnSummary(
        number(),
        status,
        orderNumber(),
        new PartnerNumber(partnerNumber),
        partnerName,
        announcedAt,
        announcedBy,
        correction,
        dueGross == null ? null : Money.of(dueGross, currency()),
        replacement());
  }

  private Currency currency() {
    return Currency.getInstance(currency);
  }

  private @Nullable OrderNumber replacement() {
    return replacementNumber == null ? null : new OrderNumber(replacementNumber);
  }

  /**
   * As others see it.
   *
   * @param reasons their names by code, in the reader's language
   * @param reader whose actions are told, or null for nobody's
   */
  public ReturnDetail detail(Map<String, String> reasons, @Nullable Actor reader) {
    return new ReturnDetail(
        number(),
        version(),
        sellerId,
        partnerId,
        status,
        orderNumber(),
        new PartnerNumber(partnerNumber),
        partnerName,
        new ReturnDetail.Announced(announcedAt, announcedBy, contactEmail, byStaff),
        note,
        decidedAt == null || decidedBy == null
            ? null
            : new ReturnDetail.Decided(
                decidedAt,
                decidedBy,
                answer == null ? "" : answer,
                returnTo,
                carrier,
                parcelNumber,
                pickupOn),
        arrivedAt == null || arrivedBy == null || arrivedIn == null
            ? null
            : new ReturnDetail.Arrived(arrivedAt, arrivedBy, arrivedIn),
        settled(),
        lines.stream().map(line -> line.view(reasons, currency())).toList(),
        photos.stream().map(ReturnPhoto::view).toList(),
        reader == null ? Actions.none() : ReturnSteps.of(reader, status, correction));
  }

  private ReturnDetail.@Nullable Settled settled() {
    if (settledAt == null || settledBy == null) {
      return null;
    }
    ReturnedMoney due =
        dueNet == null || dueVat == null || dueGross == null
            ? null
            : new ReturnedMoney(
                Money.of(dueNet, currency()),
                Money.of(dueVat, currency()),
                Money.of(dueGross, currency()));
    return new ReturnDetail.Settled(
        settledAt, settledBy, due, correction, correctedBy, correctionNumber, replacement());
  }
}
