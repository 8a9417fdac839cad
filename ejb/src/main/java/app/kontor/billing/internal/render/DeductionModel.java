package app.kontor.billing.internal.render;

import app.kontor.billing.model.Advances;
import app.kontor.billing.model.DeductedAdvance;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a final invoice shows of advance invoices: each by number, day and rate, and what is left to
 * be taxed (art. 106f (3) of the Polish VAT act).
 */
final class DeductionModel {
  private DeductionModel() {}

  static void put(SheetModel model, DocumentSheet.Prices prices) {
    List<DeductedAdvance> deducted = prices.deducted();
    if (deducted.isEmpty()) {
      return;
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (DeductedAdvance one : deducted) {
      rows.add(
          row(
              model,
              one.advance().value() + ", " + model.formats().date(one.issued()),
              one.sum(prices.sums().currency())));
    }
    VatBreakdown rest = Advances.less(prices.sums(), deducted);
    for (VatSum sum : rest.sums()) {
      rows.add(row(model, model.texts().get("advance.rest"), sum));
    }
    model.put("deducted", rows);
    model.put("title", model.texts().get("title.FINAL_INVOICE"));
  }

  private static Map<String, String> row(SheetModel model, String label, VatSum sum) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("label", label);
    row.put("rate", model.formats().rate(sum.rate()));
    row.put("net", model.formats().amount(sum.net()));
    row.put("vat", model.formats().amount(sum.vat()));
    row.put("gross", model.formats().amount(sum.net().plus(sum.vat())));
    return row;
  }
}
