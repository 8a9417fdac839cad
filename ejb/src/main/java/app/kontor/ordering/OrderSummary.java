package app.kontor.ordering;

import app.kontor.money.Money;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param version of the order as listed, for commands that decide on it
 * @param lineCount lines with goods, without charges
 * @param deliveryMethodName in the order's language
 * @param requestedDate when the buyer wants the goods, or null
 * @param costCentre the buyer's own, or null
 * @param parts whether its goods may come in parts
 * @param said what else the buyer says to whoever delivers
 */
public record OrderSummary(
    OrderNumber number,
    long version,
    PartnerNumber partnerNumber,
    String partnerName,
    OrderStatus status,
    PaymentStatus paymentStatus,
    Channel channel,
    Instant placedAt,
    @Nullable String buyerReference,
    int lineCount,
    String deliveryMethodName,
    @Nullable LocalDate requestedDate,
    Money gross,
    Money paid,
    @Nullable String costCentre,
    DeliveryParts parts,
    Said said)
    implements Serializable {

  /**
   * What the buyer says to whoever delivers.
   *
   * @param contact person on site, or null
   * @param phone that person's, or null
   * @param note of the whole order, with its line breaks, or null
   */
  public record Said(@Nullable String contact, @Nullable String phone, @Nullable String note)
      implements Serializable {}
}
