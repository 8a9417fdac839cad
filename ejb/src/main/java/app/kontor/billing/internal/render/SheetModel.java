package app.kontor.billing.internal.render;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.measure.Portion;
import app.kontor.money.ExchangeRate;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.party.Look;
import app.kontor.platform.font.Monogram;
import app.kontor.tax.VatSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and formatted values of a sheet, as plain maps: all that the layout gets to see. */
final class SheetModel {
  /** How high a logo is printed, in tenths of a millimetre. */
  private static final int LOGO_HEIGHT = 110;

  private final DocumentSheet sheet;
  private final DocumentTexts texts;
  private final DocumentFormats formats;
  private final Map<String, Object> model = new LinkedHashMap<>();

  private SheetModel(DocumentSheet sheet) {
    this.sheet = sheet;
    this.texts = DocumentTexts.of(sheet.language());
    this.formats = new DocumentFormats(sheet.language(), texts);
  }

  static Map<String, Object> of(DocumentSheet sheet) {
    SheetModel builder = new SheetModel(sheet);
    builder.head();
    builder.facts();
    DocumentSheet.Correction correction = sheet.correction();
    if (correction == null) {
      builder.lines();
    } else {
      CorrectionModel.put(builder, correction);
    }
    DocumentSheet.Prices prices = sheet.prices();
    builder.model.put("priced", prices != null);
    if (prices != null) {
      builder.sums(prices);
      DeductionModel.put(builder, prices);
      builder.payment(prices);
      builder.notes(prices);
    }
    return builder.model;
  }

  DocumentTexts texts() {
    return texts;
  }

  DocumentFormats formats() {
    return formats;
  }

  void put(String name, Object value) {
    model.put(name, value);
  }

  private void head() {
    boolean isGoodsIssue = sheet.kind() == DocumentKind.GOODS_ISSUE_NOTE;
    model.put("lang", sheet.language().getLanguage());
    model.put("t", texts.all());
    model.put("title", texts.get("title." + sheet.kind()));
    model.put("number", sheet.number().value());
    model.put("notice", texts.getOr("notice." + sheet.kind(), ""));
    model.put("initials", Monogram.of(sheet.seller().name()).letters());
    model.put("seller", party(sheet.seller()));
    model.put("buyer", party(sheet.buyer()));
    model.put("buyerHeading", texts.get(isGoodsIssue ? "label.receiver" : "label.buyer"));
    DocumentSheet.Party delivery = sheet.delivery();
    if (delivery != null) {
      model.put("delivery", party(delivery));
    }
    model.put(
        "footer",
        String.join(" · ", sheet.seller().name(), String.join(" · ", sheet.seller().lines())));
    look();
    model.put(
        "issuedBy",
        sheet.issuedBy().isEmpty() ? "" : texts.get("sign.by").replace("{0}", sheet.issuedBy()));
  }

  /** Frozen too: another logo or colour changes nothing that was issued. */
  private void look() {
    Look look = sheet.look();
    model.put("accent", look.colour().code());
    model.put("footerLine", look.footer(sheet.language().getLanguage()));
    if (look.logo().isThere()) {
      model.put(FrozenSheet.LOGO, look.logo().sha256());
      model.put("logoWidth", Integer.toString(look.logo().widthAt(LOGO_HEIGHT)));
    }
  }

  Map<String, Object> party(DocumentSheet.Party party) {
    List<String> ids = new ArrayList<>();
    add(ids, "label.vat-id", party.vatId());
    add(ids, "label.tax-number", party.taxNumber());
    return Map.of(
        "name", party.name(),
        "lines", party.lines(),
        "country", formats.country(party.country()),
        "ids", ids,
        "details", party.details());
  }

  private void add(List<String> ids, String label, @Nullable String id) {
    if (id != null && !id.isEmpty()) {
      ids.add(texts.get(label) + ": " + id);
    }
  }

  private void facts() {
    List<Map<String, String>> facts = new ArrayList<>();
    fact(facts, "label.issue-date", formats.date(sheet.issueDate()));
    if (sheet.supplyDate() != null) {
      fact(facts, "label.supply-date", formats.date(sheet.supplyDate()));
    }
    if (sheet.dueDate() != null) {
      fact(facts, "label.due-date", formats.date(sheet.dueDate()));
      model.put("dueDate", formats.date(sheet.dueDate()));
    }
    terms(facts, sheet.terms());
    fact(facts, "label.order", sheet.orderNumber().value());
    if (sheet.buyerReference() != null && !sheet.buyerReference().isBlank()) {
      fact(facts, "label.buyer-reference", sheet.buyerReference());
    }
    String costCentre = sheet.said().costCentre();
    if (costCentre != null) {
      fact(facts, "label.cost-centre", costCentre);
    }
    String contact = sheet.said().contact();
    if (contact != null) {
      fact(facts, "label.contact", contact);
    }
    if (!sheet.related().isEmpty()) {
      fact(facts, "label.related", String.join(", ", sheet.related()));
    }
    if (sheet.warehouse() != null) {
      fact(facts, "label.warehouse", sheet.warehouse());
    }
    if (sheet.prices() != null) {
      fact(facts, "label.currency", sheet.prices().sums().gross().currency().getCurrencyCode());
    }
    model.put("facts", facts);
  }

