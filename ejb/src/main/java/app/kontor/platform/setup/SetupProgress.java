package app.kontor.platform.setup;

import java.io.Serializable;
import java.util.List;

/**
 * How far a step is.
 *
 * @param count of things there are, such as bank accounts; -1 where there is nothing to count
 * @param gaps what is missing, the most important first; empty when the step is done
 */
public record SetupProgress(long count, List<SetupGap> gaps) implements Serializable {
  private static final long NOTHING_TO_COUNT = -1;

  /** What the assistant shows of a step. */
  public enum State {
    /** Nothing is missing. */
    DONE,
    /** Something cannot be done yet. */
    MISSING,
    /** Something is worth having, but nothing waits for it. */
    OPTIONAL
  }

  public SetupProgress {
    gaps = List.copyOf(gaps);
  }

  /** Nothing is missing. */
  public static SetupProgress done(long count) {
    return new SetupProgress(count, List.of());
  }

  /** What is missing so far; nothing if there are no gaps. */
  public static SetupProgress of(long count, List<SetupGap> gaps) {
    return new SetupProgress(count, gaps);
  }

  /** For a step that has nothing to count. */
  public static SetupProgress of(List<SetupGap> gaps) {
    return new SetupProgress(NOTHING_TO_COUNT, gaps);
  }

  /** Whether {@link #count} says something. */
  public boolean isCounted() {
    return count >= 0;
  }

  /** By the gaps alone. */
  public State state() {
    if (gaps.isEmpty()) {
      return State.DONE;
    }
    return gaps.stream().allMatch(gap -> gap.blocks().isEmpty()) ? State.OPTIONAL : State.MISSING;
  }
}
