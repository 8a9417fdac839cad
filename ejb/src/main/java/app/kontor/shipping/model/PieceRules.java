package app.kontor.shipping.model;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.shipping.ConsignmentLimits;
import app.kontor.shipping.Piece;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consignment's pieces may be. Refusals name the row: {@code pieces:2:weight}. */
public final class PieceRules {
  private PieceRules() {}

  /**
   * Accepts the pieces or names the first field that is wrong.
   *
   * @param limits the carrier's limits of a consignment
   * @param maxPieceKg the carrier's limit for one piece in kilograms, or null
   */
  public static void check(
      List<Piece> pieces, ConsignmentLimits limits, @Nullable BigDecimal maxPieceKg) {
    if (pieces.isEmpty()) {
      throw InvalidInput.required("pieces");
    }
    if (pieces.size() > limits.pieces()) {
      throw new InvalidInput("pieces", "TOO_MANY", limits.pieces());
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String row = "pieces:" + i + ":";
      if (piece.weightKg().signum() <= 0
          || NumberRange.WEIGHT_KG.refusal("weight", piece.weightKg(), 3).isPresent()) {
        throw new InvalidInput(row + "weight", "NOT_A_WEIGHT", i + 1);
      }
      if (maxPieceKg != null && piece.weightKg().compareTo(maxPieceKg) > 0) {
        throw new InvalidInput(row + "weight", "TOO_HEAVY", i + 1, maxPieceKg);
      }
      size(row + "length", i, piece.lengthCm(), limits.sideCm());
      size(row + "width", i, piece.widthCm(), limits.sideCm());
      size(row + "height", i, piece.heightCm(), limits.sideCm());
    }
  }

  /** The weight of all pieces in kilograms. */
  public static BigDecimal weight(List<Piece> pieces) {
    return pieces.stream().map(Piece::weightKg).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void size(String field, int row, int centimetres, int most) {
    if (centimetres < 1 || centimetres > most) {
      throw new InvalidInput(field, "NOT_A_SIZE", row + 1, most);
    }
  }
}
