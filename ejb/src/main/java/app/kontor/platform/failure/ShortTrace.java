package app.kontor.platform.failure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log shows it: the root cause first with its top frames and ours, what wrapped it
 * in one line each, the frames of the container counted, at most {@value #MOST_LINES} lines. A
 * container's own trace of the same failure repeats hundreds of frames per wrapper.
 */
public final class ShortTrace {
  static final int MOST_LINES = 60;

  private static final int TOP_FRAMES = 4;
  private static final int MOST_CAUSES = 30;
  private static final int MOST_TEXT = 500;

  private ShortTrace() {}

  /** The lines, without a line break at the end. */
  public static String of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    List<String> lines = new ArrayList<>();
    Throwable root = chain.get(chain.size() - 1);
    lines.add(head(root));
    frames(root, lines);
    for (Throwable suppressed : root.getSuppressed()) {
      lines.add("  also " + head(suppressed));
    }
    for (int i = chain.size() - 2; i >= 0; i--) {
      Throwable wrapper = chain.get(i);
      String text = head(wrapper);
      // many wrappers only repeat what they wrap
      lines.add("  wrapped in " + (repeats(wrapper, root) ? wrapper.getClass().getName() : text));
    }
    if (lines.size() > MOST_LINES) {
      int left = lines.size() - MOST_LINES + 1;
      lines = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
      lines.add("  ... " + left + " more lines");
    }
    return String.join("\n", lines);
  }

  /** From the outermost to the root; a chain that bites its tail ends there. */
  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Throwable next = failure;
    while (next != null && seen.add(next) && chain.size() < MOST_CAUSES) {
      chain.add(next);
      next = next.getCause();
    }
    return chain;
  }

  private static String head(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " | ");
    String state =
        failure instanceof SQLException sql
            ? " [" + sql.getSQLState() + "/" + sql.getErrorCode() + "]"
            : "";
    return failure.getClass().getName()
        + state
        + ": "
        + (text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "...");
  }

  private static boolean repeats(Throwable wrapper, Throwable root) {
    String text = String.valueOf(wrapper.getMessage());
    return wrapper.getMessage() == null
        || text.contains(String.valueOf(root.getMessage()))
        || text.contains(root.getClass().getName());
  }

  private static void frames(Throwable root, List<String> lines) {
    StackTraceElement[] frames = root.getStackTrace();
    int folded = 0;
    for (int i = 0; i < frames.length; i++) {
      if (i < TOP_FRAMES || isOurs(frames[i])) {
        fold(folded, lines);
        folded = 0;
        lines.add("    at " + frames[i]);
      } else {
        folded++;
      }
    }
    fold(folded, lines);
  }

  private static void fold(int folded, List<String> lines) {
    if (folded > 0) {
      lines.add("    ... " + folded + " of the container");
    }
  }

  /** Our own code, but not the proxies that the container makes of it. */
  private static boolean isOurs(StackTraceElement frame) {
    return frame.getClassName().startsWith("app.kontor.")
        && !frame.getClassName().contains("$$")
        && !frame.getClassName().contains("$Proxy$");
  }
}
