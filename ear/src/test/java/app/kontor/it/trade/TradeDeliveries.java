package app.kontor.it.trade;

import java.util.List;

/** A parcel, another carrier and collection, in three currencies, of the first seller. */
final class TradeDeliveries {
  static final List<String> SQL =
      List.of(
          "INSERT IGNORE INTO delivery_method (id, seller_id, code, carrier, position, active)"
              + " VALUES (88010, 1, 'DHL', 'DHL', 1, TRUE),"
              + " (88011, 1, 'CARRIER', 'OTHER', 2, TRUE), (88012, 1, 'PICKUP', NULL, 3, TRUE)",
          "INSERT IGNORE INTO delivery_method_text (method_id, language, name)"
              + " SELECT m.id, l.code, CASE m.code WHEN 'DHL' THEN 'DHL courier'"
              + " WHEN 'CARRIER' THEN 'Another carrier' ELSE 'Collection by you' END"
              + " FROM delivery_method m"
              + " JOIN (SELECT 'pl' AS code UNION SELECT 'de' UNION SELECT 'en') l"
              + " WHERE m.id BETWEEN 88010 AND 88012",
          "INSERT IGNORE INTO delivery_charge (method_id, currency, charge)"
              + " SELECT m.id, c.currency, c.charge FROM delivery_method m JOIN ("
              + "SELECT 'DHL' AS code, 'PLN' AS currency, 19.90 AS charge"
              + " UNION SELECT 'DHL', 'EUR', 9.90 UNION SELECT 'DHL', 'USD', 39"
              + " UNION SELECT 'CARRIER', 'PLN', 49 UNION SELECT 'CARRIER', 'EUR', 29"
              + " UNION SELECT 'CARRIER', 'USD', 89 UNION SELECT 'PICKUP', 'PLN', 0"
              + " UNION SELECT 'PICKUP', 'EUR', 0 UNION SELECT 'PICKUP', 'USD', 0) c"
              + " ON c.code = m.code WHERE m.id BETWEEN 88010 AND 88012");

  private TradeDeliveries() {}
}
