package app.kontor.platform.transaction.internal;

import app.kontor.platform.failure.Conflicts;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The isolation of the running transaction. The data source's own is one snapshot for the whole
 * transaction, which is what reading wants. What changes something asks for read committed first,
 * for this one transaction, so that nothing has to be set back.
 */
@ApplicationScoped
public class Isolation {
  private static final Object ASKED = Isolation.class.getName();

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  @Resource private TransactionSynchronizationRegistry transaction;

  /**
   * Makes the running transaction, which has not read anything yet, read committed; does nothing
   * the second time.
   */
  public void readCommitted() {
    if (transaction.getResource(ASKED) != null) {
      return;
    }
    transaction.putResource(ASKED, true);
    // within a transaction every handle stands for the same connection
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    } catch (SQLException e) {
      if (Conflicts.isConnectionLost(e)) {
        throw new Conflicts.LostBefore(e);
      }
      throw new IllegalStateException("no connection for the transaction", e);
    }
  }

  /** Whether a transaction is running that may change something. */
  public boolean isChanging() {
    return isInTransaction() && transaction.getResource(ASKED) != null;
  }

  /** Whether a transaction is running already. */
  public boolean isInTransaction() {
    return transaction.getTransactionKey() != null;
  }
}
