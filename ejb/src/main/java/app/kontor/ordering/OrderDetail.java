package app.kontor.ordering;

import app.kontor.access.Actions;
import app.kontor.gate.Acting;
import app.kontor.gate.Actor;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.Channel;
import app.kontor.party.Extent;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatTreatment;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole order as frozen at placement, with its progress.
 *
 * @param number in URLs and on documents
 * @param version for edit forms
 * @param totals of what was ordered: sums of the lines, VAT once per rate
 * @param history its steps, the first at the top; empty where other capabilities ask
 * @param actions what the actor may do with it now; none where other capabilities ask
 * @param stock how exactly its reader is told of stock, and so of what is set aside: {@code EXACT},
 *     {@code LIGHT}, {@code DAYS} or {@code NONE}
 * @param dated whether its reader is told for when goods are promised
 */
public record OrderDetail(
    OrderNumber number,
    long version,
    long sellerId,
    Placed placed,
    Buyer buyer,
    Delivery delivery,
    Terms terms,
    List<OrderLine> lines,
    VatBreakdown totals,
    Progress progress,
    List<OrderEvent> history,
    Actions<OrderAction> actions,
    Extent stock,
    boolean dated)
    implements OrderState, Serializable {

  /** With all that is known of its goods. */
  public OrderDetail(
      OrderNumber number,
      long version,
      long sellerId,
      Placed placed,
      Buyer buyer,
      Delivery delivery,
      Terms terms,
      List<OrderLine> lines,
      VatBreakdown totals,
      Progress progress,
      List<OrderEvent> history,
      Actions<OrderAction> actions) {
    this(
        number,
        version,
        sellerId,
        placed,
        buyer,
        delivery,
        terms,
        lines,
        totals,
        progress,
        history,
        actions,
        Extent.EXACT,
        true);
  }

  public OrderDetail {
    lines = List.copyOf(lines);
    history = List.copyOf(history);
  }

  /**
   * How it came in.
   *
   * @param by name of the person who placed or entered it
   * @param actedBy name of the one of the seller's staff who placed it in the person's name; null
   *     for the person alone
   * @param actedByUser row of that one; null for the person alone
   */
  public record Placed(
      Instant at, String by, Channel channel, @Nullable String actedBy, @Nullable Long actedByUser)
      implements Serializable {

    /** By the person alone. */
    public Placed(Instant at, String by, Channel channel) {
      this(at, by, channel, null, null);
    }

    /**
     * By a person.
     *
     * @param acting who does it in the person's name; null for the person alone
     */
    public static Placed by(String person, @Nullable Acting acting, Instant at, Channel channel) {
      return acting == null
          ? new Placed(at, person, channel)
          : new Placed(at, person, channel, acting.staffName(), acting.staffId());
    }
  }

  /**
   * The buying company (EN 16931 BG-7).
   *
   * @param address of the company, to bill to
   * @param vatId with prefix, or null
   * @param reference the buyer's own order number (BT-13), or null
   * @param note to the seller, or null
   * @param contactEmail of who placed it; may be blank
   * @param language of documents and mails
   * @param costCentre the buyer's own, or null
   */
  public record Buyer(
      long partnerId,
      PartnerNumber partnerNumber,
      Address address,
      @Nullable String vatId,
      @Nullable String reference,
      @Nullable String note,
      String contactEmail,
      Locale language,
      @Nullable String costCentre)
      implements Serializable {}

  /**
   * Where and how the goods go (EN 16931 BG-13).
   *
   * @param method code of the method
   * @param methodName in the order's language
   * @param requestedDate when the buyer wants the goods, or null
   * @param parts whether they may come in parts
   * @param hours when and how goods are taken in there, as it was said when it was ordered; null
   *     for nothing
   */
  public record Delivery(
      Address address,
      String method,
      String methodName,
      @Nullable LocalDate requestedDate,
      DeliveryParts parts,
      @Nullable String hours)
      implements Serializable {

    /** In parts, as goods are there. */
    public Delivery(
        Address address, String method, String methodName, @Nullable LocalDate requestedDate) {
      this(address, method, methodName, requestedDate, DeliveryParts.AS_AVAILABLE, null);
    }

    /** Whether nothing leaves before all can. */
    public boolean isTogether() {
      return parts == DeliveryParts.TOGETHER;
    }
  }

  /**
   * What was agreed about money.
   *
   * @param payment how and when it is to be paid
   */
  public record Terms(Currency currency, VatTreatment vatTreatment, AgreedTerms payment)
      implements Serializable {

    /** Nothing leaves before it is paid. */
    public boolean isAdvance() {
      return payment.isAdvance();
    }

    /** Net days; 0 means payment in advance. */
    public int paymentDays() {
      return payment.days();
    }
  }

  /**
   * How far it is.
   *
   * @param confirmedAt when the seller accepted it, or null
   * @param payable gross of what is delivered in the end: less than the total once the rest of the
   *     order is closed
   * @param paid received and matched so far, less what was given back
   * @param returned received for goods that will not come, not counted in {@code paid} any more
   * @param returnedNow the part of it that is returned by what is being done to the order now: the
   *     one a mail about it speaks of
   * @param returnedAs what the customer was told about it; null if nothing was returned
   * @param changeableUntil until then the buyer may change it though it is confirmed, or null
   * @param hold why nothing is to leave for the time being, for staff; null if it is not held
   */
  public record Progress(
      OrderStatus status,
      PaymentStatus payment,
      @Nullable Instant confirmedAt,
      Money payable,
      Money paid,
      Money returned,
      Money returnedNow,
      @Nullable ReceivedMoney returnedAs,
      @Nullable Instant changeableUntil,
      @Nullable String hold)
      implements Serializable {

    /** Without why it is held, which is the seller's own matter. */
    Progress shownToCustomer() {
      return new Progress(
          status,
          payment,
          confirmedAt,
          payable,
          paid,
          returned,
          returnedNow,
          returnedAs,
          changeableUntil,
          hold == null ? null : "");
    }
  }

  /**
   * The order as a person sees it, with its steps and what the person may do now. That its goods
   * are kept back, and why, is the seller's own matter.
   */
  public OrderDetail shownTo(Actor actor, List<OrderEvent> steps, Instant now) {
    return new OrderDetail(
        number,
        version,
        sellerId,
        placed,
        buyer,
        delivery,
        terms,
        lines,
        totals,
        actor.isStaff() ? progress : progress.shownToCustomer(),
        actor.isStaff() ? steps : steps.stream().filter(step -> !step.isInternal()).toList(),
        OrderAction.allowed(actor, this, now),
        stock,
        dated);
  }

  /**
   * The order as it is told to who sees so much of stock and of dates: no more can be learned from
   * its lines and steps.
   */
  public OrderDetail shownBy(Visibility seen) {
    boolean dates = seen.shows(VisibleDetail.DATES);
    return seen.stock() == Extent.EXACT && dates
        ? this
        : new OrderDetail(
            number,
            version,
            sellerId,
            placed,
            buyer,
            delivery,
            terms,
            lines.stream().map(line -> line.shownBy(seen.stock(), dates)).toList(),
            totals,
            progress,
            dates ? history : history.stream().filter(step -> !step.isPromise()).toList(),
            actions,
            seen.stock(),
            dates);
  }

  /** What the seller has accepted of a line: all of it, once the order is. */
  public Quantity confirmed(OrderLine line) {
    return progress.confirmedAt() == null ? Quantity.zero(line.ordered().unit()) : line.ordered();
  }

  /**
   * Whether its reader is told what is set aside and what is missing, because goods are to come.
   */
  public boolean isAllocated() {
    return isStockCounted() && OrderPolicy.GOODS_ARE_STILL_TO_LEAVE.isKeptBy(this);
  }

  /** Whether something of it will not come, though the rest did. */
  public boolean isCutShort() {
    return lines.stream().anyMatch(line -> line.cancelled().isPositive());
  }

  /** Whether there is something to say of when a line comes: goods are to come. */
  public boolean isAwaited(OrderLine line) {
    return dated
        && line.isGoods()
        && line.open().isPositive()
        && OrderPolicy.GOODS_ARE_STILL_TO_LEAVE.isKeptBy(this);
  }

  /** When the goods of a line are wanted: the line's own day goes before the order's; or null. */
  public @Nullable LocalDate requested(OrderLine line) {
    LocalDate own = line.wish().requestedDate();
    return own == null ? delivery.requestedDate() : own;
  }

  /** Whether its reader is told how much is set aside. */
  public boolean isStockCounted() {
    return stock == Extent.EXACT;
  }

  public Currency currency() {
    return terms.currency();
  }

  @Override
  public OrderStatus status() {
    return progress.status();
  }

  @Override
  public PaymentStatus paymentStatus() {
    return progress.payment();
  }

  @Override
  public int paymentDays() {
    return terms.paymentDays();
  }

  @Override
  public @Nullable Instant changeableUntil() {
    return progress.changeableUntil();
  }

  @Override
  public boolean held() {
    return progress.hold() != null;
  }

  /** Whether goods may leave: paid, or bought on credit terms. */
  public boolean isReleasedForDespatch() {
    return OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(this);
  }

  /** The order goes on, and part of what is still to come waits for goods to come in. */
  public boolean isWaiting() {
    return OrderPolicy.GOODS_ARE_STILL_TO_LEAVE.isKeptBy(this) && reservation() != Reservation.ALL;
  }

  /** How far the goods of a line are, or null where there is nothing to say. */
  public @Nullable LineState state(OrderLine line) {
    if (line.isCharge() || status() == OrderStatus.CANCELLED) {
      return null;
    }
    if (line.isService()) {
      return work(line);
    }
    if (!line.open().isPositive()) {
      return line.despatched().isPositive() ? LineState.DESPATCHED : LineState.CANCELLED;
    }
    if (stock == Extent.NONE) {
      return null;
    }
    if (!line.backordered().isPositive()) {
      return LineState.RESERVED;
    }
    return status() == OrderStatus.SUBMITTED ? null : LineState.BACKORDER;
  }

  private @Nullable LineState work(OrderLine line) {
    if (line.open().isPositive()) {
      return status() == OrderStatus.SUBMITTED ? null : LineState.TO_DO;
    }
    return line.despatched().isPositive() ? LineState.DONE : LineState.CANCELLED;
  }

  /** Whether some of it is work. */
  public boolean isWithWork() {
    return lines.stream().anyMatch(OrderLine::isService);
  }

  /** How far the goods of a line are. */
  public enum LineState {
    /** All that was to leave has left. */
    DESPATCHED,
    /** What is still to leave is set aside. */
    RESERVED,
    /** Something waits for goods to come in. */
    BACKORDER,
    /** Work, all of which was done. */
    DONE,
    /** Work that is to be done. */
    TO_DO,
    /** Nothing has left and nothing will. */
    CANCELLED
  }

  /** How much of the goods still to come is set aside. */
  public enum Reservation {
    /** All of it, or nothing is to come any more. */
    ALL,
    /** Some of it. */
    PART,
    /** None, while none has left either. */
    NONE
  }

  /** What a confirmed order has of its goods; a submitted one has nothing reserved yet. */
  public Reservation reservation() {
    if (lines.stream().noneMatch(line -> line.backordered().isPositive())) {
      return Reservation.ALL;
    }
    boolean some =
        lines.stream()
            .filter(line -> !line.isCharge())
            .anyMatch(line -> line.reserved().isPositive() || line.despatched().isPositive());
    return some ? Reservation.PART : Reservation.NONE;
  }

  /** One step of the order's life, for its time line: a key of the bundles and who did it. */
  public record OrderEvent(Instant at, String what, String who, String detail)
      implements Serializable {
    /** The step's code: lines were promised for other days, see {@link PromiseChange}. */
    public static final String PROMISED = "PROMISED";

    /** The step's code: files were handed in, see {@link OrderFiles}. */
    public static final String FILES_ADDED = "FILES_ADDED";

    /** Staff placed or changed it in a person's name beyond the person's limits, saying why. */
    public static final String LIMIT_PASSED = "LIMIT_PASSED";

    private static final Set<String> INTERNAL = Set.of("HELD", "RESUMED", "NOT_CONFIRMED");

    /** Whether lines were promised for other days. */
    public boolean isPromise() {
      return what.equals(PROMISED);
    }

    /** Whether files were handed in. */
    public boolean isFiles() {
      return what.equals(FILES_ADDED);
    }

    /** Whether it is the seller's own matter. */
    boolean isInternal() {
      return INTERNAL.contains(what);
    }
  }
}
