package app.kontor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.MoreThanOpen;
import app.kontor.billing.NothingToInvoice;
import app.kontor.billing.Settlements;
import app.kontor.billing.UnknownDocument;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents and payments against the real database, with several hands at once. */
@ExtendWith(ArquillianExtension.class)
class BillingIT {
  private static final Actor SYSTEM = Actor.system(Trade.SELLER);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final long PARTNER = 500_001;
  private static final AtomicLong NEXT = new AtomicLong(900_000);
  private static final List<String> CHECKS =
      List.of(
          "billing-line-sums",
          "billing-vat-once",
          "billing-totals",
          "billing-paid",
          "billing-advance-used",
          "billing-gapless",
          "billing-file",
          "billing-sheet",
          "billing-order-paid",
          "billing-invoiced");

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @EJB private Transactions transactions;
  @EJB private Billing billing;
  @EJB private Settlements settlements;
  @EJB private Ordering ordering;
  @Inject private CurrentActor actor;
  @Inject private Event<OrderConfirmed> confirmed;
  @Inject private Instance<RequestContextController> requests;

  @BeforeEach
  void there_is_a_customer() throws Exception {
    transactions.own(
        () -> {
          sql(Trade.SET_UP);
          sql(
              "INSERT IGNORE INTO partner (id, seller_id, number, name, street, house, postcode,"
                  + " city, country, email, vat_id, language, currency, active)"
                  + " VALUES ("
                  + PARTNER
                  + ", 1, 'IT-1', 'Żuraw i Spółka', 'Polna', '1', '00-001', 'Łódź', 'PL',"
                  + " 'it@kontor.example', 'PL1234563218', 'pl', 'PLN', TRUE)");
          sql(
              "INSERT IGNORE INTO seller_bank_account (id, seller_id, iban, bic, bank_name, currency,"
                  + " position, others) VALUES (NEXT VALUE FOR id_seq, 1,"
                  + " 'PL61109010140000071219812874', 'WBKPPLPP', 'Bank', 'PLN', 1, TRUE)");
          return true;
        });
  }

  @Test
  void a_confirmed_order_has_one_pro_forma_with_its_file() throws Exception {
    String order = confirmedOrder();
    confirm(order);
    List<DocumentSummary> documents = asSystem(() -> billing.documentsOf(new OrderNumber(order)));
    assertThat(documents).hasSize(1);
    DocumentSummary proForma = documents.get(0);
    assertThat(proForma.kind()).isEqualTo(DocumentKind.PRO_FORMA);
    assertThat(proForma.open()).isEqualTo(Money.of("246.00", "PLN"));
    byte[] pdf = asSystem(() -> billing.download(proForma.number())).content();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void of_many_hands_paying_the_same_document_one_succeeds() throws Exception {
    String order = confirmedOrder();
    String number =
        asSystem(() -> billing.documentsOf(new OrderNumber(order))).get(0).number().value();
    ExecutorService hands = Executors.newFixedThreadPool(6);
    List<Future<Boolean>> outcomes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String source = order + "-hand-" + i;
      outcomes.add(hands.submit(() -> inOwnRequest(() -> pays(number, source))));
    }
    int paid = 0;
    for (Future<Boolean> outcome : outcomes) {
      paid += outcome.get() ? 1 : 0;
    }
    hands.shutdown();
    assertThat(paid).isEqualTo(1);
    assertThat(paid(number)).isEqualTo(Money.of("246.00", "PLN"));
    assertThat(asSystem(() -> ordering.orderForDocuments(new OrderNumber(order))).paymentStatus())
        .isEqualTo(PaymentStatus.PAID);
    assertThat(violations()).isEmpty();
  }

  @Test
  void the_same_payment_told_twice_counts_once() throws Exception {
    String order = confirmedOrder();
    String number =
        asSystem(() -> billing.documentsOf(new OrderNumber(order))).get(0).number().value();
    for (int i = 0; i < 2; i++) {
      pay(number, "100.00", order + "-once");
    }
    assertThat(paid(number)).isEqualTo(Money.of("100.00", "PLN"));
  }

  @Test
  void the_invoice_settles_the_advance_and_a_payment_taken_back_reopens_it() throws Exception {
    String order = confirmedOrder();
    String proForma =
        asSystem(() -> billing.documentsOf(new OrderNumber(order))).get(0).number().value();
    pay(proForma, "246.00", order + "-all");
    assertThatThrownBy(
            () -> asSystem(() -> billing.invoice("key-" + order, new OrderNumber(order))))
        .isInstanceOf(NothingToInvoice.class);
    goodsLeave(order);
    DocumentNumber invoice =
        asSystem(() -> billing.invoice("key-" + order, new OrderNumber(order)));
    assertThat(asSystem(() -> billing.invoice("key-" + order, new OrderNumber(order))))
        .isEqualTo(invoice);
    DocumentDetail issued = asSystem(() -> billing.detail(invoice));
    assertThat(Objects.requireNonNull(issued.amounts()).advance())
        .isEqualTo(Money.of("246.00", "PLN"));
    assertThat(issued.summary().open()).isEqualTo(Money.of("0.00", "PLN"));
    assertThat(issued.related()).contains(proForma);
    assertThat(violations()).isEmpty();

    asSystem(
        () -> {
          settlements.reversePayment(order + "-all");
          return true;
        });
    assertThat(asSystem(() -> billing.detail(invoice)).summary().open())
        .isEqualTo(Money.of("246.00", "PLN"));
    assertThat(asSystem(() -> ordering.orderForDocuments(new OrderNumber(order))).paymentStatus())
        .isEqualTo(PaymentStatus.OPEN);
    assertThat(violations()).isEmpty();
  }

