package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderWishes;
import app.kontor.pricing.PriceReceipt;
import app.kontor.stock.StockLine;
import app.kontor.tax.VatBreakdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** What the buyer says of each line now. */
  void wish(OrderWishes wishes) {
    all.stream()
        .filter(line -> !line.isCharge())
        .forEach(line -> line.wish(wishes.of(line.view(currency).item().number())));
  }

  /**
   * The first day on which goods of it are wanted, or null.
   *
   * @param requested the order's own day, or null
   */
  @Nullable LocalDate firstWanted(@Nullable LocalDate requested) {
    return wanted(requested).values().stream().min(Comparator.naturalOrder()).orElse(null);
  }

  /** When goods are wanted, by line number; lines that are wanted on no day are left out. */
  private Map<Integer, LocalDate> wanted(@Nullable LocalDate requested) {
    Map<Integer, LocalDate> days = new TreeMap<>();
    for (SalesOrderLine line : all) {
      LocalDate own = line.wish().requestedDate();
      LocalDate day = own == null ? requested : own;
      if (day != null && !line.isCharge() && !line.isService()) {
        days.put(line.lineNumber(), day);
      }
    }
    return days;
  }

  /** From when the lines are offered for despatch. */
  void schedule(@Nullable LocalDate requested, boolean together, PromiseTerms terms) {
    Map<Integer, LocalDate> wanted = wanted(requested);
    LocalDate last = wanted.values().stream().max(Comparator.naturalOrder()).orElse(null);
    for (SalesOrderLine line : all) {
      LocalDate day = together ? last : wanted.get(line.lineNumber());
      line.despatchFrom(day == null ? null : terms.leavesFor(day));
    }
  }

  private VatBreakdown sums(Function<SalesOrderLine, LinePrice> price) {
    return VatBreakdown.of(currency, all.stream().map(price).toList());
  }

  List<OrderLine> views() {
    return all.stream().map(line -> line.view(currency)).toList();
  }
}
