package app.kontor.web.common.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a form that is sent again before it is answered wait for its answer. Across nodes, and for
 * whoever would wait too long, the gate's claim of the key decides.
 */
@ApplicationScoped
public class FormTurns {
  private static final int PATIENCE_SECONDS = 15;
  private static final int MAX_WAITING = 4;

  private final Map<String, Line> lines = new HashMap<>();

  /** Those who have sent one form and are not answered yet. */
  private static final class Line {
    private final Semaphore turn = new Semaphore(1, true);
    private int length;
  }

  /** One's turn, to be ended when the request is answered. */
  public static final class Turn implements AutoCloseable {
    private final Runnable end;

    Turn(Runnable end) {
      this.end = end;
    }

    @Override
    public void close() {
      end.run();
    }
  }

  /** The turn of a form without a token, for which nobody waits. */
  static Turn free() {
    return new Turn(() -> {});
  }

  /** Waits for the turn of a form with that token. */
  Turn await(String token) {
    Line line = join(token);
    boolean mine = isShort(line) && taken(line.turn);
    return new Turn(() -> leave(token, line, mine));
  }

  private synchronized boolean isShort(Line line) {
    return line.length <= MAX_WAITING;
  }

  /** Nobody has sent a form that is not answered yet. */
  synchronized boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many have sent the form and are not answered yet. */
  synchronized int length(String token) {
    Line line = lines.get(token);
    return line == null ? 0 : line.length;
  }

  private static boolean taken(Semaphore turn) {
    try {
      return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Line join(String token) {
    Line line = lines.computeIfAbsent(token, key -> new Line());
    line.length++;
    return line;
  }

  private synchronized void leave(String token, Line line, boolean mine) {
    if (mine) {
      line.turn.release();
    }
    line.length--;
    if (line.length == 0) {
      lines.remove(token);
    }
  }
}
