package app.kontor.quoting;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of quotations.
 *
 * @param partnerNumber empty for somebody who is no customer yet
 * @param net of what is usually taken; null while nothing was offered
 * @param validUntil last day of the offer; null while there is none
 * @param order what it became, or null
 * @param heldUntil until when goods are set aside for it; null if they are not
 */
public record QuotationSummary(
    QuotationNumber number,
    PartnerNumber partnerNumber,
    String partnerName,
    String subject,
    QuotationState state,
    @Nullable Money net,
    @Nullable LocalDate validUntil,
    Instant changedAt,
    String madeBy,
    @Nullable OrderNumber order,
    @Nullable Instant heldUntil)
    implements Serializable {}
