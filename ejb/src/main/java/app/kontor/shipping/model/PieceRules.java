package app.kontor.shipping.model;

import app.kontor.platform.InvalidInput;
import app.kontor.platform.NumberRange;
import app.kontor.shipping.Piece;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consignment's pieces may be. Refusals name the row: {@code pieces:2:weight}. */
public final class PieceRules {
  /** Pieces on one waybill. */
  public static final int MAX_PIECES = 99;

  private static final int MAX_CM = NumberRange.SIDE_CM.max().intValueExact();

  private PieceRules() {}

  /**
   * Accepts the pieces or names the first field that is wrong.
   *
   * @param maxPieceKg the carrier's limit for one piece in kilograms, or null
   */
  public static void check(List<Piece> pieces, @Nullable BigDecimal maxPieceKg) {
    if (pieces.isEmpty()) {
      throw InvalidInput.required("pieces");
    }
    if (pieces.size() > MAX_PIECES) {
      throw new InvalidInput("pieces", "TOO_MANY", MAX_PIECES);
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
      size(row + "length", i, piece.lengthCm());
      size(row + "width", i, piece.widthCm());
      size(row + "height", i, piece.heightCm());
    }
  }

  /** The weight of all pieces in kilograms. */
  public static BigDecimal weight(List<Piece> pieces) {
    return pieces.stream().map(Piece::weightKg).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void size(String field, int row, int centimetres) {
    if (centimetres < 1 || centimetres > MAX_CM) {
      throw new InvalidInput(field, "NOT_A_SIZE", row + 1, MAX_CM);
    }
  }
}
