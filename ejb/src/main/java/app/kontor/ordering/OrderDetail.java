package app.kontor.ordering;

import app.kontor.money.Money;
import app.kontor.party.Address;
import app.kontor.tax.VatTreatment;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole order as frozen at placement, with its progress.
 *
 * @param number in URLs and on documents
 * @param version for edit forms
 * @param billTo name and address of the buying company, frozen
 * @param buyerVatId with prefix, or null
 * @param deliveryMethod code of the method
 * @param deliveryMethodName in the order's language
 * @param requestedDate when the buyer wants the goods, or null
 * @param buyerReference the buyer's own order number, or null
 * @param note of the buyer to the seller, or null
 * @param language of documents and mails
 * @param paymentDays 0 means payment in advance
 * @param placedBy name of the person who placed or entered it
 * @param net sum of the lines
 * @param vat once per rate on the sum, HALF_UP
 * @param payable gross of what is delivered in the end: less than {@code gross} once the rest of
 *     the order is closed
 * @param paid received and matched so far, less what was given back
 * @param returned received for goods that will not come, not counted in {@code paid} any more
 * @param returnedAs what the customer was told about it; null if nothing was returned
 */
public record OrderDetail(
    String number,
    long version,
    long sellerId,
    long partnerId,
    String partnerNumber,
    OrderStatus status,
    PaymentStatus paymentStatus,
    Channel channel,
    Address billTo,
    @Nullable String buyerVatId,
    Address shipTo,
    String deliveryMethod,
    String deliveryMethodName,
    @Nullable LocalDate requestedDate,
    @Nullable String buyerReference,
    @Nullable String note,
    Currency currency,
    Locale language,
    VatTreatment vatTreatment,
    int paymentDays,
    Instant placedAt,
    String placedBy,
    String contactEmail,
    @Nullable Instant confirmedAt,
    List<OrderLine> lines,
    List<VatSum> vatSums,
    Money net,
    Money vat,
    Money gross,
    Money payable,
    Money paid,
    Money returned,
    @Nullable ReceivedMoney returnedAs,
    List<OrderEvent> history)
    implements Serializable {

  public OrderDetail {
    lines = List.copyOf(lines);
    vatSums = List.copyOf(vatSums);
    history = List.copyOf(history);
  }

  /** Whether goods may leave: paid, or bought on credit terms. */
  public boolean isReleasedForDespatch() {
    return (status == OrderStatus.CONFIRMED || status == OrderStatus.PARTLY_DESPATCHED)
        && (paymentDays > 0 || paymentStatus == PaymentStatus.PAID);
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
      implements Serializable {}
}
