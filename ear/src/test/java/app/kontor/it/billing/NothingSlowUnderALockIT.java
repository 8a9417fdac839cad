package app.kontor.it.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNumber;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A confirmation leaves number and data, but neither PDF nor words, which are made afterwards. */
@ExtendWith(ArquillianExtension.class)
class NothingSlowUnderALockIT {
  private static final String SLOW = "within a transaction that may hold rows";

  @EJB private Transactions transactions;
  @Inject private DocumentFiles files;
  @Inject private Trade trade;

  @BeforeEach
  void holdBack() {
    trade.open();
    trade.holdBack(true);
  }

  @AfterEach
  void letGo() {
    trade.holdBack(false);
    trade.sql("UPDATE outbox_message SET due_at = UTC_TIMESTAMP(6) WHERE status = 'WAITING'");
  }

  @Test
  void bytes_are_made_once_after_the_commit_and_never_within_a_command() {
    Customer customer = trade.customer("SLOW", null);
    String order = trade.confirmed(customer, 1, Trade.key(), "");
    String number = trade.proForma(order).number().value();
    assertThat(frozen(number)).as("number, data, hash and layout are there").hasSize(1);
    assertThat(trade.rows("SELECT id FROM mail WHERE order_number = ?1 AND draft IS NULL", order))
        .as("no mail has its words")
        .isEmpty();

    assertThatThrownBy(() -> transactions.own(() -> files.prepare(1, new DocumentNumber(number))))
        .hasStackTraceContaining(SLOW);
    assertThat(frozen(number)).as("nothing was made").hasSize(1);

    StoredFile made = files.prepare(1, new DocumentNumber(number));
    assertThat(files.prepare(1, new DocumentNumber(number))).isEqualTo(made);
    assertThat(frozen(number)).isEmpty();
  }

  private List<?> frozen(String number) {
    return trade.rows(
        "SELECT d.id FROM billing_document d JOIN billing_sheet s ON s.document_id = d.id"
            + " WHERE d.number = ?1 AND d.file_id IS NULL AND s.layout <> ''"
            + " AND s.sha256 = SHA2(s.sheet, 256)",
        number);
  }
}
