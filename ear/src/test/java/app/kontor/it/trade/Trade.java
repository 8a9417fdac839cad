package app.kontor.it.trade;

import app.kontor.access.Passwords;
import app.kontor.banking.Banking;
import app.kontor.banking.StatementReport;
import app.kontor.billing.Billing;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.failure.Patience;
import app.kontor.platform.transaction.Transactions;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.RecordParcel;
import app.kontor.shipping.Shipping;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes customers and orders through the use cases; only goods and people are put into tables. */
@ApplicationScoped
public class Trade {
  /** The seller's account in zloty. */
  public static final String ACCOUNT = "PL61109010140000071219812874";

  public static final String ITEM = "TRADE-1";
  public static final long ITEM_ID = 88_001;
  public static final String WAREHOUSE = "TRADE";
  public static final String PASSWORD = "Right-Password-2026";

  /** The first seller is nobody until somebody says who it is. */
  public static final String SET_UP =
      "UPDATE seller SET name = 'Kontor', street = 'Rynek', house = '1', postcode = '50-101',"
          + " city = 'Wrocław', vat_id = 'PL5260001246', tax_number = '5260001246',"
          + " email = 'office@localhost' WHERE id = 1 AND name = ''";

  /** The seller that is there from the first start. */
  public static final long SELLER = 1;

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @EJB private Transactions transactions;
  @EJB private Partners partners;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private Stock stock;
  @EJB private Shipping shipping;
  @EJB private Billing billing;
  @EJB private Banking banking;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  private final Map<Role, Actor> staff = new ConcurrentHashMap<>();
  private final String passwordHash = Passwords.hash(PASSWORD);

