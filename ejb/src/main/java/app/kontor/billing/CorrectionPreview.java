package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import java.io.Serializable;
import java.util.List;

/**
 * What a correction says.
 *
 * @param lines those that change
 * @param before sums of the whole invoice before it
 * @param after sums of the whole invoice after it
 * @param difference sums of the correction itself; negative in the buyer's favour
 * @param settled what of a negative difference lowers the open amount of the invoice
 * @param credit what of it is the buyer's, because the invoice has less open; zero or more
 */
public record CorrectionPreview(
    List<Pair> lines,
    VatBreakdown before,
    VatBreakdown after,
    VatBreakdown difference,
    Money settled,
    Money credit)
    implements Serializable {
  public CorrectionPreview {
    lines = List.copyOf(lines);
  }

  /** A line as it was and as it is. */
  public record Pair(DocumentDetail.Line before, DocumentDetail.Line after)
      implements Serializable {

    /** Net after less net before. */
    public Money difference() {
      return net(after).minus(net(before));
    }

    private static Money net(DocumentDetail.Line line) {
      var price = line.price();
      if (price == null) {
        throw new IllegalStateException("line " + line.position() + " has no price");
      }
      return price.net();
    }
  }
}
