package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.pricing.PriceReceipt;
import app.kontor.stock.StockLine;
import app.kontor.tax.VatBreakdown;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the lines of an order come to together. */
record OrderLines(String order, List<SalesOrderLine> all, Currency currency) {

  /** Lines that still need stock; with {@code whole}, whole units sold only. */
  List<StockLine> missing(boolean whole) {
    return all.stream()
        .filter(line -> !line.isCharge() && line.missing().signum() > 0)
        .map(
            line ->
                line.stock(
                    Quantity.of(line.missing(), line.unit()),
                    whole ? line.soldBy() : BigDecimal.ZERO))
        .toList();
  }

  /** Work that nobody books, by line number. */
  Map<Integer, Quantity> immediate() {
    return all.stream()
        .filter(line -> line.immediate().signum() > 0)
        .collect(
            Collectors.toMap(
                SalesOrderLine::lineNumber, line -> Quantity.of(line.immediate(), line.unit())));
  }

  /** Nothing is set aside any more. */
  void giveBackReservations() {
    all.forEach(line -> line.reserve(BigDecimal.ZERO));
  }

  boolean areDespatched() {
    return all.stream().allMatch(SalesOrderLine::isDespatched);
  }

  Optional<SalesOrderLine> find(int lineNumber) {
    return all.stream().filter(line -> line.lineNumber() == lineNumber).findFirst();
  }

  SalesOrderLine get(int lineNumber) {
    return find(lineNumber)
        .orElseThrow(() -> new IllegalArgumentException(order + " has no line " + lineNumber));
  }

  Optional<PriceReceipt> receipt(int lineNumber) {
    return find(lineNumber).flatMap(SalesOrderLine::receipt);
  }

  /** How many there are beside charges. */
  int count() {
    return (int) all.stream().filter(line -> !line.isCharge()).count();
  }

  int lastNumber() {
    return all.stream().mapToInt(SalesOrderLine::lineNumber).max().orElse(0);
  }

  VatBreakdown totals() {
    return sums(line -> line.price(currency));
  }

  /** Without what was closed. */
  VatBreakdown payable() {
    return sums(line -> line.payable(currency));
  }

  private VatBreakdown sums(Function<SalesOrderLine, LinePrice> price) {
    return VatBreakdown.of(currency, all.stream().map(price).toList());
  }

  List<OrderLine> views() {
    return all.stream().map(line -> line.view(currency)).toList();
  }
}
