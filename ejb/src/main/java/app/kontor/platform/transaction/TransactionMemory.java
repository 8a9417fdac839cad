package app.kontor.platform.transaction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the running transaction has read and need not read again; it is forgotten with the
 * transaction. For reference data that one command asks for in many places. What must be as it is
 * now, because a lock was waited for, is not to be remembered, and whoever changes what is
 * remembered says so by {@link #forget}.
 */
@ApplicationScoped
public class TransactionMemory {
  @Resource private TransactionSynchronizationRegistry transaction;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public TransactionMemory() {}

  TransactionMemory(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** What is remembered: a kind and which one of it. */
  private record Key(Class<?> kind, Object which) {}

  /**
   * The value as the running transaction has read it first; read anew where no transaction is
   * running.
   *
   * @param which tells the values of a kind apart, and has an {@code equals} of its own
   */
  public <T> T once(Class<T> kind, Object which, Supplier<T> read) {
    return known(kind, which)
        .orElseGet(
            () -> {
              T value = read.get();
              remember(kind, which, value);
              return value;
            });
  }

  /** The value if it is remembered. */
  public <T> Optional<T> known(Class<T> kind, Object which) {
    return transaction.getTransactionKey() == null
        ? Optional.empty()
        : Optional.ofNullable(kind.cast(transaction.getResource(new Key(kind, which))));
  }

  /** The value is this from now on in the running transaction. */
  public <T> void remember(Class<T> kind, Object which, T value) {
    if (transaction.getTransactionKey() != null) {
      transaction.putResource(new Key(kind, which), value);
    }
  }

  /** The value was changed in the running transaction: whoever asks next reads it. */
  public void forget(Class<?> kind, Object which) {
    if (transaction.getTransactionKey() != null) {
      transaction.putResource(new Key(kind, which), null);
    }
  }
}
