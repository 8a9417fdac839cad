package app.kontor.web.common.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FormTurnsTest {
  private final FormTurns turns = new FormTurns();

  @Test
  void the_same_form_waits_until_the_first_is_answered() throws Exception {
    FormTurns.Turn first = turns.await("form");
    CompletableFuture<FormTurns.Turn> second =
        CompletableFuture.supplyAsync(() -> turns.await("form"));
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(second).isNotDone();
    first.close();
    assertThat(second).succeedsWithin(Duration.ofSeconds(5));
    second.get().close();
    assertThat(turns.isEmpty()).as("nothing is left of forms that were answered").isTrue();
  }

  @Test
  void other_forms_do_not_wait() {
    try (FormTurns.Turn first = turns.await("form");
        FormTurns.Turn other = turns.await("other")) {
      assertThat(first).isNotSameAs(other);
      assertThat(turns.isEmpty()).isFalse();
    }
    assertThat(turns.isEmpty()).isTrue();
  }

  @Test
  void whoever_comes_when_many_wait_is_left_to_the_gate() {
    FormTurns.Turn first = turns.await("form");
    for (int i = 0; i < 3; i++) {
      CompletableFuture.runAsync(() -> turns.await("form").close());
    }
    while (turns.length("form") < 4) {
      Thread.onSpinWait();
    }
    long start = System.nanoTime();
    turns.await("form").close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    first.close();
  }
}
