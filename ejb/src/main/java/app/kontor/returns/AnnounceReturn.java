package app.kontor.returns;

import app.kontor.measure.UnitCode;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.file.FileUpload;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Announces that goods of an order come back.
 *
 * @param key idempotency key
 * @param lines each line of the order at most once
 * @param note to the seller; at most 2 000 characters, may be empty
 * @param photos pictures and films, as {@link Returns#PHOTOS} allows
 */
public record AnnounceReturn(
    String key, OrderNumber orderNumber, List<Line> lines, String note, List<FileUpload> photos) {
  public AnnounceReturn {
    lines = List.copyOf(lines);
    photos = List.copyOf(photos);
  }

  /**
   * Goods of one order line.
   *
   * @param quantity above zero, in the unit
   * @param unit the one the line was sold in, or null for its base unit
   * @param reasonCode one of the seller's reasons
   * @param serial serial or batch number; at most 80 characters, may be empty
   * @param description what is wrong with them; at most 1 000 characters, may be empty
   */
  public record Line(
      int lineNumber,
      BigDecimal quantity,
      @Nullable UnitCode unit,
      String reasonCode,
      ReturnWish wish,
      String serial,
      String description) {}
}
