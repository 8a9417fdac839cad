package app.kontor.billing;

import app.kontor.returns.ReturnNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects an invoice, from the state after its last correction.
 *
 * @param key idempotency key of the form
 * @param invoice the invoice, or any correction of it
 * @param seen the document whose state was read: the invoice, or its latest correction
 * @param reason printed on the correction, 1 to 300 characters, in the customer's language
 * @param lines that change; others stay as they are
 * @param buyer right data of the buyer, or null if they stay
 * @param goodsReturn the return it is for, or null
 */
public record CorrectInvoice(
    String key,
    DocumentNumber invoice,
    DocumentNumber seen,
    CorrectionCause cause,
    CorrectionEffect effect,
    String reason,
    List<Line> lines,
    @Nullable Buyer buyer,
    @Nullable ReturnNumber goodsReturn)
    implements Serializable {
  public static final int MAX_REASON = 300;

  public CorrectInvoice {
    lines = List.copyOf(lines);
  }

  /**
   * A line as it should be.
   *
   * @param position on the invoice
   * @param quantity in the line's base unit, zero or more
   * @param price net in the invoice's currency, per the base quantity of the line's price; at most
   *     six decimals
   * @param percent of VAT; of lines with a domestic rate only, others keep theirs
   */
  public record Line(int position, BigDecimal quantity, BigDecimal price, BigDecimal percent)
      implements Serializable {}

  /**
   * The buyer as it should have been named.
   *
   * @param street with house and flat, as printed
   * @param country ISO 3166-1 alpha-2
   * @param vatId with prefix; empty for none
   */
  public record Buyer(
      String name, String street, String postcode, String city, String country, String vatId)
      implements Serializable {}
}
