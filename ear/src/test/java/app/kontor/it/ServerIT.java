package app.kontor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.it.trade.Trade;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.model.OutboxMessage;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server as provisioned: persistence provider, weaving, database session, transactions. */
@ExtendWith(ArquillianExtension.class)
class ServerIT {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @EJB private Transactions transactions;
  @Inject private NumberSeries numbers;
  @Inject private Trade trade;

  @Test
  void eclipselink_is_the_persistence_provider() {
    assertThat(entities.getDelegate().getClass().getName()).startsWith("org.eclipse.persistence.");
  }

  @Test
  void entities_are_woven_at_deployment() {
    assertThat(Arrays.stream(OutboxMessage.class.getInterfaces()).map(Class::getName).toList())
        .contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved");
  }

  @Test
  void the_session_keeps_a_snapshot_and_the_database_is_strict() throws Exception {
    Object[] settings =
        (Object[])
            transactions.snapshot(
                () ->
                    entities
                        .createNativeQuery(
                            "SELECT @@innodb_snapshot_isolation, @@transaction_isolation,"
                                + " @@innodb_flush_log_at_trx_commit, @@sql_mode")
                        .getSingleResult());
    assertThat(settings[0].toString()).isIn("1", "true");
    assertThat(settings[1]).isEqualTo("REPEATABLE-READ");
    assertThat(settings[2].toString()).isEqualTo("1");
    assertThat(settings[3].toString()).contains("STRICT_TRANS_TABLES");
  }

  /** More often than the pool has connections, so that each has been used for both. */
  @Test
  void what_writes_sees_what_was_committed_and_never_passes_that_on_to_a_reader() throws Exception {
    trade.sql("INSERT IGNORE INTO setting (seller_id, name, value) VALUES (9, 'it.seen', 'old')");
    for (int i = 0; i < 50; i++) {
      String before = "b" + i;
      String after = "a" + i;
      trade.sql("UPDATE setting SET value = ?1 WHERE seller_id = 9", before);
      assertThat(transactions.required(() -> seenAround(after))).isEqualTo(after);
      assertThat(transactions.snapshot(() -> seenAround(before))).isEqualTo(after);
      // nothing at all is done in the database between asking and ending
      transactions.required(() -> true);
    }
    trade.sql("DELETE FROM setting WHERE seller_id = 9");
  }

  /** Reads, lets somebody else change the value, and reads again. */
  private String seenAround(String value) {
    seen();
    trade.sql("UPDATE setting SET value = ?1 WHERE seller_id = 9", value);
    return seen();
  }

  private String seen() {
    return String.valueOf(
        entities
            .createNativeQuery("SELECT value FROM setting WHERE seller_id = 9")
            .getSingleResult());
  }

  @Test
  void a_failing_transaction_takes_its_changes_back() throws Exception {
    String first = transactions.own(() -> numbers.next(Trade.SELLER, "ITR", DAY));
    assertThatThrownBy(
            () ->
                transactions.own(
                    () -> {
                      numbers.next(Trade.SELLER, "ITR", DAY);
                      throw new IllegalStateException("fails after the number is drawn");
                    }))
        .isInstanceOf(EJBException.class);
    String second = transactions.own(() -> numbers.next(Trade.SELLER, "ITR", DAY));
    assertThat(first).endsWith("1");
    assertThat(second).endsWith("2");
  }
}
