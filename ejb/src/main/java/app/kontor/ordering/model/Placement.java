package app.kontor.ordering.model;

import app.kontor.ordering.OrderDetail.Delivery;
import app.kontor.ordering.OrderDetail.Placed;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Partner;
import app.kontor.party.PaymentTerms;
import app.kontor.tax.VatTreatment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that placing an order freezes.
 *
 * @param partner whose address, VAT id, currency and language are kept
 * @param terms of payment that are kept
 * @param placedByUser row of the person who placed or entered it
 * @param buyerReference the buyer's own order number, or null
 * @param note of the buyer to the seller, or null
 * @param costCentre the buyer's own, or null
 */
public record Placement(
    long sellerId,
    OrderNumber number,
    Partner partner,
    PaymentTerms terms,
    Placed placed,
    long placedByUser,
    String contactEmail,
    Delivery delivery,
    @Nullable String buyerReference,
    @Nullable String note,
    VatTreatment vatTreatment,
    List<SalesOrderLine.NewLine> lines,
    @Nullable String costCentre) {
  public Placement {
    lines = List.copyOf(lines);
  }

  /** Without a cost centre. */
  public Placement(
      long sellerId,
      OrderNumber number,
      Partner partner,
      PaymentTerms terms,
      Placed placed,
      long placedByUser,
      String contactEmail,
      Delivery delivery,
      @Nullable String buyerReference,
      @Nullable String note,
      VatTreatment vatTreatment,
      List<SalesOrderLine.NewLine> lines) {
    this(
        sellerId,
        number,
        partner,
        terms,
        placed,
        placedByUser,
        contactEmail,
        delivery,
        buyerReference,
        note,
        vatTreatment,
        lines,
        null);
  }
}
