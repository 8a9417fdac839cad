package app.kontor.pricing;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.party.PartnerNumber;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells staff why an item costs a customer what it costs, on any day. */
@Local
public interface PriceReceipts {

  /**
   * What is asked.
   *
   * @param customer empty for somebody who has agreed nothing, in the seller's currency
   * @param quantity in the unit, or null for one package or one of the unit
   * @param day or null for today
   * @param unit a unit the item is sold in, which {@code quantity} counts then; null for the base
   *     unit
   */
  record Question(
      PartnerNumber customer,
      ItemNumber itemNumber,
      @Nullable BigDecimal quantity,
      @Nullable LocalDate day,
      @Nullable UnitCode unit) {}

  /**
   * The answer.
   *
   * @param customerName empty if nobody is named
   * @param price null if the item is on request
   */
  record Answer(
      Item item,
      String customerNumber,
      String customerName,
      @Nullable Price price,
      PriceReceipt receipt)
      implements Serializable {}

  /**
   * The receipt.
   *
   * @throws app.kontor.catalogue.UnknownItem if no item is meant
   * @throws app.kontor.party.UnknownPartner if no customer is meant
   * @throws app.kontor.platform.failure.InvalidInput UNIT_NOT_SOLD at {@code unit}
   */
  Answer receipt(Question question);
}
