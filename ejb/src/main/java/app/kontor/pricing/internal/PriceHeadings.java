package app.kontor.pricing.internal;

import app.kontor.money.AmountText;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableRow;
import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.PriceHeading;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the columns of a price file stand.
 *
 * @param line of the headings, from 1
 * @param positions of the columns, from 0
 */
record PriceHeadings(int line, Map<PriceColumn, Integer> positions) {

  /**
   * The headings, if the row is one of headings: item number and price are named.
   *
   * @throws InvalidInput PRICE_FILE_CURRENCY if the only prices are in another currency,
   *     PRICE_FILE_HEADING_TWICE if two columns are meant by the same heading
   */
  static Optional<PriceHeadings> in(TableRow row, Currency currency) {
    Map<PriceColumn, List<Integer>> found = new EnumMap<>(PriceColumn.class);
    List<Integer> inCurrency = new ArrayList<>();
    String other = "";
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<PriceHeading> heading = PriceColumn.named(row.cell(i).text());
      if (heading.isEmpty() || row.cell(i).kind() != TableCell.Kind.TEXT) {
        continue;
      }
      String sign = heading.get().currency();
      if (sign.isEmpty()) {
        found.computeIfAbsent(heading.get().column(), column -> new ArrayList<>()).add(i);
      } else if (AmountText.stands(sign, currency)) {
        inCurrency.add(i);
      } else {
        other = sign;
      }
    }
    if (!inCurrency.isEmpty()) {
      found.put(PriceColumn.PRICE, inCurrency);
    }
    if (!found.containsKey(PriceColumn.NUMBER)) {
      return Optional.empty();
    }
    if (!found.containsKey(PriceColumn.PRICE)) {
      if (!other.isEmpty()) {
        throw new InvalidInput("file", "PRICE_FILE_CURRENCY", other, currency.getCurrencyCode());
      }
      return Optional.empty();
    }
    return Optional.of(new PriceHeadings(row.line(), single(row, found)));
  }

  private static Map<PriceColumn, Integer> single(
      TableRow row, Map<PriceColumn, List<Integer>> found) {
    Map<PriceColumn, Integer> positions = new EnumMap<>(PriceColumn.class);
    found.forEach(
        (column, places) -> {
          if (places.size() > 1) {
            throw new InvalidInput(
                "file",
                "PRICE_FILE_HEADING_TWICE",
                row.cell(places.get(0)).text(),
                row.cell(places.get(1)).text());
          }
          positions.put(column, places.get(0));
        });
    return positions;
  }

  /** The cell of a column; an empty one if the file does not have the column. */
  TableCell cell(TableRow row, PriceColumn column) {
    Integer position = positions.get(column);
    return position == null ? TableCell.EMPTY : row.cell(position);
  }
}
