package app.kontor.sharing;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sent form in a list.
 *
 * @param number series FS
 * @param partnerNumber customer number when it was sent
 */
public record SubmissionSummary(
    String number,
    String formCode,
    LocalText formTitle,
    SubmissionStatus status,
    PartnerNumber partnerNumber,
    String partnerName,
    String sentBy,
    Instant sentAt,
    @Nullable Instant doneAt)
    implements Serializable {}
