package app.kontor.it.portals;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** Customers, people and orders for a test, written straight into the tables. */
@ApplicationScoped
public class Companies {
  private static final long SELLER = Trade.SELLER;

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @EJB private Transactions transactions;

  /** A customer with one person who may use both portals. */
  public record Company(long id, String number, String name, Actor person) {}

  /** A new customer. */
  public Company company(String name) {
    return inTransaction(
        () -> {
          long id = nextId();
          String number = "T" + id;
          String unique = name + " " + id;
          insert(
              "INSERT INTO partner (id, seller_id, number, name, street, house, postcode, city,"
                  + " country, email, language, currency, active)"
                  + " VALUES (?1, ?2, ?3, ?4, 'Polna', '1', '00-001', 'Warszawa', 'PL',"
                  + " 'office@example.com', 'pl', 'PLN', TRUE)",
              id,
              SELLER,
              number,
              unique);
          Actor person = person(id, name + "'s person", Set.of(Role.SERVICE, Role.DOCUMENTS));
          return new Company(id, number, unique, person);
        });
  }

  /** Somebody of the seller's staff. */
  public Actor staff(String name) {
    return inTransaction(() -> person(0, name, Set.of(Role.SERVICE, Role.DOCUMENTS)));
  }

  private Actor person(long partnerId, String name, Set<Role> roles) {
    long id = nextId();
    String email = "person" + id + "@example.com";
    insert("INSERT INTO account (id, email) VALUES (?1, ?2)", nextId(), email);
    insert(
        "INSERT INTO app_user (id, seller_id, partner_id, email, name, language, theme, density,"
            + " active) VALUES (?1, ?2, ?3, ?4, ?5, 'en', 'system', 'normal', TRUE)",
        id,
        SELLER,
        partnerId,
        email,
        name);
    roles.forEach(
        role ->
            insert("INSERT INTO app_user_role (user_id, role) VALUES (?1, ?2)", id, role.name()));
    return Actor.person(id, email, name, Locale.ENGLISH, SELLER, partnerId, roles);
  }

  /** An order of one line: 3 pieces of item K-1 "Hammer". */
  public String order(Company company) {
    return inTransaction(
        () -> {
          long id = nextId();
          String number = "ORD/" + id;
          insert(
              "INSERT INTO sales_order (id, seller_id, number, partner_id, partner_number, status,"
                  + " payment_status, channel, bill_name, bill_street, bill_house, bill_postcode,"
                  + " bill_city, bill_country, ship_name, ship_street, ship_house, ship_postcode,"
                  + " ship_city, ship_country, delivery_method, delivery_name, currency, language,"
                  + " vat_treatment, payment_days, placed_at, placed_by, placed_by_user,"
                  + " contact_email, line_count, net, vat, gross) VALUES (?1, 1, ?2, ?3, ?4,"
                  + " 'CONFIRMED', 'OPEN', 'PORTAL', 'x', 'x', '1', '0', 'x', 'PL', 'x', 'x',"
                  + " '1', '0', 'x', 'PL', 'PICKUP', 'x', 'PLN', 'pl', 'DOMESTIC', 0, ?5, 'x', 0,"
                  + " 'x@example.com', 1, 30, 6.90, 36.90)",
              id,
              number,
              company.id(),
              company.number(),
              LocalDateTime.of(2026, 11, 23, 8, 0));
          insert(
              "INSERT INTO sales_order_line (id, order_id, line_number, item_id, item_number,"
                  + " name, unit, ordered, price, base_quantity, price_list, net, vat_category,"
                  + " vat_percent) VALUES (?1, ?2, 1, 4711, 'K-1', 'Hammer', 'C62', 3, 10, 1,"
                  + " 'PLN', 30, 'S', 23)",
              nextId(),
              id);
          return number;
        });
  }

  /** The rows a statement returns. */
  public List<?> rows(String sql, Object... parameters) {
    return inTransaction(() -> query(sql, parameters).getResultList());
  }

  private long nextId() {
    return ((Number) entities.createNativeQuery("SELECT NEXT VALUE FOR id_seq").getSingleResult())
        .longValue();
  }

  private void insert(String sql, Object... parameters) {
    query(sql, parameters).executeUpdate();
  }

  private jakarta.persistence.Query query(String sql, Object... parameters) {
    jakarta.persistence.Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private <T> T inTransaction(Callable<T> work) {
    try {
      return transactions.own(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
