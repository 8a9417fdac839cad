package app.kontor.demo;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who and what the history is played with: people, customers and items of the demo company. */
final class DemoCast {
  private final long seller;
  private final Map<String, Actor> people = new HashMap<>();
  private final List<Customer> customers = new ArrayList<>();
  private final List<Goods> goods = new ArrayList<>();

  /**
   * A customer.
   *
   * @param address code of the preferred delivery address
   */
  record Customer(
      long id, String number, String name, String currency, int paymentDays, String address) {}

  /** An item that has a price in all currencies. */
  record Goods(String number, BigDecimal packaging) {}

  private DemoCast(long seller) {
    this.seller = seller;
  }

  static DemoCast read(Connection connection, long seller) throws SQLException {
    DemoCast cast = new DemoCast(seller);
    try (Statement statement = connection.createStatement()) {
      cast.readPeople(statement);
      cast.readCustomers(statement);
      cast.readGoods(statement);
    }
    return cast;
  }

  private void readPeople(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT u.id, u.email, u.name, u.language, u.partner_id, GROUP_CONCAT(r.role)"
                + " FROM app_user u JOIN app_user_role r ON r.user_id = u.id"
                + " WHERE u.seller_id = "
                + seller
                + " AND u.active GROUP BY u.id, u.email, u.name, u.language,"
                + " u.partner_id")) {
      while (row.next()) {
        String email = row.getString(2);
        people.put(
            email.substring(0, email.indexOf('@')),
            Actor.person(
                row.getLong(1),
                email,
                row.getString(3),
                Locale.forLanguageTag(row.getString(4)),
                seller,
                row.getLong(5),
                Arrays.stream(row.getString(6).split(",", -1))
                    .map(Role::valueOf)
                    .collect(Collectors.toSet())));
      }
    }
  }

  private void readCustomers(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT p.id, p.number, p.name, p.currency, COALESCE(t.days, 0), d.code FROM partner p"
                + " LEFT JOIN payment_terms t ON t.seller_id = p.seller_id AND t.code ="
                + " p.payment_terms JOIN delivery_address d ON d.partner_id = p.id AND d.preferred"
                + " WHERE p.seller_id = "
                + seller
                + " AND p.active ORDER BY p.number LIMIT 200")) {
      while (row.next()) {
        customers.add(
            new Customer(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6)));
      }
    }
  }

  private void readGoods(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT i.number, i.packaging FROM item i WHERE i.seller_id = "
                + seller
                + " AND i.active AND i.kind NOT IN ('SERVICE', 'IMMEDIATE_SERVICE')"
                + " AND EXISTS (SELECT 1 FROM price_entry e JOIN price_list l ON l.id = e.list_id"
                + " WHERE e.item_id = i.id AND l.code = 'BASE-USD') ORDER BY i.number LIMIT 700")) {
      while (row.next()) {
        goods.add(new Goods(row.getString(1), row.getBigDecimal(2).stripTrailingZeros()));
      }
    }
  }

  /** A person by the part of the e-mail before the sign. */
  Actor person(String login) {
    Actor person = people.get(login);
    if (person == null) {
      throw new IllegalStateException("no demo person " + login);
    }
    return person;
  }

  /** A buyer who signs in for the customer. */
  Optional<Actor> buyerOf(Customer customer) {
    return people.values().stream()
        .filter(person -> person.partnerId() == customer.id())
        .filter(person -> person.roles().contains(Role.BUYER))
        .findFirst();
  }

  List<Customer> customers() {
    return List.copyOf(customers);
  }

  /** Goods of a number, if they have a price in all currencies. */
  Optional<Goods> goods(String number) {
    return goods.stream().filter(each -> each.number().equals(number)).findFirst();
  }

  @Nullable Customer customerOf(Actor buyer) {
    return customers.stream()
        .filter(customer -> customer.id() == buyer.partnerId())
        .findFirst()
        .orElse(null);
  }

  List<Goods> goods() {
    return List.copyOf(goods);
  }
}
