package app.kontor.einvoice.internal.fa;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.IssuedInvoice;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.ExchangeRate;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines of a document and of the order that an advance was received for. */
final class FaGoods {
  private static final int PRICE_DECIMALS = 8;

  private final IssuedInvoice issued;
  private final Function<UnitCode, String> units;

  FaGoods(IssuedInvoice issued, Function<UnitCode, String> units) {
    this.issued = issued;
    this.units = units;
  }

  /** Lines with prices; of a correction each as it was, and then as it is. */
  List<FaInvoice.Line> lines() {
    IssuedInvoice.Corrected corrected = issued.corrected();
    List<DocumentDetail.Line> before = corrected == null ? List.of() : corrected.before();
    List<FaInvoice.Line> lines = new ArrayList<>();
    for (int i = 0; i < issued.lines().size(); i++) {
      if (i < before.size()) {
        add(lines, before.get(i), true);
      }
      add(lines, issued.lines().get(i), false);
    }
    return lines;
  }

  private void add(List<FaInvoice.Line> lines, DocumentDetail.Line line, boolean before) {
    LinePrice price = line.price();
    ExchangeRate rate = issued.rate();
    if (price != null) {
      lines.add(line(line, price, rate == null ? null : rate.rate(), before));
    }
  }

  private FaInvoice.Line line(
      DocumentDetail.Line line, LinePrice price, @Nullable BigDecimal exchange, boolean before) {
    Quantity sold = line.portion().sold();
    UnitPrice shown = Objects.requireNonNull(line.shownPrice());
    return new FaInvoice.Line(
        line.item().name(),
        line.item().number().value(),
        units.apply(sold.unit()),
        sold.value(),
        shown.amount().divide(shown.baseQuantity().value(), PRICE_DECIMALS, RoundingMode.HALF_UP),
        price.net().amount(),
        FaRate.required(price.vat()),
        exchange,
        before);
  }

  /**
   * The order of an advance, or null where there is none. A correction of the advance changes
   * nothing of the order, and says so by each line as it was and as it is.
   */
  FaInvoice.@Nullable Ordered ordered() {
    IssuedInvoice.Ordered ordered = issued.ordered();
    if (ordered == null || ordered.lines().isEmpty()) {
      return null;
    }
    ExchangeRate rate = issued.rate();
    List<FaInvoice.OrderLine> lines = new ArrayList<>();
    if (issued.corrected() != null) {
      lines.addAll(lines(ordered, true));
    }
    lines.addAll(lines(ordered, false));
    return new FaInvoice.Ordered(
        ordered.totals().gross().amount(), rate == null ? null : rate.rate(), lines);
  }

  /** VAT of a rate is shared by its lines, so that they come to the order's to the last grosz. */
  private List<FaInvoice.OrderLine> lines(IssuedInvoice.Ordered ordered, boolean before) {
    Map<FaRate, VatShares> shares = new EnumMap<>(FaRate.class);
    for (VatSum sum : ordered.totals().sums()) {
      shares.put(FaRate.required(sum.rate()), new VatShares(sum));
    }
    List<FaInvoice.OrderLine> lines = new ArrayList<>();
    for (DocumentDetail.Line line : ordered.lines()) {
      LinePrice price = line.price();
      if (price != null) {
        FaInvoice.Line said = line(line, price, null, before);
        VatShares of = shares.get(said.rate());
        lines.add(
            new FaInvoice.OrderLine(said, of == null ? BigDecimal.ZERO : of.next(said.net())));
      }
    }
    return lines;
  }

  /** Gives each line what all up to it have, less what those before it have been given. */
  private static final class VatShares {
    private final VatSum sum;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal given = BigDecimal.ZERO;

    VatShares(VatSum sum) {
      this.sum = sum;
    }

    BigDecimal next(BigDecimal lineNet) {
      BigDecimal vat = sum.vat().amount();
      net = net.add(lineNet);
      BigDecimal soFar =
          sum.net().isZero()
              ? vat
              : vat.multiply(net).divide(sum.net().amount(), vat.scale(), RoundingMode.HALF_UP);
      BigDecimal share = soFar.subtract(given);
      given = soFar;
      return share;
    }
  }
}
