package app.kontor.it.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.Transactions;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many hands at once: the last pieces, one idempotency key, one number series. */
@ExtendWith(ArquillianExtension.class)
class LastPiecesIT {
  private static final Actor SYSTEM = Actor.system(Trade.SELLER);
  private static final long ITEM = 77_001;

  @Inject private Trade trade;
  @Inject private Stock stock;
  @Inject private Once once;
  @Inject private NumberSeries numbers;
  @Inject private Transactions transactions;
  @Inject private CurrentActor actor;
  @Inject private Instance<RequestContextController> requests;

  @PersistenceContext(unitName = "kontor")
  private EntityManager em;

  @Test
  void sixteen_buyers_share_exactly_the_last_hundred_pieces() throws Exception {
    aHundredPieces();
    AtomicInteger order = new AtomicInteger();
    List<Callable<Integer>> buyers = new ArrayList<>();
    for (int buyer = 0; buyer < 16; buyer++) {
      buyers.add(
          () -> {
            int got = 0;
            for (int n = 0; n < 25; n++) {
              got += reserveOne("LAST-" + order.incrementAndGet());
            }
            return got;
          });
    }
    int sold = atOnce(buyers).stream().mapToInt(Integer::intValue).sum();
    assertThat(sold).isEqualTo(100);
    assertThat(number("SELECT SUM(reserved) FROM stock_balance WHERE item_id = " + ITEM))
        .isEqualByComparingTo("100");
    assertThat(number("SELECT SUM(quantity) FROM stock_reservation WHERE item_id = " + ITEM))
        .isEqualByComparingTo("100");
  }

  private int reserveOne(String order) {
    return actor.callAs(
        SYSTEM,
        () -> {
          Map<Integer, Quantity> got =
              stock.reserve(
                  new DemandNumber(order), List.of(new StockLine(1, ITEM, Quantity.pieces(1))));
          return got.isEmpty() ? 0 : 1;
        });
  }

  @Test
  void one_key_at_once_from_many_hands_runs_the_command_once() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    String key = "many-hands-" + System.nanoTime();
    Supplier<Made> made = () -> new Made("result-" + runs.incrementAndGet());
    List<Callable<String>> hands = new ArrayList<>();
    for (int hand = 0; hand < 8; hand++) {
      hands.add(
          () ->
              transactions.own(
                  () -> once.run("it", key, new Asked("one"), Made.class, made).reference()));
    }
    assertThat(atOnceAgain(hands)).containsOnly("result-1");
    assertThat(runs).hasValue(1);
    assertThatThrownBy(
            () ->
                transactions.own(() -> once.run("it", key, new Asked("another"), Made.class, made)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("KEY_REUSED"));
  }

  private record Asked(String what) {}

  @Test
  void a_rolled_back_document_gives_its_number_back() throws Exception {
    LocalDate day = LocalDate.of(2031, 5, 1);
    String first = transactions.own(() -> numbers.next(1, "IT", day));
    for (int i = 0; i < 5; i++) {
      try {
        transactions.own(
            () -> {
              numbers.next(1, "IT", day);
              throw new IllegalStateException("the document fails");
            });
      } catch (RuntimeException expected) {
        assertThat(expected).hasRootCauseMessage("the document fails");
      }
    }
    String second = transactions.own(() -> numbers.next(1, "IT", day));
    assertThat(first).isEqualTo("IT/2031/05/00001");
    assertThat(second).isEqualTo("IT/2031/05/00002");
  }

  private void aHundredPieces() throws Exception {
    sql(
        "INSERT IGNORE INTO category (id, seller_id, code, path)"
            + " VALUES (77000, 1, 'LASTIT', '/LASTIT/')");
    sql(
        "INSERT IGNORE INTO item (id, seller_id, number, plain_number, category_id, unit,"
            + " packaging, weight_kg, vat_class, active) VALUES ("
            + ITEM
            + ", 1, 'LAST-IT', 'LASTIT', 77000, 'C62', 1, 0.1, 'STANDARD', TRUE)");
    sql(
        "INSERT IGNORE INTO warehouse (id, seller_id, code, name, city, active)"
            + " VALUES (77002, 1, 'LASTIT', 'x', 'x', TRUE)");
    sql(
        "INSERT IGNORE INTO stock_balance (item_id, warehouse_id, on_hand) VALUES ("
            + ITEM
            + ", 77002, 100)");
    sql(
        "INSERT IGNORE INTO stock_movement (id, item_id, warehouse_id, kind, quantity, reference,"
            + " at, who) VALUES (77003, "
            + ITEM
            + ", 77002, 'RECEIPT', 100, 'it', NOW(6), 'it')");
  }

  private void sql(String statement) {
    trade.sql(statement);
  }

  private BigDecimal number(String query) throws Exception {
    return transactions.own(() -> (BigDecimal) em.createNativeQuery(query).getSingleResult());
  }

  private <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> one : work) {
        futures.add(hands.submit(() -> inOwnRequest(one)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      hands.shutdown();
    }
  }

  /**
   * As {@link #atOnce}; a hand that met another's uncommitted key tries again, as the gate does.
   */
  private <T> List<T> atOnceAgain(List<Callable<T>> work) throws Exception {
    List<Callable<T>> patient = new ArrayList<>();
    for (Callable<T> one : work) {
      patient.add(() -> again(one));
    }
    return atOnce(patient);
  }

  private static <T> T again(Callable<T> work) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.call();
      } catch (RuntimeException e) {
        if (attempt == 5 || !app.kontor.platform.failure.Conflicts.isTransient(e)) {
          throw e;
        }
      }
    }
  }

  private <T> T inOwnRequest(Callable<T> work) throws Exception {
    RequestContextController request = requests.get();
    request.activate();
    try {
      return work.call();
    } finally {
      request.deactivate();
    }
  }
}
