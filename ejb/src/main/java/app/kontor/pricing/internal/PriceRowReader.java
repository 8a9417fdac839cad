package app.kontor.pricing.internal;

import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.money.AmountText;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableRow;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.RefusedLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads prices off the rows of a file whose headings are known.
 *
 * @param marks what parts the decimals in the numbers of a column that can mean two things
 * @param free whether a price of zero is meant
 */
record PriceRowReader(
    PriceHeadings headings, Currency currency, Map<PriceColumn, DecimalMark> marks, boolean free) {
  private static final int MAX_SHOWN = 60;

  /** What a row says: a price, or why it is none. */
  sealed interface Line permits Said, Refused {}

  /**
   * A price of an item that may or may not exist.
   *
   * @param unit code of the unit it is for, as it was written; empty for the base unit
   */
  record Said(
      int line,
      String itemNumber,
      BigDecimal from,
      BigDecimal amount,
      BigDecimal perQuantity,
      String unit)
      implements Line {
    RefusedLine refused(LineFault fault, String text) {
      return new RefusedLine(line, shown(itemNumber), fault, shown(text), List.of());
    }
  }

  record Refused(RefusedLine why) implements Line {}

  /** A number of a cell, or the fault that is in its place. */
  private record Figure(@Nullable BigDecimal value, LineFault fault, List<BigDecimal> readings) {
    static Figure of(BigDecimal value) {
      return new Figure(value, LineFault.PRICE_WRONG, List.of());
    }

    static Figure wrong(LineFault fault) {
      return new Figure(null, fault, List.of());
    }
  }

  Line line(TableRow row) {
    TableCell number = headings.cell(row, PriceColumn.NUMBER);
    Optional<LineFault> kind = noText(number);
    if (kind.isPresent()) {
      return refused(row, Figure.wrong(kind.get()), number);
    }
    if (number.isEmpty()) {
      return refused(row, Figure.wrong(LineFault.NUMBER_MISSING), number);
    }
    TableCell named = headings.cell(row, PriceColumn.CURRENCY);
    if (!named.isEmpty() && !AmountText.stands(named.text(), currency)) {
      return refused(row, Figure.wrong(LineFault.OTHER_CURRENCY), named);
    }
    Figure from = quantity(row, PriceColumn.FROM, LineFault.FROM_WRONG);
    if (from.value() == null) {
      return refused(row, from, headings.cell(row, PriceColumn.FROM));
    }
    Figure per = quantity(row, PriceColumn.PER, LineFault.PER_WRONG);
    if (per.value() == null) {
      return refused(row, per, headings.cell(row, PriceColumn.PER));
    }
    Figure price = price(headings.cell(row, PriceColumn.PRICE));
    if (price.value() == null) {
      return refused(row, price, headings.cell(row, PriceColumn.PRICE));
    }
    String unit = headings.cell(row, PriceColumn.SOLD_IN).text().strip().toUpperCase(Locale.ROOT);
    return new Said(row.line(), number.text(), from.value(), price.value(), per.value(), unit);
  }

  /** A quantity; one where nothing is written. */
  private Figure quantity(TableRow row, PriceColumn column, LineFault wrong) {
    TableCell cell = headings.cell(row, column);
    if (cell.isEmpty()) {
      return Figure.of(BigDecimal.ONE);
    }
    Optional<LineFault> kind = noText(cell);
    Figure figure =
        kind.isPresent() ? Figure.wrong(kind.get()) : figure(cell.number(), column, wrong);
    return figure.value() != null && !PriceListRules.isQuantity(figure.value())
        ? Figure.wrong(wrong)
        : figure;
  }

  private Figure price(TableCell cell) {
    if (cell.isEmpty()) {
      return Figure.wrong(LineFault.PRICE_MISSING);
    }
    Optional<LineFault> kind = noText(cell);
    if (kind.isPresent()) {
      return Figure.wrong(kind.get());
    }
    AmountText text = amount(cell);
    if (text.number().isNumber() && !text.isIn(currency)) {
      return Figure.wrong(LineFault.OTHER_CURRENCY);
    }
    Figure figure = figure(text.number(), PriceColumn.PRICE, LineFault.PRICE_WRONG);
    if (figure.value() == null) {
      return figure;
    }
    Optional<LineFault> fault = PriceListRules.fault(figure.value());
    if (fault.isEmpty() && figure.value().signum() == 0 && !free) {
      return Figure.wrong(LineFault.PRICE_ZERO);
    }
    return fault.map(Figure::wrong).orElse(figure);
  }

  private static AmountText amount(TableCell cell) {
    return cell.kind() == TableCell.Kind.TEXT
        ? AmountText.of(cell.text())
        : new AmountText(cell.number(), "");
  }

  /** The number of a cell as columns are read: with its currency where it is a price. */
  static DecimalText number(TableCell cell, PriceColumn column) {
    return column == PriceColumn.PRICE ? amount(cell).number() : cell.number();
  }

  private Figure figure(DecimalText number, PriceColumn column, LineFault wrong) {
    DecimalMark mark = marks.get(column);
    Optional<BigDecimal> value = mark == null ? number.only() : number.with(mark);
    if (value.isPresent()) {
      return Figure.of(value.get());
    }
    return number.isAmbiguous()
        ? new Figure(
            null,
            LineFault.NUMBER_AMBIGUOUS,
            Stream.of(number.withComma(), number.withPoint())
                .filter(java.util.Objects::nonNull)
                .map(reading -> reading.stripTrailingZeros())
                .toList())
        : Figure.wrong(wrong);
  }

  private static Optional<LineFault> noText(TableCell cell) {
    return switch (cell.kind()) {
      case TEXT, NUMBER -> Optional.empty();
      case DATE -> Optional.of(LineFault.CELL_DATE);
      case BOOLEAN -> Optional.of(LineFault.CELL_BOOLEAN);
      case ERROR -> Optional.of(LineFault.CELL_ERROR);
      case NO_VALUE -> Optional.of(LineFault.CELL_NO_VALUE);
    };
  }

  private Refused refused(TableRow row, Figure why, TableCell cell) {
    return new Refused(
        new RefusedLine(
            row.line(),
            shown(headings.cell(row, PriceColumn.NUMBER).text()),
            why.fault(),
            shown(cell.text()),
            why.readings()));
  }

  static String shown(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
