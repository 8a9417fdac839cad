package app.kontor.platform.node.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.health.HeapInUse;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
  private HeapInUse heap = new HeapInUse(0, 1000);
  private HeapInUse collected = heap;
  private int ended;

  private final MemoryWatch watch =
      new MemoryWatch(() -> heap, () -> heap = collected, () -> ended++);

  @Test
  void a_node_that_stays_short_of_memory_ends_after_three_minutes() {
    used(950, 950);
    watch.tick();
    watch.tick();
    assertThat(ended).isZero();
    watch.tick();
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void one_that_was_short_for_a_moment_goes_on() {
    used(950, 950);
    watch.tick();
    watch.tick();
    used(950, 500);
    watch.tick();
    used(950, 950);
    watch.tick();
    watch.tick();
    assertThat(ended).isZero();
  }

  @Test
  void garbage_is_collected_before_it_is_judged() {
    for (int minute = 0; minute < 10; minute++) {
      used(990, 100);
      watch.tick();
    }
    assertThat(ended).isZero();
  }

  private void used(long before, long after) {
    heap = new HeapInUse(before, 1000);
    collected = new HeapInUse(after, 1000);
  }
}
