package app.kontor.demo;

import java.sql.SQLException;
import java.util.List;

/** On which terms the demo company is paid: in advance, unless something else was agreed. */
final class DemoTerms {
  static final String NET14 = "NET14";

  private final Bulk bulk;
  private final long seller;

  DemoTerms(Bulk bulk, long seller) {
    this.bulk = bulk;
    this.seller = seller;
  }

  void write() throws SQLException {
    terms("ADVANCE", 1, 0, 0, 0, List.of("przedpłata", "Vorkasse", "payment in advance"));
    terms(NET14, 2, 14, 0, 0, List.of("14 dni netto", "14 Tage netto", "14 days net"));
    terms("NET30", 3, 30, 0, 0, List.of("30 dni netto", "30 Tage netto", "30 days net"));
    terms(
        "SKONTO30",
        4,
        30,
        10,
        2,
        List.of(
            "30 dni netto, 2% skonta do 10 dni",
            "30 Tage netto, 2 % Skonto in 10 Tagen", "30 days net, 2% discount within 10 days"));
  }

  private void terms(
      String code, int place, int days, int discountDays, int percent, List<String> names)
      throws SQLException {
    long id = bulk.id();
    bulk.row(
        "payment_terms",
        "id, version, seller_id, code, days, discount_days, discount_percent, place, active, choosable",
        id,
        1,
        seller,
        code,
        days,
        discountDays,
        percent,
        place,
        true,
        days == 0);
    List<String> languages = List.of("pl", "de", "en");
    for (int i = 0; i < languages.size(); i++) {
      bulk.row(
          "payment_terms_text", "terms_id, language, name", id, languages.get(i), names.get(i));
    }
  }
}
