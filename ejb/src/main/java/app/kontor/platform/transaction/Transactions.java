package app.kontor.platform.transaction;

import app.kontor.platform.transaction.internal.Isolation;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Runs work in a container transaction; only the gate and workers need to say so themselves. What
 * changes something runs in read committed, what only reads in one snapshot.
 */
@Stateless
@LocalBean
public class Transactions {
  @Inject private Isolation isolation;

  /**
   * Reads in one snapshot: in the caller's transaction, or in a new one that ends with the call.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public <T> T snapshot(Callable<T> work) throws Exception {
    return work.call();
  }

  /** As {@link #snapshot}, for what throws nothing of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public <T> T read(Supplier<T> work) {
    return work.get();
  }

  /** As {@link #own}, for what throws nothing of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T write(Supplier<T> work) {
    isolation.readCommitted();
    return work.get();
  }

  /** Runs in the caller's transaction, or in a new one, read committed, that ends with the call. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public <T> T required(Callable<T> work) throws Exception {
    isolation.readCommitted();
    return work.call();
  }

  /** Runs what has no result in a transaction of its own, read committed. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Runnable work) {
    isolation.readCommitted();
    work.run();
  }

  /** Runs in a transaction of its own, read committed, whatever the caller has. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T own(Callable<T> work) throws Exception {
    isolation.readCommitted();
    return work.call();
  }

  /** Whether a transaction is running, which a call of {@link #required} would join. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isRunning() {
    return isolation.isInTransaction();
  }
}