  /** One item at 10 zloty with plenty in stock, and the seller's account. */
  public void open() {
    if (!rows("SELECT id FROM item WHERE number = '" + ITEM + "'").isEmpty()) {
      return;
    }
    sql(SET_UP);
    TradeDeliveries.SQL.forEach(this::sql);
    sql(
        "INSERT INTO category (id, seller_id, code, path)"
            + " VALUES (88000, 1, 'TRADE', '/TRADE/')");
    sql(
        "INSERT INTO item (id, seller_id, number, plain_number, category_id, unit, packaging,"
            + " weight_kg, vat_class, active)"
            + " VALUES (88001, 1, 'TRADE-1', 'TRADE1', 88000, 'C62', 1, 0.1, 'STANDARD', TRUE)");
    for (String language : List.of("pl", "de", "en")) {
      sql(
          "INSERT INTO category_text (category_id, language, name) VALUES (88000, ?1, 'x')",
          language);
      sql(
          "INSERT INTO item_text (item_id, language, name, description)"
              + " VALUES (88001, ?1, 'Bolt', 'A bolt')",
          language);
    }
    sql(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from)"
            + " VALUES (88002, 1, 'TRADE-PLN', 'Base', 'PLN', TRUE, '2020-01-01')");
    sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (88002, 88001, 1, 10, 1)");
    sql(
        "INSERT INTO warehouse (id, seller_id, code, name, city, active)"
            + " VALUES (88003, 1, 'TRADE', 'Trade', 'Wrocław', TRUE)");
    sql(
        "INSERT IGNORE INTO seller_bank_account (id, seller_id, iban, bic, bank_name, currency,"
            + " position, others) VALUES (NEXT VALUE FOR id_seq, 1, '"
            + ACCOUNT
            + "', 'WBKPPLPP', 'Bank', 'PLN', 1, TRUE)");
    as(
        staff(Role.WAREHOUSE),
        () ->
            stock.receive(
                key(), WAREHOUSE, new ItemNumber(ITEM), Quantity.pieces(100_000), "PZ/TRADE"));
  }

  /** A price list of one customer's own, at 9 zloty. */
  public void priceList(String code) {
    priceList(code, "9");
  }

  /** A price list of one customer's own. */
  public void priceList(String code, String price) {
    long id = nextId();
    sql(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from)"
            + " VALUES (?1, 1, ?2, ?2, 'PLN', FALSE, '2020-01-01')",
        id,
        code);
    sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " VALUES (?1, 88001, 1, ?2, 1)",
        id,
        price);
  }

  /** Somebody of the seller's staff, the same one each time. */
  public Actor staff(Role role) {
    return staff.computeIfAbsent(role, one -> person(0, "Staff " + one, Set.of(one)));
  }

  /**
   * A new customer with people; all texts begin with the word, which must be upper-case letters.
   *
   * @param priceList the customer's own, or null
   */
  public Customer customer(String word, @Nullable String priceList) {
    String serial = "-" + nextId();
    // a customer's number has at most twenty characters
    String number = word.substring(0, Math.min(word.length(), 20 - serial.length())) + serial;
    Address address =
        new Address(
            word + " company " + number,
            word + " contact",
            word + " street",
            "1",
            null,
            "00-001",
            word + " city",
            "PL",
            "+48 22 000 00 00",
            word.toLowerCase(Locale.ROOT) + "@example.com");
    Actor sales = staff(Role.SALES);
    as(
        sales,
        () ->
            partners.create(
                key(),
                new PartnerData(
                    new PartnerNumber(number),
                    0,
                    address,
                    null,
                    "en",
                    "PLN",
                    priceList,
                    null,
                    true)));
    String code = word + "-YARD";
    as(
        sales,
        () ->
            partners.keepAddress(
                new PartnerNumber(number), new DeliveryAddress(code, address, true)));
    long id =
        ((Number) rows("SELECT id FROM partner WHERE number = ?1", number).get(0)).longValue();
    Map<Role, Actor> people = new EnumMap<>(Role.class);
    for (Role role : Role.of(false)) {
      people.put(role, person(id, word + " " + role, Set.of(role)));
    }
    return new Customer(id, number, address.name(), code, people);
  }

  private Actor person(long partner, String name, Set<Role> roles) {
    return person(SELLER, partner, name, roles);
  }

  /** A person of a seller's, or of a partner's of that seller, with an e-mail of the name. */
  public Actor person(long seller, long partner, String name, Set<Role> roles) {
    long id = nextId();
    String email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + "." + id + "@example.com";
    sql(
        "INSERT INTO account (id, email, password_hash, proven) VALUES (?1, ?2, ?3, TRUE)",
        nextId(),
        email,
        passwordHash);
    sql(
        "INSERT INTO app_user (id, seller_id, partner_id, email, name, language, theme, density,"
            + " active) VALUES (?1, ?5, ?2, ?3, ?4, 'en', 'system', 'normal', TRUE)",
        id,
        partner,
        email,
        name,
        seller);
    roles.forEach(
        role -> sql("INSERT INTO app_user_role (user_id, role) VALUES (?1, ?2)", id, role.name()));
    return Actor.person(id, email, name, Locale.ENGLISH, seller, partner, roles);
  }

  /** Fills the buyer's basket. */
  public void basket(Customer customer, int pieces) {
    as(
        customer.buyer(),
        () -> baskets.setQuantity(new ItemNumber(ITEM), BigDecimal.valueOf(pieces)));
  }

  /** What the buyer's review page would send. */
  public PlaceOrder review(Customer customer, String key, String words) {
    String gross =
        as(customer.buyer(), () -> baskets.review(customer.addressCode(), "DHL", null))
            .totals()
            .gross()
            .toString();
    return PlaceOrder.of(key, customer.addressCode(), "DHL", null, null, words, words, gross);
  }

  /** An order as the buyer sends it. */
  public String submitted(Customer customer, int pieces, String key, String words) {
    basket(customer, pieces);
    PlaceOrder command = review(customer, key, words);
    return as(customer.buyer(), () -> ordering.place(command).value());
  }

  /** An order that sales have accepted; there is a pro-forma for it. */
  public String confirmed(Customer customer, int pieces, String key, String words) {
    String number = submitted(customer, pieces, key, words);
    Actor sales = staff(Role.SALES);
    long version = as(sales, () -> ordering.order(new OrderNumber(number))).version();
    as(sales, () -> ordering.confirm(new OrderNumber(number), version));
    return number;
  }

  /** Whether what comes into the outbox from now on is due an hour later only. */
  public void holdBack(boolean held) {
    sql("DROP TRIGGER IF EXISTS held_back");
    if (held) {
      sql(
          "CREATE TRIGGER held_back BEFORE INSERT ON outbox_message FOR EACH ROW"
              + " SET NEW.due_at = NEW.due_at + INTERVAL 1 HOUR");
    }
  }

  /** The order's pro-forma that is in force. */
  public DocumentSummary proForma(String order) {
    return as(staff(Role.ACCOUNTING), () -> billing.documentsOf(new OrderNumber(order))).stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA && !document.replaced())
        .findFirst()
        .orElseThrow();
  }

  /** What the order costs in all. */
  public Money gross(String order) {
    return Objects.requireNonNull(proForma(order).gross());
  }

  /** What the payer is asked to quote. */
  public String paymentReference(String order) {
    String number = proForma(order).number().value();
    String reference =
        as(staff(Role.ACCOUNTING), () -> billing.detail(new DocumentNumber(number)))
            .paymentReference();
    return reference == null ? number : reference;
  }

  /** Loads a statement. */
  public StatementReport load(String fileName, Camt statement) {
    byte[] xml = statement.xml();
    return as(staff(Role.ACCOUNTING), () -> banking.upload(key(), fileName, xml));
  }

  /** Issues everything reserved for a paid order and hands it over as one parcel. */
  public String despatched(String order, String parcel) {
    Actor warehouse = staff(Role.WAREHOUSE);
    Map<Integer, Quantity> goods =
        as(warehouse, () -> stock.reserved(new DemandNumber(order)))
            .getOrDefault(WAREHOUSE, Map.of());
    DespatchNumber note =
        as(warehouse, () -> shipping.issueGoods(key(), new OrderNumber(order), WAREHOUSE, goods));
    as(
        warehouse,
        () ->
            shipping.recordParcel(
                new RecordParcel(key(), note, "GLS", parcel, today(), 1, BigDecimal.ONE)));
    return note.value();
  }

  /** Invoices what has left. */
  public String invoiced(String order) {
    return as(staff(Role.ACCOUNTING), () -> billing.invoice(key(), new OrderNumber(order)).value());
  }

  /** Today where the seller is. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.of("Europe/Warsaw")));
  }

  /** A key nobody has used. */
  public static String key() {
    return UUID.randomUUID().toString();
  }

  /** Does something as somebody. */
  public <T> T as(Actor who, Supplier<T> work) {
    return actor.callAs(who, work);
  }

  /** Does something as somebody. */
  public void as(Actor who, Runnable work) {
    actor.runAs(who, work);
  }

  /** The rows a statement returns, in a transaction of its own. */
  public List<?> rows(String sql, Object... parameters) {
    return own(() -> query(sql, parameters).getResultList());
  }

  /** The rows as soon as there are any, for what is written after the commit. */
  public List<?> awaitedRows(String sql, Object... parameters) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    List<?> found = rows(sql, parameters);
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      found = rows(sql, parameters);
    }
    return found;
  }

  /**
   * Changes rows in a transaction of its own, which gives way to the server's work and begins
   * again.
   */
  public void sql(String statement, Object... parameters) {
    Patience.patiently(() -> own(() -> change(statement, parameters)));
  }

  private int change(String statement, Object... parameters) {
    query(statement, parameters).executeUpdate();
    if (statement.contains("price_entry")) {
      query("UPDATE price_list SET edition = edition + 1").executeUpdate();
    }
    return query("UPDATE reference_stamp SET stamp = stamp + 1").executeUpdate();
  }

  private long nextId() {
    return ((Number) rows("SELECT NEXT VALUE FOR id_seq").get(0)).longValue();
  }

  private jakarta.persistence.Query query(String sql, Object... parameters) {
    jakarta.persistence.Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private <T> T own(Supplier<T> work) {
    try {
      return transactions.own(work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