  private void terms(List<Map<String, String>> facts, DocumentSheet.@Nullable Terms terms) {
    if (terms == null) {
      return;
    }
    if (!terms.name().isEmpty()) {
      fact(facts, "label.payment-terms", terms.name());
    }
    DocumentSheet.Discount discount = terms.discount();
    if (discount != null) {
      fact(
          facts,
          "label.discount",
          texts
              .get("discount")
              .replace("{0}", formats.percent(discount.percent()))
              .replace("{1}", formats.date(discount.until()))
              .replace("{2}", formats.money(discount.amount())));
    }
  }

  private void fact(List<Map<String, String>> facts, String label, String value) {
    facts.add(Map.of("label", texts.get(label), "value", value));
  }

  /** What a goods-issue note says of a bundle: whoever packs and unpacks it counts its parts. */
  private List<Map<String, String>> parts(DocumentDetail.Line line) {
    if (sheet.kind() != DocumentKind.GOODS_ISSUE_NOTE) {
      return List.of();
    }
    return line.item().partsOf(line.quantity()).stream()
        .map(
            part ->
                Map.of(
                    "item", part.number().value(),
                    "name", part.name(),
                    "quantity", formats.quantity(part.quantity()),
                    "unit", formats.unit(part.quantity())))
        .toList();
  }

  private void lines() {
    model.put("lines", sheet.lines().stream().map(this::line).toList());
  }

  /** A line as it is printed; other rows may be put together from it. */
  Map<String, Object> line(DocumentDetail.Line line) {
    LinePrice price = line.price();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("parts", parts(line));
    row.put("position", Integer.toString(line.position()));
    row.put("item", line.item().number().value());
    row.put("name", line.item().name());
    String own = line.item().buyersNumber();
    if (own != null) {
      row.put("own", texts.get("column.own").replace("{0}", own));
    }
    String note = sheet.said().notes().get(line.position());
    if (note != null) {
      row.put("note", note.lines().toList());
    }
    UnitPrice shown = line.shownPrice();
    Portion portion = line.portion();
    row.put("quantity", formats.quantity(portion.sold()));
    row.put("unit", formats.unit(portion.sold()));
    if (portion.isConverted()) {
      row.put("base", formats.base(portion.base()));
    }
    row.put("price", shown == null ? "" : formats.price(shown));
    row.put("net", price == null ? "" : formats.amount(price.net()));
    row.put("vat", price == null ? "" : formats.rate(price.vat()));
    return row;
  }

  private void sums(DocumentSheet.Prices prices) {
    ExchangeRate rate = prices.accountingRate();
    List<Map<String, String>> sums = new ArrayList<>();
    for (VatSum sum : prices.sums().sums()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("rate", formats.rate(sum.rate()));
      row.put("net", formats.amount(sum.net()));
      row.put("vat", formats.amount(sum.vat()));
      row.put("gross", formats.amount(sum.net().plus(sum.vat())));
      row.put("home", prices.homeVat().at(sum.rate()).map(formats::amount).orElse(""));
      sums.add(row);
    }
    model.put("vatSums", sums);
    model.put("homeVat", rate != null);
    model.put(
        "homeVatLabel",
        rate == null
            ? ""
            : texts.get("summary.vat-home").replace("{0}", rate.to().getCurrencyCode()));
    model.put("net", formats.money(prices.sums().net()));
    model.put("vat", formats.money(prices.sums().vat()));
    model.put("gross", formats.money(prices.sums().gross()));
    model.put(
        "receipts",
        prices.receipts().stream()
            .map(
                r ->
                    Map.of(
                        "date", formats.date(r.date()),
                        "document", r.document().value(),
                        "amount", formats.money(r.amount())))
            .toList());
    model.put("paid", prices.due().isZero());
    model.put("credit", prices.due().isNegative());
    model.put("due", formats.money(prices.due().abs()));
    model.put("words", AmountInWords.of(prices.due().abs(), sheet.language()));
  }

  private void payment(DocumentSheet.Prices prices) {
    DocumentSheet.Payment payment = prices.payment();
    if (payment == null) {
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", formats.iban(payment.account().iban()));
    fields.put("bic", payment.account().bic());
    fields.put("bank", payment.account().bankName());
    fields.put("reference", payment.reference().printed());
    String taxNumber = sheet.seller().taxNumber();
    TransferQr.payload(
            payment.account(),
            sheet.seller().name(),
            taxNumber == null ? "" : taxNumber,
            prices.due(),
            payment.reference().value())
        .ifPresent(
            payload -> {
              fields.put("qr", payload);
              fields.put(
                  "qrText", texts.get("payment.qr").replace("{0}", payment.reference().printed()));
            });
    model.put("payment", fields);
  }

  private void notes(DocumentSheet.Prices prices) {
    List<String> notes = new ArrayList<>();
    String legal = texts.getOr("note." + prices.treatment(), "");
    if (!legal.isEmpty()) {
      notes.add(legal);
    }
    ExchangeRate rate = prices.accountingRate();
    if (rate != null) {
      notes.add(
          texts
              .get("note.rate")
              .replace("{0}", rate.from().getCurrencyCode())
              .replace("{1}", formats.number(rate.rate(), Math.max(4, rate.rate().scale())))
              .replace("{2}", rate.to().getCurrencyCode())
              .replace("{3}", rate.source())
              .replace("{4}", formats.date(rate.date())));
    }
    model.put("notes", notes);
  }
}