  @Test
  void another_companys_number_is_unknown() throws Exception {
    String order = confirmedOrder();
    String number =
        asSystem(() -> billing.documentsOf(new OrderNumber(order))).get(0).number().value();
    Actor stranger =
        Actor.person(
            77, "x@kontor.example", "X", Locale.ENGLISH, 1, PARTNER + 1, Set.of(Role.BUYER));
    assertThatThrownBy(() -> as(stranger, () -> billing.download(new DocumentNumber(number))))
        .isInstanceOf(UnknownDocument.class);
    assertThat(as(stranger, () -> billing.list(DocumentFilter.all(), PageRequest.first(10))).rows())
        .isEmpty();
    assertThat(as(stranger, () -> billing.openTotals())).isEmpty();
  }

  @Test
  void lists_filter_by_kind_amount_and_what_is_open() throws Exception {
    String order = confirmedOrder();
    DocumentFilter filter =
        new DocumentFilter(
            order,
            DocumentKind.PRO_FORMA,
            null,
            null,
            new java.math.BigDecimal("246"),
            DocumentFilter.Payment.OPEN);
    assertThat(asSystem(() -> billing.list(filter, PageRequest.first(10))).rows())
        .extracting(DocumentSummary::orderNumber)
        .containsExactly(new OrderNumber(order));
    assertThat(asSystem(() -> billing.openTotals())).isNotEmpty();
  }

  private boolean pays(String number, String source) throws Exception {
    try {
      pay(number, "246.00", source);
      return true;
    } catch (MoreThanOpen e) {
      return false;
    }
  }

  private void pay(String number, String amount, String source) throws Exception {
    asSystem(
        () -> {
          settlements.registerPayment(
              new DocumentNumber(number), Money.of(amount, "PLN"), DAY, source);
          return true;
        });
  }

  private String confirmedOrder() throws Exception {
    long id = NEXT.addAndGet(10);
    String number = "IT-" + id;
    transactions.own(
        () -> {
          sql(
              "INSERT INTO sales_order (id, seller_id, number, partner_id, partner_number, status,"
                  + " payment_status, channel, bill_name, bill_street, bill_house, bill_postcode,"
                  + " bill_city, bill_country, ship_name, ship_street, ship_house, ship_postcode,"
                  + " ship_city, ship_country, buyer_vat_id, delivery_method, delivery_name,"
                  + " currency, language, vat_treatment, payment_days, placed_at, placed_by,"
                  + " placed_by_user, contact_email, confirmed_at, line_count, net, vat, gross)"
                  + " VALUES ("
                  + id
                  + ", 1, '"
                  + number
                  + "', "
                  + PARTNER
                  + ", 'IT-1', 'CONFIRMED', 'OPEN', 'PORTAL', 'Żuraw i Spółka', 'Polna', '1',"
                  + " '00-001', 'Łódź', 'PL', 'Żuraw i Spółka', 'Polna', '1', '00-001', 'Łódź',"
                  + " 'PL', 'PL1234563218', 'DHL', 'Kurier DHL', 'PLN', 'pl', 'DOMESTIC', 0,"
                  + " NOW(6), 'IT', 0, 'it@kontor.example', NOW(6), 1, 200.00, 46.00, 246.00)");
          sql(
              "INSERT INTO sales_order_line (id, order_id, line_number, item_id, item_number,"
                  + " name, unit, ordered, price, base_quantity, price_list, net, vat_category,"
                  + " vat_percent) VALUES ("
                  + (id + 1)
                  + ", "
                  + id
                  + ", 1, 1, 'WK-1', 'Śruba M8', 'C62', 4, 50, 1, 'BASE', 200.00, 'S', 23)");
          return true;
        });
    confirm(number);
    return number;
  }

  private void confirm(String order) throws Exception {
    asSystem(
        () ->
            transactions.own(
                () -> {
                  confirmed.fire(new OrderConfirmed(1, PARTNER, new OrderNumber(order)));
                  return true;
                }));
  }

  private void goodsLeave(String order) throws Exception {
    transactions.own(
        () ->
            sql(
                "UPDATE sales_order_line l JOIN sales_order o ON o.id = l.order_id"
                    + " SET l.despatched = l.ordered WHERE o.number = '"
                    + order
                    + "'"));
  }

  private int sql(String statement) {
    return entities.createNativeQuery(statement).executeUpdate();
  }

  private List<String> violations() throws Exception {
    List<String> found = new ArrayList<>();
    for (String check : CHECKS) {
      try (InputStream in =
          Objects.requireNonNull(
              Billing.class.getResourceAsStream("/db/verify/" + check + ".sql"), check)) {
        String query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        List<?> rows = transactions.own(() -> entities.createNativeQuery(query).getResultList());
        if (!rows.isEmpty()) {
          found.add(check);
        }
      }
    }
    return found;
  }

  /** Work that may fail. */
  private interface Work<T> {
    T run() throws Exception;
  }

  private <T> T asSystem(Work<T> work) throws Exception {
    return as(SYSTEM, work);
  }

  private <T> T as(Actor who, Work<T> work) throws Exception {
    Actor before = actor.get();
    actor.become(who);
    try {
      return work.run();
    } finally {
      actor.become(before);
    }
  }

  private Money paid(String number) throws Exception {
    return Objects.requireNonNull(
            asSystem(() -> billing.detail(new DocumentNumber(number))).amounts())
        .paid();
  }

  private <T> T inOwnRequest(Work<T> work) throws Exception {
    RequestContextController request = requests.get();
    request.activate();
    try {
      return work.run();
    } finally {
      request.deactivate();
    }
  }
}
