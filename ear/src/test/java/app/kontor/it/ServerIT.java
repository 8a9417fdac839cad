package app.kontor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.Actor;
import app.kontor.platform.NumberSeries;
import app.kontor.platform.Transactions;
import app.kontor.platform.model.OutboxMessage;
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
            transactions.required(
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

  @Test
  void a_failing_transaction_takes_its_changes_back() throws Exception {
    String first = transactions.own(() -> numbers.next(Actor.DEFAULT_SELLER, "ITR", DAY));
    assertThatThrownBy(
            () ->
                transactions.own(
                    () -> {
                      numbers.next(Actor.DEFAULT_SELLER, "ITR", DAY);
                      throw new IllegalStateException("fails after the number is drawn");
                    }))
        .isInstanceOf(EJBException.class);
    String second = transactions.own(() -> numbers.next(Actor.DEFAULT_SELLER, "ITR", DAY));
    assertThat(first).endsWith("1");
    assertThat(second).endsWith("2");
  }
}
