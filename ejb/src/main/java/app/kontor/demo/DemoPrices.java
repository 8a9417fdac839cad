package app.kontor.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of prices is more than lists with entries: a derived list for a group, a list for a market
 * zone, a promotion, a price agreed with one customer, what items cost, and a release that waits to
 * be looked at.
 */
final class DemoPrices {
  /** A dealer who buys in zloty. */
  private static final String DEALER = "K10021";

  private final Bulk bulk;
  private final long seller;
  private final LocalDate today;

  DemoPrices(Bulk bulk, long seller, LocalDate today) {
    this.bulk = bulk;
    this.seller = seller;
    this.today = today;
  }

  /** Writes on what was written of customers, items and lists. */
  void write() throws SQLException {
    bulk.flush();
    derived("DEALER-PLN", "Cennik dealera PLN", "BASE-PLN", "-6", false);
    audience("DEALER-PLN", "GROUP", "DEALER");
    derived("MARKET-EUR", "Preise EU-Markt", "BASE-EUR", "0", false);
    audience("MARKET-EUR", "ZONE", "EU");
    derived("STOCK-PLN", "Wyprzedaż magazynu", "BASE-PLN", "-15", true);
    audience("STOCK-PLN", "CUSTOMER", DEALER);
    agreement();
    costs();
    release();
  }

  private void derived(String code, String name, String source, String percent, boolean promotion)
      throws SQLException {
    run(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, promotion, valid_from,"
            + " valid_to, derived_from, percent, rounding_step, rounding_direction, decimals)"
            + " SELECT ?, seller_id, ?, ?, currency, FALSE, ?, ?, ?, id, ?, 0.0001, 'NEAREST', 4"
            + " FROM price_list WHERE seller_id = ? AND code = ?",
        bulk.id(),
        code,
        name,
        promotion,
        promotion ? today : LocalDate.of(2024, 1, 1),
        promotion ? today.plusDays(60) : null,
        new BigDecimal(percent),
        seller,
        source);
  }

  private void audience(String list, String kind, String code) throws SQLException {
    run(
        "INSERT INTO price_audience (list_id, kind, code, place) SELECT id, ?, ?, 0"
            + " FROM price_list WHERE seller_id = ? AND code = ?",
        kind,
        code,
        seller,
        list);
  }

  /** The first item is the dealer's own article, so to say. */
  private void agreement() throws SQLException {
    run(
        "INSERT INTO price_agreement (id, seller_id, partner_id, item_id, currency, from_quantity,"
            + " amount, base_quantity, valid_from, valid_to, note)"
            + " SELECT ?, p.seller_id, p.id, i.id, p.currency, i.packaging, 0.5000, 1, ?, ?,"
            + " 'Umowa ramowa' FROM partner p JOIN item i ON i.seller_id = p.seller_id"
            + " WHERE p.seller_id = ? AND p.number = ? AND p.currency = 'PLN'"
            + " ORDER BY i.id LIMIT 1",
        bulk.id(),
        LocalDate.of(2026, 1, 1),
        today.plusDays(200),
        seller,
        DEALER);
  }

  /** What the first items cost; of two of them more than the release would ask. */
  private void costs() throws SQLException {
    run(
        "INSERT INTO item_cost (item_id, seller_id, amount, currency)"
            + " SELECT e.item_id, l.seller_id, ROUND(MIN(e.amount / e.base_quantity) * 0.72, 4),"
            + " l.currency FROM price_entry e JOIN price_list l ON l.id = e.list_id"
            + " WHERE l.seller_id = ? AND l.code = 'BASE-PLN' GROUP BY e.item_id, l.seller_id,"
            + " l.currency ORDER BY e.item_id LIMIT 200",
        seller);
  }

  private void release() throws SQLException {
    long id = bulk.id();
    run(
        "INSERT INTO price_release (id, seller_id, number, name, state, begun_by, begun_at)"
            + " VALUES (?, ?, 1, 'Cennik wiosenny', 'DRAFT', 'Kontor', UTC_TIMESTAMP(6))",
        id,
        seller);
    run(
        "INSERT INTO price_release_entry (release_id, list_id, item_id, from_quantity, amount,"
            + " base_quantity) SELECT ?, e.list_id, e.item_id, e.from_quantity,"
            // of the goods in their order, so that it does not hang on the numbers of rows
            + " ROUND(e.amount * IF(MOD(DENSE_RANK() OVER (ORDER BY e.item_id), 6) = 0, 0.65, 1.06),"
            + " 4), e.base_quantity"
            + " FROM price_entry e JOIN price_list l ON l.id = e.list_id WHERE l.seller_id = ?"
            + " AND l.code = 'BASE-PLN' AND e.amount > 1 ORDER BY e.item_id, e.from_quantity"
            + " LIMIT 40",
        id,
        seller);
  }

  private void run(String sql, @Nullable Object... values) throws SQLException {
    Connection connection = bulk.connection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
