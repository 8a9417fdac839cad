package app.kontor.pricing.internal;

import app.kontor.measure.DecimalColumn;
import app.kontor.measure.DecimalMark;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.table.TableRow;
import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.PriceFileOptions;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A first look through a price file: where its headings stand, below a title or not, and how its
 * columns write numbers.
 */
final class PriceColumns implements Consumer<TableRow> {
  private static final int MAX_TITLE_ROWS = 30;
  private static final List<PriceColumn> NUMBERS =
      List.of(PriceColumn.PRICE, PriceColumn.FROM, PriceColumn.PER);

  private final Currency currency;
  private final Map<PriceColumn, DecimalColumn> columns = new EnumMap<>(PriceColumn.class);
  private @Nullable PriceHeadings headings;
  private int rows;

  PriceColumns(Currency currency) {
    this.currency = currency;
    NUMBERS.forEach(column -> columns.put(column, new DecimalColumn()));
  }

  @Override
  public void accept(TableRow row) {
    PriceHeadings found = headings;
    if (found != null) {
      columns.forEach(
          (column, numbers) -> numbers.add(PriceRowReader.number(found.cell(row, column), column)));
    } else if (rows++ < MAX_TITLE_ROWS) {
      headings = PriceHeadings.in(row, currency).orElse(null);
    }
  }

  /**
   * How the rows are to be read.
   *
   * @throws InvalidInput PRICE_FILE_HEADINGS if there were no headings
   */
  PriceRowReader sheet(PriceFileOptions options) {
    if (headings == null) {
      throw new InvalidInput("file", "PRICE_FILE_HEADINGS");
    }
    Map<PriceColumn, DecimalMark> marks = new EnumMap<>(PriceColumn.class);
    columns.forEach(
        (column, numbers) -> {
          DecimalMark chosen = options.mark();
          if (chosen != null) {
            marks.put(column, chosen);
          } else {
            numbers.mark().ifPresent(mark -> marks.put(column, mark));
          }
        });
    return new PriceRowReader(headings, currency, marks, options.freeOfCharge());
  }
}
