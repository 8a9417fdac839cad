package app.kontor.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void results_stand_in_the_order_of_what_they_came_of() {
    List<Integer> all = IntStream.range(0, 500).boxed().toList();
    assertThat(SideBySide.each(threads, all, 4, each -> each * 2))
        .isEqualTo(all.stream().map(each -> each * 2).toList());
    assertThat(SideBySide.each(threads, List.<Integer>of(), 4, each -> each)).isEmpty();
  }

  @Test
  void so_many_are_worked_on_at_once_and_no_more() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    SideBySide.each(
        threads,
        IntStream.range(0, 30).boxed().toList(),
        3,
        each -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          three.countDown();
          try {
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return now.decrementAndGet();
        });
    assertThat(most.get()).isEqualTo(3);
  }

  @Test
  void a_failure_is_thrown_as_it_was_and_ends_the_rest() {
    AtomicInteger done = new AtomicInteger();
    Executor nobody = work -> {};
    assertThatThrownBy(
            () ->
                SideBySide.each(
                    nobody,
                    IntStream.range(0, 5).boxed().toList(),
                    2,
                    each -> {
                      if (each == 1) {
                        throw new IllegalArgumentException("no picture");
                      }
                      return done.incrementAndGet();
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no picture");
  }
}
