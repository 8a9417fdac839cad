package app.kontor.platform.work.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads of the server for the lanes of outbox and jobs. There are never more than the lanes are
 * wide together; the server's own executor would make one lane wait for the threads of another.
 */
@ApplicationScoped
public class WorkThreads implements Executor {
  private static final System.Logger LOG = System.getLogger(WorkThreads.class.getName());
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  @Resource private ManagedThreadFactory factory;

  @SuppressWarnings("NullAway.Init")
  private ExecutorService threads;

  @PostConstruct
  void open() {
    threads =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  /** What is at work is waited for a little: afterwards its classes are not there any more. */
  @PreDestroy
  void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "work goes on while the server stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }
}
