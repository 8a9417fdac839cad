package app.kontor.returns;

import app.kontor.access.Actions;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole return.
 *
 * @param version for decisions taken on this view
 * @param note of who announced it; may be empty
 * @param decided null as long as nobody has decided, and if it was withdrawn before
 * @param arrived null as long as nothing has come
 * @param settled null as long as it is open what becomes of it
 * @param actions what the reader may do with it now
 */
public record ReturnDetail(
    ReturnNumber number,
    long version,
    long sellerId,
    long partnerId,
    ReturnStatus status,
    OrderNumber orderNumber,
    PartnerNumber partnerNumber,
    String partnerName,
    Announced announced,
    String note,
    @Nullable Decided decided,
    @Nullable Arrived arrived,
    @Nullable Settled settled,
    List<Line> lines,
    List<Photo> photos,
    Actions<ReturnAction> actions)
    implements Serializable {
  public ReturnDetail {
    lines = List.copyOf(lines);
    photos = List.copyOf(photos);
  }

  /**
   * How it came in.
   *
   * @param contactEmail who is told of it; may be blank
   * @param byStaff for a customer who phoned
   */
  public record Announced(Instant at, String by, String contactEmail, boolean byStaff)
      implements Serializable {}

  /**
   * What staff have decided.
   *
   * @param answer to the customer; may be empty
   * @param returnTo code of the warehouse it is to come to, or null if nothing is accepted
   * @param pickupOn when it is picked up at the customer's, or null
   */
  public record Decided(
      Instant at,
      String by,
      String answer,
      @Nullable String returnTo,
      @Nullable String carrier,
      @Nullable String parcelNumber,
      @Nullable LocalDate pickupOn)
      implements Serializable {}

  /** Where and when the goods were counted. */
  public record Arrived(Instant at, String by, String warehouseCode) implements Serializable {}

  /**
   * What becomes of it.
   *
   * @param due null if no money is due
   * @param correctedBy who of accounting has corrected the invoice, or null
   * @param correctionNumber of the document that says so, or null
   * @param replacement the order that sends goods in their place, or null
   */
  public record Settled(
      Instant at,
      String by,
      @Nullable ReturnedMoney due,
      ReturnCorrection correction,
      @Nullable String correctedBy,
      @Nullable String correctionNumber,
      @Nullable OrderNumber replacement)
      implements Serializable {}

  /**
   * Goods of one order line; quantities are in its base unit.
   *
   * @param reason in the reader's language
   * @param serial serial or batch number; may be empty
   * @param description may be empty
   * @param accepted null as long as nobody has decided
   * @param decisionReason why not all of it, or null
   * @param condition as found when it arrived, or null
   * @param outcome null as long as it is open
   * @param dueNet null if no money is due for it
   */
  public record Line(
      int lineNumber,
      LineItem item,
      Quantity quantity,
      String reason,
      ReturnWish wish,
      String serial,
      String description,
      @Nullable Quantity accepted,
      @Nullable String decisionReason,
      Quantity restocked,
      Quantity scrapped,
      Quantity sentBack,
      @Nullable String condition,
      @Nullable ReturnOutcome outcome,
      @Nullable Money dueNet)
      implements Serializable {

    /** A quantity of the line as it is told to people. */
    public Portion portion(Quantity base) {
      return item.portion(base);
    }

    /** All that was counted. */
    public Quantity counted() {
      return restocked.plus(scrapped).plus(sentBack);
    }

    /** What the seller has kept. */
    public Quantity kept() {
      return restocked.plus(scrapped);
    }
  }

  /**
   * A photo of the goods.
   *
   * @param position from 1 within the return, for its download
   * @param size bytes
   */
  public record Photo(int position, String name, String mediaType, long size)
      implements Serializable {}
}
