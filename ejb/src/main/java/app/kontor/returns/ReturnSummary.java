package app.kontor.returns;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return in a list.
 *
 * @param partnerNumber customer number at the time it was announced
 * @param due gross, or null if no money is due
 * @param replacement the order that sends goods in their place, or null
 */
public record ReturnSummary(
    ReturnNumber number,
    ReturnStatus status,
    OrderNumber orderNumber,
    PartnerNumber partnerNumber,
    String partnerName,
    Instant announcedAt,
    String announcedBy,
    ReturnCorrection correction,
    @Nullable Money due,
    @Nullable OrderNumber replacement)
    implements Serializable {}
