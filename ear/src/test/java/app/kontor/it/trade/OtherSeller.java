package app.kontor.it.trade;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.measure.Quantity;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A second seller in the same house, German, with its days in New York. Its item, its customer and
 * its price list have the numbers that things of the first seller have, too.
 */
@ApplicationScoped
public class OtherSeller {
  public static final long ID = 77_001;

  private static final long FIRST = 77_002;
  private static final String TERMS = "NET14";
  public static final String NAME = "Andere Werkzeuge GmbH";
  public static final String EMAIL = "verkauf@andere.example";
  public static final String ACCOUNT = "DE02120300000000202051";

  /** What it says on paper and in mails, for a German reader. */
  public static final String ITEM_NAME = "Andere Schraube";

  @Inject private Trade trade;
  @EJB private Partners partners;
  @EJB private Stock stock;

  /** The seller with one item at 7 euro, its warehouse and its way to deliver. */
  public void open() {
    if (!trade.rows("SELECT id FROM seller WHERE id = ?1", ID).isEmpty()) {
      return;
    }
    trade.sql(
        "INSERT INTO seller (id, name, street, house, postcode, city, country, vat_id, tax_number,"
            + " registration, home_currency, language, zone, email, phone, website) VALUES (?1, ?2,"
            + " 'Hafenstraße', '9', '20457', 'Hamburg', 'DE', 'DE136695976', '27/123/45678',"
            + " 'HRB 1', 'EUR', 'de', 'America/New_York', ?3, '+49 40 1', 'andere.example')",
        ID,
        NAME,
        EMAIL);
    trade.sql(
        "INSERT INTO seller_bank_account (id, seller_id, iban, bic, bank_name, currency, position,"
            + " others) VALUES (NEXT VALUE FOR id_seq, ?1, ?2, 'BYLADEM1001', 'Bank', 'EUR', 1,"
            + " TRUE)",
        ID,
        ACCOUNT);
    goods(ID, FIRST);
    trade.sql(
        "INSERT INTO payment_terms (id, version, seller_id, code, days, place, active)"
            + " VALUES (77007, 1, ?1, ?2, 14, 1, TRUE)",
        ID,
        TERMS);
    trade.sql(
        "INSERT INTO payment_terms_text (terms_id, language, name)"
            + " VALUES (77007, 'de', '14 Tage netto')");
    trade.sql(
        "INSERT INTO delivery_method (id, seller_id, code, carrier, position, active)"
            + " VALUES (77006, ?1, 'DHL', NULL, 1, TRUE)",
        ID);
    trade.sql(
        "INSERT INTO delivery_method_text (method_id, language, name)"
            + " VALUES (77006, 'de', 'Paket')");
    trade.sql("INSERT INTO delivery_charge (method_id, currency, charge) VALUES (77006, 'EUR', 3)");
    trade.as(
        staff(Role.WAREHOUSE),
        () ->
            stock.receive(
                Trade.key(),
                Trade.WAREHOUSE,
                new ItemNumber(Trade.ITEM),
                Quantity.pieces(1_000),
                "PZ/OTHER"));
  }

  /**
   * An item at 7 euro in a category, with a list of prices and a warehouse, all with the numbers of
   * the first seller's.
   *
   * @param firstId of the five ids from there on
   */
  public void goods(long seller, long firstId) {
    long category = firstId;
    long item = firstId + 1;
    long list = firstId + 2;
    trade.sql(
        "INSERT INTO category (id, seller_id, code, path) VALUES (?1, ?2, 'TRADE', '/TRADE/')",
        category,
        seller);
    trade.sql(
        "INSERT INTO category_text (category_id, language, name) VALUES (?1, 'de', 'Anderes')",
        category);
    trade.sql(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active)"
            + " VALUES (?1, ?2, ?3, 'TRADE1', ?4, 'C62', 1, 0.1, 'STANDARD', TRUE)",
        item,
        seller,
        Trade.ITEM,
        category);
    trade.sql(
        "INSERT INTO item_text (item_id, language, name, description) VALUES (?1, 'de', ?2, 'y')",
        item,
        ITEM_NAME);
    trade.sql(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from)"
            + " VALUES (?1, ?2, 'TRADE-PLN', 'Basis', 'EUR', TRUE, '2020-01-01')",
        list,
        seller);
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (?1, ?2, 1, 7, 1)",
        list,
        item);
    trade.sql(
        "INSERT INTO warehouse (id, seller_id, code, name, city, active)"
            + " VALUES (?1, ?2, ?3, 'Trade', 'Hamburg', TRUE)",
        firstId + 3,
        seller,
        Trade.WAREHOUSE);
  }

  /** Somebody of its staff. */
  public Actor staff(Role role) {
    return trade.person(ID, 0, "Other " + role, Set.of(role));
  }

  /** A customer of its own under a number, with a buyer. */
  public Customer customer(String number) {
    Address address =
        new Address(
            "Kunde " + number,
            "Uwe Kunde",
            "Deichstraße",
            "1",
            null,
            "20459",
            "Hamburg",
            "DE",
            "+49 40 2",
            "kunde@andere.example");
    Actor sales = staff(Role.SALES);
    trade.as(
        sales,
        () ->
            partners.create(
                Trade.key(),
                new PartnerData(
                    new PartnerNumber(number), 0, address, null, "de", "EUR", null, TERMS, true)));
    trade.as(
        sales,
        () ->
            partners.keepAddress(
                new PartnerNumber(number), new DeliveryAddress("HOME", address, true)));
    long id =
        ((Number)
                trade
                    .rows("SELECT id FROM partner WHERE seller_id = ?1 AND number = ?2", ID, number)
                    .get(0))
            .longValue();
    Map<Role, Actor> people = new EnumMap<>(Role.class);
    people.put(Role.BUYER, trade.person(ID, id, "Uwe Kunde", Set.of(Role.BUYER)));
    return new Customer(id, number, address.name(), "HOME", people);
  }
}
