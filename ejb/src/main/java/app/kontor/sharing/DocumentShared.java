package app.kontor.sharing;

/**
 * A document, or a new version of one, is in a partner's folder.
 *
 * @param version from 1
 * @param bySeller whether the partner is to be told, otherwise the staff
 */
public record DocumentShared(
    long sellerId,
    long partnerId,
    String documentNumber,
    String title,
    int version,
    boolean bySeller) {}
