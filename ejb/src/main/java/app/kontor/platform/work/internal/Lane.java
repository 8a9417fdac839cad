package app.kontor.platform.work.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Where work of one kind is done on this node, by as many workers at once as the lane is wide. A
 * lane knows nothing of other lanes: a slow or hanging one holds nobody but those behind it.
 */
final class Lane {
  private final int width;
  private final Executor threads;
  private final Supplier<Found> work;

  private final AtomicInteger workers = new AtomicInteger();

  /** There may be work that nobody has looked for yet. */
  private final AtomicBoolean wanted = new AtomicBoolean();

  /** What a worker that looked for work found and did. */
  enum Found {
    NOTHING,
    SOME,
    /** As much as it could take, so that there may be work for another worker, too. */
    PLENTY
  }

  /**
   * @param width most workers at once, at least one
   * @param threads must not make a worker wait for those of other lanes
   * @param work looks once and does what it finds; throws nothing
   */
  Lane(int width, Executor threads, Supplier<Found> work) {
    this.width = width;
    this.threads = threads;
    this.work = work;
  }

  /** There may be work. */
  void wake() {
    wanted.set(true);
    start();
  }

  private void start() {
    int now = workers.get();
    while (now < width) {
      if (workers.compareAndSet(now, now + 1)) {
        begin();
        return;
      }
      now = workers.get();
    }
  }

  private void begin() {
    try {
      threads.execute(this::run);
    } catch (RejectedExecutionException e) {
      // the server stops
      workers.decrementAndGet();
    }
  }

  private void run() {
    try {
      while (wanted.getAndSet(false)) {
        look();
      }
    } finally {
      workers.decrementAndGet();
    }
    // what was wanted while the last worker turned to go is not left to the next tick
    if (wanted.get()) {
      start();
    }
  }

  private void look() {
    Found found = work.get();
    // a server that stops interrupts its threads; what is left is done after the next start
    while (found != Found.NOTHING && !Thread.currentThread().isInterrupted()) {
      if (found == Found.PLENTY) {
        wake();
      }
      found = work.get();
    }
  }
}
