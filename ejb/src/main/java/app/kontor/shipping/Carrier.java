package app.kontor.shipping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carrier as the administrator keeps it.
 *
 * @param code stable, for example {@code "DHL"}
 * @param trackingUrl https, with {@code {n}} where the number goes; empty if there is no tracking
 * @param numberPattern regular expression of the whole number; empty for any
 * @param maxPieceKg most that one piece may weigh, in kilograms, or null
 * @param adapter code of what makes its waybills here; empty where its own papers are used
 * @param version of the row the form was opened with
 */
public record Carrier(
    String code,
    String name,
    String trackingUrl,
    String numberPattern,
    CheckRule checkRule,
    @Nullable BigDecimal maxPieceKg,
    String adapter,
    boolean active,
    long version)
    implements Serializable {
  private static final int MOST_PIECES = 99;

  /**
   * The weights of as few pieces as the carrier's limit allows, as even as can be; they add up to
   * the whole. One piece if there is no limit or nothing is known of the weight.
   *
   * @param kilograms of all goods, at most three decimals
   */
  public List<BigDecimal> pieces(BigDecimal kilograms) {
    if (maxPieceKg == null || kilograms.compareTo(maxPieceKg) <= 0) {
      return List.of(kilograms);
    }
    int count =
        kilograms
            .divide(maxPieceKg, 0, RoundingMode.UP)
            .min(BigDecimal.valueOf(MOST_PIECES))
            .intValueExact();
    BigDecimal done = BigDecimal.ZERO;
    List<BigDecimal> pieces = new ArrayList<>();
    for (int piece = 1; piece <= count; piece++) {
      BigDecimal until =
          kilograms
              .multiply(BigDecimal.valueOf(piece))
              .divide(BigDecimal.valueOf(count), 3, RoundingMode.DOWN);
      pieces.add(until.subtract(done).stripTrailingZeros());
      done = until;
    }
    return pieces;
  }

  /** Stands in a tracking address where the number goes. */
  public static final String NUMBER_PLACE = "{n}";
}
