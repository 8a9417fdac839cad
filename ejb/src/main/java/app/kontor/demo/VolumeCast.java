package app.kontor.demo;

import app.kontor.gate.Actor;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.party.Address;
import app.kontor.party.Seller;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the large history is made of; of the items only the ids are kept. */
final class VolumeCast {
  private final Seller seller;
  private final Actor sales;
  private final List<Customer> customers = new ArrayList<>();
  private final Map<String, Money> charges = new HashMap<>();
  private final Map<String, String> deliveries = new HashMap<>();
  private long[] items = {};
  private long warehouse;
  private String warehouseName = "";

  /** A customer with its preferred delivery address. */
  record Customer(
      long id,
      String number,
      Address billTo,
      Address shipTo,
      String email,
      @Nullable String vatId,
      String language,
      String currency,
      @Nullable String priceList,
      int paymentDays) {}

  /** An item as a line names it. */
  record Goods(
      long id,
      String number,
      java.math.BigDecimal packaging,
      String unit,
      String vatClass,
      Map<String, String> names) {}

  private VolumeCast(Seller seller, Actor sales) {
    this.seller = seller;
    this.sales = sales;
  }

  static VolumeCast read(Connection connection, Seller seller) throws SQLException {
    VolumeCast cast =
        new VolumeCast(seller, DemoCast.read(connection, seller.id()).person("sales"));
    try (Statement statement = connection.createStatement()) {
      cast.readCustomers(statement);
      cast.readItems(statement);
      cast.readDeliveries(statement);
    }
    return cast;
  }

  private void readCustomers(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT p.*, COALESCE(t.days, 0) days, d.name d_name, d.contact d_contact, d.street"
                + " d_street, d.house d_house, d.flat d_flat, d.addition d_addition, d.region"
                + " d_region, d.postcode d_postcode, d.city d_city, d.country d_country, d.phone"
                + " d_phone, d.email d_email FROM partner p LEFT JOIN payment_terms t ON"
                + " t.seller_id = p.seller_id AND t.code = p.payment_terms JOIN delivery_address d"
                + " ON d.partner_id = p.id AND d.preferred WHERE p.seller_id = "
                + seller.id()
                + " AND p.active ORDER BY p.number")) {
      while (row.next()) {
        customers.add(
            new Customer(
                row.getLong("id"),
                text(row, "number"),
                address(row, ""),
                address(row, "d_"),
                text(row, "email"),
                row.getString("vat_id"),
                text(row, "language"),
                text(row, "currency"),
                row.getString("price_list"),
                row.getInt("days")));
      }
    }
  }

  private static Address address(ResultSet row, String prefix) throws SQLException {
    return new Address(
        text(row, prefix + "name"),
        row.getString(prefix + "contact"),
        row.getString(prefix + "addition"),
        text(row, prefix + "street"),
        text(row, prefix + "house"),
        row.getString(prefix + "flat"),
        text(row, prefix + "postcode"),
        text(row, prefix + "city"),
        row.getString(prefix + "region"),
        text(row, prefix + "country"),
        row.getString(prefix + "phone"),
        row.getString(prefix + "email"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return String.valueOf(row.getString(column));
  }

  private void readItems(Statement statement) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT id FROM item WHERE seller_id = "
                + seller.id()
                + " AND active AND kind IN ('GOODS', 'SPARE_PART') ORDER BY id")) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    items = ids.stream().mapToLong(Long::longValue).toArray();
  }

  private void readDeliveries(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT t.language, t.name, c.currency, c.charge FROM delivery_method m"
                + " JOIN delivery_method_text t ON t.method_id = m.id"
                + " JOIN delivery_charge c ON c.method_id = m.id AND c.zone = ''"
                + " AND c.from_kg = 0 AND c.from_value = 0"
                + " WHERE m.seller_id = "
                + seller.id()
                + " AND m.code = 'DHL'")) {
      while (row.next()) {
        deliveries.put(text(row, "language"), text(row, "name"));
        String currency = text(row, "currency");
        charges.put(currency, Money.of(row.getBigDecimal("charge"), Currencies.of(currency)));
      }
    }
    try (ResultSet row =
        statement.executeQuery(
            "SELECT id, name FROM warehouse WHERE seller_id = "
                + seller.id()
                + " AND code = 'WRO'")) {
      if (!row.next()) {
        throw new IllegalStateException("the demo company has no warehouse WRO");
      }
      warehouse = row.getLong(1);
      warehouseName = text(row, "name");
    }
  }

  /** The items of the ids. */
  static Map<Long, Goods> goods(Connection connection, Collection<Long> ids) throws SQLException {
    String marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
    Map<Long, Goods> goods = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT i.id, i.number, i.packaging, i.unit, i.vat_class, t.language, t.name"
                + " FROM item i JOIN item_text t ON t.item_id = i.id WHERE i.id IN ("
                + marks
                + ")")) {
      int position = 1;
      for (long id : ids) {
        statement.setLong(position++, id);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          long id = row.getLong(1);
          Goods known = goods.get(id);
          if (known == null) {
            known =
                new Goods(
                    id,
                    text(row, "number"),
                    row.getBigDecimal(3).stripTrailingZeros(),
                    text(row, "unit"),
                    text(row, "vat_class"),
                    new HashMap<>());
            goods.put(id, known);
          }
          known.names().put(text(row, "language"), text(row, "name"));
        }
      }
    }
    return goods;
  }

  Seller seller() {
    return seller;
  }

  Actor sales() {
    return sales;
  }

  List<Customer> customers() {
    return customers;
  }

  int itemCount() {
    return items.length;
  }

  long item(int index) {
    return items[index];
  }

  long warehouse() {
    return warehouse;
  }

  String warehouseName() {
    return warehouseName;
  }

  String delivery(String language) {
    return deliveries.getOrDefault(language, "DHL");
  }

  /** The delivery charge in a currency. */
  Money charge(String currency) {
    return charges.getOrDefault(currency, Money.zero(Currencies.of(currency)));
  }
}
