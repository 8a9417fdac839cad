package app.kontor.platform.work;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does the same with many things at once while somebody waits: pure work on bytes that needs no
 * transaction and no actor, neither of which the helping threads have.
 */
@ApplicationScoped
public class SideBySide {
  /** As many as compute at once: there are no more cores. */
  public static final int COMPUTING = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** As many as wait for the disk at once; it forces several files in the time of one. */
  public static final int WRITING = 6;

  @Resource private ManagedThreadFactory factory;

  @SuppressWarnings("NullAway.Init")
  private ExecutorService threads;

  @PostConstruct
  void open() {
    threads =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  /**
   * What comes of each, in their order. Who asks does a part of it; the first failure ends it and
   * is thrown.
   *
   * @param width how many are worked on at once
   */
  public <A, B> List<B> each(List<A> all, int width, Function<? super A, ? extends B> work) {
    return each(threads, all, width, work);
  }

  static <A, B> List<B> each(
      Executor threads, List<A> all, int width, Function<? super A, ? extends B> work) {
    AtomicInteger next = new AtomicInteger();
    List<FutureTask<B>> tasks = new ArrayList<>();
    for (A one : all) {
      tasks.add(new FutureTask<>(() -> work.apply(one)));
    }
    Runnable some =
        () -> {
          for (int at = next.getAndIncrement(); at < tasks.size(); at = next.getAndIncrement()) {
            tasks.get(at).run();
          }
        };
    for (int i = 1; i < Math.min(width, tasks.size()); i++) {
      threads.execute(some);
    }
    some.run();
    try {
      List<B> done = new ArrayList<>();
      for (FutureTask<B> task : tasks) {
        done.add(result(task));
      }
      return done;
    } finally {
      tasks.forEach(task -> task.cancel(false));
    }
  }

  private static <B> B result(FutureTask<B> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
