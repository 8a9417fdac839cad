package app.kontor.pricing.internal;

import app.kontor.platform.InvalidInput;
import app.kontor.platform.table.Decimals;
import app.kontor.platform.table.TableRow;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.RefusedLine;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads prices off the rows of a file whose first row are headings. */
final class PriceSheet {
  private static final int MAX_SHOWN = 60;

  private final Map<PriceColumn, Integer> columns = new EnumMap<>(PriceColumn.class);

  /** What a row says: a price, or why it is none. */
  sealed interface Line permits Said, Refused {}

  /** A price of an item that may or may not exist. */
  record Said(
      int line, String itemNumber, BigDecimal from, BigDecimal amount, BigDecimal perQuantity)
      implements Line {
    RefusedLine refused(LineFault fault, String text) {
      return new RefusedLine(line, shown(itemNumber), fault, shown(text));
    }
  }

  record Refused(RefusedLine why) implements Line {}

  /**
   * @param headings the first row
   * @throws InvalidInput PRICE_FILE_HEADINGS if the columns of number and price are not there
   */
  PriceSheet(TableRow headings) {
    for (int i = 0; i < headings.cells().size(); i++) {
      Optional<PriceColumn> column = PriceColumn.named(headings.cell(i));
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), i);
      }
    }
    if (!columns.containsKey(PriceColumn.NUMBER) || !columns.containsKey(PriceColumn.PRICE)) {
      throw new InvalidInput("file", "PRICE_FILE_HEADINGS");
    }
  }

  Line line(TableRow row) {
    String number = cell(row, PriceColumn.NUMBER);
    if (number.isEmpty()) {
      return refused(row, LineFault.NUMBER_MISSING, "");
    }
    Optional<BigDecimal> from = quantity(row, PriceColumn.FROM);
    if (from.isEmpty()) {
      return refused(row, LineFault.FROM_WRONG, cell(row, PriceColumn.FROM));
    }
    Optional<BigDecimal> per = quantity(row, PriceColumn.PER);
    if (per.isEmpty()) {
      return refused(row, LineFault.PER_WRONG, cell(row, PriceColumn.PER));
    }
    String price = cell(row, PriceColumn.PRICE);
    Optional<BigDecimal> amount = Decimals.parse(price);
    if (amount.isEmpty()) {
      return refused(row, price.isEmpty() ? LineFault.PRICE_MISSING : LineFault.PRICE_WRONG, price);
    }
    Optional<LineFault> fault = PriceListRules.fault(amount.get());
    return fault.isPresent()
        ? refused(row, fault.get(), price)
        : new Said(row.line(), number, from.get(), amount.get(), per.get());
  }

  /** A quantity; one where nothing is written. */
  private Optional<BigDecimal> quantity(TableRow row, PriceColumn column) {
    String text = cell(row, column);
    return text.isEmpty()
        ? Optional.of(BigDecimal.ONE)
        : Decimals.parse(text).filter(PriceListRules::isQuantity);
  }

  private Refused refused(TableRow row, LineFault fault, String text) {
    return new Refused(
        new RefusedLine(row.line(), shown(cell(row, PriceColumn.NUMBER)), fault, shown(text)));
  }

  private String cell(TableRow row, PriceColumn column) {
    Integer position = columns.get(column);
    return position == null ? "" : row.cell(position);
  }

  static String shown(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
