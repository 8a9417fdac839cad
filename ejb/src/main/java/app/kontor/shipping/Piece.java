package app.kontor.shipping;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One package of a consignment.
 *
 * @param weightKg gross, in kilograms, at most three decimals
 * @param lengthCm outer length in whole centimetres
 */
public record Piece(BigDecimal weightKg, int lengthCm, int widthCm, int heightCm)
    implements Serializable {}
