package app.kontor.sharing;

import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;

/**
 * A shared document in a list.
 *
 * @param number in URLs, series SD
 * @param fileName of the current version
 * @param size bytes of the current version
 * @param version the current version's number, from 1
 * @param bySeller whether the seller's staff added the current version, so that the partner is to
 *     read it; otherwise the staff are
 * @param readByMe whether the reader has marked the current version as read, or added it
 */
public record DocumentSummary(
    String number,
    PartnerNumber partnerNumber,
    String title,
    String fileName,
    String mediaType,
    long size,
    int version,
    boolean bySeller,
    String updatedBy,
    Instant updatedAt,
    boolean readByMe)
    implements Serializable {}
