package app.kontor.billing.internal.render;

import app.kontor.billing.OfferPapers;
import app.kontor.money.Money;
import app.kontor.party.Look;
import app.kontor.party.Seller;
import app.kontor.platform.font.Monogram;
import app.kontor.tax.VatSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words and formatted values of an offer, as plain maps for the layout of documents. */
public final class OfferModel {
  private static final int LOGO_HEIGHT = 110;
  private static final String FIXED = "FIXED";

  private final OfferPapers.Paper paper;
  private final DocumentTexts texts;
  private final DocumentFormats formats;
  private final Map<String, Object> model = new LinkedHashMap<>();

  private OfferModel(OfferPapers.Paper paper) {
    this.paper = paper;
    this.texts = DocumentTexts.of(paper.language());
    this.formats = new DocumentFormats(paper.language(), texts);
  }

  /** All that the layout gets to see. */
  public static Map<String, Object> of(OfferPapers.Paper paper) {
    OfferModel offer = new OfferModel(paper);
    offer.head();
    offer.facts();
    offer.lines();
    offer.sums();
    return offer.model;
  }

  private void head() {
    Seller seller = paper.seller();
    model.put("lang", paper.language().getLanguage());
    model.put("t", texts.all());
    model.put("title", texts.get("title.OFFER"));
    model.put("number", paper.number());
    model.put("notice", paper.message());
    model.put("initials", Monogram.of(seller.name()).letters());
    model.put(
        "seller",
        Map.of(
            "name", seller.name(),
            "lines", seller.address().lines(),
            "country", formats.country(seller.address().country()),
            "ids", seller.vatId().isBlank() ? List.of() : List.of(vatId(seller)),
            "details", details(seller)));
    model.put(
        "buyer",
        Map.of(
            "name", paper.customer().get(0),
            "lines", paper.customer().subList(1, paper.customer().size()),
            "country", "",
            "ids", List.of(),
            "details", List.of()));
    model.put("buyerHeading", texts.get("label.buyer"));
    model.put(
        "footer", String.join(" · ", seller.name(), String.join(" · ", seller.address().lines())));
    model.put("issuedBy", texts.get("sign.by").replace("{0}", paper.by()));
    look(seller.look());
  }

  private String vatId(Seller seller) {
    return texts.get("label.vat-id") + ": " + seller.vatId();
  }

  private static List<String> details(Seller seller) {
    return Stream.of(seller.registration(), seller.email(), seller.phone())
        .filter(text -> !text.isBlank())
        .toList();
  }

  private void look(Look look) {
    model.put("accent", look.colour().code());
    model.put("footerLine", look.footer(paper.language().getLanguage()));
    if (look.logo().isThere()) {
      model.put(FrozenSheet.LOGO, look.logo().sha256());
      model.put("logoWidth", Integer.toString(look.logo().widthAt(LOGO_HEIGHT)));
    }
  }

  private void facts() {
    List<Map<String, String>> facts = new ArrayList<>();
    fact(facts, "label.issue-date", formats.date(paper.issued()));
    fact(facts, "label.valid-until", formats.date(paper.until()));
    if (!paper.delivery().isEmpty()) {
      fact(facts, "label.delivery-method", paper.delivery());
    }
    fact(facts, "label.currency", paper.sums().currency().getCurrencyCode());
    model.put("facts", facts);
  }

  private void fact(List<Map<String, String>> facts, String label, String value) {
    facts.add(Map.of("label", texts.get(label), "value", value));
  }

  private void lines() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (OfferPapers.Line line : paper.lines()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("parts", List.of());
      row.put("position", Integer.toString(lines.size() + 1));
      row.put("item", line.item());
      row.put("name", line.name());
      if (!line.choice().equals(FIXED)) {
        row.put("own", texts.get("choice." + line.choice()));
      }
      row.put("quantity", formats.quantity(line.quantity()));
      row.put("unit", formats.unit(line.quantity()));
      row.put("price", formats.price(line.each()));
      row.put("net", formats.amount(line.price().net()));
      row.put("vat", formats.rate(line.price().vat()));
      lines.add(row);
    }
    model.put("lines", lines);
    model.put("priced", true);
  }

  private void sums() {
    List<Map<String, String>> sums = new ArrayList<>();
    for (VatSum sum : paper.sums().sums()) {
      sums.add(
          Map.of(
              "rate", formats.rate(sum.rate()),
              "net", formats.amount(sum.net()),
              "vat", formats.amount(sum.vat()),
              "gross", formats.amount(sum.net().plus(sum.vat())),
              "home", ""));
    }
    model.put("vatSums", sums);
    model.put("homeVat", false);
    model.put("homeVatLabel", "");
    model.put("net", formats.money(paper.sums().net()));
    model.put("vat", formats.money(paper.sums().vat()));
    model.put("gross", formats.money(paper.sums().gross()));
    model.put("receipts", List.of());
    model.put("paid", false);
    model.put("due", "");
    model.put("words", "");
    List<String> notes = new ArrayList<>();
    Money charge = paper.charge();
    if (charge != null) {
      notes.add(texts.get("note.delivery-charge").replace("{0}", formats.money(charge)));
    }
    if (paper.lines().stream().anyMatch(line -> !line.choice().equals(FIXED))) {
      notes.add(texts.get("note.choice"));
    }
    notes.add(texts.get("note.offer").replace("{0}", formats.date(paper.until())));
    model.put("notes", notes);
  }
}
