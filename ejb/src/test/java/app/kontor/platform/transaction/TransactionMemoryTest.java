package app.kontor.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransactionMemoryTest {
  private final Running running = new Running();
  private final TransactionMemory memory = new TransactionMemory(running);
  private int reads;

  @Test
  void what_a_transaction_has_read_it_does_not_read_again() {
    running.begin();
    assertThat(name(1)).isEqualTo("read 1");
    assertThat(name(1)).isEqualTo("read 1");
    assertThat(name(2)).isEqualTo("read 2");
    assertThat(memory.known(String.class, 2L)).contains("read 2");
    assertThat(memory.known(Integer.class, 2L)).isEmpty();
  }

  @Test
  void the_next_transaction_reads_anew() {
    running.begin();
    name(1);
    running.begin();
    assertThat(memory.known(String.class, 1L)).isEmpty();
    assertThat(name(1)).isEqualTo("read 2");
  }

  @Test
  void without_a_transaction_nothing_is_remembered() {
    assertThat(name(1)).isEqualTo("read 1");
    memory.remember(String.class, 1L, "x");
    memory.forget(String.class, 1L);
    assertThat(name(1)).isEqualTo("read 2");
  }

  @Test
  void what_was_changed_is_read_again() {
    running.begin();
    name(1);
    memory.forget(String.class, 1L);
    assertThat(name(1)).isEqualTo("read 2");
    memory.remember(String.class, 1L, "written");
    assertThat(name(1)).isEqualTo("written");
  }

  private String name(long id) {
    return memory.once(String.class, id, () -> "read " + ++reads);
  }

  /** One transaction after the other, each with resources of its own. */
  private static final class Running implements TransactionSynchronizationRegistry {
    private @Nullable Map<Object, Object> resources;

    void begin() {
      resources = new HashMap<>();
    }

    @Override
    public @Nullable Object getTransactionKey() {
      return resources;
    }

    @Override
    public void putResource(Object key, @Nullable Object value) {
      there().put(key, value);
    }

    @Override
    public @Nullable Object getResource(Object key) {
      return there().get(key);
    }

    private Map<Object, Object> there() {
      if (resources == null) {
        throw new IllegalStateException("no transaction");
      }
      return resources;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getTransactionStatus() {
      return resources == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
      return false;
    }
  }
}
