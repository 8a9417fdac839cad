package app.kontor.pricing;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.time.LocalDate;

/** Staff agree prices of single items with customers; such a price goes before every list. */
@Local
public interface Agreements {

  /** What is agreed with a customer about items whose number or name has the text. */
  Page<Agreement> agreements(PartnerNumber customer, String text, PageRequest page);

  /**
   * Agrees a price.
   *
   * @throws InvalidInput at {@code itemNumber}: UNKNOWN_ITEM; at {@code validFrom}:
   *     AGREEMENT_OVERLAPS if another price is agreed for the quantity on some of the days; at
   *     {@code amount}: PRICE_ZERO if nobody said that it is free
   */
  void agree(NewAgreement agreement);

  /**
   * Lets an agreed price end.
   *
   * @param lastDay on which it holds still
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not as it was read
   * @throws UnknownPrice if there is none
   */
  void end(PartnerNumber customer, long agreement, LocalDate lastDay, long version);

  /** Removes an agreed price as if it had never been; placed orders keep theirs. */
  void remove(PartnerNumber customer, long agreement, long version);
}
