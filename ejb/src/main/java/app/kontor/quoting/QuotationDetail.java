package app.kontor.quoting;

import app.kontor.catalogue.ItemNumber;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Shortage;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as one side sees it.
 *
 * @param offer what the customer has to answer; what was asked for as long as nothing was sent; for
 *     staff as they write it
 * @param sent number of the latest version, 0 if none was sent
 * @param draft for staff, else null
 * @param versions what was sent, the latest first
 * @param said what was said and done, the earliest first
 * @param ending null unless it was accepted
 * @param reason why it was declined or withdrawn; empty if it was not, or nobody said
 * @param cost what the lines that are usually taken cost the seller, as far as it is known; null
 *     for all who may not know it, and where costs are kept in another currency
 * @param counter whether its goods are set aside while it can be accepted
 * @param heldUntil until when they are; null if they never were
 * @param variants what a line of a counter cart can be instead, by place; itself among them
 * @param shortages what of a line cannot be had today, as far as the reader is told, by place
 * @param steps what the reader can do
 */
public record QuotationDetail(
    QuotationNumber number,
    long version,
    QuotationState state,
    Customer customer,
    String subject,
    Request request,
    QuotedOffer offer,
    int sent,
    @Nullable QuotationDraft draft,
    List<Version> versions,
    List<Event> said,
    @Nullable Ending ending,
    String reason,
    @Nullable Money cost,
    boolean counter,
    @Nullable Instant heldUntil,
    Map<Integer, List<Variant>> variants,
    Map<Integer, Shortage> shortages,
    Set<QuotationStep> steps)
    implements Serializable {
  public QuotationDetail {
    versions = List.copyOf(versions);
    said = List.copyOf(said);
    variants = Map.copyOf(variants);
    shortages = Map.copyOf(shortages);
    steps = Set.copyOf(steps);
  }

  /** What is left of the net sum of the goods, per cent with one decimal; null if not known. */
  public @Nullable BigDecimal margin() {
    Money paid = offer.totals().net().minus(offer.delivery());
    return cost == null || !paid.isPositive()
        ? null
        : paid.minus(cost)
            .amount()
            .multiply(BigDecimal.valueOf(100))
            .divide(paid.amount(), 1, RoundingMode.HALF_UP);
  }

  /** Whether its goods are set aside while it can be accepted, for pages. */
  public boolean isCounter() {
    return counter;
  }

  /** What a line can be instead; none if there is nothing else. */
  public List<Variant> variantsOf(int place) {
    return variants.getOrDefault(place, List.of());
  }

  /** What of a line cannot be had today; null for nothing, or where the reader is not told. */
  public @Nullable Shortage shortageOf(int place) {
    return shortages.get(place);
  }

  /** A variant of a family. */
  public record Variant(ItemNumber number, String name) implements Serializable {}

  /** Whether the reader can do it, by name for pages. */
  public boolean may(String step) {
    return steps.contains(QuotationStep.valueOf(step));
  }

  /**
   * Who gets it.
   *
   * @param number empty for somebody who is no customer yet
   * @param email may be empty where there is a phone
   */
  public record Customer(
      PartnerNumber number,
      String name,
      String contact,
      String email,
      String phone,
      String language)
      implements Serializable {

    /** Whether it is somebody who is in no customer file yet. */
    public boolean isProspect() {
      return number.isEmpty();
    }
  }

  /**
   * What the customer asked for.
   *
   * @param target net in all, or null
   * @param note empty for none
   */
  public record Request(@Nullable Money target, @Nullable LocalDate wishedOn, String note)
      implements Serializable {}

  /** A version as it was sent. */
  public record Version(int number, Instant at, String by, Money gross) implements Serializable {}

  /**
   * Something that was said or done.
   *
   * @param what name of the step, or {@code BEGIN}
   * @param text what was said; empty for nothing
   */
  public record Event(Instant at, String what, boolean bySeller, String who, String text)
      implements Serializable {}

  /**
   * It was accepted.
   *
   * @param from internet address; for staff alone, else empty
   */
  public record Ending(Instant at, String by, String from, OrderNumber order)
      implements Serializable {}
}
