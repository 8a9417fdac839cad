package app.kontor.billing.internal.render;

import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.DocumentDetail;
import app.kontor.measure.Quantity;
import app.kontor.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a correction shows beside other documents: each line as it was, as it is, and the
 * difference; the whole invoice before and after; the buyer as it was named.
 */
final class CorrectionModel {
  private CorrectionModel() {}

  static void put(SheetModel model, DocumentSheet.Correction correction) {
    DocumentTexts texts = model.texts();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put(
        "of",
        texts
            .get("correction.of")
            .replace("{0}", correction.invoice().value())
            .replace("{1}", model.formats().date(correction.issued())));
    if (correction.latest() != null) {
      said.put("after", texts.get("correction.after").replace("{0}", correction.latest().value()));
    }
    said.put("reason", correction.reason());
    if (!correction.lines().isEmpty()) {
      said.put(
          "totals",
          List.of(
              totals(model, "correction.before", correction.before()),
              totals(model, "correction.now", correction.after())));
    }
    DocumentSheet.Party before = correction.buyerBefore();
    if (before != null) {
      said.put("buyer", model.party(before));
    }
    model.put("correction", said);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CorrectionPreview.Pair pair : correction.lines()) {
      rows.add(state(model, pair.before(), "correction.before"));
      rows.add(state(model, pair.after(), "correction.now"));
      rows.add(difference(model, pair));
    }
    model.put("lines", rows);
  }

  private static Map<String, Object> state(
      SheetModel model, DocumentDetail.Line line, String word) {
    Map<String, Object> row = model.line(line);
    row.put("state", model.texts().get(word));
    return row;
  }

  private static Map<String, Object> difference(SheetModel model, CorrectionPreview.Pair pair) {
    Quantity more = pair.after().quantity().minus(pair.before().quantity());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("position", "");
    row.put("name", model.texts().get("correction.difference"));
    row.put("item", "");
    row.put("quantity", more.isZero() ? "" : model.formats().quantity(more));
    row.put("unit", more.isZero() ? "" : model.formats().unit(more));
    row.put("price", "");
    row.put("net", model.formats().amount(pair.difference()));
    row.put("vat", "");
    row.put("strong", "1");
    return row;
  }

  private static Map<String, String> totals(SheetModel model, String word, VatBreakdown sums) {
    return Map.of(
        "label", model.texts().get(word),
        "net", model.formats().amount(sums.net()),
        "vat", model.formats().amount(sums.vat()),
        "gross", model.formats().amount(sums.gross()));
  }
}
