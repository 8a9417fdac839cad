package app.kontor.sharing;

import app.kontor.party.PartnerNumber;

/**
 * Which documents a list shows.
 *
 * @param partnerNumber one partner's folder, or empty for all within the scope
 * @param text part of title, file name, or document number in any spelling
 * @param unreadOnly only those whose current version the reader's side got and the reader has not
 *     marked as read
 */
public record DocumentFilter(PartnerNumber partnerNumber, String text, boolean unreadOnly) {
  public static DocumentFilter all() {
    return new DocumentFilter(new PartnerNumber(""), "", false);
  }

  /** The same in one partner's folder. */
  public DocumentFilter of(PartnerNumber partner) {
    return new DocumentFilter(partner, text, unreadOnly);
  }
}
