package app.kontor.demo;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the demo company delivers, and what it costs: by weight, and for dealers alone. */
final class DemoDeliveries {
  private static final String CHARGE = "method_id, zone, currency, from_kg, from_value, charge";

  private final Bulk bulk;
  private final long seller;

  DemoDeliveries(Bulk bulk, long seller) {
    this.bulk = bulk;
    this.seller = seller;
  }

  void write() throws SQLException {
    method("DHL", "DHL", 1, "Kurier DHL", "DHL-Paketdienst", "DHL courier", "19.90", "9.90", "39");
    long carrier =
        method(
            "CARRIER",
            "OTHER",
            2,
            "Inny przewoźnik",
            "Anderer Spediteur",
            "Another carrier",
            "49",
            "29",
            "89");
    method(
        "PICKUP", null, 3, "Odbiór własny", "Selbstabholung", "Collection by you", "0", "0", "0");
    heavy(carrier, "PLN", "149");
    heavy(carrier, "EUR", "89");
    heavy(carrier, "USD", "249");
    long van = bulk.id();
    bulk.row(
        "delivery_method",
        "id, version, seller_id, code, carrier, position, active, max_order_kg",
        van,
        1,
        seller,
        "VAN",
        null,
        4,
        true,
        new BigDecimal("800"));
    for (List<String> name :
        List.of(
            List.of("pl", "Nasz samochód"),
            List.of("de", "Unser Wagen"),
            List.of("en", "Our van"))) {
      bulk.row("delivery_method_text", "method_id, language, name", van, name.get(0), name.get(1));
    }
    bulk.row("delivery_method_group", "method_id, customer_group", van, "DEALER");
    bulk.row(
        "delivery_charge",
        CHARGE,
        van,
        "PL",
        "PLN",
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal("29"));
    bulk.row(
        "delivery_charge",
        CHARGE,
        van,
        "PL",
        "PLN",
        BigDecimal.ZERO,
        new BigDecimal("3000"),
        BigDecimal.ZERO);
  }

  /**
   * A method that costs the same everywhere.
   *
   * @param told its name in Polish, German and English, and its charge in PLN, EUR and USD
   */
  private long method(String code, @Nullable String carrier, int position, String... told)
      throws SQLException {
    long id = bulk.id();
    bulk.row(
        "delivery_method",
        "id, version, seller_id, code, carrier, position, active, max_order_kg",
        id,
        1,
        seller,
        code,
        carrier,
        position,
        true,
        null);
    List<String> languages = List.of("pl", "de", "en");
    List<String> currencies = List.of("PLN", "EUR", "USD");
    for (int i = 0; i < languages.size(); i++) {
      bulk.row("delivery_method_text", "method_id, language, name", id, languages.get(i), told[i]);
      bulk.row(
          "delivery_charge",
          CHARGE,
          id,
          "",
          currencies.get(i),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          new BigDecimal(told[i + languages.size()]));
    }
    return id;
  }

  /** The charge of a method from half a tonne on. */
  private void heavy(long method, String currency, String charge) throws SQLException {
    bulk.row(
        "delivery_charge",
        CHARGE,
        method,
        "",
        currency,
        new BigDecimal("500"),
        BigDecimal.ZERO,
        new BigDecimal(charge));
  }
}
