package app.kontor.platform;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Runs work in a container transaction; only the gate and workers need to say so themselves. */
@Stateless
@LocalBean
public class Transactions {

  /** Runs in the caller's transaction, or in a new one that ends with the call. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public <T> T required(Callable<T> work) throws Exception {
    return work.call();
  }

  /** Runs what has no result in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Runnable work) {
    work.run();
  }

  /** Runs in a transaction of its own, whatever the caller has. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T own(Callable<T> work) throws Exception {
    return work.call();
  }
}
