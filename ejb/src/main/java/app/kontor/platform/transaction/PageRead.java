package app.kontor.platform.transaction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot for all that a page reads: what stands on it is of one moment, and the database is
 * asked for a transaction once instead of for every question, and for what {@link
 * TransactionMemory} remembers once. It begins with the first question. Between two questions the
 * thread does not have it, so that nothing joins it unseen. A command and a failure end it; the
 * next question begins another, which sees what the command did.
 */
@RequestScoped
public class PageRead {
  @Resource(lookup = "java:jboss/TransactionManager")
  private TransactionManager manager;

  private boolean open;
  private @Nullable Transaction kept;

  /** From here until {@link #close} the request's reads share a snapshot. */
  public void open() {
    open = true;
  }

  /** The page has been read. */
  public void close() {
    open = false;
    end();
  }

  /** Whether reads share a snapshot now. */
  public boolean isOpen() {
    return open;
  }

  /** Ends the snapshot, if one has begun: before a command, which must see and be seen. */
  public void end() {
    Transaction ended = kept;
    kept = null;
    if (ended != null) {
      try {
        manager.resume(ended);
        manager.commit();
      } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
        // nothing was changed, so nothing is lost
      } catch (SystemException | InvalidTransactionException e) {
        throw new IllegalStateException("the page's transaction cannot be ended", e);
      }
    }
  }

  /** Asks one question within the snapshot; a failure ends it. */
  public <T extends @Nullable Object> T read(Callable<T> question) throws Exception {
    enter();
    boolean answered = false;
    try {
      T answer = question.call();
      answered = true;
      return answer;
    } finally {
      leave(answered);
    }
  }

  private void enter() throws SystemException {
    Transaction before = kept;
    try {
      if (before == null) {
        manager.begin();
      } else {
        manager.resume(before);
      }
    } catch (NotSupportedException | InvalidTransactionException e) {
      throw new IllegalStateException("a page reads within another transaction", e);
    }
  }

  private void leave(boolean answered) throws SystemException {
    // a refusal that the use case itself dealt with has spoilt the transaction nevertheless
    if (answered && manager.getStatus() == Status.STATUS_ACTIVE) {
      kept = manager.suspend();
    } else {
      kept = null;
      manager.rollback();
    }
  }
}
