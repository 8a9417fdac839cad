package app.kontor.shipping;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A carrier as the administrator keeps it.
 *
 * @param code stable, for example {@code "DHL"}
 * @param trackingUrl https, with {@code {n}} where the number goes; empty if there is no tracking
 * @param numberPattern regular expression of the whole number; empty for any
 * @param maxPieceKg most that one piece may weigh, in kilograms, or null
 * @param version of the row the form was opened with
 */
public record Carrier(
    String code,
    String name,
    String trackingUrl,
    String numberPattern,
    CheckRule checkRule,
    @Nullable BigDecimal maxPieceKg,
    boolean active,
    long version)
    implements Serializable {
  /** Stands in a tracking address where the number goes. */
  public static final String NUMBER_PLACE = "{n}";
}
