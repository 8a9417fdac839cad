package app.kontor.pricing;

import app.kontor.measure.DecimalMark;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a price file where the file itself leaves it open.
 *
 * @param mark what parts the decimals in numbers that can mean two things; null to find it in the
 *     columns and to refuse what stays open
 * @param freeOfCharge whether a price of zero is meant
 */
public record PriceFileOptions(@Nullable DecimalMark mark, boolean freeOfCharge)
    implements Serializable {
  /** Nothing is said. */
  public static final PriceFileOptions NONE = new PriceFileOptions(null, false);
}
