package app.kontor.platform.work.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  /** A piece of work that may have to wait. */
  private interface Waiting {
    void run() throws InterruptedException;
  }

  /** Work that stands in a queue, piece by piece. */
  private static Supplier<Lane.Found> from(Queue<Waiting> queue) {
    return () -> {
      Waiting next = queue.poll();
      if (next == null) {
        return Lane.Found.NOTHING;
      }
      try {
        next.run();
        return Lane.Found.SOME;
      } catch (InterruptedException e) {
        return Lane.Found.NOTHING;
      }
    };
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(10, SECONDS)).isTrue();
  }

  @Test
  void a_lane_that_hangs_holds_no_other() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch stuck = new CountDownLatch(1);
    Queue<Waiting> slow = new ConcurrentLinkedQueue<>();
    slow.add(
        () -> {
          stuck.countDown();
          hanging.await();
        });
    CountDownLatch sent = new CountDownLatch(3);
    Queue<Waiting> mails = new ConcurrentLinkedQueue<>();
    Lane webhooks = new Lane(1, threads, from(slow));
    Lane mailLane = new Lane(1, threads, from(mails));
    webhooks.wake();
    await(stuck);
    for (int i = 0; i < 3; i++) {
      mails.add(sent::countDown);
      webhooks.wake();
      mailLane.wake();
    }
    await(sent);
    assertThat(hanging.getCount()).as("the other lane hangs all the while").isEqualTo(1);
    hanging.countDown();
  }

  @Test
  void there_are_never_more_workers_than_the_lane_is_wide() throws InterruptedException {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(40);
    Semaphore done = new Semaphore(0);
    Lane lane =
        new Lane(
            3,
            threads,
            () -> {
              if (left.getAndDecrement() <= 0) {
                return Lane.Found.NOTHING;
              }
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              pause();
              atOnce.decrementAndGet();
              done.release();
              return Lane.Found.PLENTY;
            });
    for (int i = 0; i < 20; i++) {
      lane.wake();
    }
    assertThat(done.tryAcquire(40, 10, SECONDS)).isTrue();
    assertThat(most.get()).isEqualTo(3);
  }

  @Test
  void one_wake_is_enough_for_a_backlog_to_get_all_workers() throws InterruptedException {
    CountDownLatch met = new CountDownLatch(2);
    AtomicInteger left = new AtomicInteger(2);
    new Lane(
            2,
            threads,
            () -> {
              if (left.getAndDecrement() <= 0) {
                return Lane.Found.NOTHING;
              }
              met.countDown();
              return Lane.Found.PLENTY;
            })
        .wake();
    await(met);
  }

  @Test
  void what_comes_while_the_last_worker_goes_is_not_left() throws InterruptedException {
    Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    Lane lane = new Lane(1, threads, from(queue));
    Semaphore done = new Semaphore(0);
    for (int i = 0; i < 2000; i++) {
      queue.add(done::release);
      lane.wake();
      if (i % 3 == 0) {
        assertThat(done.tryAcquire(1, 10, SECONDS)).as("piece " + i).isTrue();
      }
    }
    assertThat(done.tryAcquire(2000 - 667, 10, SECONDS)).isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
