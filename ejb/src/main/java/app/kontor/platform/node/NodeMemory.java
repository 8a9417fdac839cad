package app.kontor.platform.node;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a node that has run out of memory, for nobody can vouch for what it does afterwards. Java
 * does so by itself ({@code ExitOnOutOfMemoryError}) when the heap is full; it does not when there
 * are no more threads or buffers to be had, which only who catches the error sees. The service unit
 * starts the node anew; until then {@code /health} does not answer and a proxy uses another one. A
 * node that is only short of memory says so there first, and ends if it stays so.
 */
public final class NodeMemory {
  /** The status Java itself ends with in this case, which the launcher passes on. */
  static final int EXIT_STATUS = 3;

  private static final System.Logger LOG = System.getLogger(NodeMemory.class.getName());
  private static final int MAX_DEPTH = 30;

  private NodeMemory() {}

  /** Ends the node if a shortage of memory is behind the failure; every outermost boundary asks. */
  public static void endIfExhausted(@Nullable Throwable failure) {
    endIfExhausted(failure, Runtime.getRuntime()::halt);
  }

  /** Ends a node that stays short of memory. */
  public static void end() {
    LOG.log(System.Logger.Level.ERROR, "this node stays short of memory and ends");
    Runtime.getRuntime().halt(EXIT_STATUS);
  }

  static void endIfExhausted(@Nullable Throwable failure, IntConsumer end) {
    @Nullable Throwable each = failure;
    for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
      if (each instanceof OutOfMemoryError) {
        LOG.log(
            System.Logger.Level.ERROR,
            "this node has run out of memory and ends: " + each.getMessage());
        end.accept(EXIT_STATUS);
        return;
      }
      each = each.getCause();
    }
  }
}
