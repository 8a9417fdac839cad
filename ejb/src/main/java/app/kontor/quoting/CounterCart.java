package app.kontor.quoting;

import app.kontor.measure.UnitCode;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff set goods aside for somebody at the counter.
 *
 * @param key idempotency key of the form
 * @param partnerNumber of a customer; empty to find one by the e-mail address, or for somebody who
 *     is none yet
 * @param name of the person; empty for a customer's own
 * @param email where the link goes; for somebody who is no customer e-mail or phone must be known
 * @param phone in any notation; may be empty
 * @param language pl, de or en, for somebody who is no customer yet
 * @param minutes for which the goods are set aside, or null for what the seller has set
 */
public record CounterCart(
    String key,
    PartnerNumber partnerNumber,
    String name,
    String email,
    String phone,
    String language,
    @Nullable Integer minutes,
    List<Line> lines)
    implements Serializable {
  public CounterCart {
    lines = List.copyOf(lines);
  }

  /**
   * So much of an item.
   *
   * @param word article number or GTIN, as a scanner reads it
   * @param quantity in the base unit
   * @param unit of work, else null
   */
  public record Line(String word, BigDecimal quantity, @Nullable UnitCode unit)
      implements Serializable {}
}
