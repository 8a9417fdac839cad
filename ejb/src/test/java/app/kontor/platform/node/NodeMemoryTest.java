package app.kontor.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeMemoryTest {
  private final List<Integer> ended = new ArrayList<>();

  @Test
  void a_shortage_of_memory_ends_the_node_however_it_is_wrapped() {
    NodeMemory.endIfExhausted(
        new IllegalStateException(
            new RuntimeException(new OutOfMemoryError("unable to create native thread"))),
        ended::add);
    assertThat(ended).containsExactly(3);
  }

  @Test
  void another_failure_does_not() {
    NodeMemory.endIfExhausted(new IllegalStateException("heap of papers"), ended::add);
    NodeMemory.endIfExhausted(null, ended::add);
    assertThat(ended).isEmpty();
  }
}
