package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as it stands after its last correction.
 *
 * @param invoice the invoice itself
 * @param seen the document with that state: the invoice, or its latest correction
 * @param lines by their positions on the invoice; also those of which nothing is left
 * @param sums as they stand
 * @param open what is still to be paid on the invoice
 * @param rates that a line can have instead of its own; only its own where nothing is taxed at home
 */
public record CorrectableInvoice(
    DocumentNumber invoice,
    LocalDate issued,
    DocumentNumber seen,
    CorrectInvoice.Buyer buyer,
    List<DocumentDetail.Line> lines,
    VatBreakdown sums,
    Money open,
    List<VatRate> rates)
    implements Serializable {
  public CorrectableInvoice {
    lines = List.copyOf(lines);
    rates = List.copyOf(rates);
  }
}
