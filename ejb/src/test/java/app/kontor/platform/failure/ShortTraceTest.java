package app.kontor.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortTraceTest {

  @Test
  void the_root_cause_comes_first_and_repeating_wrappers_are_one_line() {
    Throwable root = failure(new SQLException("Connection refused", "08000", 3), 10);
    Throwable middle = failure(new IllegalStateException("cannot read the order", root), 200);
    Throwable outer =
        failure(new RuntimeException(middle.toString() + root.getMessage(), middle), 300);
    assertThat(ShortTrace.of(outer).lines())
        .containsExactly(
            "java.sql.SQLException [08000/3]: Connection refused",
            "    at container.Frame.call0(Frame.java:1)",
            "    at container.Frame.call1(Frame.java:1)",
            "    at container.Frame.call2(Frame.java:1)",
            "    at container.Frame.call3(Frame.java:1)",
            "    ... 6 of the container",
            "    at app.kontor.ordering.Thing.work(Thing.java:7)",
            "  wrapped in java.lang.IllegalStateException: cannot read the order",
            "  wrapped in java.lang.RuntimeException");
  }

  @Test
  void it_is_never_longer_than_its_limit() {
    Throwable failure = new IllegalStateException("root");
    StackTraceElement[] frames = new StackTraceElement[500];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new StackTraceElement("app.kontor.Deep", "call" + i, "Deep.java", i);
    }
    failure.setStackTrace(frames);
    List<String> lines = ShortTrace.of(failure).lines().toList();
    assertThat(lines).hasSize(ShortTrace.MOST_LINES);
    assertThat(lines.get(lines.size() - 1)).isEqualTo("  ... 442 more lines");
  }

  @Test
  void causes_that_go_in_a_circle_end() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalArgumentException("two", one));
    assertThat(ShortTrace.of(one)).contains("two").contains("one");
  }

  private static Throwable failure(Throwable failure, int container) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (int i = 0; i < container; i++) {
      frames.add(new StackTraceElement("container.Frame", "call" + i, "Frame.java", 1));
    }
    frames.add(new StackTraceElement("app.kontor.ordering.Thing", "work", "Thing.java", 7));
    failure.setStackTrace(frames.toArray(StackTraceElement[]::new));
    return failure;
  }
}
