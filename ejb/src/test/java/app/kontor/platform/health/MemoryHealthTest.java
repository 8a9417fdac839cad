package app.kontor.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryHealthTest {
  @Test
  void memory_is_short_from_nine_tenths_on() {
    assertThat(new HeapInUse(899, 1000).isShort()).isFalse();
    assertThat(new HeapInUse(900, 1000).isShort()).isTrue();
    assertThat(new HeapInUse(900, -1).isShort()).as("without a bound").isFalse();
  }

  @Test
  void the_heap_of_this_process_is_read_after_a_collection() {
    System.gc();
    HeapInUse heap = HeapInUse.now();
    assertThat(heap.used()).isPositive();
    assertThat(heap.most()).isGreaterThan(heap.used());
    assertThat(heap.isShort()).isFalse();
  }
}
