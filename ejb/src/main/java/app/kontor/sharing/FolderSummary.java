package app.kontor.sharing;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Total;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner's folder in the staff's list.
 *
 * @param documents 0 also for a partner whose folder nobody has used yet
 * @param notReadByPartner documents whose current version came from the seller and nobody of the
 *     partner has marked as read
 * @param updatedAt last new version, or null
 */
public record FolderSummary(
    PartnerNumber partnerNumber,
    String partnerName,
    Total documents,
    Total notReadByPartner,
    @Nullable Instant updatedAt)
    implements Serializable {}
